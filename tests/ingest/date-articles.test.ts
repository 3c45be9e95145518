import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { dateArticles } from '#lib/ingest/date-articles.ts';
import { datedAhead } from '#lib/ingest/dated-ahead.ts';
import { datesBeside, dayInName } from '#lib/ingest/dates-beside-text.ts';
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

describe('a date in the running text', () => {
  const LONG_AGO = 'Its stadium opened on 12 May 1998 and was rebuilt after a fire.';
  const old = story('Club sold', 'The club was sold on Tuesday to a fund from the south, it said.', LONG_AGO);
  const beside = (text: string, value: string, isHint?: true) =>
    dateArticles([
      { ...undated('a', text), said: [{ value, where: 'the front matter', ...(isHint && { isHint }) }] },
    ]).get('a');

  it('with a day of the week dates nothing, and bounds it from below alone', () => {
    expect(only(old)).toMatchObject({ value: null, bounds: '1998-05-12/..', by: null });
  });

  test.each([
    ['long before it', old, '2018-11-14', false],
    [
      'after it, where the sentence says that it is past',
      story(
        'Club sold',
        'The club was sold on Tuesday, it said.',
        'He had signed on 16 November 2018, it said.',
      ),
      '2018-11-14',
      true,
    ],
    [
      'after it, where it may be to come',
      story('Club sold', 'The club was sold on Tuesday.', 'The last day for objections is 30 November 2018.'),
      '2018-11-14',
      false,
    ],
    [
      'under a picture of another week',
      story(
        'Club sold',
        'The club was sold on Monday, it said.',
        'A player leaves the field, May 6, 2019. (NTB photo)',
      ),
      '2019-05-20',
      false,
    ],
    [
      'by months that do not fit',
      story('Club sold', 'The club was sold earlier in November, it said. It will be closed in January.'),
      '2019-05-20',
      false,
    ],
  ])('%s does not refute what the page says', (_, text, value, isNoted) => {
    const date = beside(text, value);
    expect(date).toMatchObject({ value, by: 'page', conflict: null });
    expect(date?.overruled !== undefined).toBe(isNoted);
  });

  it('may be followed by an editor’s at any distance', () => {
    const editor = { published: '2018-11-14', basis: 'the printed edition' };
    expect(only(old, editor)).toMatchObject({ value: '2018-11-14', by: 'editor', conflict: null });
  });

  test.each([
    ['a dateline', story('Club sold', `OSLO, May 3, 2019 (NTB) - ${RAIN}`), '2019-05-03'],
    ['a line that says “published”', story('Club sold', 'Published on 3 May 2019', RAIN), '2019-05-03'],
    [
      'a note that says so',
      story('Club sold', RAIN, 'This article was first published on 3 May 2019'),
      '2019-05-03',
    ],
    ['a byline', story('Club sold', 'By Jane Doe, 3 May 2019', RAIN), '2019-05-03'],
    ['outlet and date', story('Club sold', 'The Bay Post, 3 May 2019', RAIN), '2019-05-03'],
  ])('that %s states weighs more than the page', (_, text, value) => {
    const date = beside(text, '2018-11-14');
    expect(date).toMatchObject({ value, by: text.includes('OSLO') ? 'dateline' : 'page' });
    expect(date?.overruled).toContain('2018-11-14');
  });

  it('that says when the article was updated bounds it from above', () => {
    const updated = story('Club sold', 'Updated: 5 May 2019', RAIN);
    expect(beside(updated, '2019-05-03')?.value).toBe('2019-05-03');
    expect(beside(updated, '2019-05-08')?.value).toBe('2019-05-05');
  });
});

describe('a dateline without a year', () => {
  const INQUIRY = 'The parliament opened an inquiry on Friday into the fire, its speaker told the press.';
  const inquiry = (...more: string[]) => story('Inquiry opened', `OSLO, March 3 (NTB) - ${INQUIRY}`, ...more);
  const BACK = 'The owner had been warned on 12 November 2018, the paper wrote.';
  const AHEAD = 'It must report by 30 June 2019, the speaker said.';
  const neighbour = (day: string) => undated('n', story('Rain', `OSLO, ${day} (NTB) - ${RAIN}`));
  const beside = (text: string, day: string) => dateArticles([undated('a', text), neighbour(day)]).get('a');

  test.each<[by: string, text: string, others: string | null, value: string | null, isGuess: boolean]>([
    ['the days that it looks back and ahead to, whatever the others say', inquiry(BACK, AHEAD), 'May 3, 2023', '2019-03-03', false],
    ['the same without others', inquiry(BACK, AHEAD), null, '2019-03-03', false],
    ['the others, no earlier than the day that it prints', inquiry(BACK), 'May 3, 2017', '2019-03-03', false],
    ['the others, no later than the day ahead', inquiry(AHEAD), 'May 3, 2022', '2019-03-03', false],
    ['the others, where the day that it prints is long past', inquiry('It opened on 12 May 1998.'), 'May 3, 2018', '2018-03-03', false],
    ['the day that it prints, as a guess, where there are no others', inquiry(BACK), null, '2019-03-03', true],
    ['the day ahead, as a guess, where there are no others', inquiry(AHEAD), null, '2019-03-03', true],
    ['nothing where nothing names a year', inquiry(), null, null, false],
  ])('goes by %s', (_, text, others, value, isGuess) => {
    const date = others === null ? only(text) : beside(text, others);
    expect(date).toMatchObject({ value, conflict: null });
    expect(date?.isGuess ?? false).toBe(isGuess);
  }); // prettier-ignore

  it('is one of the day of the week on which somebody said something', () => {
    const said = story('Rain', 'OSLO, March 3 (NTB) - It rains too much, the mayor said on Friday.');
    // 3 March was a Friday in 2017 and 2023, and a Sunday in 2019.
    expect(beside(said, 'May 3, 2019')?.value).toBe('2017-03-03');
    expect(beside(inquiry(), 'May 3, 2019')?.value).toBe('2019-03-03');
  });

  it('has a day of the week said of the day of writing give way to the days that the text prints', () => {
    const said = story(
      'Rain',
      'OSLO, March 3 (NTB) - It rains too much, the mayor said on Friday.',
      BACK,
      AHEAD,
    );
    expect(only(said)?.value).toBe('2019-03-03');
  });

  it('does not take a guess for a date of its neighbours’', () => {
    const dates = dateArticles([
      undated('a', inquiry(BACK)),
      undated('b', story('Rain', `OSLO, June 9 (NTB) - ${RAIN}`, 'It had opened on 4 February 2021.')),
      undated('c', story('Rain', `OSLO, May 9 (NTB) - ${RAIN}`)),
    ]);
    expect(['a', 'b', 'c'].map((id) => [dates.get(id)?.value, dates.get(id)?.isGuess])).toEqual([
      ['2019-03-03', true],
      ['2021-06-09', true],
      ['2019-05-09', true],
    ]);
  });

  test.each([
    ['of that day', '2020-03-03', '2020-03-03'],
    ['of some days later', '2020-03-06', '2020-03-03'],
    ['of the turn of the year after', '2021-01-02', null],
  ])('has the year of a page %s', (_, value, expected) => {
    const said = [{ value, where: 'the file’s name', isHint: true as const }];
    expect(dateArticles([{ ...undated('a', inquiry()), said }]).get('a')).toMatchObject({ value: expected });
  });
});

describe('the day in an address or the name of a file', () => {
  test.each([
    ['2024-05-03-harbour.txt', '2024-05-03'],
    ['20240503_harbour.txt', '2024-05-03'],
    ['https://example.org/2024/05/03/harbour', '2024-05-03'],
    ['https://example.org/world/2024/may/03/harbour', '2024-05-03'],
    ['2024-13-03-harbour.txt', null],
    ['harbour-120240503.txt', null],
    ['harbour-2024-0503.txt', null],
    ['https://example.org/2024/05/harbour', null],
  ])('%s is %s', (name, day) => {
    expect(dayInName(name)).toBe(day);
  });

  const url = 'https://example.org/2024/05/03/harbour';
  test.each([
    ['the page', [{ value: '2024-05-01', where: 'the front matter' }], url, false, '2024-05-01'],
    ['the address', [], url, true, '2024-05-03'],
    ['the file', [], null, false, '2024-05-07'],
    ['nothing beside an editor', [], null, true, undefined],
  ])('is asked after %s', (_, published, address, hasEditor, value) => {
    expect(datesBeside({ published }, '2024-05-07.txt', address, hasEditor)[0]?.value).toBe(value);
  });
});

describe('an article of a day to come', () => {
  const compiled = (published: string, isPage = false) => {
    const text = story('Rain', `OSLO, ${published} (NTB) - ${RAIN}`);
    const file = 'a.txt';
    const documents = [
      {
        id: 'a', file, sourceId: 's', sourceBasis: '', headline: 'Rain', headlineIsOpening: false, language: 'en', publishedBasis: '',
        published: only(text)?.value ?? '',
        publishedWords: only(text)?.words ?? [],
        ...(isPage ? { extractedFrom: 'html' as const } : {}),
      },
    ]; // prettier-ignore
    return { story: { documents }, articles: [{ id: 'a', text }] };
  };

  test.each([
    ['May 14, 2031', false, 'corpus/a.txt:3:7: OSLO, May 14, 2031 (NTB) -'],
    ['May 14, 2031', true, 'corpus/a.txt:1:1: '],
    ['November 24, 2026', false, 'corpus/a.txt:3:7: OSLO, November 24, 2026 (N'],
    ['November 23, 2026', false, undefined],
    ['November 22, 2026', false, undefined],
  ])('%s (on a page: %s) is warned of: %s', (day, isPage, expected) => {
    const [problem] = datedAhead(compiled(day, isPage), '2026-11-22');
    expect(
      problem && `${problem.file}:${problem.line}:${problem.column}: ${problem.lineText.slice(0, 26).trim()}`,
    ).toBe(expected);
    if (problem) expect(problem.message).toContain('today is 22 November 2026');
  });
});
