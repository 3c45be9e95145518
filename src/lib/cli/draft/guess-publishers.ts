import { editDistance } from '#lib/text/edit-distance.ts';
import type { ArticleStructure } from '#lib/ingest/find-structure.ts';
import { agencyOf } from '#lib/ingest/find-dateline.ts';
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
  new RegExp(
    String.raw`(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*(?:by\s+)?${NAME}`,
    'iu',
  ),
  new RegExp(String.raw`^(?:source|published by|publisher):?\s+${NAME}`, 'iu'),
];

/** Names that the page gives itself: in the dateline, a copyright notice, a note about the site. */
function namesOf({ text, read: { structure } }: PublishedPage): string[] {
  const agency = structure.dateline && agencyOf(structure.dateline)?.name;
  const inFurniture = structure.furniture
    .filter(({ reason }) => reason !== 'photo credit' && reason !== 'byline')
    .flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      return SELF_NAMES.flatMap((pattern) => pattern.exec(words)?.[1] ?? []);
    });
  return [...(agency ? [agency] : []), ...inFurniture]
    .map((name) =>
      name
        .replace(/[’']s$/, '')
        .replace(/[.,\s]+$/, '')
        .replace(/\s+All$/i, '')
        .trim(),
    )
    .filter((name) => /^\p{Lu}/u.test(name) && name.length >= 2);
}

/**
 * The publisher of each page: the one that its text names, else the one that its data does; null where neither names any. Names that differ in a letter are one: the one that more pages print.
 *
 * @example guessPublishers([pageWithDateline('OSLO, May 3 (NTB) - …')]) // ['NTB']
 */
export function guessPublishers(pages: readonly PublishedPage[]): (string | null)[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const name of new Set(namesOf(page))) counts.set(name, (counts.get(name) ?? 0) + 1);
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
  return pages.map((page) => {
    const { text, read } = page;
    const candidates = namesOf(page).map((name) => standard.get(name) ?? name);
    const inText = candidates.find((name) => findPublisher(text, read.structure, { name }) !== null);
    return inText ?? read.data.publisher[0]?.value ?? null;
  });
}
