import { describe, expect, it } from 'vitest';
import { DAY_MS, midnight } from '#lib/time/calendar.ts';
import { yearWords } from '#lib/time/calendar-names.ts';
import { spanWords, tickWords } from '#lib/timeline/axis-words.ts';

const YEAR = 365 * DAY_MS;

describe('yearWords', () => {
  it.each([
    [2017, '2017'],
    [987, '987'],
    [1, '1'],
    [0, '1 BCE'],
    [-43, '44 BCE'],
    [-10_000, '10,001 BCE'],
    [300_000, '300,000'],
    [-4_500_000_000, '4,500,000,001 BCE'],
  ])('%i is %s', (year, words) => {
    expect(yearWords(year, 'en')).toBe(words);
  });
});

describe('tickWords', () => {
  const at = (year: number, month: number, day: number, hour = 0) =>
    midnight(year, month, day) + hour * 3_600_000;

  it.each([
    ['a year', at(2017, 1, 1), YEAR, true, '2017'],
    ['a month', at(2017, 4, 1), 30 * DAY_MS, false, 'Apr'],
    ['a month of another year', at(2017, 1, 1), 30 * DAY_MS, true, 'Jan 2017'],
    ['a day', at(2017, 6, 15), DAY_MS, false, '15 Jun'],
    ['a day of another year', at(2017, 6, 15), DAY_MS, true, '15 Jun 2017'],
    ['an hour', at(2017, 6, 15, 15), DAY_MS / 8, false, '15:00'],
    ['an hour, the first', at(2017, 6, 15, 15), DAY_MS / 8, true, '15 Jun 2017, 15:00'],
    ['midnight among hours', at(2017, 6, 16), DAY_MS / 8, false, '16 Jun'],
    ['a month before the year 1', at(-43, 3, 1), 30 * DAY_MS, true, 'Mar 44 BCE'],
  ])('says %s', (_, ms, step, withYear, words) => {
    expect(tickWords(ms, step, withYear, 'en-GB')).toBe(words);
  });

  it('counts years as the events do, in every language', () => {
    expect(tickWords(at(2017, 1, 1), 30 * DAY_MS, true, 'th')).toContain('2017');
  });
});

describe('spanWords', () => {
  it.each([
    [1775, 1, 1, 1784, 1, 1, '1775–1783'],
    [2015, 1, 1, 2016, 1, 1, '2015'],
    [2013, 8, 1, 2013, 9, 1, 'Aug 2013'],
    [2013, 8, 1, 2014, 2, 1, 'Aug 2013–Jan 2014'],
    [2013, 8, 3, 2013, 8, 5, '3 Aug 2013–4 Aug 2013'],
    [-43, 1, 1, -42, 1, 1, '44 BCE'],
    [-4_500_000_000, 1, 1, -4_499_999_999, 1, 1, '4,500,000,001 BCE'],
  ])('from %i-%i-%i to %i-%i-%i is %s', (y0, m0, d0, y1, m1, d1, words) => {
    expect(spanWords({ start: midnight(y0, m0, d0), end: midnight(y1, m1, d1) }, 'en-GB')).toBe(words);
  });

  it('of a moment is its day', () => {
    const noon = midnight(2017, 6, 15) + DAY_MS / 2;
    expect(spanWords({ start: noon, end: noon }, 'en-GB')).toBe('15 Jun 2017');
  });
});
