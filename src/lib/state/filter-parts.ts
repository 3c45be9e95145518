import type { Source } from '#lib/corpus/source.ts';
import type { Thread } from '#lib/corpus/story.ts';
import { dayOf, edtfDay } from '#lib/time/calendar.ts';
import { shortDate } from '#lib/time/short-date.ts';
import { startOfDay, type Facet, type Filter } from './filter.ts';

/** What the ids of a filter stand for; a story is one. */
export interface FilterLists {
  sources: Pick<Source, 'id' | 'name'>[];
  threads: Pick<Thread, 'id' | 'title'>[];
}

/** One thing that a filter asks for. */
export interface FilterPart {
  facet: Facet;
  /** As the filter has it; of dates and words there is one part. */
  value: string;
  words: string;
  /** The filter without it. */
  rest: Filter;
}

/** What a facet is when it asks for nothing. */
const NOTHING: Record<Facet, Partial<Filter>> = {
  sources: { sources: [] },
  threads: { threads: [] },
  places: { places: [] },
  rank: { rank: null },
  dates: { from: null, to: null },
  text: { text: '' },
};

/** Facets, in the order in which a page names them. */
export const FACETS = Object.keys(NOTHING) as Facet[];

/** A filter that no longer asks anything of a facet. */
export const withoutFacet = (filter: Filter, facet: Facet): Filter => ({ ...filter, ...NOTHING[facet] });

/** A day in words; as it stands if it is none. Of a year beyond four digits EDTF knows no days. */
function dayWords(day: string, language: string): string {
  const start = startOfDay(day);
  if (start === null) return day;
  const edtf = edtfDay(dayOf(start));
  const [year = ''] = /^-?\d+/.exec(edtf) ?? [];
  return shortDate(Math.abs(Number(year)) > 9999 ? `Y${year}` : edtf, language);
}

function dateWords({ from, to }: Filter, language: string): string {
  const [first, last] = [from, to].map((day) => day && dayWords(day, language));
  if (first && last) return first === last ? first : `${first} – ${last}`;
  return first ? `since ${first}` : `until ${last}`;
}

/** All that a filter asks for, in words, each with the filter that no longer asks for it. */
export function partsOf(filter: Filter, { sources, threads }: FilterLists, language: string): FilterPart[] {
  const { rank, from, to, text } = filter;
  const several = (facet: 'sources' | 'threads' | 'places', nameOf: (value: string) => string | undefined) =>
    filter[facet].map((value) => ({
      facet,
      value,
      words: nameOf(value) ?? value,
      rest: { ...filter, [facet]: filter[facet].filter((other) => other !== value) },
    }));
  const one = (facet: Facet, value: string, words: string) => ({
    facet,
    value,
    words,
    rest: withoutFacet(filter, facet),
  });
  return [
    ...several('sources', (value) => sources.find(({ id }) => id === value)?.name),
    ...several('threads', (value) => threads.find(({ id }) => id === value)?.title),
    ...several('places', (value) => value),
    ...(rank ? [one('rank', rank, rank === 'main' ? 'Main events' : 'Background')] : []),
    ...(from || to ? [one('dates', '', dateWords(filter, language))] : []),
    ...(text.trim() ? [one('text', '', `“${text.trim()}”`)] : []),
  ];
}
