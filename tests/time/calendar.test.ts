import { describe, expect, it } from 'vitest';
import {
  DAY_MS,
  civilFromDays,
  dayOf,
  daysFromCivil,
  daysInMonth,
  isoDay,
  isoInstant,
  isoWeekday,
  isoYear,
  midnight,
} from '#lib/time/calendar.ts';
import { seededRandom } from './seeded-random.ts';

describe('daysFromCivil and civilFromDays', () => {
  it('undo each other on every day of 20 000 years', () => {
    const first = daysFromCivil(-10_000, 1, 1);
    const last = daysFromCivil(10_000, 12, 31);
    let previous = civilFromDays(first - 1);
    let wrong = 0;
    for (let days = first; days <= last; days++) {
      const { year, month, day } = civilFromDays(days);
      const follows =
        (year === previous.year && month === previous.month && day === previous.day + 1) ||
        (year === previous.year && month === previous.month + 1 && day === 1) ||
        (year === previous.year + 1 && month === 1 && previous.month === 12 && day === 1);
      if (!follows || daysFromCivil(year, month, day) !== days) wrong++;
      previous = { year, month, day };
    }
    expect(wrong).toBe(0);
  });

  it('undo each other a billion years away, where Date has long ended', () => {
    const random = seededRandom(1);
    const wrong = Array.from({ length: 20_000 }, () => Math.floor((random() - 0.5) * 2 * 365e9)).filter(
      (days) => {
        const { year, month, day } = civilFromDays(days);
        return daysFromCivil(year, month, day) !== days || day < 1 || day > daysInMonth(year, month);
      },
    );
    expect(wrong).toEqual([]);
  });

  it('agree with Date wherever Date reaches', () => {
    const random = seededRandom(2);
    for (let i = 0; i < 5000; i++) {
      const days = Math.floor((random() - 0.5) * 2e8);
      const date = new Date(days * DAY_MS);
      expect(civilFromDays(days)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }
  });

  it('days past the end of a month run on into the next', () => {
    expect(daysFromCivil(2017, 12, 32)).toBe(daysFromCivil(2018, 1, 1));
  });
});

describe('daysInMonth', () => {
  it.each([
    [2017, 29 - 1],
    [2016, 29],
    [1900, 28],
    [2000, 29],
    [0, 29],
    [-1, 28],
    [-4, 29],
    [-100, 28],
    [-400, 29],
    [1_000_000_000, 29],
  ])('February of the year %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it('the months of a year without a leap day add up to 365', () => {
    const months = Array.from({ length: 12 }, (_, index) => daysInMonth(2017, index + 1));
    expect(months).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('isoWeekday', () => {
  it.each([
    [1970, 1, 1, 4],
    [1969, 12, 31, 3],
    [2017, 6, 15, 4],
    [2017, 3, 30, 4],
    [2017, 2, 15, 3],
    [2016, 12, 1, 4],
    [1, 1, 1, 1],
    [-43, 3, 15, 5],
  ])('of %i-%i-%i is %i', (year, month, day, weekday) => {
    expect(isoWeekday(daysFromCivil(year, month, day))).toBe(weekday);
  });
});

describe('dayOf', () => {
  it.each([0, 1, -1, 17_332, -719_528, 104e6, -104e6])(
    'the day %i begins with its first millisecond and ends with its last',
    (day) => {
      expect([dayOf(day * DAY_MS), dayOf((day + 1) * DAY_MS - 1)]).toEqual([day, day]);
    },
  );

  it('is right at every midnight of a trillion years, though milliseconds are no longer exact', () => {
    const random = seededRandom(5);
    const days = Array.from({ length: 20_000 }, () => Math.floor((random() - 0.5) * 730e12));
    expect(days.filter((day) => dayOf(day * DAY_MS) !== day)).toEqual([]);
  });

  it('a moment before a distant midnight belongs to the day before', () => {
    expect(dayOf(365e6 * DAY_MS - 4)).toBe(365e6 - 1);
  });
});

describe('ISO 8601 in writing', () => {
  it.each([
    [44, '0044'],
    [0, '0000'],
    [9999, '9999'],
    [10_000, '+010000'],
    [-43, '-000043'],
    [-170_000_000, '-170000000'],
  ])('isoYear(%i) is %s', (year, text) => {
    expect(isoYear(year)).toBe(text);
  });

  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [midnight(1, 1, 1), '0001-01-01T00:00:00.000Z'],
    [midnight(-43, 3, 15), '-000043-03-15T00:00:00.000Z'],
    [midnight(280_000, 2, 28) + 45_296_789, '+280000-02-28T12:34:56.789Z'],
    [midnight(170_000_002, 1, 1), '+170000002-01-01T00:00:00.000Z'],
    [midnight(-280_000, 3, 1) - 1, '-280000-02-29T23:59:59.999Z'],
  ])('isoInstant(%i) is %s', (ms, text) => {
    expect(isoInstant(ms)).toBe(text);
  });

  it('isoInstant writes what Date writes, wherever Date reaches', () => {
    const random = seededRandom(3);
    for (let i = 0; i < 5000; i++) {
      const ms = Math.floor((random() - 0.5) * 1.72e16);
      expect(isoInstant(ms)).toBe(new Date(ms).toISOString());
    }
  });

  it('isoDay(17332) is 2017-06-15', () => {
    expect(isoDay(17_332)).toBe('2017-06-15');
  });
});
