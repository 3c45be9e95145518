import { describe, expect, it, test } from 'vitest';
import { withCommemoratedDays, yearsCommemorated } from '#lib/drafting/commemorated-days.ts';
import { draftEvents } from '#lib/drafting/draft-events.ts';
import { reportedSentences, wordsOf, type ReportedArticle } from '#lib/drafting/reported-sentence.ts';
import { edtfDay } from '#lib/time/calendar.ts';
import { article } from './articles.ts';

const NEWS = [
  article('gazette', '2018-12-31', [
    'Ferry sinks',
    'The ferry of Halden sank in the harbour on Sunday night.',
  ]),
  article('courier', '2019-01-02', [
    'Toll rises',
    'The ferry of Halden sank on Sunday, and 38 people are dead.',
  ]),
];
const PIECE = article('herald', '2020-01-04', [
  'A year of reckoning',
  'One year after the ferry sank, the trial of its owner has yet to begin in Halden.',
  'The ferry went down on the night of 30 December in heavy weather.',
  'The owner filed for bankruptcy on 10 June 2019 before a court in Halden.',
  'On 30 December last year the bells of Halden rang for eleven minutes.',
]);

/** The days that each sentence of the last article names. */
function daysOf(articles: ReportedArticle[]): string[] {
  const sentences = withCommemoratedDays(
    reportedSentences(articles),
    articles.map((_, at) => at),
  );
  return sentences
    .filter(({ document }) => document === articles.length - 1)
    .flatMap(({ mentions }) => mentions.map(({ days }) => edtfDay(days.first)));
}

describe('a day and month in a piece of commemoration', () => {
  it('is in the year of what it commemorates, where other articles name that day; what says its year keeps it', () => {
    expect(daysOf([...NEWS, PIECE])).toEqual(['2018-12-30', '2019-06-10', '2019-12-30']);
  });

  it('keeps the year that its words mean where no other article names the day', () => {
    expect(daysOf([PIECE])).toEqual(['2019-12-30', '2019-06-10', '2019-12-30']);
  });

  it('in an article that commemorates nothing keeps its year', () => {
    const [headline = ''] = ['Storm in Halden'];
    const plain = article('x', '2020-01-04', [
      headline,
      'A storm hit the harbour on the night of 30 December.',
    ]);
    expect(daysOf([...NEWS, plain])).toEqual(['2019-12-30']);
  });

  it('gives no event a wrong year, and its words, which mean another, are not quoted for the right one', () => {
    const { events } = draftEvents([...NEWS, PIECE], { nameOf: (id) => id, taken: new Set() });
    const sank = events.filter(({ date }) => date === '2018-12-30');
    expect(sank).toHaveLength(1);
    expect(sank[0]?.excerpts.map(({ document }) => document)).not.toContain('herald');
    expect(events.filter(({ rank, title }) => rank === 'main' && title === 'A year of reckoning')).toEqual(
      [],
    );
  });
});

test.each([
  ['One year after the ferry sank, nothing has changed.', 1],
  ['A year on, the pier is still closed.', 1],
  ['Halden marked the second anniversary of the accident.', 2],
  ['Halden marked the 10th anniversary of the accident.', 10],
  ['The trial opened, one year ago or not.', null],
  ['It was a year of reckoning.', null],
])('“%s” is %s years later', (words, years) => {
  const sentences = reportedSentences([article('a', '2020-01-04', ['Ferry', words])]);
  expect(sentences.map(wordsOf)).toEqual([words]);
  expect(yearsCommemorated(sentences)).toBe(years);
});
