import { civilFromDays, daysFromCivil } from '#lib/time/calendar.ts';
import type { Random } from './random.ts';

/** When an invented event happened, as its editor and as an article would put it. */
export interface Moment {
  /** The day it belongs to, counted from 1 January 1970; its articles appear after it. */
  day: number;
  /** EDTF */
  date: string;
  /** The same in the middle of a sentence: 'on 15 June 2017'. */
  words: string;
}

const FIRST_DAY = daysFromCivil(2011, 1, 1);
const LAST_DAY = daysFromCivil(2020, 12, 31);
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** Of so many events the days lie in bursts, the others anywhere. */
const SHARE_IN_BURSTS = 0.8;

const pad = (number: number) => String(number).padStart(2, '0');

/** @example isoDay(17332) // '2017-06-15' */
export function isoDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** @example dayInWords(17332) // '15 June 2017' */
export function dayInWords(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** @example americanDay(17332) // 'June 15, 2017' */
export function americanDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

interface Burst {
  first: number;
  /** Days */
  length: number;
  weight: number;
}

/** Days of events over ten years: a few dozen bursts of days to weeks that begin with most, and what lies between. */
function burstyDays(count: number, random: Random): number[] {
  const bursts = Array.from({ length: Math.min(40, Math.max(3, Math.round(count / 25))) }, (): Burst => {
    const length = random.whole(3, 40);
    return {
      first: random.whole(FIRST_DAY, LAST_DAY - length),
      length,
      weight: -Math.log(1 - random.next()),
    };
  });
  const total = bursts.reduce((sum, { weight }) => sum + weight, 0);
  const pickBurst = () => {
    let left = random.next() * total;
    return bursts.find(({ weight }) => (left -= weight) < 0) ?? bursts[0];
  };
  return Array.from({ length: count }, () => {
    const burst = random.chance(SHARE_IN_BURSTS) ? pickBurst() : undefined;
    if (!burst) return random.whole(FIRST_DAY, LAST_DAY);
    return burst.first + Math.floor(random.next() ** 2 * burst.length);
  });
}

type Wording = (day: number, random: Random) => Omit<Moment, 'day'> & { day?: number };

const onDay: Wording = (day, random) => ({
  date: isoDay(day),
  words: `on ${random.chance(0.5) ? dayInWords(day) : americanDay(day)}`,
});

const inMonth: Wording = (day) => {
  const { year, month } = civilFromDays(day);
  return { date: `${year}-${pad(month)}`, words: `in ${MONTHS[month - 1]} ${year}` };
};

const inSeason: Wording = (day) => {
  const { year, month } = civilFromDays(day);
  const season = Math.floor((month % 12) / 3);
  // December belongs to the winter that ends in the next year or begins in this: either is a winter of its year.
  return {
    date: `${year}-${21 + ((season + 3) % 4)}`,
    words: `in the ${SEASONS[(season + 3) % 4]} of ${year}`,
  };
};

const inYear: Wording = (day) => {
  const { year } = civilFromDays(day);
  return { date: String(year), words: `in ${year}` };
};

const overDays: Wording = (day, random) => {
  const last = day + random.whole(2, 12);
  return {
    day: last,
    date: `${isoDay(day)}/${isoDay(last)}`,
    words: `from ${dayInWords(day)} to ${dayInWords(last)}`,
  };
};

const overMonths: Wording = (day, random) => {
  const { year, month } = civilFromDays(day);
  const from = civilFromDays(day - random.whole(60, 400));
  return {
    date: `${from.year}-${pad(from.month)}/${year}-${pad(month)}`,
    words: `between ${MONTHS[from.month - 1]} ${from.year} and ${MONTHS[month - 1]} ${year}`,
  };
};

const aboutDay: Wording = (day) => ({ date: `${isoDay(day)}~`, words: `about ${dayInWords(day)}` });

const aboutMonth: Wording = (day, random) => {
  const { date, words } = inMonth(day, random);
  return { date: `${date}~`, words: words.replace(/^in/, 'around') };
};

/** How events are dated, and how many of a hundred. */
const WORDINGS: [Wording, number][] = [
  [onDay, 72], [inMonth, 8], [overDays, 6], [aboutDay, 4], [inSeason, 3], [inYear, 3], [aboutMonth, 2], [overMonths, 2]
]; // prettier-ignore

/** The moments of so many events, in the order of their days. */
export function inventMoments(count: number, random: Random): Moment[] {
  const wordings = WORDINGS.flatMap(([wording, share]) => Array<Wording>(share).fill(wording));
  return burstyDays(count, random)
    .map((day) => ({ day, ...random.pick(wordings)(day, random) }))
    .sort((a, b) => a.day - b.day);
}
