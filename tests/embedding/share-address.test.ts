import { describe, expect, test } from 'vitest';
import { clampHeight, readShareAddress, shareQuery, type ShareChoice } from '#lib/embedding/share-address.ts';
import { USUAL_EMBED } from '#lib/embedding/write-embed-address.ts';

const anything = { has: () => true };
const known = { events: anything, sources: anything, threads: anything, language: 'en' };
const usual: ShareChoice = { address: USUAL_EMBED, height: 560, isFixed: false };

describe('shareQuery(choice)', () => {
  test.each<[string, ShareChoice]>([
    ['', usual],
    ['?fixed=700', { ...usual, height: 700, isFixed: true }],
    [
      '?e=bridge-opens&colours=dark',
      { ...usual, address: { ...USUAL_EMBED, eventId: 'bridge-opens', theme: 'dark' } },
    ],
    [
      '?e=bridge-opens&fixed=320',
      { address: { ...USUAL_EMBED, eventId: 'bridge-opens' }, height: 320, isFixed: true },
    ],
  ])('is “%s”, and is read back', (query, choice) => {
    expect(shareQuery(choice)).toBe(query);
    expect(readShareAddress(new URLSearchParams(query), known)).toEqual(choice);
  });
});

describe('readShareAddress(query)', () => {
  test.each([
    ['?fixed=', 560, false],
    ['?fixed=high', 560, false],
    ['?fixed=-5', 560, false],
    ['?fixed=0', 560, true],
    ['?fixed=20', 160, true],
    ['?fixed=99999', 4000, true],
    ['?fixed=700&fixed=800', 700, true],
  ])('%s is a height of %i', (query, height, isFixed) => {
    expect(readShareAddress(new URLSearchParams(query), known)).toEqual({ ...usual, height, isFixed });
  });
});

test.each([
  [NaN, 560],
  [159, 160],
  [500.4, 500],
  [5000, 4000],
])('clampHeight(%d) is %i', (given, height) => {
  expect(clampHeight(given)).toBe(height);
});
