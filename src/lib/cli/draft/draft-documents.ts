import { sliceOf } from '#lib/corpus/span.ts';
import { slugOf, uniqueId } from '#lib/drafting/unique-id.ts';
import { readArticle, type Remember } from '#lib/ingest/read-article.ts';
import { corpusName } from '#lib/ingest/article-kind.ts';
import { NOT_DESCRIBED, type DocumentEntry, type StoryFolder } from '#lib/ingest/story-files.ts';
import { datesOf, type DraftedArticle } from './date-drafted-articles.ts';
import { guessPublishers } from './guess-publishers.ts';

/** An outlet as an entry of sources.yaml. */
export interface DraftedSource {
  id: string;
  name: string;
  description: string;
  mark: string;
}

/** An article as an entry of documents.yaml. */
export interface DraftedDocument {
  id: string;
  file: string;
  source: string;
  published?: string;
  /** How the file is written, where an editor says so. */
  encoding?: string;
  basis?: { source?: string; published?: string };
}

/** The stand-in for a publisher that nobody knows. */
export const UNATTRIBUTED: DraftedSource = {
  id: 'unattributed',
  name: 'Unattributed',
  description: 'The text does not say who published it',
  mark: '?',
};

/** What is drafted of articles besides events. */
export interface DraftedDocuments {
  sources: DraftedSource[];
  documents: DraftedDocument[];
  /** Files whose date was guessed from more than their text. */
  guessed: string[];
  /** Files of which nothing says in which year they appeared: they are left out. */
  undated: string[];
}

/** What is known before, and how to read what is not. */
export interface DraftedFrom {
  /** What sources.yaml and documents.yaml hold already. */
  sources: readonly DraftedSource[];
  documents: readonly DocumentEntry[];
  /** What documents.yaml says of how files are written that it does not describe, by name. */
  encodings: ReadonlyMap<string, string>;
  /** Language of the story. */
  language: string;
  /** EDTF day. */
  today: string;
  remember: Remember;
  /** Told before each article which part of them is read, 0 to 1. */
  onArticle: (part: number) => void;
}

/** Drafts the entries of articles that no entry names yet. */
export function draftDocuments(
  { corpus, pages }: Pick<StoryFolder, 'corpus' | 'pages'>,
  known: DraftedFrom,
): DraftedDocuments {
  const listed = new Map(known.documents.map((entry) => [corpusName(entry.file), entry]));
  const all = [...corpus].map(([file, text], index): DraftedArticle => {
    known.onArticle(index / corpus.size);
    const received = { file, text, page: pages?.get(file), language: listed.get(file)?.language };
    return { file, text, read: readArticle(received, known.language, known.remember) };
  });
  const unlisted = all.filter(({ file }) => !listed.has(file));
  const publishers = guessPublishers(unlisted);
  const sources = new Map(known.sources.map((source) => [source.name.toLowerCase(), source]));
  const added: DraftedSource[] = [];
  const sourceIds = new Set(known.sources.map(({ id }) => id));
  const marks = new Set(known.sources.map(({ mark }) => mark));
  const sourceFor = (name: string | null): string => {
    const same = sources.get((name ?? UNATTRIBUTED.name).toLowerCase());
    if (same) return same.id;
    const source =
      name === null
        ? UNATTRIBUTED
        : {
            id: uniqueId(slugOf(name), sourceIds),
            name,
            description: NOT_DESCRIBED,
            mark: markOf(name, marks),
          };
    sources.set(source.name.toLowerCase(), source);
    added.push(source);
    return source.id;
  };
  const dates = datesOf(all, listed, known.today);
  const ids = new Set(known.documents.map(({ id }) => id));
  const draft: DraftedDocuments = { sources: added, documents: [], guessed: [], undated: [] };
  for (const [index, article] of unlisted.entries()) {
    const { file } = article;
    const date = dates.get(file);
    if (date === undefined) {
      draft.undated.push(file);
      continue;
    }
    if (date?.isGuess) draft.guessed.push(file);
    const publisher = publishers[index] ?? null;
    const basis = {
      ...(publisher === null ? { source: 'The text names no publisher that was recognised.' } : {}),
      ...(date ? { published: date.basis } : {}),
    };
    const encoding = known.encodings.get(file);
    draft.documents.push({
      id: uniqueId(idOf(article), ids),
      file,
      source: sourceFor(publisher),
      ...(date ? { published: date.value } : {}),
      ...(encoding === undefined ? {} : { encoding }),
      ...(Object.keys(basis).length > 0 ? { basis } : {}),
    });
  }
  return draft;
}

/** The words of the headline that name it; or the file's name, where there is none. */
function idOf({ file, text, read: { structure, data } }: DraftedArticle): string {
  const name = slugOf(file.replace(/\.[^.]*$/, ''));
  const headline = structure.headline ? sliceOf(text, structure.headline) : (data.headline[0]?.value ?? '');
  return slugOf(headline.split(/\s+/).slice(0, 7).join(' ')) || name;
}

/** One to three letters that no other outlet has. */
function markOf(name: string, taken: Set<string>): string {
  const initials = name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '');
  const candidates = [
    letters.slice(0, 1),
    initials.slice(0, 2),
    letters.slice(0, 2),
    initials.slice(0, 3),
    letters.slice(0, 3),
  ];
  const mark = candidates.find((each) => each !== '' && !taken.has(each)) ?? letters.slice(0, 3);
  taken.add(mark);
  return mark || '•';
}
