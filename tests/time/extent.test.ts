import { describe, expect, it } from 'vitest';
import { isoInstant } from '#lib/time/calendar.ts';
import {
  compareExtents,
  contains,
  instantExtent,
  overlaps,
  wallClockExtent,
  type TemporalExtent,
} from '#lib/time/extent.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { seededRandom } from './seeded-random.ts';

const extent = (text: string) => wallClockExtent(getEdtf(text), 'UTC');

function written({ earliest, latest }: TemporalExtent): string[] {
  return [earliest, latest].map((ms) => (Number.isFinite(ms) ? isoInstant(ms).slice(0, 16) : String(ms)));
}

describe('instantExtent', () => {
  it.each([
    ['a day without an offset is a day of the zone', '2017-06-15', '2017-06-14T21:00', '2017-06-15T21:00'],
    ['a month begins and ends at its own offsets', '2014-10', '2014-09-30T20:00', '2014-10-31T21:00'],
    [
      'a time without an offset is one of the zone',
      '2017-06-15T15:25',
      '2017-06-15T12:25',
      '2017-06-15T12:26',
    ],
    [
      'a time with an offset is that instant',
      '2017-06-15T15:25-07:00',
      '2017-06-15T22:25',
      '2017-06-15T22:26',
    ],
    ['an open end stays open', '2017/..', '2016-12-31T21:00', 'Infinity'],
    ['an unknown end too', '/2017', '-Infinity', '2017-12-31T21:00'],
    ['a set reaches from its first to its last', '[2017-06,2016]', '2015-12-31T21:00', '2017-06-30T21:00'],
  ])('%s: %s', (_, text, earliest, latest) => {
    expect(written(instantExtent(getEdtf(text), 'Europe/Moscow'))).toEqual([earliest, latest]);
  });

  it.each([
    ['2017-03-12', 23],
    ['2017-06-15', 24],
    ['2017-11-05', 25],
  ])('%s has %i hours in St. John’s', (text, hours) => {
    const { earliest, latest } = instantExtent(getEdtf(text), 'America/St_Johns');
    expect((latest - earliest) / 3_600_000).toBe(hours);
  });

  it('30 December 2011 has no hours in Samoa', () => {
    const { earliest, latest } = instantExtent(getEdtf('2011-12-30'), 'Pacific/Apia');
    expect(latest).toBe(earliest);
  });
});

describe('wallClockExtent', () => {
  it('of a day is the same in every zone', () => {
    const day = getEdtf('2017-06-15');
    expect(wallClockExtent(day, 'America/St_Johns')).toEqual(wallClockExtent(day, 'Europe/Moscow'));
  });

  it('of a time with an offset stands where the clock of the zone stood', () => {
    const call = getEdtf('2017-06-15T22:25Z');
    expect(written(wallClockExtent(call, 'Europe/Moscow'))).toEqual(['2017-06-16T01:25', '2017-06-16T01:26']);
  });
});

describe('overlaps and contains', () => {
  it.each([
    ['2017', '2017-06', true, true],
    ['2017-06', '2017', true, false],
    ['2017-06', '2017-07', false, false],
    ['2017-06-15/2017-07-15', '2017-07', true, false],
    ['2017-06', '2017-06', true, true],
    ['../2017', '1914', true, true],
    ['2017/..', '2016', false, false],
    ['2017/..', '2018/..', true, true],
    ['196X', '1969-12-31', true, true],
    ['196X', '1970', false, false],
  ])('%s and %s: %s, %s', (a, b, meet, inside) => {
    expect([overlaps(extent(a), extent(b)), overlaps(extent(b), extent(a))]).toEqual([meet, meet]);
    expect(contains(extent(a), extent(b))).toBe(inside);
  });
});

describe('compareExtents', () => {
  it('puts earlier before later, and of two that begin together the shorter first', () => {
    const dates = ['2017-06-15', '2017', '../2017', '2017-01-01', '2016-12~', '2017-01', '/2016', '2017/..'];
    const sorted = [...dates].sort((a, b) => compareExtents(extent(a), extent(b)));
    expect(sorted).toEqual([
      '/2016',
      '../2017',
      '2016-12~',
      '2017-01-01',
      '2017-01',
      '2017',
      '2017/..',
      '2017-06-15',
    ]);
  });

  const random = seededRandom(7);
  const edge = () => [-Infinity, Infinity, 0][Math.floor(random() * 12)] ?? Math.floor((random() - 0.5) * 6);
  const extents: TemporalExtent[] = Array.from({ length: 60 }, () => {
    const [earliest, latest] = [edge(), edge()].sort((a, b) => (a < b ? -1 : 1));
    return { earliest: earliest ?? 0, latest: latest ?? 0 };
  });
  const sign = (a: TemporalExtent, b: TemporalExtent) => Math.sign(compareExtents(a, b));

  it('is an order: never NaN, antisymmetric, transitive, and zero only for the same extent', () => {
    let broken = 0;
    for (const a of extents) {
      for (const b of extents) {
        const same = a.earliest === b.earliest && a.latest === b.latest;
        if (Number.isNaN(sign(a, b)) || sign(a, b) + sign(b, a) !== 0 || (sign(a, b) === 0) !== same)
          broken++;
        for (const c of extents) if (sign(a, b) <= 0 && sign(b, c) <= 0 && sign(a, c) > 0) broken++;
      }
    }
    expect(broken).toBe(0);
  });

  it('sorts to the same order whatever the order it starts from', () => {
    const sorted = [...extents].sort(compareExtents);
    for (let i = 0; i < 20; i++) {
      const keys = new Map(extents.map((item) => [item, random()]));
      const shuffled = [...extents].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      expect(shuffled.sort(compareExtents)).toEqual(sorted);
    }
  });
});
