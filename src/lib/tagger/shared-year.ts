import type { TaggedExpression } from './time-reading.ts';

/** What may stand between two dates of one year: "between May and July 2012", "Jan. 3 to Feb. 4, 2012". */
const BETWEEN = /^\s*(?:,|-|–|—|and|or|to|through|until|till|, and)\s*$/u;

/**
 * Gives a month or day the year that is printed only behind the one that follows it; the year before, if it comes
 * later in the year.
 *
 * @param text what the expressions are of
 * @example shareYears('May and July 2012', tagged)[0].reading // { kind: 'calendar', year: 2012, month: 5, … }
 */
export function shareYears(text: string, tagged: TaggedExpression[]): TaggedExpression[] {
  return tagged.map((each, i) => {
    const next = tagged[i + 1];
    // “the spring and summer of 1979”
    if (
      each.reading.kind === 'part-of-year' &&
      next?.reading.kind === 'part-of-year' &&
      each.reading.unit === next.reading.unit &&
      each.reading.year === null &&
      each.reading.which === null &&
      next.reading.year !== null &&
      BETWEEN.test(text.slice(each.end, next.start))
    )
      return {
        ...each,
        reading: {
          ...each.reading,
          year: next.reading.year - (each.reading.part > next.reading.part ? 1 : 0),
        },
      };
    if (each.reading.kind !== 'calendar' || next?.reading.kind !== 'calendar') return each;
    const { year, month, day, which, yearStep } = each.reading;
    const { year: printed, month: nextMonth, day: nextDay } = next.reading;
    if (year !== null || month === null || which !== null || yearStep !== undefined) return each;
    if (printed === null || nextMonth === null || !BETWEEN.test(text.slice(each.end, next.start)))
      return each;
    const isLater = month > nextMonth || (month === nextMonth && (day ?? 0) > (nextDay ?? 0));
    return { ...each, reading: { ...each.reading, year: printed - (isLater ? 1 : 0) } };
  });
}
