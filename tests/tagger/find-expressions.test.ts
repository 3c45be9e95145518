import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { findStructure } from '#lib/ingest/find-structure.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import { resolveTimeExpressions } from '#lib/tagger/resolve-time-expression.ts';
import { FAMILIES, LOOK_ALIKES } from './time-sentences.ts';

const corpus = new Map(
  readdirSync('data/corpus').map((file) => [file.slice(0, 3), readFileSync(`data/corpus/${file}`, 'utf8')]),
);

/** All expressions of a sentence in an article of a day, as "words = value". */
function read(sentence: string, published: string | null, language?: string): string[] {
  const tagged = findTimeExpressions(sentence, [{ start: 0, end: sentence.length }], language);
  return resolveTimeExpressions(tagged, published).flatMap(({ text, type, value, edtf }) =>
    type === 'DATE' || type === 'TIME'
      ? edtf === null
        ? []
        : [`${text} = ${edtf}`]
      : [`${text} = ${value}`],
  );
}

/** Thursday. */
const DAY = '2017-06-15';

for (const { family, cases } of FAMILIES) {
  test.each(cases)(`${family}: %s`, (sentence, ...expected) => {
    expect(read(sentence, DAY)).toEqual(expected);
  });
}

test.each(LOOK_ALIKES)('speaks of no date: %s', (sentence) => {
  expect(read(sentence, DAY)).toEqual([]);
});

describe('the supplied articles', () => {
  test.each([
    [
      '000',
      DAY,
      [
        'annual SET P1Y',
        'June 15, 2017 DATE 2017-06-15',
        'Thursday DATE 2017-06-15',
        'annual SET P1Y',
        'last year DATE 2016',
        '2015 DATE 2015',
        'February 15, 2017 DATE 2017-02-15',
        'Wednesday DATE 2017-06-14',
        '2016 DATE 2016',
        'last November DATE 2016-11',
      ],
    ],
    [
      '001',
      '2017-06-15T15:25+03:00',
      ['June 15 DATE 2017-06-15', 'annual SET P1Y', 'Thursday DATE 2017-06-15', 'a month ago DATE 2017-05'],
    ],
    [
      '002',
      DAY,
      [
        'annual SET P1Y',
        'June 15, 2017 DATE 2017-06-15',
        'annual SET P1Y',
        'Thursday DATE 2017-06-15',
        'a day after DATE 2017-06-14',
        '2016 DATE 2016',
        'Wednesday DATE 2017-06-14',
        'Thursday DATE 2017-06-15',
        'last month DATE 2017-05',
      ],
    ],
    [
      '003',
      '2016-12-01',
      [
        'the last few years DURATION PXY',
        'January DATE 2017-01',
        'earlier in November DATE 2016-11',
        'over 200 years DURATION P200Y',
      ],
    ],
    [
      '003',
      '2016-11-01/2016-12-31',
      [
        'the last few years DURATION PXY',
        'January DATE 2017-01',
        'earlier in November DATE 2016-11',
        'over 200 years DURATION P200Y',
      ],
    ],
    ['004', '2017-03-30', ['March 30 DATE 2017-03-30', 'Thursday DATE 2017-03-30', 'the 1960s DATE 196X']],
  ])('%s of %s', (file, published, expected) => {
    const text = corpus.get(file) ?? '';
    const resolved = resolveTimeExpressions(findTimeExpressions(text, findStructure(text).body), published);
    expect(
      resolved
        .filter(({ value }) => !value.endsWith('_REF'))
        .map((each) => `${each.text} ${each.type} ${each.edtf ?? each.value}`),
    ).toEqual(expected);
  });

  it.each([...corpus])(
    '%s: words stand where they are said to stand, in order, without overlap',
    (_, text) => {
      const { body } = findStructure(text);
      const tagged = findTimeExpressions(text, body);
      expect(tagged.map(({ start, end }) => text.slice(start, end))).toEqual(tagged.map((each) => each.text));
      tagged
        .slice(1)
        .forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(tagged[index]?.end ?? 0));
      expect(
        tagged.every(({ start, end }) => body.some((each) => each.start <= start && end <= each.end)),
      ).toBe(true);
    },
  );

  it('001: the line of its page is a time with its offset', () => {
    const text = corpus.get('001') ?? '';
    const line = findStructure(text).furniture.findLast(({ reason }) => reason === 'publication date line');
    expect(resolveTimeExpressions(findTimeExpressions(text, line ? [line] : []), DAY)).toMatchObject([
      {
        text: 'June 15, 15:25 UTC+3',
        type: 'TIME',
        value: '2017-06-15T15:25',
        edtf: '2017-06-15T15:25+03:00',
      },
    ]);
  });
});

describe('the reasoning', () => {
  const reasoning = (sentence: string, published: string | null) =>
    resolveTimeExpressions(
      findTimeExpressions(sentence, [{ start: 0, end: sentence.length }]),
      published,
    ).map((each) => each.reasoning);

  test.each([
    [
      'It voted on Wednesday.',
      '“Wednesday” in an article of Thursday 15 June 2017: the latest Wednesday on or before that day, 14 June 2017.',
    ],
    [
      'The fair opens on Friday.',
      '“Friday” in an article of Thursday 15 June 2017: the sentence looks ahead, so the first Friday on or after that day, 16 June 2017.',
    ],
    ['It voted in May 2014.', '“May 2014”: month and year are printed.'],
    [
      'It voted on Saturday 06/05/2017.',
      '“Saturday 06/05/2017”: day, month and year are printed, the day first, as “Saturday” settles.',
    ],
    [
      'The talks came a day after the vote.',
      '“a day after” in an article of Thursday 15 June 2017: what came 1 day after the event was on 15 June 2017, so the event was on 14 June 2017.',
    ],
    [
      'He died a month ago.',
      '“a month ago” in an article of Thursday 15 June 2017: counted from that day, May 2017.',
    ],
  ])('of “%s”', (sentence, expected) => {
    expect(reasoning(sentence, DAY)).toEqual([expected]);
  });
});

describe('an article whose day is not known', () => {
  it('leaves weekdays open, and keeps what is printed in full', () => {
    expect(read('On Friday he recalled 3 May 1999.', null)).toEqual(['3 May 1999 = 1999-05-03']);
  });
  it('resolves what is the same on every day on which it may have appeared', () => {
    expect(read('On Friday he recalled last year and last month.', '2016-11-01/2016-12-31')).toEqual([
      'last year = 2015',
    ]);
  });
  it('resolves nothing against days without end', () => {
    expect(read('on Friday', '2017-06-15/..')).toEqual([]);
  });
});

describe('the language', () => {
  it('decides what stands first in a date of figures', () => {
    expect(read('It was 06/05/2017.', DAY, 'en-US')).toEqual(['06/05/2017 = 2017-06-05']);
    expect(read('It was 06/05/2017.', DAY, 'en-GB')).toEqual(['06/05/2017 = 2017-05-06']);
  });
  it.each([undefined, 'en', 'en-CA', 'de'])('%s settles nothing, and the date is left alone', (language) => {
    expect(read('It was 06/05/2017, or 06.05.2017.', DAY, language)).toEqual([]);
  });
  it.each(['en-GB', 'en-AU', 'en-IN', 'de-DE'])('%s puts the day first', (language) => {
    expect(read('It was 06/05/2017.', DAY, language)).toEqual(['06/05/2017 = 2017-05-06']);
  });
  it('is not needed where a weekday beside the figures settles them', () => {
    expect(read('It was Saturday 06/05/2017.', DAY)).toEqual(['Saturday 06/05/2017 = 2017-05-06']);
    expect(read('It was Mon, 06/05/2017.', DAY)).toEqual(['Mon, 06/05/2017 = 2017-06-05']);
    expect(read('It was 06/05/2017 (Monday).', DAY)).toEqual(['06/05/2017 (Monday) = 2017-06-05']);
    expect(read('It was Saturday, 06/05/2017.', DAY, 'en-US')).toEqual(['Saturday, 06/05/2017 = 2017-05-06']);
  });
  it('is not helped by a weekday that fits neither way', () => {
    expect(read('It was Tuesday 06/05/2017.', DAY)).toEqual([]);
  });
  it('is not needed where day and month are the same', () => {
    expect(read('It was 05/05/2017.', DAY)).toEqual(['05/05/2017 = 2017-05-05']);
  });
  it('is overruled where only one way is possible', () => {
    expect(read('It was 25/05/2017 and 05/25/2017.', DAY, 'en-US')).toEqual([
      '25/05/2017 = 2017-05-25',
      '05/25/2017 = 2017-05-25',
    ]);
    expect(read('It was 05/25/2017.', DAY, 'en-GB')).toEqual(['05/25/2017 = 2017-05-25']);
  });
});

it('does not read one expression across two paragraphs', () => {
  const text = 'in May\n\n2017 people came';
  expect(
    findTimeExpressions(text, [
      { start: 0, end: 6 },
      { start: 8, end: 24 },
    ]).map((each) => each.text),
  ).toEqual(['May']);
});

it('takes time in proportion to the length of the text', () => {
  const text = '1 a 2 May, the early last 12 in 2 of the 3 and 4 or 5-6 to 7:8 '.repeat(4000);
  expect(findTimeExpressions(text, [{ start: 0, end: text.length }]).length).toBeGreaterThan(0);
  const gap = `in${' '.repeat(100_000)}May`;
  expect(findTimeExpressions(gap, [{ start: 0, end: gap.length }])).toEqual([]);
});
