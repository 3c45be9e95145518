import { describe, expect, it } from 'vitest';
import { midnight } from '#lib/time/calendar.ts';
import { instantOf, isTimeZone, wallClockOf } from '#lib/time/zone.ts';
import { seededRandom } from './seeded-random.ts';

const HOUR = 3_600_000;
/** 'YYYY-MM-DDThh:mm', read as if the clock were UTC. */
const clock = (text: string) => Date.parse(`${text}Z`);

/** What the wall clock of a zone shows, and the instant at which it does. */
const CLOCKS: [string, string, string, string][] = [
  ['the Direct Line, Moscow at +3', 'Europe/Moscow', '2017-06-15T15:25', '2017-06-15T12:25'],
  ['Moscow stood at +4 until 26 October 2014', 'Europe/Moscow', '2014-10-25T12:00', '2014-10-25T08:00'],
  ['and at +3 from then on', 'Europe/Moscow', '2014-10-27T12:00', '2014-10-27T09:00'],
  ['Moscow had summer time until 2010', 'Europe/Moscow', '2010-07-01T12:00', '2010-07-01T08:00'],
  ['and winter time', 'Europe/Moscow', '2010-01-01T12:00', '2010-01-01T09:00'],
  ['St. John’s is half an hour off', 'America/St_Johns', '2017-01-15T12:00', '2017-01-15T15:30'],
  ['in summer too', 'America/St_Johns', '2017-06-15T12:00', '2017-06-15T14:30'],
  [
    'an hour that is skipped keeps the old offset',
    'America/St_Johns',
    '2017-03-12T02:30',
    '2017-03-12T06:00',
  ],
  ['the first minute after it', 'America/St_Johns', '2017-03-12T03:00', '2017-03-12T05:30'],
  [
    'of an hour that comes twice the first is meant',
    'America/St_Johns',
    '2017-11-05T01:30',
    '2017-11-05T04:00',
  ],
  ['the minute after it', 'America/St_Johns', '2017-11-05T02:00', '2017-11-05T05:30'],
  ['a midnight that is skipped', 'America/Sao_Paulo', '2017-10-15T00:00', '2017-10-15T03:00'],
  ['Samoa left out 30 December 2011: before it', 'Pacific/Apia', '2011-12-29T23:00', '2011-12-30T09:00'],
  ['and after it', 'Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00'],
  ['UTC is itself', 'UTC', '2017-06-15T15:25', '2017-06-15T15:25'],
];

describe('instantOf', () => {
  it.each(CLOCKS)('%s (%s %s is %s UTC)', (_, zone, wall, utc) => {
    expect(new Date(instantOf(clock(wall), zone)).toISOString()).toBe(`${utc}:00.000Z`);
  });

  it('uses local mean time before there were zones, in year 1 and before it alike', () => {
    const moscow = 2 * HOUR + 30 * 60_000 + 17_000;
    for (const wall of [
      midnight(1, 1, 1),
      midnight(0, 12, 31),
      midnight(-43, 3, 15),
      midnight(-9999, 1, 1),
    ]) {
      expect(wall - instantOf(wall, 'Europe/Moscow')).toBe(moscow);
    }
  });

  it('leaves moments alone that no zone rule reaches', () => {
    for (const wall of [midnight(300_000, 1, 1), midnight(-17e7, 1, 1), Infinity, -Infinity]) {
      expect(instantOf(wall, 'Europe/Moscow')).toBe(wall);
      expect(wallClockOf(wall, 'Europe/Moscow')).toBe(wall);
    }
  });
});

describe('wallClockOf', () => {
  it('shows 03:00 in Moscow when the epoch begins', () => {
    expect(wallClockOf(0, 'Europe/Moscow')).toBe(3 * HOUR);
  });

  it('keeps milliseconds, before and after 1970', () => {
    expect(wallClockOf(1.5, 'Europe/Moscow')).toBe(3 * HOUR + 1.5);
    expect(wallClockOf(-1, 'Europe/Moscow')).toBe(3 * HOUR - 1);
  });

  it.each(['Europe/Moscow', 'America/St_Johns', 'Pacific/Apia', 'Africa/Monrovia', 'Asia/Kathmandu'])(
    'in %s instantOf leads back to the same reading of the clock',
    (zone) => {
      const random = seededRandom(6);
      for (let i = 0; i < 300; i++) {
        const instant = Math.floor(midnight(1800, 1, 1) + random() * 300 * 365 * 24 * HOUR);
        const wall = wallClockOf(instant, zone);
        const back = instantOf(wall, zone);
        expect(wallClockOf(back, zone)).toBe(wall);
        expect(back).toBeLessThanOrEqual(instant);
      }
    },
  );
});

describe('isTimeZone', () => {
  it.each([
    ['Europe/Moscow', true],
    ['UTC', true],
    ['America/St_Johns', true],
    ['Moscow', false],
    ['', false],
    ['Europe/Moscow ', false],
  ])('of %j is %s', (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });
});
