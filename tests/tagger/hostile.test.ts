import { expect, it, test } from 'vitest';
import { tagText } from '#lib/tagger/tag-text.ts';
import { parseEdtf } from '#lib/time/parse-edtf.ts';
import { seededRandom } from '../time/seeded-random.ts';

const WORDS =
  "the a in of on at to from last next this past few two 12 3 1999 2,000 1/2 - – : . , ’ ' “ ( ) \n \n\n \u00a0 \u0000 😀 é İ ß May March June 5 Monday Friday a.m. p.m. EST GMT + years year day days weeks quarter half first third century ago earlier later before after early late mid end every each annual now then Q3 FY '80s 1990s twenty nineteen ninety-four two thousand noon midnight morning night Christmas Easter".split(
    ' ',
  );

function nonsense(seed: number, length: number): string {
  const random = seededRandom(seed);
  const joints = [' ', ' ', ' ', '', '-', '\n', ', ', '  '];
  return Array.from({ length }, () => {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    return `${word}${joints[Math.floor(random() * joints.length)] ?? ' '}`;
  }).join('');
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'nonsense %i: words stand where they are said to',
  (seed) => {
    const text = nonsense(seed, 400);
    let end = 0;
    for (const mention of tagText(
      text,
      seed % 3 === 0 ? null : '2017-06-15',
      seed % 2 === 0 ? 'en-US' : 'en-GB',
    )) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.value).toMatch(/^[A-Z\d][A-Z\d_:.-]*$/);
      expect(mention.value).not.toContain('NaN');
      if (mention.edtf !== null) expect(parseEdtf(mention.edtf).problem, mention.edtf).toBeNull();
      end = mention.end;
    }
  },
);

test.each([
  ['digits', '1'],
  ['digits with commas', '1,'],
  ['digits with points', '1.'],
  ['digits with hyphens', '12-'],
  ['spaces', ' '],
  ['words and spaces', 'in    '],
  ['letters', 'a'],
  ['lines', '\n'],
  ['months', 'May '],
  ['days', 'June 3 '],
  ['ranges', '3–5 '],
  ['articles of decades', 'the early '],
  ['numbers in words', 'twenty-one '],
  ['counts of units', 'more than two full '],
  ['clocks', '12:30 '],
  ['weekdays', 'Monday, '],
  ['apostrophes', '’9'],
  ['a sentence without end', 'the last few of the next '],
])('is done with a long text of %s in less than the time a test has', (_name, part) => {
  // A pattern that goes back and forth would take hours.
  const text = part.repeat(5_000);
  for (const { start, end, text: words } of tagText(text, '2017-06-15')) {
    if (text.slice(start, end) !== words) throw new Error(`“${words}” does not stand at ${start}`);
  }
  expect(text.length).toBeGreaterThanOrEqual(5_000);
});

test.each([
  'Y17000002',
  '-0500-01-01',
  '9999-12-31',
  '0000-01-01',
  '1998-XX-XX',
  '../2017',
  '2017-21',
  '2017-06-15T23:59Z',
])('a text of %s has valid dates', (dct) => {
  const text =
    'On Friday, last week, June 3, the third quarter, Christmas, the weekend, a year ago, tomorrow at 3 p.m., in May, next decade, last century, 5 BC.';
  const mentions = tagText(text, dct);
  expect(mentions.length).toBeGreaterThan(10);
  for (const { edtf } of mentions) if (edtf !== null) expect(parseEdtf(edtf).problem, edtf).toBeNull();
});

it('reads a very long line', () => {
  const text = 'He left on Monday and on June 3. '.repeat(20_000);
  expect(tagText(text, '2017-06-15')).toHaveLength(40_000);
});
