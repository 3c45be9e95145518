import { daysFromCivil, isoWeekday } from '#lib/time/calendar.ts';
import { periodOf } from './calendar-period.ts';
import { weekdayName } from './calendar-words.ts';
import { calendar } from './read-parts.ts';
import { TIME_AFTER } from './time-after.ts';
import type { Reading } from './time-reading.ts';
import type { DateOrder, Parts, TimeRule } from './time-rule.ts';

/** "15/06/2017": read where only one way is possible, or where a weekday beside it or the language says which. */
function inFigures(parts: Parts, order: DateOrder | null): Reading | null {
  const {
    first = '',
    second = '',
    weekday = parts['weekdayAfter'] ?? parts['weekdayInBrackets']?.slice(1, -1),
  } = parts;
  const ways = [
    { dayFirst: true, reading: calendar({ ...parts, weekday, day: first, month: second }) },
    { dayFirst: false, reading: calendar({ ...parts, weekday, day: second, month: first }) },
  ].flatMap(({ dayFirst, reading }) => (reading ? [{ dayFirst, reading }] : []));
  const [only, other] = ways;
  if (!only || !other || Number(first) === Number(second)) return only?.reading ?? null;
  const fitting = ways.filter(
    ({ reading: { year, month, day, weekday: named } }) =>
      named !== null && isoWeekday(daysFromCivil(year ?? 0, month ?? 1, day ?? 1)) === named,
  );
  const [fits] = fitting;
  const chosen = fitting.length === 1 ? fits : ways.find(({ dayFirst }) => dayFirst === order?.dayFirst);
  if (!chosen) return null;
  const by = fitting.length === 1 ? `“${weekdayName(chosen.reading.weekday ?? 1)}” settles` : order?.because;
  return { ...chosen.reading, settledBy: `the ${chosen.dayFirst ? 'day' : 'month'} first, as ${by}` };
}

/** Points between the figures are no custom where the month stands first. */
const orderOf = (words: string, order: DateOrder): DateOrder =>
  /^[^/-]*\d\.\d/.test(words) && !order.dayFirst
    ? { dayFirst: true, because: 'points between them have it' }
    : order;

/** Days and weeks in figures. */
export const FIGURE_RULES: readonly TimeRule[] = [
  {
    // 2017-06-15 · 2017-06-15T15:25+03:00
    name: 'ISO date',
    type: 'DATE',
    phrases: [
      `{year}-{monthFigure}-{dayFigure}[[,] {clock}[.{fraction}][[ ]{zone}| {otherZone}]]`,
      '{year}-{monthFigure}-{dayFigure}T{clock}[.{fraction}][{zone}]',
      '{year}/{monthFigure}/{dayFigure}',
    ],
    read: (parts, { after }) => calendar(parts, after),
  },
  {
    // 2017-W24
    name: 'ISO week',
    type: 'DATE',
    phrases: ['{year}-W{weekFigure}'],
    // 4 January is always in the first week.
    read: ({ year, weekFigure }) => {
      const first = periodOf('week', daysFromCivil(Number(year), 1, 4));
      return { kind: 'period', period: { ...first, index: first.index + Number(weekFigure) - 1 } };
    },
  },
  {
    // 15/06/2017 · 15.06.2017 · 6/15/2017 · Thursday 06/05/2017 · 06/05/2017 (Friday)
    name: 'date in figures',
    type: 'DATE',
    phrases: ['/', '.', '-'].map(
      (mark) =>
        `[{weekday}[,]] {first:figure}${mark}{second:figure}${mark}{year} [, {weekdayAfter:fullWeekday}|[ ]{weekdayInBrackets}]${TIME_AFTER}`,
    ),
    read: (parts, { order }) => inFigures(parts, order && orderOf(parts['words'] ?? '', order)),
  },
  {
    // 6/15/99 · 08/07/98, in a text whose language puts the month first
    name: 'date in figures with a short year',
    type: 'DATE',
    phrases: ['{first:figure}/{second:figure}/{short:twoDigits}'],
    read: ({ first, second, short = '' }, { order }) =>
      inFigures(
        { first, second, year: `${Number(short) < 40 ? 20 : 19}${short}` },
        order ?? { dayFirst: false, because: 'newspapers with short years have it' },
      ),
  },
];
