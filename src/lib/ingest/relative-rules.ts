import { CLOCK, clockTime, HALF_DAY, OTHER_ZONE, phrase, ZONE, zoneMinutes } from './calendar-words.ts';
import { COUNT, numberOf, UNIT, unitOf } from './number-words.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const START = '(?<![\\p{L}\\p{N}-])(?<!\\d[.,:])';
const END = '(?![\\p{L}\\p{N}-])';
const rule = (pattern: string) => phrase(`${START}${pattern}${END}`, 'giu');

const STEPS: Record<string, number> = {
  last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1, 'earlier this': 0, 'later this': 0
}; // prettier-ignore

const DAYS: Record<string, number> = {
  'the day before yesterday': -2, yesterday: -1, today: 0, tonight: 0, tomorrow: 1, 'the day after tomorrow': 2
}; // prettier-ignore

type Side = 'past' | 'future';

function counted(
  kind: 'distance' | 'from-previous' | 'beside-event',
  parts: Parts,
  side: Side,
): Reading | null {
  const count = numberOf(parts['count'] ?? '');
  if (count === null || !Number.isInteger(count)) return null;
  return { kind, unit: unitOf(parts['unit'] ?? ''), count, side };
}

const plain = (words: string | undefined) => words?.toLowerCase().replace(/\s+/g, ' ') ?? '';

/** Dates counted from the article's own date, or from the date it spoke of before. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    // today · yesterday morning · the day after tomorrow
    name: 'day counted from today',
    type: 'DATE',
    pattern: rule('(?<day>the day before yesterday|yesterday|today|tonight|the day after tomorrow|tomorrow)(?:\\s+(?:morning|afternoon|evening|night))?'),
    read: ({ day }) => ({ kind: 'step', unit: 'day', steps: DAYS[plain(day)] ?? 0 }),
  },
  {
    name: 'part of today',
    type: 'DATE',
    pattern: rule('(?:this (?:morning|afternoon|evening)|last night)'),
    // "last night" is the night that began the day before.
    read: (parts) => ({ kind: 'step', unit: 'day', steps: plain(parts['words']).startsWith('last') ? -1 : 0 }),
  },
  {
    // last month · this week · earlier this year · the end of this year
    name: 'unit counted from now',
    type: 'DATE',
    pattern: rule('(?:(?:the\\s+)?(?:beginning|start|middle|end) of\\s+|(?:early|late|mid)[\\s-])?(?<which>earlier\\s+this|later\\s+this|last|previous|this|the\\s+current|next|the\\s+coming)\\s+(?<unit>week|month|quarter|year|decade|century)'),
    read: ({ which, unit = '' }) => ({ kind: 'step', unit: unitOf(unit), steps: STEPS[plain(which).replace('the ', '')] ?? 0 }),
  },
  {
    // a month ago · more than 20 years ago
    name: 'ago',
    type: 'DATE',
    pattern: rule(`(?:(?:about|around|nearly|almost|some|over|more\\s+than|less\\s+than|just|exactly)\\s+)?(?<count>${COUNT})\\s+(?<unit>${UNIT})s?\\s+ago`),
    read: (parts) => counted('distance', parts, 'past'),
  },
  {
    // a day earlier · two weeks later
    name: 'earlier or later',
    type: 'DATE',
    pattern: rule(`(?<count>${COUNT})\\s+(?<unit>${UNIT})s?\\s+(?<side>earlier|before|later|afterwards?)(?!\\s+(?:than|the|that|this|an?|his|her|its|their|he|she|it|they|we|I|\\p{Lu}))`),
    read: (parts) => counted('from-previous', parts, /earlier|before/i.test(parts['side'] ?? '') ? 'past' : 'future'),
  },
  {
    // the next day · that day · the following week · the same day · the day before
    name: 'next or same',
    type: 'DATE',
    pattern: rule('(?:(?:the\\s+)?(?<which>next|following|same|previous)|(?<that>that))\\s+(?<unit>day|month|year)|the day (?<side>before|after)(?=[.,;])'),
    read: ({ which, that, unit = 'day', side }) => {
      const word = plain(which ?? side);
      const count = that !== undefined || word === 'same' ? 0 : 1;
      return { kind: 'from-previous', unit: unitOf(unit), count, side: word === 'previous' || word === 'before' ? 'past' : 'future' };
    },
  },
  {
    // came a day after the council voted: the vote is what is dated
    name: 'before or after an event',
    type: 'DATE',
    pattern: rule(`(?<count>${COUNT})\\s+(?<unit>day|week|month|year)s?\\s+(?<side>after|before)(?=\\s+(?:the|that|an?|his|her|its|their|he|she|it|they|\\p{L}+))`),
    // What the article tells came after the event, so that the event lies before it.
    read: (parts) => counted('beside-event', parts, plain(parts['side']) === 'after' ? 'past' : 'future'),
  },
  {
    // at 3 p.m. · 15:25 GMT
    name: 'time of day',
    type: 'TIME',
    pattern: rule(`(?:(?<=\\bat\\s)(?<clock>${CLOCK})(?:\\s?(?<zone>${ZONE}))?|(?<clock2>${CLOCK})\\s?(?<zone2>${ZONE})|(?<clock3>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?\\s?${HALF_DAY}))(?=(?:\\s?\\(?(?<otherZone>(?!${ZONE})${OTHER_ZONE}))?)`),
    read: (parts) => {
      if (parts['otherZone'] !== undefined) return null;
      const time = clockTime(parts['clock'] ?? parts['clock2'] ?? parts['clock3'] ?? '');
      const zone = parts['zone'] ?? parts['zone2'];
      return time === null ? null : { kind: 'clock', clock: { time, offsetMinutes: zone === undefined ? null : zoneMinutes(zone) } };
    },
  },
]; // prettier-ignore
