import { describe, expect, it } from 'vitest';
import {
  groupEvents,
  MONTH,
  monthWords,
  pageUnit,
  periodsOf,
  periodWords,
  YEAR,
} from '#lib/state/periods.ts';
import { allOf, longStory, storyOf, tableOf } from '../view/event-tables.ts';

const tableOfDates = (...dates: string[]) => tableOf(storyOf(dates.map((date) => ({ date }))));

function periodsIn(dates: string[], most = 180): string[] {
  const table = tableOfDates(...dates);
  const { unit, periods } = periodsOf(table, allOf(table), most);
  return periods.map(({ ordinal, count }) => `${periodWords(ordinal, unit, 'en-GB')} (${count})`);
}

describe('periodsOf', () => {
  it.each<[string, string[], number, string[]]>([
    ['months', ['2017-05-31', '2017-06-01', '2017-06-30'], 180, ['May 2017 (1)', 'June 2017 (2)']],
    [
      'where an event begins',
      ['2016-12/2017-02', '2017-01-01'],
      180,
      ['December 2016 (1)', 'January 2017 (1)'],
    ],
    ['years where there are too many months', ['2016-01', '2016-02', '2017-03'], 2, ['2016 (2)', '2017 (1)']],
    [
      'decades where there are too many years',
      ['1961', '1965', '1970'],
      2,
      ['1960–1969 (2)', '1970–1979 (1)'],
    ],
    ['years before the year 1', ['-0043-03-15', '-0042', '0001'], 2, ['51 BCE–42 BCE (2)', '1 BCE–9 (1)']],
    [
      'what names no beginning',
      ['../1950', '../1960', '1955-01'],
      180,
      ['Beginning not stated (2)', 'January 1955 (1)'],
    ],
    ['geology', ['Y-66000000', 'Y-65999999'], 180, ['66,000,001 BCE (1)', '66,000,000 BCE (1)']],
    ['nothing', [], 180, []],
  ])('are %s', (_, dates, most, words) => {
    expect(periodsIn(dates, most)).toEqual(words);
  });

  it('are no more than asked for, in order, and hold every event', () => {
    const dates = Array.from({ length: 3000 }, (_, index) =>
      String(100 + Math.floor(index / 2)).padStart(4, '0'),
    );
    const table = tableOfDates(...dates);
    for (const most of [1, 7, 180]) {
      const { periods } = periodsOf(table, allOf(table), most);
      expect(periods.length).toBeLessThanOrEqual(most);
      let from = 0;
      for (const period of periods) {
        expect(period.from).toBe(from);
        from += period.count;
      }
      expect(from).toBe(table.count);
    }
  });

  it('count the shown events, at their places among them', () => {
    const table = tableOfDates('2017-05-01', '2017-05-02', '2017-06-01', '2017-06-02');
    expect(periodsOf(table, Uint32Array.from([1, 3]), 180).periods).toMatchObject([
      { from: 0, count: 1 },
      { from: 1, count: 1 },
    ]);
  });
});

describe('monthWords', () => {
  it.each([
    [2017 * 12 + 4, 'en-GB', { year: '2017', month: 'May' }],
    [2017 * 12 + 4, 'de', { year: '2017', month: 'Mai' }],
    [-43 * 12 + 2, 'en-GB', { year: '44 BCE', month: 'Mar' }],
  ])('of month %i in %s', (ordinal, language, words) => {
    expect(monthWords(ordinal, language)).toEqual(words);
  });
});

describe('groupEvents', () => {
  it.each<[string, string[], number, string[]]>([
    ['years', ['2016-02-01', '2016-12', '2017'], YEAR, ['2016: 2', '2017: 1']],
    ['a date of several years is a heading of its own', ['196X', '1998'], YEAR, ['1960s: 1', '1998: 1']],
    ['a period stands in the year it begins in', ['2016-05/2017-02', '2016-07'], YEAR, ['2016: 2']],
    ['years before the year 1', ['-0043-03-15', '0000'], YEAR, ['44 BCE: 1', '1 BCE: 1']],
    [
      'what has no beginning or no end',
      ['../1950', '1951/..', '1951-03-02/..'],
      YEAR,
      ['until 1950: 1', 'since 1951: 1', '1951: 1'],
    ],
    [
      'months, and a year among them',
      ['2016', '2016-01-02', '2016-01-30/2016-02-02'],
      MONTH,
      ['2016: 1', 'January 2016: 2'],
    ],
  ])('%s', (_, dates, unit, groups) => {
    const table = tableOfDates(...dates);
    expect(
      groupEvents(table, allOf(table), unit, 'en-GB').map(
        ({ heading, members }) => `${heading}: ${members.length}`,
      ),
    ).toEqual(groups);
  });
});

describe('pageUnit', () => {
  it.each([
    ['months', longStory(300, 1), MONTH],
    ['years', longStory(600, 0.05), YEAR],
    ['decades', longStory(300, 0.0025), 10 * YEAR],
  ])('is %s', (_, story, unit) => {
    expect(
      pageUnit(
        tableOf(story),
        Uint32Array.from({ length: 100 }, (_, i) => i),
      ),
    ).toBe(unit);
  });
});
