import { duration } from './read-duration.ts';
import { unitOf } from './number-words.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const KIND =
  '[more|full|whole|straight|consecutive|long|short|trading|working|business|calendar|successive|crucial|solid|additional|extra]';
/** What is told of a day or year makes it one among others: “a day when”, “a week like this”. */
const IDIOM = /^\s+(?:when|like|in which|that|where|for the|to remember|is|was)\b|^[-‐‑](?!and)/iu;
/** “It was a year of …”, “such a day”: no length. */
const NO_LENGTH =
  /\b(?:is|was|be|been|being|such|what|quite|call it|makes?|made|not|half|many)\s+$|['’]s\s+$/iu;
const LONG_UNIT = /^(?:day|week|fortnight|month|year|decade|century)$/i;
const TAKES =
  /\b(?:for|within|last(?:ed|s)?|takes?|took|taken|than|nearly|almost|over|about|in|after|spen[dt]|only|just|least|every|of|by)\s+$/iu;
const LASTS = /\b(?:for|within|in|last(?:ed|s)?|takes?|took)\s+$/iu;
const NO_QUALITY =
  /s$|ed$|^(?:in|of|per|at|to|for|on|by|a|an|and|or|the|than|from|after|before|within|during|over|until|million|hundred|thousand|billion|percent|dozen|more|full|people|men|women|children|home|business|company|game|match|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/i;
const PLACES = 'place|half|quarter';

/** Of these the second is a part of the first. */
const WITHIN: Record<string, string> = {
  year: 'month',
  month: 'week',
  week: 'day',
  day: 'hour',
  hour: 'minute',
  minute: 'second',
};

/** What stands between the parts of a length: “two years and three months”, “one day, 18 hours”. */
const BETWEEN_PARTS = /(?:,\s+and|,|\s+and)\s+/iu;

/** “two years and three months” is P2Y3M. */
function inParts({
  from = '',
  long = '',
  count: last = '',
  unit: lastUnit = '',
  words = '',
}: Parts): Reading | null {
  let value = '';
  let longer = '';
  const [, ...rest] = words.split(BETWEEN_PARTS);
  // “five hours 38 minutes”
  if (rest.length === 0) rest.push(`${last} ${lastUnit}`);
  for (const part of [`${from} ${long}`, ...rest]) {
    const parts = part.split(/\s+/u);
    const unit = parts.pop() ?? '';
    const count = parts.join(' ');
    if (longer !== '' && WITHIN[longer] !== unitOf(unit) && !(longer === 'year' && unitOf(unit) === 'day'))
      return null;
    const found = duration({ count, unit });
    if (found?.kind !== 'duration') return null;
    value += found.value.slice(value.includes('T') ? 2 : value === '' ? 0 : 1);
    longer = unitOf(unit);
  }
  return { kind: 'duration', value };
}

/** How long, counted. */
export const DURATION_RULES: readonly TimeRule[] = [
  {
    // over 200 years · two decades · 90 minutes · three to five weeks
    name: 'count of units',
    type: 'DURATION',
    phrases: [
      `[{about}] {count}~${KIND}~{unit}`,
      '[{about}] {count} {quality:smallWord} {unit}',
      `[{about}] {from:count} (to|or) {count} ${KIND} {unit}`,
      `[{about}] {from:count}-to-{count}-{unit}`,
      '[{about}] {from:count}–{count} {unit}',
      '[{about}] {count}~{unit}-long',
      '[{about}] {count} {unit} or (so|more|longer)',
      '[{about}] {from:count} {long:unit}[,| and|, and] {count} {unit}',
      '{from:count} {long:unit}, {count} {unit}[,| and|, and] {count} {unit}',
      '{from:count} {long:unit}, {count} {unit}, {count} {unit}[,| and|, and] {count} {unit}',
      '[{about}] {count}~and~a~half~{unit}',
      'an {unit} and a half',
      'a {unit} and a half',
    ],
    notBefore: `old|olds|${PLACES}|place|ago`,
    read: (parts, { before, after }) => {
      const { count, words = '', unit = '', quality } = parts;
      const isSingular = !/s$/i.test(unit);
      // “two bloody weeks”, but “two games days apart”
      if (
        quality !== undefined &&
        (/^an?$/i.test(count ?? '') || !/s$/i.test(unit) || NO_QUALITY.test(quality))
      )
        return null;
      if (parts['long'] !== undefined) return inParts(parts);
      // “One day he came”, on no day that is told
      if (/^one\s(?:day|night)$/i.test(words) && !TAKES.test(before)) return null;
      // “6-8 weeks”, but “the 11-8 second favourite”
      if (/\d\s?[-‐‑–—]\s?\d/.test(words) && (isSingular || !(Number(parts['from']) < Number(count))))
        return null;
      if (/and[\s-]+a[\s-]+half/i.test(words))
        return duration({ unit, count: /half/i.test(count ?? '') ? count : `${count ?? 'a'} 1/2` });
      if (/^-?\s?olds?\b/i.test(after) || /^[-‐‑]year/i.test(after)) return null;
      // "a second", "a day" and the like: idioms or rates.
      if (
        /^an?$/i.test(count ?? '') &&
        !/^(?:about|around|nearly|almost|over|more|less|at|up|just|roughly)/i.test(words)
      )
        return null;
      // “by more than a quarter”: of a whole
      if (/^quarter$/i.test(unit) && /^an?$/i.test(count ?? '') && !LASTS.test(before)) return null;
      // “a one-day side”: cricket
      if (
        /^one-day$/i.test(words) &&
        /^\s+(?:side|internationals?|match(?:es)?|cricket|series|squad|team|game)\b/u.test(after)
      )
        return null;
      // “three-quarters of its food”, “about a quarter, of its dealers”, but “two straight quarters of losses”
      if (
        /^quarters?$/i.test(unit) &&
        !/\b(?:straight|consecutive|full|fiscal)\b/iu.test(words) &&
        (/[-‐‑]\p{L}+$/u.test(words) || /^,?\s+of\b/.test(after))
      )
        return null;
      if (isSingular && /^second$/i.test(unit) && !/[-‐‑]/.test(words)) return null;
      if (/^\s+(?:per\s+cent|percent)/.test(after) || /[$€£]$/.test(before)) return null;
      if (/^1[5-9]\d\d$|^20\d\d$/.test(count ?? '') && isSingular) return null;
      return duration({ ...parts, count: parts['from'] ?? count });
    },
  },
  {
    // a four-day visit, a 30-year-old bond is 30 years old
    name: 'age',
    type: 'DURATION',
    phrases: ['[{about}] {count}-{unit}-old', '[{about}] {count} {unit}-old', '{count} {unit} old'],
    read: (parts, { before, after }) => {
      // The age of a person is none of the news: "the 20-year-old striker", "20 years old".
      if (
        /^s?\s+(?:\p{L}+\s+){0,2}(?:man|woman|boy|girl|child|children|baby|infant|toddler|teenager|student|son|daughter|striker|player|star|student|actor|singer|who|and|is|was|has|from|of)\b|^s\b|^[.,;]/iu.test(
          after,
        ) ||
        /\d\s*$|\b(?:is|was|are|were|turned)\s+$/iu.test(before)
      )
        return null;
      return /day|week|month/i.test(parts['unit'] ?? '') ? duration(parts) : null;
    },
  },
  {
    // a quarter-century · a quarter of a century
    name: 'quarter of a century',
    type: 'DURATION',
    phrases: ['[{about}|a] quarter~century', '[{about}] a quarter of a century'],
    read: () => ({ kind: 'duration', value: 'P25Y' }),
  },
  {
    // a quarter of an hour · three quarters of an hour
    name: 'quarters of an hour',
    type: 'DURATION',
    phrases: ['[{about}] (a quarter|three quarters|three-quarters) of an hour'],
    read: ({ words }) => ({ kind: 'duration', value: /three/i.test(words ?? '') ? 'PT45M' : 'PT15M' }),
  },
  {
    // a year-long strike · a weeklong visit · a decade-old law
    name: 'as long as a unit',
    type: 'DURATION',
    phrases: ['{unit:lengthWord}-(long|old)', '(daylong|weeklong|monthlong|yearlong)'],
    read: ({ unit, words = '' }) =>
      unit !== undefined && /old$/i.test(words) && !/^(?:decade|century)/i.test(unit)
        ? null
        : duration({ count: 'a', unit: unit ?? words.replace(/long$/i, '') }),
  },
  {
    // for a year · within a month · half a century · an hour
    name: 'one unit',
    type: 'DURATION',
    phrases: [
      '(a|an) [full|whole|entire|further|single|solid] {unit}',
      '[at least] (another|an additional) {unit}',
      '(a|an) {unit} or (so|two|more|longer)',
      '(half a|half an|the whole|the entire|one full) {unit}',
      'half-(a|an)-{unit}',
      'a half~{unit}',
      '[just|only|about|nearly|almost|under|over|well over|less than|more than|at least|at most|a little (over|under|more than|less than)] (a|an) {unit}',
    ],
    // “a month or two” is a month by its first word.
    notBefore: 'ago|from|and a half',
    read: ({ unit = '', words = '' }, { before, after }) => {
      // Of hours there is no date: “an hour later”.
      const isShort = /^(?:hour|minute)$/i.test(unit);
      if (/^\s+(?:earlier|later)\b/u.test(after)) return isShort ? duration({ count: 'a', unit }) : null;
      // “a year after the flood”: how long; “a year after.” is another matter.
      const isBeside = /^\s+(?:after|before)\s+\p{L}/u.test(after);
      if (!isBeside && /^\s+(?:after|before)\b/u.test(after)) return null;
      if (/\bhalf\b/i.test(words)) return duration({ count: 'half a', unit });
      if (/s$/i.test(unit) || /^second$/i.test(unit)) return null;
      if (
        IDIOM.test(after) ||
        (NO_LENGTH.test(before) &&
          !/^\s+(?:since|late|early|behind)\b/u.test(after) &&
          !/^another\b/iu.test(words)) ||
        (/^(?:day|quarter)$/i.test(unit) && /^\s+of\b/.test(after) && !/\bafter\s+$/iu.test(before))
      )
        return null;
      const isPlain = /^an?\s\p{L}+$/iu.test(words);
      // “a minute's silence”, “an hour's drive”
      if (
        isPlain &&
        /^['’]s\s+(?:silence|notice|drive|walk|flight|ride|journey|work|pay|wages|rest|sleep|worth)\b/u.test(
          after,
        )
      )
        return duration({ count: 'a', unit });
      // “only a quarter”, “more than a quarter”: of a whole
      if (
        /^quarter$/i.test(unit) &&
        !/\b(?:full|whole|entire|further|single|solid|another)\b/i.test(words) &&
        !LASTS.test(before)
      )
        return null;
      if (isPlain && !isBeside && !LONG_UNIT.test(unit) && !TAKES.test(before) && !/^\s+of\b/.test(after))
        return null;
      return duration({ count: 'a', unit });
    },
  },
];
