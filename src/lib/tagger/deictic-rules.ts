import { periodUnit, clockOf, dayPartOf, plain, stepsOf } from './read-parts.ts';
import { timexDuration, unitOf } from './number-words.ts';
import type { Reading } from './time-reading.ts';
import type { TimeRule } from './time-rule.ts';

const DAYS: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

const step = (unit: string, steps: number): Reading | null => {
  const period = /^\p{Lu}\p{Ll}/u.test(unit) ? null : periodUnit(unit);
  return period && { kind: 'step', unit: period, steps };
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
    // today · yesterday morning · late yesterday · 3 p.m. today · later today
    name: 'day counted from today',
    type: 'DATE',
    phrases: [
      '[early|late|earlier|later|mid] {day:todayWord} [{partOfDay}|[at|around] {clock}[[ ]{zone}| {otherZone}]]',
      '[{nearly}] {clock:sureClock}[[ ]{zone}| {otherZone}][,] {day:todayWord}',
      '[early|late|mid]~({partOfDay}|{noon}) {day:todayWord}',
    ],
    notBefore: 'show|magazine|program|programme',
    read: (parts, { before, after }) => {
      if (
        /\bUSA\s+$/.test(before) ||
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
    // this morning · later this afternoon · last night · tomorrow night
    name: 'part of today',
    type: 'TIME',
    phrases: [
      '[early|late|earlier|later] this (morning|afternoon|evening)',
      '[early|late|earlier|later] [on] last (night|evening)',
      'overnight',
    ],
    read: ({ words = '' }, { before, after }) => {
      const text = plain(words);
      if (text === 'overnight')
        return /^\s+(?:stay|rate|success|sensation|trip|delivery|flight|train|bag|mail|bus|loan|lending|package|visit|call|repurchase)/iu.test(
          after,
        ) || /\b(?:an|stay|stayed|almost|happen(?:s|ed)?|changed?)\s+$/iu.test(before)
          ? null
          : { kind: 'step', unit: 'day', steps: 0, dayPart: 'NI' };
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
      // “over the last week”, “the last week of the campaign” are how long; what “the last week” did was then.
      if (
        /^the last/.test(text) &&
        (/\b(?:over|within|during)\s+$/iu.test(before) ||
          /^\s+of\s+(?:the|an?|his|her|its|their)\b/u.test(after))
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
      if (/^the next/.test(text))
        // “over the next year” is counted from the article's own day, “the next year he left” from the year spoken of.
        return !/\bover\s+$/iu.test(before) && (plain(unit) === 'day' || plain(unit) === 'year')
          ? { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'future' }
          : step(unit, 1);
      if (/^(?:previous|the previous)/.test(text))
        return { kind: 'from-previous', unit: periodUnit(unit) ?? 'day', count: 1, side: 'past' };
      if (/^next day/.test(text)) return { kind: 'from-previous', unit: 'day', count: 1, side: 'future' };
      return step(unit, stepsOf(lastNext));
    },
  },
];
