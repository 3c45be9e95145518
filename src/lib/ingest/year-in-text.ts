import { civilFromDays, daysFromCivil, isoWeekday } from '#lib/time/calendar.ts';
import type { DateEvidenceInText } from './date-evidence-in-text.ts';

/** A page, or a caption, is at most this much older or younger than a dateline whose year it lends. */
export const SAME_NEWS_DAYS = 31;
/** How far from a day that the article prints, in years, a year is looked for. */
const YEARS_ON = 40;

/** A day whose year is not printed beside it, and the clause that says where the year is from. */
export interface DayWithYear {
  /** Days from 1970-01-01. */
  days: number;
  because: string;
}

/** Month and day of a dateline as a day of some year; null where that year has none. */
type DayIn = (year: number) => number | null;

const isOn = (weekday: number | null) => (days: number) => weekday === null || isoWeekday(days) === weekday;

function daysWithin(dayIn: DayIn, first: number, last: number): number[] {
  const [from, to] = [civilFromDays(first).year, civilFromDays(last).year];
  return Array.from({ length: to - from + 1 }, (_, index) => dayIn(from + index)).filter(
    (days): days is number => days !== null && first <= days && days <= last,
  );
}

/**
 * The year of a day, where the article says it: the day follows closely on one that is printed in full, goes before
 * the one on the page, or only one year has it between the days that the article looks back and ahead to.
 *
 * @param weekday ISO, 1 to 7, where the day is known to have been that; null if nothing says so
 * @returns null if that leaves it open
 */
export function yearInText(
  { latest, ahead, stated }: Pick<DateEvidenceInText, 'latest' | 'ahead' | 'stated'>,
  dayIn: DayIn,
  weekday: number | null,
): DayWithYear | null {
  if (latest) {
    const [days] = daysWithin(dayIn, latest.day, latest.day + SAME_NEWS_DAYS).filter(isOn(weekday));
    if (days !== undefined) return { days, because: `“${latest.words}” in the text gives the year` };
  }
  for (const { year, month, day, words } of stated) {
    if (year === null) continue;
    const page = daysFromCivil(year, month, day);
    const [days] = daysWithin(dayIn, page - SAME_NEWS_DAYS, page).filter(isOn(weekday));
    if (days !== undefined) return { days, because: `“${words}” on the page gives the year` };
  }
  if (!latest || !ahead || ahead.day < latest.day) return null;
  const between = daysWithin(dayIn, latest.day, ahead.day);
  const [days, ...others] = between.some(isOn(weekday)) ? between.filter(isOn(weekday)) : between;
  return days === undefined || others.length > 0
    ? null
    : {
        days,
        because: `the text looks back to “${latest.words}” and ahead to “${ahead.words}”, and only one year has it between them`,
      };
}

/**
 * The likeliest year of a day where nothing decides: the first after the latest day that the article prints, or else
 * the last before the day that it looks ahead to.
 *
 * @returns null if the article prints neither
 */
export function likeliestYear(
  { latest, ahead }: Pick<DateEvidenceInText, 'latest' | 'ahead'>,
  dayIn: DayIn,
  weekday: number | null,
): DayWithYear | null {
  const years = Math.round(YEARS_ON * 365.25);
  const after = latest ? daysWithin(dayIn, latest.day, latest.day + years) : [];
  const first = after.find(isOn(weekday)) ?? after[0];
  if (latest && first !== undefined)
    return { days: first, because: `the text prints “${latest.words}”, and this is the first after it` };
  const before = ahead ? daysWithin(dayIn, ahead.day - years, ahead.day) : [];
  const last = before.findLast(isOn(weekday)) ?? before.at(-1);
  return ahead && last !== undefined
    ? { days: last, because: `the text looks ahead to “${ahead.words}”, and this is the last before it` }
    : null;
}
