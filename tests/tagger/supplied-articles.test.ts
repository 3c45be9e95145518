import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import type { Timex } from '#lib/cli/bench-dates/read-timeml.ts';
import {
  addPairs,
  emptyTally,
  pairTimexes,
  scoreOf,
  type Tally,
} from '#lib/cli/bench-dates/score-timexes.ts';
import { findStructure } from '#lib/ingest/find-structure.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import { resolveTimeExpressions } from '#lib/tagger/resolve-time-expression.ts';
import { SUPPLIED } from './supplied-labels.ts';

/** What the labels and the tagger say of one body. */
function compare({ file, dct, expressions }: (typeof SUPPLIED)[number], tally: Tally): Timex[] {
  const text = readFileSync(`data/corpus/${file}`, 'utf8');
  const { body } = findStructure(text);
  let at = 0;
  const gold = expressions.map(([words, type, value]): Timex => {
    // A label stands where its words come next in the body.
    const span = body.find(
      ({ start, end }) => end > at && text.slice(Math.max(start, at), end).includes(words),
    );
    const start = span ? text.indexOf(words, Math.max(span.start, at)) : -1;
    if (start < 0) throw new Error(`“${words}” is not in the body of ${file}`);
    at = start + words.length;
    return { start, end: at, text: words, type: type as Timex['type'], value };
  });
  const found = resolveTimeExpressions(findTimeExpressions(text, body), dct);
  addPairs(tally, pairTimexes(gold, found));
  return found;
}

it('finds and dates what is said of time in the supplied articles', () => {
  const tally = emptyTally();
  for (const article of SUPPLIED) compare(article, tally);
  expect(tally.gold).toBe(34);
  expect(scoreOf(tally.value, tally).f1).toBeGreaterThanOrEqual(95);
  expect(scoreOf(tally.strict, tally).f1).toBeGreaterThanOrEqual(95);
});

test.each(SUPPLIED)('$file is read as labelled', (article) => {
  const found = compare(article, emptyTally());
  expect(found.map(({ text, type, value }) => [text.replace(/\s/g, ' '), type, value])).toEqual(
    article.expressions,
  );
});
