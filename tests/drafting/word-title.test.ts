import { describe, expect, it, test } from 'vitest';
import { reportedSentences } from '#lib/drafting/reported-sentence.ts';
import { leadTitle, wordTitle, type Worded } from '#lib/drafting/word-title.ts';
import { article } from './articles.ts';

/** The title for each date that a sentence names, by its words. */
function titlesOf(words: string): Map<string, Worded> {
  const [sentence] = reportedSentences([article('a', '2020-04-07', ['Ferry sinks', words])]);
  if (!sentence) throw new Error('no sentence');
  return new Map(sentence.mentions.map((mention) => [mention.expression.text, wordTitle(sentence, mention)]));
}
/** A title below this is marked for an editor. */
const LEAST = 0.5;

describe('a title has its subject and its verb', () => {
  test.each([
    [
      'beyond a name that explains the subject',
      'The owner, Norvik, had been warned of cracks in the wall on 12 November 2018, a fortnight before the opening.',
      '12 November 2018',
      'The owner, Norvik, had been warned of cracks in the wall, a fortnight before the opening',
    ],
    [
      'where “who” stands between them',
      'Former harbour minister Anna Lindholm, who resigned in January, is to testify next week.',
      'January',
      'Former harbour minister Anna Lindholm resigned',
    ],
    [
      'where a clause with “which” stands between them',
      'The Halden bridge, which opened in May 1998, was closed in March 2019.',
      'March 2019',
      'The Halden bridge was closed',
    ],
    [
      'where the date stands alone between commas',
      'The trial had opened two months earlier, on 3 February, and was moved behind closed doors because of a storm.',
      '3 February',
      'The trial had opened two months earlier',
    ],
    [
      'where a word of saying stands beside the date',
      'The company announced plans on Tuesday to cut 300 jobs.',
      'Tuesday',
      'The company announced plans to cut 300 jobs',
    ],
    [
      'and no plural after a name is taken for a verb',
      'Norvik shares fell 44 percent on Wednesday, the first day of trading since the accident.',
      'Wednesday',
      'Norvik shares fell 44 percent',
    ],
  ])('%s', (_claim, words, date, title) => {
    const worded = titlesOf(words).get(date);
    expect(worded?.title).toBe(title);
    expect(worded?.fitness).toBeGreaterThanOrEqual(LEAST);
  });

  test.each([
    ['a participle is no verb', 'The dam, completed in 1974, supplied about 60,000 homes.', '1974'],
    [
      'a date of nothing but the saying',
      '“Whoever knew will answer for it,” she told residents on Tuesday.',
      'Tuesday',
    ],
    [
      'nobody knows of whom “who” speaks',
      'The lawyer of Anna Lindholm, who resigned in January, is to testify.',
      'January',
    ],
    ['a verb without subject', 'Had been warned of cracks in the wall on 3 March 2019.', '3 March 2019'],
  ])('or is marked: %s', (_claim, words, date) => {
    const worded = titlesOf(words).get(date);
    expect(worded?.title).toMatch(/\s/);
    expect(worded?.fitness).toBeLessThan(LEAST);
  });
});

describe('of two dates in a sentence', () => {
  it('each has its own clause, the second with the subject of the first', () => {
    const titles = titlesOf('Norvik filed for bankruptcy on 10 June 2019 and was dissolved on 19 December.');
    expect([...titles.values()].map(({ title }) => title)).toEqual([
      'Norvik filed for bankruptcy',
      'Norvik was dissolved',
    ]);
  });

  it('clauses with subjects of their own keep them', () => {
    const titles = titlesOf(
      'The ferry board was dissolved on 3 March 2019, the old pier burned down on 4 May 2019.',
    );
    expect([...titles.values()].map(({ title }) => title)).toEqual([
      'The ferry board was dissolved',
      'The old pier burned down',
    ]);
  });

  it('no subject is borrowed of which another verb may be the one', () => {
    const titles = titlesOf('The mayor said the bridge opened on 1 May 1990 and was closed on 3 June 1998.');
    expect(titles.get('3 June 1998')?.title).not.toMatch(/^The mayor was/);
  });

  it('the second has none where its words are those of the first', () => {
    const titles = titlesOf('The council voted on Monday to close the bridge until 3 May.');
    expect(titles.get('Monday')?.title).toBe('The council voted to close the bridge');
    expect(titles.get('3 May')).toEqual({ title: '', fitness: 0 });
  });
});

it('a headline is kept to its last word', () => {
  const [first] = reportedSentences([
    article('a', '2020-04-07', ['Bridge to be rebuilt, council says', 'The council met on Monday.']),
  ]);
  expect(first && leadTitle(first).title).toBe('Bridge to be rebuilt, council says');
});
