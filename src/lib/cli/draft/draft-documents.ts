import { sliceOf } from '#lib/corpus/span.ts';
import { slugOf, uniqueId } from '#lib/drafting/unique-id.ts';
import { dateArticles } from '#lib/ingest/date-articles.ts';
import { findDateEvidence } from '#lib/ingest/date-evidence-in-text.ts';
import { findStructure, type ArticleStructure } from '#lib/ingest/find-structure.ts';
import type { PublishedDate } from '#lib/ingest/published-date.ts';
import type { DocumentEntry } from '#lib/ingest/story-files.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import { dayRangeOf, edtfOfDays } from '#lib/tagger/day-range.ts';
import { edtfDay } from '#lib/time/calendar.ts';
import { parseEdtf } from '#lib/time/parse-edtf.ts';
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

/** A date that the text of an article alone does not give. */
interface GuessedDate {
  value: string;
  basis: string;
  /** Whether an editor should look at it first. */
  isGuess: boolean;
}

interface Read {
  file: string;
  text: string;
  structure: ArticleStructure;
}

/**
 * Drafts the entries of articles that no entry names yet.
 *
 * @param texts the articles by file name
 * @param known what sources.yaml and documents.yaml hold already
 */
export function draftDocuments(
  texts: ReadonlyMap<string, string>,
  known: { sources: readonly DraftedSource[]; documents: readonly DocumentEntry[]; language: string },
): DraftedDocuments {
  const all = [...texts].map(([file, text]): Read => ({ file, text, structure: findStructure(text) }));
  const listed = new Map(known.documents.map((entry) => [entry.file.replace(/^corpus\//, ''), entry]));
  const read = all.filter(({ file }) => !listed.has(file));
  const publishers = guessPublishers(read);
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
            description: 'Not described yet',
            mark: markOf(name, marks),
          };
    sources.set(source.name.toLowerCase(), source);
    added.push(source);
    return source.id;
  };
  const dates = datesOf(all, listed, known.language);
  const ids = new Set(known.documents.map(({ id }) => id));
  const draft: DraftedDocuments = { sources: added, documents: [], guessed: [], undated: [] };
  for (const [index, { file, text, structure }] of read.entries()) {
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
    draft.documents.push({
      id: uniqueId(idOf(file, text, structure), ids),
      file,
      source: sourceFor(publisher),
      ...(date ? { published: date.value } : {}),
      ...(Object.keys(basis).length > 0 ? { basis } : {}),
    });
  }
  return draft;
}

/** The words of the headline that name it; or the file's name, where there is none. */
function idOf(file: string, text: string, { headline }: ArticleStructure): string {
  const name = slugOf(file.replace(/\.[^.]*$/, ''));
  if (!headline) return name;
  return slugOf(sliceOf(text, headline).split(/\s+/).slice(0, 7).join(' ')) || name;
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

/** What is to be written as the date of an article: null where its text says it, missing where nothing does. */
function datesOf(
  read: readonly Read[],
  listed: ReadonlyMap<string, DocumentEntry>,
  language: string,
): Map<string, GuessedDate | null> {
  const undated = read.map(({ file, text, structure }) => ({
    id: file,
    text,
    structure,
    language,
    tagged: findTimeExpressions(text, structure.body, language),
    name: listed.has(file) ? null : (dayInName(file) ?? yearOnPage(text, structure)),
    editor: editorOf(listed.get(file)),
  }));
  const inText = dateArticles(undated);
  const dated = dateArticles(
    undated.map((article) => ({ ...article, editor: article.editor ?? article.name })),
  );
  const settled = [...dated.values()].flatMap(({ value }) => (value === null ? [] : [dayRangeOf(value)]));
  const finite = settled.filter(({ first, last }) => Number.isFinite(first) && Number.isFinite(last));
  const around =
    finite.length === 0
      ? null
      : {
          first: Math.min(...finite.map(({ first }) => first)),
          last: Math.max(...finite.map(({ last }) => last)),
        };
  const result = new Map<string, GuessedDate | null>();
  for (const { id, text, structure, tagged, name } of undated) {
    const own = inText.get(id);
    const withName = dated.get(id);
    if (own?.value != null) result.set(id, null);
    else if (name && withName?.conflict === null)
      result.set(id, { value: name.published, basis: name.basis, isGuess: name.published.length < 5 });
    else {
      const { latest, undecided } = findDateEvidence(text, structure, language, tagged);
      const guess = latest
        ? {
            value: `${edtfDay(latest.day)}~`,
            basis: `Drafted: the text prints “${latest.words}”, the latest day that it speaks of as past. Check how much later it appeared.`,
            isGuess: true,
          }
        : guessFromOthers(own, around, undecided);
      if (guess) result.set(id, guess);
    }
  }
  return result;
}

function guessFromOthers(
  own: PublishedDate | undefined,
  around: { first: number; last: number } | null,
  undecided: string[],
): GuessedDate | null {
  if (!around) return null;
  const said =
    undecided.length > 0 || !own ? '' : ` ${own.basis.replace(/ An editor has to give its date\.$/, '')}`;
  return {
    value: edtfOfDays(around),
    basis: `Drafted: between the first and the last of the other articles.${said} Check it.`,
    isGuess: true,
  };
}

const editorOf = (entry: DocumentEntry | undefined) =>
  entry?.published === undefined ? null : { published: entry.published, basis: entry.basis?.published ?? '' };

/** '2024-05-03-harbour.txt', '20240503_harbour.txt': who saved an article wrote when it appeared. */
function dayInName(file: string): { published: string; basis: string } | null {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(file) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const published = `${year}-${month}-${day}`;
  return parseEdtf(published).problem
    ? null
    : { published, basis: `Drafted: the file’s name holds ${published}.` };
}

/** The year of a copyright notice: with a day and month that the text gives it makes a date. */
function yearOnPage(
  text: string,
  { furniture }: ArticleStructure,
): { published: string; basis: string } | null {
  for (const span of furniture.filter(({ reason }) => reason === 'copyright notice')) {
    const notice = sliceOf(text, span).replace(/\s+/g, ' ');
    const year = /(?:19|20)\d\d(?!.*(?:19|20)\d\d)/.exec(notice)?.[0];
    if (year !== undefined)
      return { published: year, basis: `Drafted: the page says “${notice}”. Check the year.` };
  }
  return null;
}
