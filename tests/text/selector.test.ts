import { describe, expect, it } from 'vitest';
import { describeQuote } from '#lib/text/selector.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { articles } from './corpus.ts';

describe('describeQuote', () => {
  it('gives the words and what stands around them', () => {
    expect(describeQuote('I came, I saw, I won.', { start: 8, end: 13 })).toEqual({
      exact: 'I saw',
      prefix: 'I came, ',
      suffix: ', I won.',
    });
  });

  it('has no context at the ends of the text', () => {
    expect(describeQuote('all', { start: 0, end: 3 })).toEqual({ exact: 'all', prefix: '', suffix: '' });
  });

  it('widens the context to whole words', () => {
    const text = `${'a'.repeat(10)} ${'b'.repeat(30)} HERE ${'c'.repeat(30)} ${'d'.repeat(10)}`;
    const start = text.indexOf('HERE');
    expect(describeQuote(text, { start, end: start + 4 })).toEqual({
      exact: 'HERE',
      prefix: `${'b'.repeat(30)} `.padStart(32, ' '),
      suffix: ` ${'c'.repeat(30)} `,
    });
  });

  it('stops at 64 characters where there is no space', () => {
    const text = `${'a'.repeat(100)}HERE${'c'.repeat(100)}`;
    const { prefix, suffix } = describeQuote(text, { start: 100, end: 104 });
    expect([prefix, suffix]).toEqual(['a'.repeat(64), 'c'.repeat(64)]);
  });

  it.each([0, 1])('never cuts a character in two (%i units off)', (shift) => {
    const text = `${'x'.repeat(shift)}${'\u{1F4C5}'.repeat(50)}HERE${'y'.repeat(shift)}${'\u{1F4C5}'.repeat(50)}`;
    const start = text.indexOf('HERE');
    const { prefix, suffix } = describeQuote(text, { start, end: start + 4 });
    expect(() => encodeURIComponent(prefix + suffix)).not.toThrow();
  });

  it.each([...articles])('article %s: prefix, words and suffix stand in the text in a row', (_, text) => {
    for (const place of sentencesOf(text, 'en')) {
      const { exact, prefix, suffix } = describeQuote(text, place);
      expect(text.indexOf(prefix + exact + suffix)).toBe(place.start - prefix.length);
    }
  });
});
