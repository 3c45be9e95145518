import { addDays, addHours, addMonths, addYears } from 'date-fns';
import { UTCDate } from '@date-fns/utc';
import { describe, expect, it } from 'vitest';
import { DAY_MS, midnight } from '#lib/time/calendar.ts';
import { describeGap } from '#lib/timeline/describe-gap.ts';
import { seededRandom } from '../time/seeded-random.ts';

describe('describeGap', () => {
  it.each([
    ['1784-01-01', '1914-01-01', '130 years'],
    ['1970-01-01', '2001-01-01', '31 years'],
    ['2013-08-02', '2015-01-01', '16 months'],
    ['2015-12-31', '2017-12-30', '23 months'],
    ['2015-12-31', '2017-12-31', '2 years'],
    ['2016-02-28', '2018-02-27', '23 months'],
    ['2017-01-01', '2017-02-28', '58 days'],
    ['2017-03-25', '2017-03-27', '2 days'],
    ['2017-03-25', '2017-03-26', '24 hours'],
    ['-000044-03-15', '2017-03-15', '2,061 years'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(describeGap(Date.parse(from), Date.parse(to))).toBe(words);
  });

  it.each([
    [3_600_000, '1 hour'],
    [3_599_999, 'less than an hour'],
    [0, 'less than an hour'],
  ])('of %i ms is %s', (ms, words) => {
    expect(describeGap(0, ms)).toBe(words);
  });

  it.each([
    [midnight(-4_500_000_000, 1, 1), midnight(2017, 1, 1), '4,500,002,017 years'],
    [midnight(-4_500_000_000, 1, 1), midnight(2017, 1, 1) - DAY_MS, '4,500,002,016 years'],
    [midnight(300_000, 1, 1), midnight(300_001, 1, 1), '12 months'],
  ])('counts years that Date cannot hold', (from, to, words) => {
    expect(describeGap(from, to)).toBe(words);
  });

  it('never says more than is true, nor a whole unit less', () => {
    const add = { year: addYears, month: addMonths, day: addDays, hour: addHours };
    const random = seededRandom(11);
    const wrong: string[] = [];
    for (let round = 0; round < 3000; round++) {
      const from = Math.floor((random() - 0.8) * 4e13);
      const to = from + Math.ceil(10 ** (6.6 + random() * 8));
      const words = describeGap(from, to);
      const [number = '', unit = ''] = words.replace(/s$/, '').split(' ');
      const count = Number(number.replaceAll(',', ''));
      const later = add[unit as keyof typeof add];
      const start = new UTCDate(from);
      // A month after the 31st is the last day of the next: date-fns and we agree on that.
      if (Number(later(start, count)) > to || Number(later(start, count + 1)) <= to)
        wrong.push(`${from} ${to} ${words}`);
    }
    expect(wrong).toEqual([]);
  });
});
