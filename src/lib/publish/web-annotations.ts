import type { ArticleText } from '#lib/corpus/article.ts';
import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';

/** Events whose excerpts stand in one page of the collection: about 1 MB. */
export const ANNOTATIONS_PAGE = 1000;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** How many code points a text has before a place that is counted in UTF-16 code units. */
export type CodePointCounter = (offset: number) => number;

/**
 * W3C positions are counted in code points (Web Annotation Data Model §4.2.5), ours in UTF-16 code units: they part at
 * the first emoji.
 *
 * @example codePointsIn('🌉 opens')(3) // 2
 */
export function codePointsIn(text: string): CodePointCounter {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** How many pages the annotations of a story take. */
export const annotationPageCount = ({ events }: Pick<Story, 'events'>): number =>
  Math.max(1, Math.ceil(events.length / ANNOTATIONS_PAGE));

const pageAddress = (folder: string, page: number): string => `${folder}${page}.json`;

const counted = new WeakMap<DatedEvent[], number[]>();

/**
 * How many annotations there are before each event, and last in all: an excerpt is annotated once for each event that
 * cites it. Counted once for a story, as every page asks.
 */
function countsBefore(events: DatedEvent[]): number[] {
  const known = counted.get(events);
  if (known) return known;
  const counts = [0];
  for (const event of events) counts.push((counts.at(-1) ?? 0) + excerptsOf(event).length);
  counted.set(events, counts);
  return counts;
}

const excerptsOf = ({ excerpts }: DatedEvent): Excerpt[] => [
  ...new Map(excerpts.map((excerpt) => [excerpt.id, excerpt])).values(),
];

interface Places {
  /** Where the site stands, seen from the file: absolute, or relative to it. */
  base: string;
  counterOf: (documentId: string) => CodePointCounter;
}

/**
 * An excerpt as an annotation. Its body is the event that cites it, its targets are the words on the article's page, and
 * their place in the text that is published of the article: a page is no text, and has no positions.
 */
function annotationOf(event: DatedEvent, excerpt: Excerpt, { base, counterOf }: Places) {
  const { id, documentId, exact, prefix, suffix, start, end } = excerpt;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const count = counterOf(documentId);
  return {
    id: `${base}data/annotations.json#${event.id}/${id}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      { type: 'SpecificResource', source: `${base}?e=${event.id}`, purpose: 'linking' },
      { type: 'TextualBody', value: event.title, format: 'text/plain', purpose: 'describing' },
    ],
    target: [
      {
        source: `${base}sources/${documentId}/`,
        selector: [
          { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: id },
          quote,
        ],
      },
      {
        source: `${base}data/documents/${documentId}.txt`,
        selector: [quote, { type: 'TextPositionSelector', start: count(start), end: count(end) }],
      },
    ],
  };
}

interface PageInput {
  story: Pick<Story, 'events'>;
  articles: ReadonlyMap<string, ArticleText>;
  base: string;
  /** Where the pages stand, seen from the file: './' or 'annotations/'. */
  folder: string;
}

function pageOf({ story, articles, base, folder }: PageInput, page: number) {
  const counters = new Map<string, CodePointCounter>();
  const counterOf = (id: string): CodePointCounter => {
    const counter = counters.get(id) ?? codePointsIn(articles.get(id)?.text ?? '');
    counters.set(id, counter);
    return counter;
  };
  const from = page * ANNOTATIONS_PAGE;
  const events = story.events.slice(from, from + ANNOTATIONS_PAGE);
  const last = annotationPageCount(story) - 1;
  return {
    id: pageAddress(folder, page),
    type: 'AnnotationPage',
    partOf: `${base}data/annotations.json`,
    startIndex: countsBefore(story.events)[from] ?? 0,
    ...(page > 0 ? { prev: pageAddress(folder, page - 1) } : {}),
    ...(page < last ? { next: pageAddress(folder, page + 1) } : {}),
    items: events.flatMap((event) =>
      excerptsOf(event).map((excerpt) => annotationOf(event, excerpt, { base, counterOf })),
    ),
  };
}

/**
 * A page of the annotations of a story (Web Annotation Data Model §5.2): `data/annotations/<page>.json`.
 *
 * @param page from 0
 */
export const annotationPage = (input: Omit<PageInput, 'folder'>, page: number): object => ({
  '@context': CONTEXT,
  ...pageOf({ ...input, folder: '' }, page),
});

/**
 * All excerpts of a story as a collection of W3C annotations (§5.1): `data/annotations.json`. It holds its first page,
 * and for most stories that is all; a long one goes on in files of its own.
 */
export function annotationCollection(
  input: Omit<PageInput, 'folder' | 'story'> & { story: Pick<Story, 'events' | 'title'> },
): object {
  const last = annotationPageCount(input.story) - 1;
  return {
    '@context': CONTEXT,
    id: `${input.base}data/annotations.json`,
    type: 'AnnotationCollection',
    label: input.story.title,
    total: countsBefore(input.story.events).at(-1) ?? 0,
    first: pageOf({ ...input, folder: 'annotations/' }, 0),
    last: pageAddress('annotations/', last),
  };
}
