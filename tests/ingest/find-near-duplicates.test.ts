import { expect, it, test } from 'vitest';
import { findNearDuplicates } from '#lib/ingest/find-near-duplicates.ts';
import { seededRandom } from '../time/seeded-random.ts';

const random = seededRandom(7);
const word = () => `w${Math.floor(random() * 3000)}`;
const words = (count: number) => Array.from({ length: count }, word);
const article = (file: string, all: string[]) => {
  const text = all.join(' ');
  return { file, text, body: [{ start: 0, end: text.length }] };
};
/** Each word another one with this chance. */
const edited = (all: string[], chance: number) => all.map((each) => (random() < chance ? word() : each));

const base = words(400);
const found = (...others: string[][]) =>
  findNearDuplicates([article('a', base), ...others.map((each, index) => article(`b${index}`, each))]);

test.each<[string, string[], number]>([
  ['the same words', base, 1],
  ['the same words in capitals and with marks', base.map((each) => `${each.toUpperCase()},`), 1],
  ['a few words edited', edited(base, 0.02), 0.9],
  ['a paragraph left out', base.slice(0, 300), 1],
  ['a paragraph added', [...words(150), ...base], 1],
])('%s are a near-duplicate', (_claim, other, share) => {
  const [first, ...rest] = found(other);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ earlier: 'a', later: 'b0' });
  expect(first?.share).toBeGreaterThan(share - 0.07);
});

test.each<[string, string[]]>([
  ['other words', words(400)],
  ['the same words in another order', base.toReversed()],
  ['a sentence in common', [...words(380), ...base.slice(0, 20)]],
  ['half of the words edited', edited(base, 0.5)],
  ['a text too short to tell', base.slice(0, 20)],
])('%s are none', (_claim, other) => {
  expect(found(other)).toEqual([]);
});

it('names for each article the one before it that is most like it', () => {
  const near = edited(base, 0.04);
  expect(found(near, near)).toMatchObject([
    { later: 'b0', earlier: 'a' },
    { later: 'b1', earlier: 'b0', share: 1 },
  ]);
});

it('finds a report that a hundred papers print', () => {
  expect(found(...Array.from({ length: 100 }, () => base))).toHaveLength(100);
});

it('finds a short article that is there twice, though others of its length say too little', () => {
  const short = base.slice(0, 12);
  expect(found(short, [...base.slice(0, 11), 'otherwise'], short)).toEqual([
    { earlier: 'b0', later: 'b2', share: 1 },
  ]);
});
