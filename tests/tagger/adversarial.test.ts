import { expect, test } from 'vitest';
import { tagText } from '#lib/tagger/tag-text.ts';
import { DIRECTIONS, KINDS, LENGTHS, LOOK_ALIKES } from './adversarial-sentences.ts';

const read = (text: string) =>
  tagText(text, '2017-06-15', 'en-US').map(({ text: words, type, value }) => `${words} = ${type} ${value}`);

for (const { kind, cases } of KINDS) {
  test.each(cases)(`${kind}: %s`, (sentence, ...expected) => {
    expect(read(sentence)).toEqual(expected);
  });
}

test.each(DIRECTIONS)('looks to the side that the sentence looks to: %s', (sentence, ...expected) => {
  expect(read(sentence)).toEqual(expected);
});

test.each(LENGTHS)('knows how long: %s', (sentence, ...expected) => {
  expect(read(sentence)).toEqual(expected);
});

for (const { kind, sentences } of LOOK_ALIKES) {
  test.each(sentences)(`no times, ${kind}: %s`, (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
}
