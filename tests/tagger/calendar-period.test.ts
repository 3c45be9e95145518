import { describe, expect, it, test } from 'vitest';
import { daysFromCivil, isoWeekday } from '#lib/time/calendar.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import {
  firstDay,
  lastDay,
  moveDay,
  movePeriod,
  partOfYear,
  periodOf,
  type PeriodUnit,
} from '#lib/tagger/calendar-period.ts';
import { easterOf, HOLIDAY_NAMES, holidayIn } from '#lib/tagger/holidays.ts';
import { numberOf, timexDuration, yearOfWords } from '#lib/tagger/number-words.ts';
import { edtfOf, timexOf } from '#lib/tagger/period-values.ts';

const day = (iso: string) => {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return daysFromCivil(year, month, date);
};

describe('the period that holds a day', () => {
  test.each<[unit: PeriodUnit, day: string, timex: string, edtf: string]>([
    ['day', '2017-06-15', '2017-06-15', '2017-06-15'],
    ['week', '2017-06-15', '2017-W24', '2017-06-12/2017-06-18'],
    ['week', '2016-01-03', '2015-W53', '2015-12-28/2016-01-03'],
    ['week', '2014-12-29', '2015-W01', '2014-12-29/2015-01-04'],
    ['weekend', '2017-06-15', '2017-W24-WE', '2017-06-17/2017-06-18'],
    ['month', '2017-06-15', '2017-06', '2017-06'],
    ['season', '2017-06-15', '2017-SU', '2017-22'],
    ['season', '2017-02-01', '2016-WI', '2016-24'],
    ['quarter', '2017-06-15', '2017-Q2', '2017-34'],
    ['half', '2017-06-15', '2017-H1', '2017-40'],
    ['year', '2017-06-15', '2017', '2017'],
    ['decade', '2017-06-15', '201', '201X'],
    ['century', '2017-06-15', '20', '20XX'],
    ['year', '-43-03-15', 'BC0044', '-0043'],
  ])('%s of %s is %s, or %s', (unit, iso, timex, edtf) => {
    const date = iso.startsWith('-') ? daysFromCivil(-43, 3, 15) : day(iso);
    const period = periodOf(unit, date);
    expect([timexOf(period), edtfOf(period)]).toEqual([timex, edtf]);
    expect(() => getEdtf(edtf)).not.toThrow();
    if (unit !== 'weekend') {
      expect(firstDay(period)).toBeLessThanOrEqual(date);
      expect(lastDay(period)).toBeGreaterThanOrEqual(date);
    }
  });

  it('and the next meet without a gap', () => {
    for (const unit of ['week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'] as const) {
      const period = periodOf(unit, day('1999-12-31'));
      expect(firstDay({ ...period, index: period.index + 1 }), unit).toBe(lastDay(period) + 1);
    }
  });
});

test.each([
  ['2017-03-31', 'month', -1, '2017-02-28'],
  ['2016-02-29', 'year', 1, '2017-02-28'],
  ['2017-01-15', 'month', -1, '2016-12-15'],
  ['2017-06-15', 'week', 2, '2017-06-29'],
  ['2017-06-15', 'decade', -2, '1997-06-15'],
] as const)('%s and %s × %i is %s', (from, unit, steps, to) => {
  expect(moveDay(day(from), unit, steps)).toBe(day(to));
});

test.each([
  [daysFromCivil(50, 3, 31), daysFromCivil(50, 2, 28), '0050-W09'],
  [daysFromCivil(-43, 3, 31), daysFromCivil(-43, 2, 28), 'BC0044-W09'],
  [daysFromCivil(12_345, 3, 31), daysFromCivil(12_345, 2, 28), '12345-W09'],
])('months and weeks are counted in any year: from day %i', (from, to, week) => {
  expect(moveDay(from, 'month', -1)).toBe(to);
  expect(timexOf(periodOf('week', to))).toBe(week);
});

it('a year before the third quarter of 1989 is that of 1988', () => {
  expect(timexOf(movePeriod(partOfYear('quarter', 1989, 3), 'year', -1))).toBe('1988-Q3');
});

describe('holidays', () => {
  test.each([
    ['Easter', 2017, '2017-04-16'],
    ['Easter', 2000, '2000-04-23'],
    ['Good Friday', 2017, '2017-04-14'],
    ['Thanksgiving', 1989, '1989-11-23'],
    ['Black Friday', 2019, '2019-11-29'],
    ['Labor Day', 2017, '2017-09-04'],
    ['Memorial Day', 2017, '2017-05-29'],
    ['Election Day', 2016, '2016-11-08'],
    ['Election Day', 2022, '2022-11-08'],
    ['New Year’s Eve', 1999, '1999-12-31'],
    ['Christmas', 2017, '2017-12-25'],
  ])('%s of %i is %s', (name, year, expected) => {
    expect(holidayIn(name, year)).toBe(day(expected));
  });
  it('all have a day, and Easter a Sunday in spring', () => {
    for (const name of HOLIDAY_NAMES) expect(holidayIn(name, 2017), name).not.toBeNull();
    for (let year = 1900; year < 2100; year++) {
      expect(isoWeekday(easterOf(year)), String(year)).toBe(7);
      expect(easterOf(year)).toBeGreaterThanOrEqual(daysFromCivil(year, 3, 22));
      expect(easterOf(year)).toBeLessThanOrEqual(daysFromCivil(year, 4, 25));
    }
  });
  it('that are in no table have none', () => {
    expect(holidayIn('Sysadmin Day', 2017)).toBeNull();
  });
});

describe('numbers in words', () => {
  test.each([
    ['three', 3],
    ['thirty-four', 34],
    ['twenty four', 24],
    ['1,200', 1200],
    ['2 1/2', 2.5],
    ['two and a half', 2.5],
    ['half an', 0.5],
    ['a dozen', 12],
    ['two thousand', 2000],
    ['many', null],
  ])('%s is %s', (words, number) => {
    expect(numberOf(words)).toBe(number);
  });
  test.each([
    ['nineteen ninety-four', 1994],
    ['two thousand', 2000],
    ['two thousand and five', 2005],
    ['twenty fifteen', 2015],
    ['twenty one', null],
  ])('the year %s is %s', (words, year) => {
    expect(yearOfWords(words)).toBe(year);
  });
  test.each([
    [2, 'day', 'P2D'],
    [90, 'minute', 'PT90M'],
    [2, 'decade', 'P20Y'],
    [1.5, 'year', 'P1Y6M'],
    [1.5, 'hour', 'PT1H30M'],
    [1.5, 'day', 'P1DT12H'],
    [0.5, 'hour', 'PT30M'],
    [2.5, 'week', 'P2.5W'],
    [null, 'month', 'PXM'],
    [null, 'hour', 'PTXH'],
    [1, 'weekend', 'P1WE'],
  ] as const)('%s × %s is %s', (count, unit, value) => {
    expect(timexDuration(count, unit)).toBe(value);
  });
});
