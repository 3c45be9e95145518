import { FULL_WEEKDAY, phrase } from './calendar-words.ts';
import { COUNT, isoDuration, numberOf, UNIT, unitOf } from './number-words.ts';
import type { Reading } from './time-reading.ts';
import type { TimeRule } from './time-rule.ts';

const START = '(?<![\\p{L}\\p{N}$€£-])(?<!\\d[.,:])';
const END = '(?![\\p{L}\\p{N}])';

const ABOUT =
  '(?:(?:over|about|around|nearly|almost|some|more\\s+than|less\\s+than|at\\s+least|at\\s+most|up\\s+to|just)\\s+)?';

/** How often. Before another capital it is the name of a newspaper, and not tagged: "the Weekly Herald". */
const FREQUENCIES: Record<string, string> = {
  daily: 'P1D', weekly: 'P1W', fortnightly: 'P2W', monthly: 'P1M', quarterly: 'P3M', annual: 'P1Y', annually: 'P1Y',
  yearly: 'P1Y', nightly: 'P1D', hourly: 'PT1H'
}; // prettier-ignore

const OFTEN = Object.keys(FREQUENCIES);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function duration(count: string | undefined, unit: string | undefined): Reading | null {
  const number = numberOf(count ?? '');
  const value = number === null ? null : isoDuration(number, unitOf(unit ?? ''));
  return value === null ? null : { kind: 'duration', value };
}

/** How long, and how often. */
export const DURATION_RULES: readonly TimeRule[] = [
  {
    // over 200 years · two decades · 90 minutes. Not "a second", "a day" and the like: those are idioms or rates.
    name: 'count of units',
    type: 'DURATION',
    pattern: phrase(`${START}${ABOUT}(?<count>(?!an?\\s)${COUNT})[\\s-](?:full\\s+|whole\\s+|straight\\s+|consecutive\\s+)?(?<unit>${UNIT})s?(?![\\s-]olds?\\b)(?!\\s+(?:place|half|quarter))${END}`, 'giu'),
    read: ({ count, unit }) => duration(count, unit),
  },
  {
    // for a year · within a month · half a century
    name: 'one unit',
    type: 'DURATION',
    pattern: phrase(`(?<=\\b(?:for|within|lasted|lasts|takes|took|than|nearly|almost|over)\\s+)(?<count>an?|half an?|the whole)\\s+(?<unit>minute|hour|day|week|month|year|decade|century)(?!\\s+(?:ago|earlier|later|after|before))${END}`, 'giu'),
    read: ({ count, unit }) => duration(/whole/i.test(count ?? '') ? 'a' : count, unit),
  },
  {
    // a four-day visit
    name: 'compound',
    type: 'DURATION',
    pattern: phrase(`${START}(?<count>(?!an?-)${COUNT})-(?<unit>${UNIT})(?!-)(?!\\s+olds?\\b)${END}`, 'giu'),
    read: ({ count, unit }) => duration(count, unit),
  },
  {
    // annual · weekly
    name: 'frequency',
    type: 'SET',
    pattern: phrase(`${START}(?<word>${OFTEN.join('|')}|(?:${OFTEN.map(capital).join('|')})(?!\\s+\\p{Lu}))(?!-)${END}`, 'gu'),
    read: ({ word = '' }) => {
      const value = FREQUENCIES[word.toLowerCase()];
      return value === undefined ? null : { kind: 'duration', value };
    },
  },
  {
    // every year · each week · every four years
    name: 'every',
    type: 'SET',
    pattern: phrase(`${START}(?:every|each)\\s+(?:(?<count>${COUNT})\\s+)?(?<unit>${UNIT})s?${END}`, 'giu'),
    read: ({ count, unit }) => duration(count ?? 'a', unit),
  },
  {
    // on Mondays · every Friday
    name: 'every week on a day',
    type: 'SET',
    pattern: phrase(`${START}(?:(?:[Ee]very|[Ee]ach)\\s+${FULL_WEEKDAY}|${FULL_WEEKDAY}s)${END}`, 'gu'),
    read: () => ({ kind: 'duration', value: 'P1W' }),
  },
]; // prettier-ignore
