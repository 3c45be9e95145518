import { periodUnit, clockOf, dayPartOf, plain, stepsOf } from './read-parts.ts';
import { numberOf, timexDuration, unitOf } from './number-words.ts';
import type { Of, Reading } from './time-reading.ts';
import type { TimeRule } from './time-rule.ts';

const DAYS: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** What is still to come. */
const TO_COME =
  /\b(?:will|would|shall|could|may|might|expected|forecast|due|to)\b[^.;]*$|\b(?:is|are)\s+\p{Ll}+ing\b[^.;]*$/iu;

const step = (unit: string, steps: number): Of<'step'> | null => {
  const period = /^\p{Lu}\p{Ll}/u.test(unit) ? null : periodUnit(unit);
  return period && { kind: 'step', unit: period, steps };
};
/** “the next month”: in news the one after the article's own. */
const goingOn = (unit: string): Reading | null => {
  const next = step(unit, 1);
  return next && { ...next, goesOn: true };
};

/** Dates that only the article's own day tells: today, last week. */
export const DEICTIC_RULES: readonly TimeRule[] = [
  {
    // the day before yesterday · the day after tomorrow
    name: 'two days from today',
    type: 'DATE',
    phrases: ['the day (before|after) {day:todayWord}'],
    read: ({ day, words }) => ({
      kind: 'step',
      unit: 'day',
      steps: (DAYS[plain(day)] ?? 0) + (/before/i.test(words ?? '') ? -1 : 1),
    }),
  },
  {
    // where he is today: nowadays
    name: 'what is so today',
    type: 'DATE',
    phrases: ['today'],
    after: '(where|who|what) (he|she|it|they|we|you|I) (is|are|am)',
    read: () => ({ kind: 'reference', to: 'PRESENT_REF' }),
  },
  {
    // today · yesterday morning · late yesterday · 3 p.m. today · later today
    name: 'day counted from today',
    type: 'DATE',
    phrases: [
      '[early|late|earlier|later|mid] {day:todayWord} [{partOfDay}|[at|around] {clock}[[ ]{zone}| {otherZone}]]',
      '[{nearly}] {clock:sureClock}[[ ]{zone}| {otherZone}][,] {day:todayWord}',
      '[early|late|mid]~({partOfDay}|{noon}) {day:todayWord}',
    ],
    read: (parts, { before, after }) => {
      // “the Today show”, but “to be published today show that …”
      if (
        /\bUSA\s+$/.test(before) ||
        (/^T/.test(parts['words'] ?? '') && /^\s+(?:[Ss]how|magazine|programme?)\b/.test(after)) ||
        (/^T/.test(parts['words'] ?? '') && /["“‘(]$/.test(before) && /^["”’]/.test(after))
      )
        return null;
      const { day } = parts;
      const dayPart = plain(day) === 'tonight' ? 'NI' : dayPartOf(parts['partOfDay']);
      return {
        kind: 'step',
        unit: 'day',
        steps: DAYS[plain(day)] ?? 0,
        dayPart,
        clock: clockOf(parts, after),
      };
    },
  },
  {
    // today's youth, the Europe of today: not the day, but the present
    name: 'present day',
    type: 'DATE',
    phrases: ["today's"],
    before:
      'world|society|youth|young people|standards|market conditions|technology|generation|children|kids',
    read: () => ({ kind: 'reference', to: 'PRESENT_REF' }),
  },
  {
    // the week after next · the year before last
    name: 'unit but one',
    type: 'DATE',
    phrases: ['the {unit:dateUnit} (after next|before last)'],
    read: ({ unit = '', words = '' }) => step(unit, /after/i.test(words) ? 2 : -2),
  },
  {
    // two days before yesterday · a week from tomorrow
    name: 'days from a day near today',
    type: 'DATE',
    phrases: [
      '{count} {unit:daysWord} (before|after|from) {day:todayWord}',
      '(a|one|two|three) (week|weeks) (after|from) {day:todayWord}',
    ],
    read: ({ count, unit, day, words = '' }) => {
      const found = /\b(a|one|two|three)\s+weeks?\b/iu.exec(words)?.[1];
      const days = unit === undefined ? 7 * (numberOf(found ?? '') ?? 0) : (numberOf(count ?? '') ?? 0);
      return {
        kind: 'step',
        unit: 'day',
        steps: (DAYS[plain(day)] ?? 0) + (/\bbefore\b/iu.test(words) ? -days : days),
      };
    },
  },
  {
    // this morning · later this afternoon · last night · tomorrow night
    name: 'part of today',
    type: 'TIME',
    phrases: [
      '[early|late|earlier|later] this (morning|afternoon|evening)',
      "({clock}|({hour}|{hourWord}) o'clock) this {partOfDay}",
      "(({hour}|{hourWord}) o'clock) (last night|tonight)",
      '[early|late|earlier|later] [on] last (night|evening)',
      'overnight',
    ],
    read: (parts, { before, after }) => {
      const { words = '' } = parts;
      // “CBS This Morning”
      if (/^This\s\p{Lu}/u.test(words)) return null;
      const text = plain(words);
      if (/^\d|o['’]clock/.test(text)) {
        const partOfDay = / night$|tonight$/.test(text) ? 'night' : parts['partOfDay'];
        const clock = clockOf({ ...parts, partOfDay }, after);
        return clock && { kind: 'step', unit: 'day', steps: text.endsWith('last night') ? -1 : 0, clock };
      }
      if (text === 'overnight')
        return /^\s+(?:stay|rate|rates|money|interbank|success|sensation|trip|delivery|flight|train|bag|mail|bus|loan|lending|package|visit|call|repurchase)/iu.test(
          after,
        ) || /\b(?:an|stay|stayed|almost|happen(?:s|ed)?|changed?)\s+$/iu.test(before)
          ? null
          : // “Rain is expected overnight”, but “she died overnight”: the night that began the day before.
            { kind: 'step', unit: 'day', steps: TO_COME.test(before) ? 0 : -1, dayPart: 'NI' };
      const part = dayPartOf(/\p{L}+$/u.exec(text)?.[0]);
      // "last night" is the night that began the day before.
      return {
        kind: 'step',
        unit: 'day',
        steps: / ?last /.test(text) || text.startsWith('last') ? -1 : 0,
        dayPart: part,
      };
    },
  },
  {
    // last month · this week · earlier this year · the end of this year · late last year · the current quarter
    name: 'unit counted from now',
    type: 'DATE',
    phrases: [
      '[{edge}|earlier|later]~[the] [full] {lastNext} [calendar|fiscal|full|business|school|academic] {unit:dateUnit}',
      '(earlier|later) in the {unit:dateUnit}',
      '[{edge}] [the] current [fiscal|calendar] {unit:dateUnit}',
      '[the] (latest|most recent|just-ended) [fiscal] {unit:dateUnit}',
      'this very {unit:dateUnit}',
      'a week (ago|from) last {unit:dateUnit}',
    ],
    read: ({ lastNext, unit = '', words = '' }, { before, after }) => {
      const text = plain(words);
      // “the last day of 1941”; and “last day” is never yesterday
      if (/^(?:the )?last day$/.test(text) || (/^the last/.test(text) && /^\s+of\s+\d/u.test(after)))
        return null;
      // “over the last week”, “the last week of the campaign” are how long; what “the last week” did was then.
      if (
        /^the last/.test(text) &&
        plain(unit) !== 'quarter' &&
        (/\b(?:over|within|during)\s+$/iu.test(before) ||
          /^\s+of\s+(?:(?:the|an?|his|her|its|their)\b|\p{Lu}\p{Ll}{2})/u.test(after))
      ) {
        const value = timexDuration(1, unitOf(unit));
        return value === null ? null : { kind: 'duration', value };
      }
      if (/^(?:earlier|later) in the/.test(text)) return { kind: 'same', unit: periodUnit(unit) ?? 'day' };
      // "the past year" and "the past week" say how long.
      if (
        /^the (?:past|previous|coming)/.test(text) &&
        plain(unit) !== 'quarter' &&
        plain(unit) !== 'weekend'
      ) {
        if (text.startsWith('the previous'))
          return { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'past' };
        const value = timexDuration(1, unitOf(unit));
        return text.startsWith('the past') && value !== null
          ? { kind: 'duration', value }
          : step(unit, stepsOf(lastNext));
      }
      if (/^(?:the )?(?:latest|most recent|just-ended)/.test(text))
        return plain(unit) === 'quarter'
          ? { kind: 'same', unit: 'quarter', isOver: true }
          : step(unit, unit === 'year' ? -1 : 0);
      if (lastNext === undefined) return step(unit, 0);
      // “over the next decade”: from now on, and no decade of the calendar
      if (/^the next (?:decade|century)$/.test(text) && /\b(?:over|for|within|during)\s+$/iu.test(before)) {
        const value = timexDuration(1, unitOf(unit));
        return value === null ? null : { kind: 'duration', value };
      }
      // “in the next day or two”
      if (text === 'the next day' && /^\s+or\s+(?:two|so)\b/u.test(after))
        return { kind: 'duration', value: 'P1D' };
      if (/(?:^|\s)the next\b/.test(text))
        // “over the next year” is counted from the article's own day, “the next year he left” from the year spoken of.
        return !/\b(?:over|for|within|during)\s+$/iu.test(before) &&
          (plain(unit) === 'day' || plain(unit) === 'year')
          ? { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'future' }
          : goingOn(unit);
      if (/^(?:previous|the previous)/.test(text))
        return { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'past' };
      if (/^next day/.test(text)) return { kind: 'from-previous', unit: 'day', count: 1, side: 'future' };
      const found = step(unit, stepsOf(lastNext));
      return found && /^this week(?:end)?$/.test(text) ? { ...found, isThis: true } : found;
    },
  },
];
