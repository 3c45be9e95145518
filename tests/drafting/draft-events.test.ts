import { describe, expect, it, test } from 'vitest';
import { draftEvents } from '#lib/drafting/draft-events.ts';
import { slugOf, uniqueId } from '#lib/drafting/unique-id.ts';
import type { ReportedArticle } from '#lib/drafting/reported-sentence.ts';
import { article } from './articles.ts';

const draft = (articles: ReportedArticle[]) =>
  draftEvents(articles, { nameOf: (id) => (id === 'unknown' ? null : id), taken: new Set() }).events;

const GAZETTE = article('gazette', '2022-05-04', [
  'Council votes for new harbour bridge',
  'The council of Halden voted on Tuesday to build a bridge across the harbour, ending ten years of dispute.',
  '“It’s the bridge we were promised,” said Anna Lindholm, the mayor of Halden.',
]);
const COURIER = article('courier', '2022-05-04', [
  'Harbour bridge wins narrow majority',
  'The bridge across the harbour won a narrow majority in the council of Halden on Tuesday.',
  'The old ferry was closed in March 2019 after an accident.',
]);

describe('what is drafted', () => {
  it('of one event in two articles is one event, with the best of each', () => {
    const events = draft([GAZETTE, COURIER]).filter(({ date }) => date === '2022-05-03');
    expect(events).toHaveLength(1);
    expect(new Set(events[0]?.excerpts.map(({ document }) => document))).toEqual(
      new Set(['gazette', 'courier']),
    );
    expect(events[0]?.summary).toMatch(/Also reported by (?:gazette|courier)\.$/);
  });

  it('of two events on one day is two', () => {
    const fire = article('herald', '2022-05-04', [
      'Fire destroys sawmill',
      'A fire destroyed the sawmill of Northmoor on Tuesday, and forty workers lost their jobs.',
    ]);
    const titles = draft([GAZETTE, fire]).map(({ date, title }) => `${date} ${title}`);
    expect(titles).toEqual(
      expect.arrayContaining([
        '2022-05-03 Council votes for new harbour bridge',
        '2022-05-03 Fire destroys sawmill',
      ]),
    );
  });

  it('is quoted letter for letter', () => {
    const articles = [GAZETTE, COURIER];
    for (const { excerpts } of draft(articles)) {
      expect(excerpts.length).toBeGreaterThan(0);
      for (const { document, quote } of excerpts)
        expect(articles.find((each) => each.article.id === document)?.article.text).toContain(quote);
    }
  });

  it('names who speaks, as fully as the article does', () => {
    const speakers = draft([GAZETTE]).flatMap(({ excerpts }) =>
      excerpts.flatMap(({ speaker }) => speaker ?? []),
    );
    expect(speakers).toEqual(['Anna Lindholm']);
  });

  it('does not depend on anything but the articles', () => {
    expect(draft([GAZETTE, COURIER])).toEqual(draft([GAZETTE, COURIER]));
  });

  it('of no articles is nothing', () => {
    expect(draft([])).toEqual([]);
  });
});

describe('the date of an event', () => {
  const opening = (published: string, sentence: string) =>
    draft([article('a', published, ['Ferry sinks in the harbour', sentence])])[0];

  test.each<[claim: string, published: string, sentence: string, date: string]>([
    [
      'is the day that the opening names',
      '2022-05-04',
      'The ferry of Halden sank in the harbour on Monday after a storm.',
      '2022-05-02',
    ],
    [
      'is about the day of the article where no words give one',
      '2022-05-04',
      'The ferry of Halden sank in the harbour after a heavy storm.',
      '2022-05-04~',
    ],
    [
      'is one of the days in which the article may have appeared',
      '2022-05-01/2022-05-31',
      'The ferry of Halden sank in the harbour after a heavy storm.',
      '[2022-05-01..2022-05-31]',
    ],
  ])('%s', (_claim, published, sentence, date) => {
    expect(opening(published, sentence)?.date).toBe(date);
  });

  it('that no words give says so in its evidence, and is named as a doubt', () => {
    const event = opening('2022-05-04', 'The ferry of Halden sank in the harbour after a heavy storm.');
    expect(event?.evidence[0]?.reasoning).toContain('Drafted from the day of the article alone');
    expect(event?.doubts).toContain('no words date it; the article’s own day stands in');
  });

  it('is never the month or year in which the article speaks', () => {
    const dates = draft([
      article('a', '2022-05-04', [
        'Ferry sinks',
        'The ferry sank on Monday near the old pier.',
        'The harbour board bought three other ferries this year for the islands.',
      ]),
    ]).map(({ date }) => date);
    expect(dates).toEqual(['2022-05-02']);
  });
});

describe('a title, in the article’s own words,', () => {
  /** The title of what a sentence far below the news mentions. */
  const titled = (sentence: string) => {
    const news = [
      'Ferry sinks',
      ...Array.from(
        { length: 6 },
        (_, at) => `The ferry sank near pier ${at} in heavy weather, the harbour board reported.`,
      ),
    ] as [string, ...string[]];
    return draft([article('a', '2022-05-04', [...news, sentence])]).find(({ rank }) => rank === 'background');
  };

  test.each([
    [
      'is a clause without its date',
      'The old ferry was closed in March 2019 after an accident.',
      'The old ferry was closed after an accident',
    ],
    [
      'is what the date stands before',
      'The mayor praised the 2015 Halden fisheries agreement as an example.',
      'Halden fisheries agreement',
    ],
    [
      'is what was held then',
      'The party lost the Halden council election held in March 2019, to the surprise of all.',
      'Halden council election',
    ],
    [
      'keeps a date without which it says nothing',
      'Opinion surveys conducted in March 2019 showed wide support for the ferry.',
      'Opinion surveys conducted in March 2019 showed wide support for the ferry',
    ],
  ])('%s', (_claim, sentence, title) => {
    expect(titled(sentence)?.title).toBe(title);
  });

  it('that leans on what stood before it is a doubt', () => {
    expect(titled('It was first built in March 2019 by the harbour board.')?.doubts).toContain(
      'its title needs words',
    );
  });

  it('fits beside a mark in 40 characters', () => {
    const event = titled(
      'The harbour board of Northmoor finally postponed the dredging of the eastern channel in March 2019.',
    );
    expect(event?.shortTitle.length).toBeLessThanOrEqual(40);
  });
});

describe('of many events', () => {
  /** So many articles, each with news of its own day and one mention of 2015. */
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const day = String((at % 28) + 1).padStart(2, '0');
      const month = String((Math.floor(at / 28) % 12) + 1).padStart(2, '0');
      return article(`a${at}`, `2021-${month}-${day}`, [
        `Board ${at} meets`,
        `Board number ${at} of the harbour met today and agreed on matter ${at * 7}.`,
      ]);
    });

  test.each([[9], [100]])('of %i articles there are as many as a reader can take in', (count) => {
    const events = draft(many(count));
    expect(events.length).toBeLessThanOrEqual(Math.ceil(6 * Math.sqrt(count)));
    expect(events.filter(({ rank }) => rank === 'main').length).toBeLessThanOrEqual(
      Math.ceil(3 * Math.sqrt(count)),
    );
    expect(events.length).toBeGreaterThan(count / 10);
  });

  it('each has an id of its own', () => {
    const ids = draft(many(60)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

test.each([
  ['Émile’s boat: 3 dead', 'emile-boat-3-dead'],
  ['—', ''],
])('the id of “%s” is “%s”', (words, slug) => {
  expect(slugOf(words)).toBe(slug);
});

test('ids that are taken are counted on', () => {
  const taken = new Set(['ferry']);
  expect([uniqueId('ferry', taken), uniqueId('ferry', taken), uniqueId('', taken)]).toEqual([
    'ferry-2',
    'ferry-3',
    'event',
  ]);
});
