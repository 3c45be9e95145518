import { editDistance } from '#lib/text/edit-distance.ts';
import type { ArticleStructure } from '#lib/ingest/find-structure.ts';
import { agencyOf } from '#lib/ingest/find-dateline.ts';
import type { Furniture } from '#lib/corpus/article.ts';
import type { Span } from '#lib/corpus/span.ts';
import { outletAboveDate, outletBesideDate } from '#lib/ingest/outlet-beside-date.ts';
import { findPublisher } from '#lib/ingest/find-publisher.ts';
import type { PageData } from '#lib/ingest/page-data.ts';

/** An article as far as its publisher is looked for. */
export interface PublishedPage {
  text: string;
  read: { structure: ArticleStructure; data: Pick<PageData, 'publisher'> };
}

/** A name is a few words with a capital; more is a sentence. */
const NAME = String.raw`(\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s+(?:of|the|and|&|\p{Lu}[\p{L}\p{N}.&’'-]*)){0,4})`;

/** How a page says whose it is. */
const SELF_NAMES = [
  new RegExp(String.raw`^${NAME}[’']s? (?:website|site|newsletter)`, 'u'),
  new RegExp(String.raw`^(?:source|published by|publisher):?\s+${NAME}`, 'iu'),
];

/** Who holds the rights may be a company that nobody knows the paper by. */
const HOLDER = new RegExp(
  String.raw`(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*(?:by\s+)?${NAME}`,
  'iu',
);

/** What stands behind the name in a copyright notice. */
const AFTER_NAME =
  /[\s.,;|–—-]*\b(?:all rights|rights reserved|some rights|no part of|reproduction|reprinted|republication|this material|terms of|used (?:by|with) permission)\b.*$/i;

/** Furniture that names people. */
const PEOPLE = ['photo credit', 'byline'];
const isDateLine = ({ reason }: Furniture) => reason === 'publication date line';

/** Names that the page gives itself: in the dateline, beside its date, in a note about the site; in a copyright notice. */
function namesOf({ text, read: { structure } }: PublishedPage): { stated: string[]; noticed: string[] } {
  const { dateline, furniture } = structure;
  const agency = dateline && agencyOf(dateline)?.name;
  const stated = furniture.flatMap((span, index) => {
    if (PEOPLE.includes(span.reason)) return [];
    const words = wordsOf(text, span);
    if (isDateLine(span)) return outletBesideDate(words) ?? [];
    const next = furniture[index + 1];
    const isAboveDate = next && isDateLine(next) && text.slice(span.end, next.start).trim() === '';
    const name = isAboveDate ? outletAboveDate(words) : null;
    return name ?? SELF_NAMES.flatMap((pattern) => pattern.exec(words)?.[1] ?? []);
  });
  const noticed = furniture
    .filter(({ reason }) => !PEOPLE.includes(reason))
    .flatMap((span) => HOLDER.exec(wordsOf(text, span))?.[1] ?? []);
  return { stated: asNames([...(agency ? [agency] : []), ...stated]), noticed: asNames(noticed) };
}

const wordsOf = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');

function asNames(names: string[]): string[] {
  return names
    .map((name) =>
      name
        .replace(AFTER_NAME, '')
        .replace(/[’']s$/, '')
        .replace(/[.,\s]+$/, '')
        .replace(/\s+All$/i, '')
        .trim(),
    )
    .filter((name) => /^\p{Lu}/u.test(name) && name.length >= 2);
}

/**
 * The publisher of each page: the one that its text names, else the one that its data does, else the one of its
 * copyright notice, which may be that of a company; null where none names any. Names that differ in a letter are one:
 * the one that more pages print.
 *
 * @example guessPublishers([pageWithDateline('OSLO, May 3 (NTB) - …')]) // ['NTB']
 */
export function guessPublishers(pages: readonly PublishedPage[]): (string | null)[] {
  const counts = new Map<string, number>();
  const named = pages.map(namesOf);
  for (const { stated, noticed } of named)
    for (const name of new Set([...stated, ...noticed])) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Of equally common ones the longer: a letter is left out more easily than put in.
  const names = [...counts]
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([name]) => name);
  const nearest = (name: string): string =>
    names.find(
      (other) =>
        other.toLowerCase() === name.toLowerCase() ||
        (other.length >= 4 &&
          name.length >= 3 &&
          editDistance(other.toLowerCase(), name.toLowerCase(), 1) === 1),
    ) ?? name;
  const standard = new Map(names.map((name) => [name, nearest(name)]));
  return pages.map(({ text, read }, index) => {
    const { stated, noticed } = named[index] ?? { stated: [], noticed: [] };
    const inText = (names: string[]) =>
      names
        .map((name) => standard.get(name) ?? name)
        .find((name) => findPublisher(text, read.structure, { name }) !== null);
    const ofData = read.data.publisher[0]?.value;
    return inText(stated) ?? ofData ?? inText(noticed) ?? null;
  });
}
