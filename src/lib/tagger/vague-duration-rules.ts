import { unitOf } from './number-words.ts';
import { duration, several } from './read-duration.ts';
import { plain } from './read-parts.ts';
import type { TimeRule } from './time-rule.ts';

/** How long, without a count or up to the article's own day. */
export const VAGUE_DURATION_RULES: readonly TimeRule[] = [
  {
    // several months · many years · a few days · recent weeks is another matter
    name: 'some units',
    type: 'DURATION',
    phrases: [
      '[{nearlyMany}] {vague} [more|long|short]~{unit}',
      'a few {unit}',
      '(several|multi)-{unit:longUnit}',
    ],
    notBefore: 'ago|earlier|later|old',
    read: ({ vague = 'a few', unit = '', words }, { before }) => {
      if (/-\p{L}+$/u.test(words ?? '')) return several(unit);
      // “the third in as many weeks”
      if (/^many$/i.test(vague) && /\bas\s+$/iu.test(before)) return null;
      if (/^(?:some|many|couple)$/i.test(vague) && !/s$/i.test(unit)) return null;
      if (/^seconds?$/i.test(unit) && !/few|several|couple/.test(vague)) return null;
      return duration({ vague, unit, words });
    },
  },
  {
    // the past three years · the next six months · the last several weeks · the first nine months · those four days
    name: 'units up to or from now',
    type: 'DURATION',
    phrases: [
      '[each of|at least|more than|less than|nearly|almost|about] [the|his|her|its|their|our|my|these|those] (past|last|next|coming|previous|first|final|following|latest|initial|preceding|remaining|opening|year-earlier) {count} [full|fiscal|trading|calendar|straight] {unit}',
      '[each of|at least|more than|less than|nearly|almost|about] [the] (past|last|next|coming|previous|first|following|final) {vague} {unit}',
      '[the] (past|last|next|first) {from:count} (to|or) {count} {unit}',
      '[the] (past|last|next) {count} {unit} or so',
      '(the|these|those|its|his|her|their|all) [full|fiscal] {count} {unit}',
      'the (year-earlier|year-ago|latest|same|comparable) {count} {unit}',
    ],
    // “expected to last six weeks”
    notAfter: 'to|will|could|may|might|would|should|can|not',
    notBefore: 'of {likelyYear}',
    // “following a week of rain” has a week alone.
    read: (parts) =>
      /^(?:last|next|following|first)\s+an?\s/iu.test(parts['words'] ?? '') ? null : duration(parts),
  },
  {
    // the past year · the last decade · the coming year
    name: 'unit up to or from now',
    type: 'DURATION',
    phrases: ['the (past|last) {unit}', '[the] past {unit}'],
    notBefore: 'of the|in the',
    read: ({ unit = '', words = '' }, { before }) => {
      const text = plain(words);
      if (/s$/.test(plain(unit))) return { kind: 'reference', to: 'PAST_REF' };
      if (
        /^(?:the )?last/.test(text) &&
        !/^(?:century|decade|hour|minute|year|month|week)$/.test(plain(unit))
      )
        return null;
      // “at the last minute”: late
      if (/minute$/.test(text) && /\b(?:at|until|till|to)\s+$/iu.test(before)) return null;
      if (/^past/.test(text) && !/\b(?:in|over|during|for|this|within)\s+$/iu.test(before)) return null;
      return unitOf(unit) === 'day' ? null : duration({ count: 'a', unit });
    },
  },
  {
    // for years · decades of work · weeks after
    name: 'units without a count',
    type: 'DURATION',
    phrases: ['[{about}] {unit} [or {other:unit}]', '{unit}-long', '{unit}-old'],
    read: ({ unit = '', words = '' }, { before, after }) => {
      if (!/s$/i.test(unit) || /^(?:seconds|quarters|nights|weekends)$/i.test(unit)) return null;
      // “in the small hours of Sunday”, “in after hours trading”
      if (/^hours$/i.test(unit) && /\b(?:small|wee|early|late|in after)\s+$/iu.test(before)) return null;
      // “the third in as many weeks”, “one of the busiest days of the year”
      if (/\bas\s+many\s+$|est\s+$/iu.test(before)) return null;
      const opens =
        /\b(?:for|in|within|over|after|took|take|takes|lasted|last|spent|spend|wait|waited|through|of|than|and|or|several|many|perhaps|maybe|even)\s+$/iu.test(
          before,
        );
      const goesOn =
        /^\s+(?:of|ago|after|before|later|earlier|away|to come|in the making|and (?:months|years|decades))\b/iu.test(
          after,
        );
      return (opens &&
        !/\b(?:two|three|four|five|six|seven|eight|nine|ten|old|young|dog|early|later|these|those|golden)\s+$/iu.test(
          before,
        )) ||
        (goesOn && !/[’']s?\s+$|\b(?:the|his|her|their|its|early|last)\s+$/iu.test(before)) ||
        /[-‐‑](?:long|old)$/.test(words)
        ? several(unit)
        : null;
    },
  },
  {
    // over the years
    name: 'the years',
    type: 'DURATION',
    phrases: ['the (years|decades|centuries)'],
    after: 'over|through|down|throughout',
    before: '(and|but|as|it|he|she|they|we|by|in|to|with|has|have|had)',
    read: ({ words = '' }) => several(words.replace(/^the\s+/i, '')),
  },
  {
    // recent weeks · coming months · the years since
    name: 'recent or coming units',
    type: 'DURATION',
    phrases: [
      '[the|these|most] (recent|coming|past|previous|ensuing|intervening|future|following|subsequent) {unit}',
      '(the|these) next {unit}',
      '[the] {unit} ahead',
      'the {unit} (since|that followed)',
    ],
    read: ({ unit = '', words = '' }) => {
      if (!/s$/i.test(unit)) return null;
      if (/quarters/i.test(unit) || /future/i.test(words))
        return { kind: 'reference', to: /recent|past/i.test(words) ? 'PAST_REF' : 'FUTURE_REF' };
      return several(unit);
    },
  },
];
