import { describe, expect, it } from 'vitest';
import { csvCell, EVENT_COLUMNS, eventsCsv, toCsv } from '#lib/state/csv.ts';
import { allOf, storyOf, tableOf } from '../view/event-tables.ts';
import { fixtureStory } from '../view/fixture-story.ts';
import { HOSTILE_TEXTS } from '../view/hostile-texts.ts';

/** Reads a file back as RFC 4180 has it, character by character. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[++at] ?? '';
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else throw new Error(`${JSON.stringify(sign)} stands outside a cell`);
  }
  expect([row, cell, isQuoted]).toEqual([[], '', false]);
  return rows;
}

const parseFile = (file: string) => parseCsv(file.slice(1));
const csvOf = (story: typeof fixtureStory) => eventsCsv(tableOf(story), allOf(tableOf(story)), story);

describe('csvCell', () => {
  it.each([
    ['plain', '"plain"'],
    ['', '""'],
    ['a "word"', '"a ""word"""'],
    ['a, b; c', '"a, b; c"'],
    ['two\r\nlines', '"two\r\nlines"'],
  ])('quotes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it.each([
    '=1+2',
    '=HYPERLINK("https://example.org","click")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\tplain',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '-0043-03-15',
  ])('has an apostrophe before %j, which a spreadsheet would run', (text) => {
    expect(csvCell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  it.each(['a=1', '1-2', "'quoted'", '5 + 5', '“=”', '2017-06-15', '../2017'])(
    'leaves %j as it is',
    (text) => {
      expect(csvCell(text)).toBe(`"${text}"`);
    },
  );
});

describe('toCsv', () => {
  it('begins with a byte order mark and ends each row with CR LF', () => {
    expect(toCsv([['a', 'b'], ['c', 'd']])).toBe('\ufeff"a","b"\r\n"c","d"\r\n'); // prettier-ignore
  });

  it.each(HOSTILE_TEXTS)('gives back %s', (_, text) => {
    expect(parseFile(toCsv([[text, 'next']]))).toEqual([[text, 'next']]);
  });
});

describe('eventsCsv', () => {
  it('has a row for each event, in time order', () => {
    const [head, ...rows] = parseFile(csvOf(fixtureStory));
    expect(head).toEqual(EVENT_COLUMNS);
    expect(rows.map(([id]) => id)).toEqual(fixtureStory.events.map(({ id }) => id));
    expect(rows[2]).toEqual([
      'bridge-opens',
      '2001-05-04',
      '4 May 2001',
      '2001-05-04',
      '2001-05-04',
      'The bridge opens',
      'Farnholm',
      'main',
      'Farnholm Courier; Der Herold',
    ]);
    expect(rows[0]?.slice(5)).toEqual(['The ferry begins', '', 'background', 'Farnholm Courier']);
  });

  it.each([
    ['2001-11~', 'about November 2001', '2001-11-01', '2001-11-30'],
    ['196X', '1960s', '1960-01-01', '1969-12-31'],
    ['1914/1918', '1914–1918', '1914-01-01', '1918-12-31'],
    ['../1950', 'until 1950', '', '1950-12-31'],
    ['1951/..', 'since 1951', '1951-01-01', ''],
    ['2017-06-15T12:00', '15 June 2017, 12:00', '2017-06-15', '2017-06-15'],
  ])('says of %s: %s, from %s to %s', (date, words, first, last) => {
    expect(parseFile(csvOf(storyOf([{ date }])))[1]?.slice(1, 5)).toEqual([date, words, first, last]);
  });

  it('holds what is shown and nothing else', () => {
    const rows = parseFile(eventsCsv(tableOf(fixtureStory), Uint32Array.from([1, 3]), fixtureStory));
    expect(rows.slice(1).map(([id]) => id)).toEqual(['council-vote', 'toll']);
  });

  it.each(HOSTILE_TEXTS)('keeps a title of %s in one cell', (_, title) => {
    const rows = parseFile(csvOf(storyOf([{ date: '2017', title }, { date: '2018' }])));
    expect(rows.map((row) => row.length)).toEqual([9, 9, 9]);
    expect(rows[1]?.[5]).toBe(title);
  });
});
