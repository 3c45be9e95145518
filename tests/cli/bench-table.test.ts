import { describe, expect, it } from 'vitest';
import { readSizes } from '#lib/cli/bench/bench-command.ts';
import { benchReport, withBenchSection, type Measured } from '#lib/cli/bench/bench-table.ts';
import { frameTimes, latencyOf, quantile } from '#lib/cli/bench/statistics.ts';

const circumstances = { machine: 'a machine', date: '2017-06-15', emptyMs: 70, intervalMs: 16.67 };
const nothing = { buildMs: null, load: null, pan: null, zoom: null, step: null, searchMs: null };
const load = {
  bytes: 74_400,
  fontBytes: 79_700,
  readyMs: 436,
  elements: 5630,
  heapBytes: 4_100_000,
  longestTaskMs: 91,
  layoutShift: 0,
  labels: 10,
};

/** The cells of one row. */
function row(measured: Measured[], name: string): string[] {
  const line = benchReport(measured, circumstances)
    .split('\n')
    .find((each) => each.startsWith(`| ${name}`));
  return (line ?? '').split('|').slice(2, -1).map((cell) => cell.trim()); // prettier-ignore
}

describe('the table of a bench', () => {
  const measured = [
    { ...nothing, events: 10, load },
    { ...nothing, events: 1000, load: { ...load, bytes: 200_000, readyMs: 872 } },
    { ...nothing, events: 100_000 },
  ];

  it('has a column for each size', () => {
    expect(row(measured, 'Events')).toEqual(['10', '1\u00a0000', '100\u00a0000']);
  });

  it('compares times with the smallest story, and nothing else', () => {
    expect(row(measured, 'Ready')).toEqual(['436 ms', '872 ms (2.0×)', '–']);
    expect(row(measured, 'First view')).toEqual(['74.4 kB', '200 kB', '–']);
  });

  it('says “–” of what could not be measured', () => {
    expect(row(measured, 'Search')).toEqual(['–', '–', '–']);
  });

  it('compares nothing where the smallest story could not be measured', () => {
    expect(row([{ ...nothing, events: 10 }, { ...nothing, events: 100, load }], 'Ready')).toEqual(['–', '436 ms']); // prettier-ignore
  });

  it('names the machine and the day', () => {
    expect(benchReport(measured, circumstances)).toMatch(/^Measured on 2017-06-15: a machine\. /);
  });

  it('replaces what stood between its marks and nothing else', () => {
    const text = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
    const once = withBenchSection(text, 'costs $& now');
    expect(once).toBe('before\n<!-- bench -->\n\ncosts $& now\n\n<!-- /bench -->\nafter\n');
    expect(withBenchSection(once ?? '', 'costs $& now')).toBe(once);
    expect(withBenchSection('no marks', 'new')).toBeNull();
  });
});

describe('the sizes of a bench', () => {
  it('are numbers with commas', () => {
    expect(readSizes('10, 100')).toEqual([10, 100]);
    expect(readSizes(null)).toEqual([10, 100, 1000, 10_000, 100_000]);
  });

  it.each(['', '10,x', '0', '1.5', '-3'])('are not “%s”', (written) => {
    expect(() => readSizes(written)).toThrow('are no sizes');
  });
});

describe('the statistics of a bench', () => {
  it('take the nearest rank', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('count a frame as missed that takes more than half as long again', () => {
    expect(frameTimes([16, 16, 24, 25, 50], 16)).toEqual({ p50: 24, p95: 50, missed: 0.4 });
    expect(frameTimes([], 16)).toBeNull();
  });

  it('of no steps at all are none', () => {
    expect(latencyOf([])).toBeNull();
    expect(latencyOf([3, 1, 2])).toEqual({ median: 2, p95: 3 });
  });
});
