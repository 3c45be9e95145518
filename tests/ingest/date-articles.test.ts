import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { dateArticles } from '#lib/ingest/date-articles.ts';
import type { UndatedArticle } from '#lib/ingest/published-date.ts';
import { findStructure } from '#lib/ingest/find-structure.ts';

type Editor = UndatedArticle['editor'];

const undated = (id: string, text: string, editor: Editor = null): UndatedArticle => ({
  id,
  text,
  structure: findStructure(text),
  editor,
});
const files = readdirSync('data/corpus').map((file) => ({
  id: file.slice(0, 3),
  text: readFileSync(`data/corpus/${file}`, 'utf8'),
}));
const corpus = (editors: Record<string, string> = {}, ids = files.map(({ id }) => id)) =>
  files
    .filter(({ id }) => ids.includes(id))
    .map(({ id, text }) =>
      undated(
        id,
        text,
        editors[id] === undefined ? null : { published: editors[id], basis: 'the printed edition' },
      ),
    );

describe('the supplied articles', () => {
  const dates = dateArticles(corpus());

  test.each([
    ['000', '2017-06-15', '2017-06-15/2017-06-21', ['June 15, 2017', 'Thursday', 'six days after']],
    [
      '001',
      '2017-06-15T15:25+03:00',
      '2017-06-15',
      ['“June 15”', 'June 15, 15:25 UTC+3', '2017-06-15', 'Thursday'],
    ],
    ['002', '2017-06-15', '2017-06-15/2017-06-21', ['June 15, 2017', 'Thursday']],
    [
      '003',
      '2016-11-01/2016-12-31',
      '2016-11-01/2016-12-31',
      ['earlier in November', 'January', 'other articles'],
    ],
    ['004', '2017-03-30', '2017-03-30', ['March 30', 'Thursday', '2006, 2017 and 2023', 'other articles']],
  ])('%s is of %s, within %s', (id, value, bounds, words) => {
    const date = dates.get(id);
    expect(date).toMatchObject({ value, bounds, conflict: null });
    for (const each of words) expect(date?.basis).toContain(each);
  });

  test.each([
    ['000', 'text', ['June 15, 2017', 'Thursday']],
    ['001', 'dateline', ['2017-06-15', 'June 15, 15:25 UTC+3', 'June 15', 'Thursday']],
    ['002', 'text', ['June 15, 2017', 'Thursday']],
    ['003', 'corpus', ['January', 'earlier in November']],
    ['004', 'corpus', ['March 30', 'Thursday']],
  ])(
    '%s has its date from its %s, and the words that say so stand where they are said to',
    (id, by, words) => {
      const date = dates.get(id);
      const { text = '' } = files.find((file) => file.id === id) ?? {};
      expect(date?.by).toBe(by);
      expect(date?.words.map(({ exact }) => exact)).toEqual(words);
      for (const { start, end, exact } of date?.words ?? []) expect(text.slice(start, end)).toBe(exact);
    },
  );

  test.each([
    ['003', '2016-12-01', ['text 2016-11-01/2016-12-31 not taken', 'editor 2016-12-01 taken']],
    ['000', '2017', ['text 2017-06-15/2017-06-21 taken', 'editor 2017 not taken']],
    ['001', '2017-06', ['dateline 2017-06-15 taken', 'editor 2017-06 not taken']],
    ['004', undefined, []],
  ])('%s with an editor’s %s shows both and which was taken', (id, published, expected) => {
    const { candidates } =
      dateArticles(corpus(published === undefined ? {} : { [id]: published })).get(id) ?? {};
    expect(candidates?.map(({ by, value, taken }) => `${by} ${value} ${taken ? '' : 'not '}taken`)).toEqual(
      expected,
    );
  });

  it('are dated alike in whatever order they come', () => {
    const sorted = (articles: UndatedArticle[]) =>
      [...dateArticles(articles)].sort(([a], [b]) => (a < b ? -1 : 1));
    const articles = corpus();
    for (let turn = 1; turn < articles.length; turn++) {
      expect(sorted([...articles.slice(turn), ...articles.slice(0, turn)])).toEqual(sorted(articles));
    }
    expect(sorted(articles.toReversed())).toEqual(sorted(articles));
  });

  it('take a day from the editor where the text gives bounds', () => {
    const date = dateArticles(corpus({ '003': '2016-12-01' })).get('003');
    expect(date).toMatchObject({ value: '2016-12-01', bounds: '2016-11-01/2016-12-31', conflict: null });
    expect(date?.basis).toContain('The editor gives 1 December 2016: the printed edition.');
    expect(date?.basis).toContain('lies within what the text allows');
  });

  test.each([
    ['003', '2017-02-01', 'earlier in November'],
    ['000', '2017-06-22', '“June 15, 2017” and “Thursday”'],
    ['000', '2017-06-14', '“June 15, 2017” and “Thursday”'],
    ['001', '2017-06-16', '“June 15”'],
    ['004', '2017-03-31', '“March 30”'],
    ['004', '2018-03-30', 'Thursday'],
  ])('%s: the editor cannot give %s, because of %s', (id, published, words) => {
    expect(dateArticles(corpus({ [id]: published })).get(id)?.conflict).toContain(words);
  });

  test.each([
    ['000', '2017-06-16', '2017-06-16'],
    ['000', '2017-06', '2017-06-15'],
    ['001', '2017-06-15', '2017-06-15T15:25+03:00'],
    ['003', '2016-12', '2016-12'],
    ['004', '2017-03-30', '2017-03-30'],
    ['004', '2023-03-30', '2023-03-30'],
  ])('%s: the editor may give %s, and it is of %s', (id, published, value) => {
    expect(dateArticles(corpus({ [id]: published })).get(id)).toMatchObject({ value, conflict: null });
  });

  it('keep no date where the year is open and nothing else is dated', () => {
    const date = dateArticles(corpus({}, ['004'])).get('004');
    expect(date).toMatchObject({ value: null, bounds: null, conflict: null });
    expect(date?.basis).toContain('The year is open');
  });

  it('are dated by an editor’s date of a neighbour, too', () => {
    expect(dateArticles(corpus({ '003': '2016-12-01' }, ['003', '004'])).get('004')?.value).toBe(
      '2017-03-30',
    );
  });
});

const story = (...lines: string[]) => lines.join('\n\n');
const only = (text: string, editor: Editor = null) => dateArticles([undated('a', text, editor)]).get('a');
const RAIN = 'It rained over the whole of the south, the weather office said.';

describe('an article', () => {
  test.each([
    [
      'its date line',
      story('Rain over the south', 'Published: 3 May 2019, 10:45 GMT', RAIN),
      '2019-05-03T10:45Z',
      '2019-05-03',
    ],
    [
      'its date line rather than the one that says "updated"',
      story('Rain over the south', 'Updated: 5 May 2019', 'Published: 3 May 2019', RAIN),
      '2019-05-03',
      '2019-05-03',
    ],
    [
      'its dateline with a year',
      story('Rain over the south', `OSLO, May 3, 2019 (NTB) - ${RAIN}`),
      '2019-05-03',
      '2019-05-03',
    ],
    [
      'its dateline, and the year of a page stamped two days later',
      story('2019-05-05', 'Rain over the south', `OSLO, May 3 (NTB) - ${RAIN}`),
      '2019-05-03',
      '2019-05-03',
    ],
    [
      'its dateline, and the year of a day just before it',
      story(
        'Rain over the south',
        `OSLO, May 3 (NTB) - ${RAIN}`,
        'It had been dry since April 20, 2019, when the river fell.',
      ),
      '2019-05-03',
      '2019-05-03',
    ],
    ['nothing', story('Rain over the south', RAIN), null, null],
    [
      'the latest day that it prints, which leaves the end open',
      story('Rain over the south', RAIN, 'It had been dry since April 20, 2019, when the river fell.'),
      null,
      '2019-04-20/..',
    ],
    [
      'no day that is still to come',
      story('Rain over the south', RAIN, 'The dam will be opened on April 20, 2031, the office said.'),
      null,
      null,
    ],
    [
      'no year that it merely speaks of',
      story('Rain over the south', RAIN, 'The flood of 1953 was worse than all others.'),
      null,
      null,
    ],
    [
      'the day that is also its weekday',
      story(
        'Rain over the south',
        'It rained on Monday, the office said to all.',
        'A farmer looks at his field in the south, May 6, 2019. (NTB photo)',
      ),
      '2019-05-06',
      '2019-05-06/2019-05-12',
    ],
  ])('is dated by %s', (_, text, value, bounds) => {
    expect(only(text)).toMatchObject({ value, bounds, conflict: null });
  });

  it('without any date of its own takes the editor’s', () => {
    expect(
      only(story('Rain over the south', RAIN), { published: '2019-05', basis: 'the archive' }),
    ).toMatchObject({
      value: '2019-05',
      bounds: null,
      conflict: null,
    });
  });

  it('says what is missing', () => {
    expect(only(RAIN)?.basis).toBe('The text does not say when it appeared. An editor has to give its date.');
  });

  it('says that only English dates are read where its language is another', () => {
    const dates = dateArticles([{ ...undated('a', RAIN), language: 'de' }]);
    expect(dates.get('a')?.basis).toBe(
      'No date was found in the text: only English dates are read, and its language is “de”. An editor has to give its date.',
    );
  });

  const figures = (line: string, language: string) =>
    dateArticles([{ ...undated('a', story('Rain over the south', line, RAIN)), language }]).get('a');

  it('takes no day from figures in which day and month could be exchanged', () => {
    const date = figures('Published: 03/04/2024', 'en');
    expect(date?.value).toBeNull();
    expect(date?.basis).toContain('The page prints “03/04/2024”, in which day and month could be exchanged');
  });

  test.each([
    ['Published: 03/04/2024', 'en-GB', '2024-04-03', 'the day first, as en-GB has it'],
    ['Published: 03/04/2024', 'en-US', '2024-03-04', 'the month first, as en-US has it'],
    ['Published: Monday 03/04/2024', 'en', '2024-03-04', 'the month first, as “Monday” settles'],
    ['Published: 13/04/2024', 'en-US', '2024-04-13', '“13/04/2024”.'],
    ['Published: 04/13/2024', 'en-GB', '2024-04-13', '“04/13/2024”.'],
  ])('with %s in %s is of %s and says why', (line, language, value, because) => {
    expect(figures(line, language)).toMatchObject({ value });
    expect(figures(line, language)?.basis).toContain(because);
  });

  it('whose page prints a time in a zone has the time', () => {
    const date = figures('Published: March 15, 2024 9:30 PM EST', 'en');
    expect(date?.value).toBe('2024-03-15T21:30-05:00');
    expect(date?.basis).toContain('“March 15, 2024 9:30 PM EST”');
  });

  it('whose page prints a time in a zone that is not known has the day', () => {
    expect(figures('March 15, 2024 9:30 PM IST', 'en')?.value).toBe('2024-03-15');
  });

  it('on 29 February is dated in a leap year', () => {
    const dates = dateArticles([
      undated('leap', story('Rain over the south', `OSLO, Feb. 29 (NTB) - ${RAIN}`)),
      undated('other', story('Rain over the south', `OSLO, May 3, 2017 (NTB) - ${RAIN}`)),
    ]);
    expect(dates.get('leap')?.value).toBe('2016-02-29');
  });

  it('is not dated in a year before a day that it prints', () => {
    const dates = dateArticles([
      undated(
        'later',
        story(
          'Rain over the south',
          `OSLO, Feb. 3 (NTB) - ${RAIN}`,
          'It had been dry since May 20, 2017, when the river fell.',
        ),
      ),
      undated('other', story('Rain over the south', `OSLO, May 3, 2017 (NTB) - ${RAIN}`)),
    ]);
    expect(dates.get('later')?.value).toBe('2018-02-03');
  });
});

describe('what a page says beside the text', () => {
  const lines = 'Bridge opens\n\n3 May 2018\n\nThe bridge opened to traffic. It had been closed for a year.';
  const bounded =
    'Bridge opens\n\nThe old bridge closed on May 1, 2018, a Tuesday. The new one opened to traffic on Thursday.';
  const silent = 'Bridge opens\n\nThe bridge opened to traffic. It had been closed for good reasons.';
  const said = (...values: string[]) => values.map((value) => ({ value, where: 'the front matter' }));

  test.each([
    ['agrees with the text: nothing to choose from', lines, said('2018-05-03'), undefined, []],
    [
      'contradicts the text',
      lines,
      said('2018-05-09'),
      undefined,
      ['page 2018-05-03 taken', 'page 2018-05-09 not taken'],
    ],
    [
      'contradicts the text twice in the same way',
      lines,
      said('2018-05-09', '2018-05-09'),
      undefined,
      ['page 2018-05-03 taken', 'page 2018-05-09 not taken'],
    ],
    [
      'says more than the text',
      bounded,
      said('2018-05-03'),
      undefined,
      ['text 2018-05-01/.. not taken', 'page 2018-05-03 taken'],
    ],
    ['is all there is: nothing to choose from', silent, said('2018-05-03'), undefined, []],
    [
      'contradicts itself',
      silent,
      said('2018-05-03', '2018-05-09'),
      undefined,
      ['page 2018-05-03 taken', 'page 2018-05-09 not taken'],
    ],
    [
      'contradicts the editor',
      silent,
      said('2018-05-03'),
      '2018-05-09',
      ['page 2018-05-03 taken', 'editor 2018-05-09 not taken'],
    ],
  ])('%s', (_, text, page, published, expected) => {
    const editor = published === undefined ? null : { published, basis: 'the printed edition' };
    const date = dateArticles([{ ...undated('a', text, editor), said: page }]).get('a');
    expect(
      date?.candidates.map(({ by, value, taken }) => `${by} ${value} ${taken ? '' : 'not '}taken`),
    ).toEqual(expected);
    expect(date?.overruled !== undefined).toBe(
      expected.some((each) => /^(?:page|editor) .* not taken$/.test(each)),
    );
  });
});
