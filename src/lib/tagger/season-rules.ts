import { plain, printedYear, whichOf, yearStepIn } from './read-parts.ts';
import type { Of } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const SEASONS: Record<string, number> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 };

function season(parts: Parts): Of<'part-of-year'> {
  const name = plain(parts['season'] ?? /\p{L}+$/u.exec(parts['words'] ?? '')?.[0]).replace('time', '');
  return {
    kind: 'part-of-year',
    unit: 'season',
    part: SEASONS[name] ?? 1,
    year: printedYear(parts),
    which: whichOf(parts['which']),
    ...yearStepIn(parts['words']),
  };
}

const BESIDE_SEASON = /\b(?:spring|summer|autumn|fall|winter)\s+(?:and|or)\s+$/u;
const OPENS_SENTENCE = /(?:^|[.!?:”"]\s{1,3})$/u;
const GOES_ON =
  /^(?:[,.;:!?)]|$|\s(?:is|was|has|had|will|approaches|begins|began|starts|comes|came|ends|ended|arrives|sets|brings|shows|offensives?|meetings?|session|budget|and|or|when|before|after|as|with|round|around)\b)/u;
/** Springs are also jumped, drunk from and wound: of these it takes more to be the season. */
const SPRING_GOES_ON = /^\s(?:has come|is here|comes|came|arrives|brings|shows|offensives?)\b/u;

/** Whether a season is that without a preposition, and no name, verb or thing: “winter is coming”, “spent the spring and summer”. */
function standsAlone(name: string, before: string, after: string): boolean {
  if (/^fall$/i.test(name)) return false;
  if (BESIDE_SEASON.test(before)) return true;
  // “Ed Winter was”
  if (/^\p{Lu}/u.test(name) && !OPENS_SENTENCE.test(before)) return false;
  return (/^spring$/i.test(name) ? SPRING_GOES_ON : GOES_ON).test(after);
}

/** Seasons. */
export const SEASON_RULES: readonly TimeRule[] = [
  {
    // last summer · this fall · the summer of 2016 · spring 2017 · late last winter
    name: 'season',
    type: 'DATE',
    phrases: [
      '[early|late|mid|earlier|later]~{which:lastNext} {season}',
      '[the] [early|late|mid]~{season}[,] [of] ({eraYear}|{likelyYear}|{shortYear}|{yearWords})',
      '[the] [early|late|mid]~{season} of (last|this|next) year',
      '[the] [early|late|mid]~{season} of {year}',
      '{season} (last|this|next) year',
      '[the] {likelyYear} (spring|summer|autumn|winter)',
    ],
    notBefore: 'Olympics|Olympic|Games|Paralympics',
    read: season,
  },
  {
    // that same spring · that winter · the next summer
    name: 'season of the year spoken of',
    type: 'DATE',
    phrases: ['(that|that same|the same) {season}', 'the (next|following|previous) {season}'],
    notBefore: 'of',
    read: (parts) => {
      const [, beside] = /^the\s+(next|following|previous)/iu.exec(parts['words'] ?? '') ?? [];
      if (beside === undefined) return { ...season(parts), ofThatYear: 'same' };
      const isPast = /previous/iu.test(beside);
      return { ...season(parts), which: isPast ? 'last' : 'next', ofThatYear: isPast ? 'past' : 'future' };
    },
  },
  {
    // in the summer · by spring · the early summer: the season of the year under discussion
    name: 'season alone',
    type: 'DATE',
    phrases: [
      'the [early|late]~{season}',
      '(early|late|mid)~{season}',
      'the (beginning|start|middle|height|end|rest) of [the] {season}',
    ],
    after:
      'in|into|since|until|by|during|through|throughout|before|after|for|over|of|this|spent|come|to|is|was',
    notBefore: 'of|line|collection|Olympics|Games|holiday|holidays|vacation|break|camp|camps|term|school',
    // “the fall in prices”, “the spring in her step”
    read: (parts, { after }) =>
      (/(?:fall|spring)$/i.test(parts['words'] ?? '') && /^\s+(?:in|from)\b/u.test(after)) ||
      (/fall$/i.test(parts['words'] ?? '') && !/(?:the|early|late) fall/i.test(parts['words'] ?? ''))
        ? null
        : season(parts),
  },
  {
    name: 'season after a preposition',
    type: 'DATE',
    phrases: ['{season}'],
    after: 'in|into|since|until|by|before|this|through|come',
    notBefore: 'of|in|from|line|collection|Olympics|Games|back|short|apart',
    read: (parts) => (/fall/i.test(parts['words'] ?? '') ? null : season(parts)),
  },
  {
    // Winter is coming · an autumn and winter of rain · a mild end to winter
    name: 'season by itself',
    type: 'DATE',
    phrases: ['{season}'],
    read: (parts, { before, after }) =>
      standsAlone(parts['words'] ?? '', before, after) ? season(parts) : null,
  },
];
