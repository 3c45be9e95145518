import { expect, test } from 'vitest';
import { describeErrors } from '#lib/cli/bench-dates/bench-dates-command.ts';
import type { TimemlDocument } from '#lib/cli/bench-dates/read-timeml.ts';
import { measureTagger } from '#lib/cli/bench-dates/measure-tagger.ts';
import { scoreOf } from '#lib/cli/bench-dates/score-timexes.ts';
import { ANNOTATED_ARTICLES } from './annotated-articles.ts';
import { ARTICLES_ANNOTATED_APART } from './articles-annotated-apart.ts';

/** "on [Monday|2013-03-18]" without its brackets, and where the words stood. */
function readBrackets({ dct, annotated }: (typeof ANNOTATED_ARTICLES)[number]): TimemlDocument {
  const gold: TimemlDocument['gold'] = [];
  let text = '';
  for (const [part, words, value = ''] of annotated.matchAll(/\[([^|\]]+)\|([^\]]+)\]|[^[]+/g)) {
    const start = text.length;
    text += words ?? part;
    if (words !== undefined) gold.push({ start, end: text.length, text: words, type: 'DATE', value });
  }
  return { text, dct, gold };
}

test('news of today are understood as they are annotated', () => {
  const { all, calendarDates, pairs } = measureTagger(ANNOTATED_ARTICLES.map(readBrackets), () => 0);
  const differences = pairs.flatMap(describeErrors);
  expect(differences, differences.join('\n')).toEqual([]);
  expect(scoreOf(all.value, all).f1).toBeGreaterThan(97);
  expect(scoreOf(calendarDates.value, calendarDates).f1).toBeGreaterThan(97);
});

test('news that the rules have not seen are mostly understood', () => {
  const { all, calendarDates } = measureTagger(ARTICLES_ANNOTATED_APART.map(readBrackets), () => 0);
  expect(scoreOf(all.relaxed, all).f1).toBeGreaterThan(98);
  expect(scoreOf(all.value, all).f1).toBeGreaterThan(93);
  expect(scoreOf(calendarDates.value, calendarDates).f1).toBeGreaterThan(94);
});
