import { describe, expect, it, test } from 'vitest';
import { tagText } from '#lib/tagger/tag-text.ts';
import { GROUPS, NO_TIMES } from './timex-sentences.ts';

/** Thursday. */
const DAY = '2017-06-15';

const read = (text: string, dct: string | null = DAY, language = 'en-US') =>
  tagText(text, dct, language).map((mention) => `${mention.text} = ${mention.type} ${mention.value}`);

for (const { group, cases } of GROUPS) {
  test.each(cases)(`${group}: %s`, (sentence, ...expected) => {
    expect(read(sentence)).toEqual(expected);
  });
}

test.each(NO_TIMES)('leaves alone what is no time: %s', (sentence) => {
  expect(read(sentence)).toEqual([]);
});

describe('a mention', () => {
  it('carries its rule, its EDTF date and the reasoning', () => {
    expect(tagText('He left on Monday.', DAY)).toEqual([
      {
        start: 11,
        end: 17,
        text: 'Monday',
        type: 'DATE',
        value: '2017-06-12',
        edtf: '2017-06-12',
        rule: 'day of the week',
        reasoning:
          '“Monday” in an article of Thursday 15 June 2017: the latest Monday on or before that day, 12 June 2017.',
      },
    ]);
  });

  test.each([
    ['He left last week.', '2017-06-05/2017-06-11'],
    ['He left in the third quarter of 2016.', '2016-35'],
    ['He left last summer.', '2016-22'],
    ['He left in the second half of 2016.', '2016-41'],
    ['He left in the 1990s.', '199X'],
    ['He left on Monday morning.', '2017-06-12'],
    ['He left on Monday at 6 p.m. GMT.', '2017-06-12T18:00Z'],
    ['He left more than 200 years ago.', '1817~'],
    ['He is now away.', null],
    ['He was away for a week.', null],
    ['He is away every week.', null],
  ])('has EDTF where it is a date: %s', (sentence, edtf) => {
    expect(tagText(sentence, DAY).map((mention) => mention.edtf)).toEqual([edtf]);
  });

  test.each([
    ['The fair opens on Friday.', 'the sentence looks ahead, so the first Friday on or after that day'],
    ['Profit fell from a year earlier in the third quarter.', 'counted from that day'],
    ['He wrote in October that he would pay on December 1.', 'the latest one that has begun'],
    ['Third-quarter profit rose from a year earlier.', 'of which was spoken before'],
    ['It rained in 1998. That year the river rose.', 'that of the date named before it'],
    ['It shut from June 3 to 5.', 'one end of a range'],
  ])('says why: %s', (sentence, why) => {
    expect(
      tagText(sentence, DAY)
        .map((mention) => mention.reasoning)
        .join(' '),
    ).toContain(why);
  });
});

describe('a text whose date is not known', () => {
  test.each([
    ['He left on Thursday.', 'Thursday = DATE XXXX-WXX-4'],
    ['He left last week.', 'last week = DATE XXXX-WXX'],
    ['He left on June 3.', 'June 3 = DATE XXXX-06-03'],
    ['He left in June.', 'June = DATE XXXX-06'],
    ['He left last summer.', 'last summer = DATE XXXX-SU'],
    ['He left in the third quarter.', 'the third quarter = DATE XXXX-Q3'],
    ['He left last night.', 'last night = TIME XXXX-XX-XXTNI'],
    ['He left a year ago.', 'a year ago = DATE XXXX'],
    ['He left at 3 p.m.', '3 p.m. = TIME XXXX-XX-XXT15:00'],
    ['He left on Christmas Day.', 'Christmas Day = DATE XXXX-XX-XX'],
    ['He left in May 1999.', 'May 1999 = DATE 1999-05'],
  ])('keeps open what would be counted from it: %s', (sentence, expected) => {
    expect(read(sentence, null)).toEqual([expected]);
    expect(tagText(sentence, null).every(({ edtf, value }) => (edtf === null) === value.includes('X'))).toBe(
      true,
    );
  });
});

describe('a text that tells history', () => {
  const text =
    'In 1914 the war began. In August the army marched; on 6 September it stood at the river. ' +
    'In 1915 and 1916 nothing moved. By December 1917 all had changed, and in March the treaty was signed. It ended in 1918.';
  it('dates what has no year from the year named before it', () => {
    expect(read(text, '2009-12-19')).toEqual([
      '1914 = DATE 1914',
      'August = DATE 1914-08',
      '6 September = DATE 1914-09-06',
      '1915 = DATE 1915',
      '1916 = DATE 1916',
      'December 1917 = DATE 1917-12',
      'March = DATE 1918-03',
      '1918 = DATE 1918',
    ]);
  });
  it('means by “this year” the one that is told of', () => {
    expect(read(`${text} The worst of this year was the rain.`, '2009-12-19').at(-1)).toBe(
      'this year = DATE 1918',
    );
  });
  it('tells of the weeks of its months', () => {
    expect(read(`${text} In the last week of August all was over.`, '2009-12-19').at(-1)).toBe(
      'the last week of August = DATE 1918-W35',
    );
  });
  it('goes on from what it tells, not from its own day', () => {
    const later =
      'They had lost it the previous April. It will be shown today. On 8 May it rained, early the next year it snowed.';
    expect(read(`In 1910 and 1911 it snowed. ${text} ${later}`, '2009-12-19').slice(-4)).toEqual([
      'the previous April = DATE 1917-04',
      'today = DATE 2009-12-19',
      '8 May = DATE 1917-05-08',
      'early the next year = DATE 1918',
    ]);
  });
  it('says what will be of its own day', () => {
    expect(read(`${text} A service will be held on 12 October.`, '2009-07-19').at(-1)).toBe(
      '12 October = DATE 2009-10-12',
    );
  });
  it('may be a chronicle of years that are hardly over', () => {
    const chronicle = (times: number) => `${'It rained in 2008. '.repeat(times)}In March it snowed.`;
    expect(read(chronicle(15), '2009-12-19').at(-1)).toBe('March = DATE 2008-03');
    expect(read(chronicle(14), '2009-12-19').at(-1)).toBe('March = DATE 2009-03');
  });
  it('is not news that looks back', () => {
    expect(read('It was built in 1914. It will reopen in August.', '2017-06-15')).toContain(
      'August = DATE 2017-08',
    );
  });
});

describe('the text as received', () => {
  test.each([
    [
      'with lines broken anywhere',
      'He left last\nyear and on June\r\n3, 1999.',
      ['last\nyear', 'June\r\n3, 1999'],
    ],
    ['in paragraphs, which end expressions', 'in June\n\n3 men left', ['June']],
    [
      'with emoji, no-break spaces and NUL',
      '😀 last\u00a0year 😀\u0000 on June\u00a03',
      ['last\u00a0year', 'June\u00a03'],
    ],
    [
      'with typographic apostrophes',
      'Last year’s third quarter, in two weeks’ time',
      ['Last year’s third quarter', 'two weeks’ time'],
    ],
  ])('is read %s', (_claim, text, expected) => {
    const mentions = tagText(text, DAY);
    expect(mentions.map((mention) => mention.text)).toEqual(expected);
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
  });

  it('may be empty', () => {
    expect(tagText('', DAY)).toEqual([]);
  });
});

test.each([
  [
    'on a Monday, what was is on the weekend before',
    '2016-09-19',
    'It was before the attacks this weekend.',
    '2016-W37-WE',
  ],
  [
    'on a Monday, what will be is on the weekend to come',
    '2016-09-19',
    'They will meet this weekend.',
    '2016-W38-WE',
  ],
  ['on a Sunday, what will be is in the week to come', '2006-12-10', 'They will meet this week.', '2006-W50'],
  ['on a Sunday, what was is in the week that ends', '2006-12-10', 'They met this week.', '2006-W49'],
])('“this”, said %s', (_, dct, sentence, value) => {
  expect(tagText(sentence, dct, 'en-US')[0]?.value).toBe(value);
});
