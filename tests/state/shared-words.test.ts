import { describe, expect, it } from 'vitest';
import { sharedWords } from '#lib/state/shared-words.ts';

describe('sharedWords', () => {
  it.each([
    [
      'the longest runs that all have',
      ['We hope relations will return', 'I hope relations will mend'],
      ['hope relations will'],
    ],
    [
      'capitals as none, as the first prints them',
      ['Media hysteria grows', 'the media hysteria'],
      ['Media hysteria'],
    ],
    ['no run of small words alone', ['it is in the sea', 'it is in the air'], []],
    ['no part of a word', ['a bridge of stone', 'the bridgehead'], []],
    ['each run once', ['bridge or bridge', 'a bridge'], ['bridge']],
    ['only what every one of them has', ['bridge over water', 'bridge of stone', 'water'], []],
    ['nothing of one text alone', ['a bridge'], []],
    ['nothing of no text', [], []],
  ])('gives %s', (_, texts, runs) => {
    expect(sharedWords(texts)).toEqual(runs);
  });
});
