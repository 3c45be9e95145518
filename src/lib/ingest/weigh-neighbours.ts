import { civilFromDays } from '#lib/time/calendar.ts';
import { dayRangeOf, edtfOfDays, hasBothEnds, type DayRange } from '#lib/tagger/day-range.ts';
import { withClock } from '#lib/tagger/resolved.ts';
import type { UndatedArticle, WeighedDate } from './published-date.ts';
import { rangeWords, type DateInText } from './read-date-in-text.ts';

type Yearless = Extract<DateInText, { kind: 'yearless' }>;

/** How far from the rest of the corpus, in years, a year is looked for. */
const YEARS_AROUND = 40;

/** Days between two ranges, 0 if they touch. */
const distance = (a: DayRange, b: DayRange) => Math.max(0, a.first - b.last, b.first - a.last);

/** The days that an article may have in the years around others, in time order. */
function candidates(dating: Yearless, around: DayRange): DayRange[] {
  const from = civilFromDays(around.first).year - YEARS_AROUND;
  const to = civilFromDays(around.last).year + YEARS_AROUND;
  return Array.from({ length: to - from + 1 }, (_, index) => dating.rangeIn(from + index)).filter(
    (range) => range !== null,
  );
}

const nearest = (ranges: DayRange[], around: DayRange): DayRange | null =>
  ranges.reduce<DayRange | null>(
    (best, range) => (best && distance(best, around) <= distance(range, around) ? best : range),
    null,
  );

/** The date that the neighbours decide for, with its next candidates on both sides. */
function byNeighbours(dating: Yearless, around: DayRange): WeighedDate | null {
  const { ahead } = dating;
  const all = candidates(dating, around);
  const before = ahead === null ? [] : all.filter(({ last }) => last <= ahead);
  const ranges = before.length > 0 ? before : all;
  const chosen = nearest(ranges, around);
  if (!chosen) return null;
  const at = ranges.indexOf(chosen);
  const year = ({ first }: DayRange) => civilFromDays(first).year;
  const years = ranges.slice(Math.max(0, at - 1), at + 2).map(year);
  const fits =
    years.length < 2
      ? `That fits ${years.join('')}`
      : `That fits ${years.slice(0, -1).join(', ')} and ${years.at(-1)}, among others`;
  const bounds = edtfOfDays(chosen);
  return {
    value: chosen.first === chosen.last ? withClock(chosen.first, dating.clock) : bounds,
    basis: `${dating.basis}. ${fits}; the other articles of the corpus, of ${rangeWords(around)}, decide for ${year(chosen)}.`,
    bounds,
    conflict: null,
    by: 'corpus',
  };
}

/** From the first to the last of some days; null if there are none. */
export const hull = (ranges: DayRange[]): DayRange | null =>
  ranges.length === 0
    ? null
    : {
        first: Math.min(...ranges.map(({ first }) => first)),
        last: Math.max(...ranges.map(({ last }) => last)),
      };

/** The days of an article that is dated well enough to date others by. */
export function settledDays({ value }: Pick<WeighedDate, 'value'>): DayRange | null {
  const days = value === null ? null : dayRangeOf(value);
  return days && hasBothEnds(days) ? days : null;
}

function withoutNeighbours(dating: Yearless): WeighedDate {
  const { likeliest, clock } = dating;
  if (likeliest)
    return {
      value: withClock(likeliest.days, clock),
      basis: `${dating.basis}. The year is a guess: ${likeliest.because}.`,
      bounds: edtfOfDays({ first: likeliest.days, last: likeliest.days }),
      conflict: null,
      by: 'text',
      isGuess: true,
    };
  return {
    value: null,
    basis: `${dating.basis}. The year is open: no other article of the corpus is dated, and no editor's date is given.`,
    bounds: null,
    conflict: null,
    by: null,
  };
}

/** An article that says in no year when it appeared, and what its editor gives. */
export interface OpenYear {
  dating: Yearless;
  editor: UndatedArticle['editor'];
}

/**
 * What the dated articles say of those whose year is open; first of the one that lies nearest to them. Where no article
 * is dated, what the text of each makes likely, then what the guesses for others do.
 */
export function nearestFirst(
  open: ReadonlyMap<string, OpenYear>,
  around: DayRange | null,
  guessed: DayRange | null,
) {
  return [...open]
    .map(([id, { dating, editor }]) => {
      const settled = around && byNeighbours(dating, around);
      const days = settled && settledDays(settled);
      const alone = withoutNeighbours(dating);
      const beside = alone.value === null && guessed ? byNeighbours(dating, guessed) : null;
      const date = settled ?? (beside ? { ...beside, isGuess: true } : alone);
      const away =
        around && days ? distance(days, around) : date.value === null ? Infinity : Number.MAX_VALUE;
      return { id, editor, date, away };
    })
    .sort((a, b) => (a.away === b.away ? (a.id < b.id ? -1 : 1) : a.away - b.away));
}
