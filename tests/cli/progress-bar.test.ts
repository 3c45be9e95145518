import { describe, expect, it, test } from 'vitest';
import { barOf, showProgress } from '#lib/cli/progress-bar.ts';

function shown(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const { progress, end } = showProgress({ isTTY, write: (words) => written.push(words) }, () => time);
  return { written, progress, end, wait: (ms: number) => (time += ms) };
}
const LONG = 10_000_000;

test.each([
  [0, '░░░░   0 %'],
  [0.5, '██░░  50 %'],
  [0.999, '███░  99 %'],
  [1, '████ 100 %'],
])('of %f the bar is %s', (part, bar) => {
  expect(barOf(part, 4)).toBe(bar);
});

describe('on a terminal', () => {
  it('the bar fills on one line and is gone at the end', () => {
    const { written, progress, end, wait } = shown(true);
    progress('Reading', LONG, 0);
    wait(200);
    progress('Reading', LONG, 0.5);
    end();
    const all = written.join('');
    expect(all).toContain(' 50 %');
    expect(all).not.toContain('\n');
    expect(all.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('is not drawn more often than one can see', () => {
    const { written, progress } = shown(true);
    for (let part = 0; part < 1; part += 0.001) progress('Reading', LONG, part);
    expect(written.length).toBeLessThan(5);
  });
});

describe('elsewhere', () => {
  it('each long stage is a line, without colours', () => {
    const { written, progress, end } = shown(false);
    for (const part of [0, 0.5, 1]) progress('Reading', LONG, part);
    progress('Comparing', LONG);
    end();
    expect(written).toEqual(['Reading …\n', 'Comparing …\n']);
  });
});

it.each([true, false])('nothing is shown of short work (terminal: %s)', (isTTY) => {
  const { written, progress, end } = shown(isTTY);
  progress('Reading', 1000, 0.5);
  end();
  expect(written).toEqual([]);
});
