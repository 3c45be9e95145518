import { expect, it } from 'vitest';
import { judgedLines, scoreOf } from './furniture-measure.ts';

it.each([
  // What the rules were widened by, and what was written after that.
  ['first', 170, 0.97, 0.9],
  ['later', 50, 0.85, 0.9],
] as const)(
  'of the lines of the %s labelled pages those of the article are found, and few others',
  (set, lines, precision, recall) => {
    const score = scoreOf(judgedLines(set));
    expect(score.lines).toBeGreaterThanOrEqual(lines);
    expect(score.precision).toBeGreaterThanOrEqual(precision);
    expect(score.recall).toBeGreaterThanOrEqual(recall);
  },
);
