import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/time/calendar.ts';
import { EVEN, TRUE_TIME } from '#lib/timeline/time-scale.ts';
import { parseWindow, readView, viewAddress, windowAddress } from '#lib/state/view-address.ts';

const day = (year: number, month: number, date: number) => {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return moment.getTime();
};
const HOUR_MS = 3_600_000;

describe('a window in the address', () => {
  it.each([
    ['whole days where it is long', day(2017, 1, 1), day(2017, 6, 1), '2017-01-01..2017-06-01'],
    ['rounded outward to days', day(2017, 1, 1) + 1, day(2017, 6, 1) + 1, '2017-01-01..2017-06-02'],
    [
      'minutes where it is short',
      day(2017, 6, 15) + 10.5 * HOUR_MS,
      day(2017, 6, 16),
      '2017-06-15T1030..2017-06-16',
    ],
    ['years before the year 0', day(-43, 3, 15), day(14, 8, 19), '-000043-03-15..0014-08-19'],
    ['years of more than four digits', day(10_000, 1, 1), day(12_000, 1, 1), '+010000-01-01..+012000-01-01'],
  ])('is written in %s', (_, from, to, written) => {
    expect(windowAddress({ from, to })).toBe(written);
    const parsed = parseWindow(written);
    expect(parsed && windowAddress(parsed)).toBe(written);
  });

  it('shows at least what it showed, and a day more at most', () => {
    for (let turn = 1; turn < 200; turn++) {
      const from = Math.round(turn * 7.7e8 - 5e10);
      const to = from + turn * turn * 60_001;
      const { from: first, to: last } = parseWindow(windowAddress({ from, to })) ?? { from: NaN, to: NaN };
      expect(first).toBeLessThanOrEqual(from);
      expect(from - first).toBeLessThan(DAY_MS);
      expect(last).toBeGreaterThanOrEqual(to);
      expect(last - to).toBeLessThan(DAY_MS);
    }
  });

  it.each([
    '', '..', '2017-01-01', '2017-01-01..', '2017-06-01..2017-01-01', '2017-01-01..2017-01-01',
    '2017-02-29..2017-03-01', '2017-01-01T2400..2017-02-01', '2017-01-01..2017-02-01..2017-03-01', 'a..b',
  ])('is none where it names no stretch of time: %j', (address) => {
    expect(parseWindow(address)).toBeNull();
  }); // prettier-ignore
});

describe('the view in the address', () => {
  const url = (query: string) => new URL(`https://example.org/story/${query}`);

  it('is written and read: window, spacing and table', () => {
    const view = {
      window: { from: day(2017, 1, 1), to: day(2017, 6, 1) },
      spacing: EVEN,
      list: 'table',
    } as const;
    const written = viewAddress(url('?e=a&q=toll'), view);
    expect(written).toBe('?q=toll&window=2017-01-01..2017-06-01&spacing=even&list=table&e=a');
    expect(readView(url(written ?? ''))).toEqual({ ...view, ignored: [] });
    expect(readView(url('?spacing=true')).spacing).toBe(TRUE_TIME);
  });

  it('leaves nothing behind where all is as usual', () => {
    const usual = { window: null, spacing: null, list: null };
    const before = '?window=2017-01-01..2017-06-01&spacing=even&list=table&e=a';
    expect(viewAddress(url(before), usual)).toBe('?e=a');
  });

  it.each([
    ['?utm=1', { window: null, spacing: null, list: null }],
    ['?list=table&utm=1', { window: null, spacing: null, list: 'table' }],
  ] as const)('does not write again what an address says already: %s', (query, view) => {
    expect(viewAddress(url(query), view)).toBeNull();
  });

  it.each([
    ['?window=yesterday', 'window “yesterday”'],
    ['?spacing=__proto__', 'spacing “__proto__”'],
    ['?list=chairs', 'list “chairs”'],
  ])('says what it does not understand: %s', (query, words) => {
    expect(readView(url(query))).toEqual({ window: null, spacing: null, list: null, ignored: [words] });
  });
});
