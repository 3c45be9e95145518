import { expect, it } from 'vitest';
import { splitRuns } from '#lib/text/split-runs.ts';

const whole = (text: string) => splitRuns(text, { start: 0, end: text.length });
const wordsOf = (text: string) => whole(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['nothing', ''],
  ['words', 'a bridge '.repeat(1000)],
  ['a word of 500 letters', 'x'.repeat(500)],
])('%s is one part', (_, text) => {
  expect(wordsOf(text)).toEqual([text]);
});

it.each([
  ['letters', 'x'],
  ['emoji', '🌉'],
])('a run of 100 000 %s comes in parts that are the text', (_, character) => {
  const text = `a ${character.repeat(100_000)} b`;
  const parts = wordsOf(text);
  expect(parts.join('')).toBe(text);
  expect(parts).toHaveLength(200);
  for (const part of parts) expect(part.isWellFormed()).toBe(true);
});

it('a stretch within a text has its places in that text', () => {
  const text = `before ${'x'.repeat(600)} after`;
  expect(splitRuns(text, { start: 7, end: 607 })).toEqual([
    { start: 7, end: 507 },
    { start: 507, end: 607 },
  ]);
});
