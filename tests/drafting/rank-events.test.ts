import { describe, expect, it } from 'vitest';
import { draftEvents } from '#lib/drafting/draft-events.ts';
import type { ReportedArticle } from '#lib/drafting/reported-sentence.ts';
import { voicesOf } from '#lib/drafting/voices.ts';
import { article } from './articles.ts';

const drafted = (articles: ReportedArticle[]) =>
  draftEvents(articles, { nameOf: (id) => id, taken: new Set() });
const main = (articles: ReportedArticle[]) =>
  drafted(articles)
    .events.filter(({ rank }) => rank === 'main')
    .map(({ date, title }) => `${date} ${title}`);

/** An agency's report of much news on one day. */
const report = (id: string, reprints?: string): ReportedArticle => ({
  ...article(id, '2019-01-02', [
    'Ferry accident kills 38',
    'Divers found twelve more people on Wednesday near the sunken ferry, bringing the number of dead to 38.',
    'Police searched the offices of the owner on Wednesday morning and seized computers.',
    'The captain visited the harbour on Tuesday and promised an inquiry into the accident.',
    'Shares of the owner fell by half on Wednesday, the first day of trading.',
    'Its chief Anna Lindholm was last seen in public on 27 December 2018.',
    'The harbour board had closed the western pier on 20 December 2018 after a storm.',
  ]),
  ...(reprints === undefined ? {} : { reprints }),
});
const single = (id: string, published: string, headline: string, sentence: string) =>
  article(id, published, [headline, sentence]);
const NEWS = [
  single('b', '2019-01-07', 'Harbour minister resigns', 'The harbour minister resigned on Monday in Halden.'),
  single(
    'c',
    '2019-03-03',
    'Council opens inquiry',
    'The council opened an inquiry on Friday into the ferry.',
  ),
  single('d', '2019-06-13', 'Owner ignored warnings', 'The owner ignored warnings, a report said Thursday.'),
];

describe('articles of almost the same words', () => {
  it('are one voice, also where one reprints a reprint', () => {
    const articles = [report('a'), NEWS[0], report('x', 'a'), report('y', 'x'), report('z', 'gone')];
    expect(voicesOf(articles.filter((each) => each !== undefined))).toEqual([0, 1, 0, 0, 4]);
  });

  it('drive nothing else out: the main events are the same as without the second', () => {
    expect(main([report('a'), ...NEWS, report('x', 'a')])).toEqual(main([report('a'), ...NEWS]));
  });

  it('would, if they were two', () => {
    expect(main([report('a'), ...NEWS, report('x')])).not.toEqual(main([report('a'), ...NEWS]));
  });

  it('are both quoted, as two outlets that printed it', () => {
    const [event] = drafted([report('a'), report('x', 'a')]).events.filter(
      ({ title }) => title === 'Ferry accident kills 38',
    );
    expect(new Set(event?.excerpts.map(({ document }) => document))).toEqual(new Set(['a', 'x']));
  });
});

it('a headline goes before what other articles mention on one day, and before what its own one mentions', () => {
  const articles = Array.from({ length: 4 }, (_, at) =>
    article(`a${at}`, `2019-0${at + 1}-15`, [
      `Board ${at} votes`,
      `Harbour board number ${at} voted today on matter ${at * 7}.`,
      // Each is named by two of the articles.
      ...[0, 1, 2, 3].map(
        (of) =>
          `The old pier ${(at + of) % 2} of Halden was closed on ${of + 1} December 2018 after a storm.`,
      ),
    ]),
  );
  expect(main(articles)).toEqual(
    expect.arrayContaining(articles.map((_, at) => expect.stringContaining(`Board ${at}`) as string)),
  );
});

describe('an article that may have appeared on any day of years', () => {
  const explainer = article('e', '2018-06-05/2021-05-14', [
    'What we know about the ferry',
    'The ferry of Halden carries cars across the wide harbour of the town.',
    'The western pier was repaired on 4 March 2013 by the harbour board.',
  ]);

  it('gives no event its own day, and is named', () => {
    const { events, undated } = drafted([...NEWS, explainer]);
    expect(undated).toEqual(['e']);
    expect(events.filter(({ date }) => date.startsWith('['))).toEqual([]);
    expect(events.map(({ date }) => date)).toContain('2013-03-04');
  });

  it('within a year gives one that is background', () => {
    const { events, undated } = drafted([
      ...NEWS,
      { ...explainer, published: article('x', '2019-01-01/2019-06-30', ['']).published },
    ]);
    expect(undated).toEqual([]);
    expect(events.find(({ title }) => title === 'What we know about the ferry')?.rank).toBe('background');
  });
});
