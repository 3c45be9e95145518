import * as v from 'valibot';
import { RankSchema } from '#lib/corpus/dated-event.ts';
import type { HtmlPage } from './read-html.ts';
import type { Problem } from './problem.ts';

/** What the editor writes: the shapes of the YAML files of a story's folder. Every scalar is text. */

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text that is not empty'));
/** Ids become names of files and parts of addresses. */
const Id = v.pipe(
  words,
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.maxLength(80, 'an id of at most 80 characters'),
);

/** What whoever presents the story wants to say: Markdown, see `read-note.ts`. */
const Notes = v.pipe(words, v.maxLength(20_000, 'notes of at most 20 000 characters'));

export const StoryFile = v.strictObject({
  title: words,
  subtitle: v.optional(words),
  description: words,
  language: words,
  timeZone: words,
  opening: Id,
  /** Where the site will stand. */
  url: v.optional(words),
  /** For the title screen. */
  notes: v.optional(Notes),
});

/** What a draft writes of an outlet of which it knows the name alone: for the editor, never for readers. */
export const NOT_DESCRIBED = 'Not described yet';

export const SourceEntry = v.strictObject({
  id: Id,
  name: words,
  description: words,
  mark: v.pipe(words, v.maxLength(3, 'a mark of one to three characters')),
  /** Host of its site, by which articles are known as its own: 'post.example'. */
  site: v.optional(words),
});

export const DocumentEntry = v.strictObject({
  id: Id,
  file: words,
  /** May be left out where the article names one of the outlets. */
  source: v.optional(Id),
  published: v.optional(words),
  url: v.optional(words),
  language: v.optional(words),
  /** How the file is written, if not in UTF-8: a label of the WHATWG Encoding Standard. */
  encoding: v.optional(words),
  /** How much of the text the site may publish. */
  rights: v.optional(v.picklist(['full', 'excerpts'])),
  /** How the editor knows what the text does not say, by key. */
  basis: v.optional(
    v.strictObject({ source: v.optional(words), published: v.optional(words), url: v.optional(words) }),
  ),
});

/** All that an entry of documents.yaml need say before a file can be read that is not UTF-8. */
export const EncodingEntry = v.strictObject({ file: words, encoding: words });

export const ThreadEntry = v.strictObject({ id: Id, title: words, description: words });

export const ExcerptEntry = v.strictObject({
  document: Id,
  quote: words,
  speaker: v.optional(words),
  /** The threads of the event that these words carry. */
  threads: v.optional(v.array(Id)),
});

/** Words that give a date; with `reasoning` it is the editor who reads them so. */
export const EvidenceEntry = v.strictObject({
  document: v.optional(Id),
  quote: v.optional(words),
  reasoning: v.optional(words),
});

export const EventEntry = v.strictObject({
  id: Id,
  title: words,
  shortTitle: words,
  date: words,
  place: v.optional(words),
  rank: RankSchema,
  threads: v.optional(v.array(Id)),
  summary: words,
  notes: v.optional(Notes),
  excerpts: v.optional(v.array(ExcerptEntry)),
  evidence: v.optional(v.array(EvidenceEntry)),
});

/** Words of an article, as an editor names a passage. */
export const PassageEntry = v.strictObject({ document: Id, quote: words });

/** What an editor says of passages that the method found, or did not find, to render the same. One of the three. */
export const WordingEntry = v.strictObject({
  /** These render the same, and no others do. */
  confirm: v.optional(v.array(PassageEntry)),
  /** These are parted from the statement that they were found to render; together they may render another. */
  split: v.optional(v.array(PassageEntry)),
  /** These two must not be shown together. */
  forbid: v.optional(v.array(PassageEntry)),
  gist: v.optional(words),
});

/** What stands in for a missing key that nothing else is checked against, so that the rest of its entry still is. */
export const STAND_INS: Readonly<Record<string, string>> = {
  title: '…',
  shortTitle: '…',
  description: '…',
  summary: '…',
  rank: 'background',
  mark: '…',
};

export type StoryFile = v.InferOutput<typeof StoryFile>;
export type SourceEntry = v.InferOutput<typeof SourceEntry>;
export type DocumentEntry = v.InferOutput<typeof DocumentEntry>;
export type EncodingEntry = v.InferOutput<typeof EncodingEntry>;
export type ExcerptEntry = v.InferOutput<typeof ExcerptEntry>;
export type EvidenceEntry = v.InferOutput<typeof EvidenceEntry>;
export type PassageEntry = v.InferOutput<typeof PassageEntry>;
export type WordingEntry = v.InferOutput<typeof WordingEntry>;
export type EventEntry = v.InferOutput<typeof EventEntry>;

/** The files of a story's folder besides the corpus, and what each holds. */
export const STORY_FILES = {
  'story.yaml': 'title, description, language, timeZone and opening',
  'sources.yaml': 'the list of outlets',
  'documents.yaml': 'the list of articles',
  'threads.yaml': 'the list of threads',
  'events.yaml': 'the list of events',
  'wording.yaml': 'what the editor says of passages that render the same',
} as const;
export type StoryFileName = keyof typeof STORY_FILES;

/** A story is whole without these. */
export const OPTIONAL_FILES: ReadonlySet<StoryFileName> = new Set<StoryFileName>([
  'threads.yaml',
  'wording.yaml',
]);

/** The text of a story's folder, as received. */
export interface StoryFolder {
  /** The YAML files that exist, by name. */
  files: Map<StoryFileName, string>;
  /** The texts of the articles by file name, in the order of their names. */
  corpus: Map<string, string>;
  /** What saved pages hold besides their text, by file name. */
  pages?: Map<string, HtmlPage>;
  /** Names in corpus/ that are not read. */
  unread: string[];
  problems: Problem[];
}
