import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from '#lib/time/parse-edtf.ts';
import { suggestEdtf } from '#lib/time/suggest-edtf.ts';
import { seededRandom } from './seeded-random.ts';

function problemOf(text: string) {
  const { problem } = parseEdtf(text);
  return problem && [problem.offset, problem.message, problem.suggestion];
}

const YEAR = 'a date begins with a year of four digits';
const MONTH = 'a month has two digits';
const ORDER = 'the end of the interval lies before its start';
const TIME = 'a time of day is written hh:mm or hh:mm:ss';

/** What is written, where it goes wrong, why, and what would be right. */
const PROBLEMS: [string, number, string, string | null][] = [
  ['', 0, 'the date is empty', null],
  [' ', 0, YEAR, null],
  ['2017-02-31', 8, 'there is no day 31: February 2017 has 28 days', null],
  ['2017-02-29', 8, 'there is no day 29: February 2017 has 28 days', null],
  ['1900-02-29', 8, 'there is no day 29: February 1900 has 28 days', null],
  ['2017-04-31', 8, 'there is no day 31: April 2017 has 30 days', null],
  ['2017-06-00', 8, 'there is no day 00: June 2017 has 30 days', null],
  ['2017-06-4X', 8, 'there is no day 4X: June 2017 has 30 days', null],
  ['19X1-02-29', 8, 'there is no day 29 in 19X1-02', null],
  ['2017-13', 5, 'there is no month 13', null],
  ['2017-00', 5, 'there is no month 00', null],
  ['2017-20', 5, 'there is no month 20', null],
  ['2017-2X', 5, 'there is no month 2X', null],
  ['2017-42', 5, 'there is no month or season 42', null],
  ['-0000', 0, 'there is no year -0000', null],
  ['-0000-21', 0, 'there is no year -0000', null],
  ['2017-6-5', 5, MONTH, '2017-06-05'],
  ['2017-6', 5, MONTH, '2017-06'],
  ['2017-', 5, MONTH, null],
  ['2017-06-', 8, 'a day has two digits', null],
  ['2017-06-5', 8, 'a day has two digits', '2017-06-05'],
  ['2017-06-155', 10, '“5” does not belong here', null],
  ['201', 0, YEAR, null],
  ['20171', 4, '“1” does not belong here', 'Y20171'],
  ['20170615', 4, '“0” does not belong here', '2017-06-15'],
  ['+2017', 0, YEAR, null],
  ['2017-06-15 ', 10, 'a space does not belong here', '2017-06-15'],
  ['2017\u00a0', 4, 'the character U+00A0 does not belong here', '2017'],
  ['2017-06-15 15:25', 10, 'a space does not belong here', '2017-06-15T15:25'],
  ['2017\u{1F4C5}', 4, '“\u{1F4C5}” does not belong here', null],
  ['2017\0', 4, 'the character U+0000 does not belong here', null],
  ['2017??', 5, '“?” does not belong here', null],
  ['1984?~', 5, '“~” does not belong here', '1984%'],
  ['199u', 0, YEAR, '199X'],
  ['2004/open', 5, YEAR, '2004/..'],
  ['2004/unknown', 5, YEAR, '2004/'],
  ['2017-21-01', 8, 'a season has no days', null],
  ['Y2017', 0, 'a year written with Y has more than four digits', '2017'],
  ['Y12345-06', 6, 'a year written with Y has no months', null],
  ['Y1E400', 0, 'a year lies within a trillion years of today', null],
  ['Y0E999', 0, 'a year lies within a trillion years of today', null],
  ['1950S2-03', 6, 'a year with significant digits has no months', null],
  ['1950S5', 0, 'the year 1950 has no 5 significant digits', null],
  ['1950S0', 0, 'the year 1950 has no 0 significant digits', null],
  ['195XS2', 0, 'the year 195X has no 2 significant digits', null],
  ['2017T15:25', 4, 'a time of day needs a full date before it', null],
  ['2017-06T15:25', 7, 'a time of day needs a full date before it', null],
  ['2017-06-XXT15:25', 10, 'a time of day needs a full date before it', null],
  ['2017-06-15T', 11, TIME, null],
  ['2017-06-15T24:00', 11, TIME, null],
  ['2017-06-15T15:60', 11, TIME, null],
  ['2017-06-15T1525', 11, TIME, null],
  ['2017-06-15T15:25+99', 16, '“+” does not belong here', null],
  ['2017-06-15T15:25+0300', 19, '“0” does not belong here', null],
  ['/', 0, 'an interval needs a date at one end', null],
  ['../..', 0, 'an interval needs a date at one end', null],
  ['../', 0, 'an interval needs a date at one end', null],
  ['1918/1914', 5, ORDER, '1914/1918'],
  ['2017-06-15/2017-06-14', 11, ORDER, '2017-06-14/2017-06-15'],
  ['2017/1914-13', 10, 'there is no month 13', null],
  ['1914/2017-02-30', 13, 'there is no day 30: February 2017 has 28 days', null],
  ['1914/1918/1920', 9, 'an interval has one slash', null],
  ['2017/06/15', 7, 'an interval has one slash', '2017-06-15'],
  ['15/06/2017', 5, 'an interval has one slash', '2017-06-15'],
  ['06/15/2017', 5, 'an interval has one slash', '2017-06-15'],
  ['05/06/2017', 5, 'an interval has one slash', null],
  ['2017-06-15T10:00Z/2017-06-15T09:00Z', 18, ORDER, '2017-06-15T09:00Z/2017-06-15T10:00Z'],
  ['1914 / 1918', 4, 'a space does not belong here', '1914/1918'],
  ['[1667,1668', 10, 'a set that is opened must be closed with ]', null],
  ['{1667,1668]', 11, 'a set that is opened must be closed with }', null],
  ['[', 1, 'a set that is opened must be closed with ]', null],
  ['[]', 1, YEAR, null],
  ['[..]', 1, 'an interval needs a date at one end', null],
  ['[1667,,1668]', 6, YEAR, null],
  ['[1667, 1668]', 6, YEAR, '[1667,1668]'],
  ['[1667,1672..1670]', 12, ORDER, null],
  ['[1667..1670..1672]', 11, '“.” does not belong here', null],
  ['{1667,[1668]}', 6, YEAR, null],
  ['1667,1668', 4, '“,” does not belong here', null],
  ['1960s', 4, '“s” does not belong here', '196X'],
  ['the 1960s', 0, YEAR, '196X'],
  ['15 June 2017', 0, YEAR, '2017-06-15'],
  ['31 February 2017', 0, YEAR, null],
  ['Mayor 2017', 0, YEAR, null],
];

describe('parseEdtf says where a date goes wrong, why, and what would be right', () => {
  it.each(PROBLEMS)('%j: at %i', (text, offset, message, suggestion) => {
    expect(problemOf(text)).toEqual([offset, message, suggestion]);
  });
});

describe('suggestEdtf knows how people write dates', () => {
  it.each([
    ['15 June 2017', '2017-06-15'],
    ['15th June 2017', '2017-06-15'],
    ['Thursday 15 June 2017', '2017-06-15'],
    ['Thursday, June 15, 2017', '2017-06-15'],
    ['June 15, 2017', '2017-06-15'],
    ['Feb. 15, 2017', '2017-02-15'],
    ['1 Sept 2017', '2017-09-01'],
    ['Nov. 2016', '2016-11'],
    ['May 2017', '2017-05'],
    ['  May   2017  ', '2017-05'],
    ['2017/6', '2017-06'],
    ['2017.06.15', '2017-06-15'],
    ['15.6.2017', '2017-06-15'],
    ['5/5/2017', '2017-05-05'],
    ['1960s', '196X'],
    ['1960’s', '196X'],
    ['19th century', '18XX'],
    ['the 1st century', '00XX'],
    ['c. 1890', '1890~'],
    ['circa 1890', '1890~'],
    ['about 1890', '1890~'],
    ['1914-1918', '1914/1918'],
    ['1914–1918', '1914/1918'],
    ['1914 to 1918', '1914/1918'],
    ['44 BC', '-0043'],
    ['44 BCE', '-0043'],
    ['1 BC', '0000'],
    ['2 B.C.', '-0001'],
    ['summer 2001', '2001-22'],
    ['Fall 2001', '2001-23'],
    ['Q2 2017', '2017-34'],
  ])('%j is %s', (text, edtf) => {
    expect([suggestEdtf(text), parseEdtf(text).problem?.suggestion]).toEqual([edtf, edtf]);
  });

  it.each(['', 'yesterday', 'June', 'Monday 2017', '5/6/2017', 'x'.repeat(1e6)])(
    'and guesses nothing of %.20j',
    (text) => {
      expect(suggestEdtf(text)).toBeNull();
    },
  );
});

describe('whatever the text', () => {
  const random = seededRandom(4);
  const pick = (letters: string[]) => letters[Math.floor(random() * letters.length)] ?? '';
  const alphabet = [...'0123456789XYEST-/.,[]{}?~%:+Z \n\0é', '2017', '..', '-06', '-15', 'June ', '\ud83d'];

  it('parseEdtf gives a date or a problem within the text, and suggests only what it takes', () => {
    let dates = 0;
    // Gathered, and expected once: a hundred and fifty thousand expectations take longer than what they are about.
    const wrong: string[] = [];
    for (let i = 0; i < 50_000; i++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(alphabet)).join('');
      const { date, problem } = parseEdtf(text);
      if (date) {
        dates++;
        continue;
      }
      const { message, offset, suggestion } = problem;
      if (message === '') wrong.push(`${text}: no message`);
      if (!(offset >= 0 && offset <= text.length)) wrong.push(`${text}: at ${offset}`);
      if (suggestion !== null && parseEdtf(suggestion).problem !== null)
        wrong.push(`${text}: suggests ${suggestion}`);
    }
    expect(wrong).toEqual([]);
    expect(dates).toBeGreaterThan(100);
  });

  it.each([
    ['digits', '1'.repeat(1e5)],
    ['a Y and digits', `Y${'1'.repeat(1e5)}`],
    ['X', 'X'.repeat(1e5)],
    ['hyphens', '-'.repeat(1e5)],
    ['qualifiers', `2017${'?'.repeat(1e5)}`],
    ['white space', `${' '.repeat(1e5)}x`],
    ['white space in a date', `June${' '.repeat(1e5)}2017x`],
    ['slashes', '/'.repeat(1e5)],
    ['dots', `[${'.'.repeat(1e5)}]`],
    ['NUL', '\0'.repeat(1e5)],
    ['significant digits', `1950S${'9'.repeat(1e5)}`],
    ['a set with a bad end', `[${'2017,'.repeat(1e4)}]`],
    ['zeros and u', '0u'.repeat(5e4)],
  ])('a hundred thousand characters of %s are refused with a short message, and soon', (_, text) => {
    const start = performance.now();
    const { problem } = parseEdtf(text);
    expect(problem?.message.length).toBeLessThan(200);
    // Not a measurement: backtracking that grows with the square would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('a set may hold ten thousand dates', () => {
    const { date } = parseEdtf(`{${Array.from({ length: 10_000 }, () => '2017-06-15').join(',')}}`);
    expect(date).toMatchObject({ kind: 'set' });
  });
});

test.each([
  ['2.4.2024', '2024-04-02'],
  ['2024–04–02', '2024-04-02'],
  ['2024-04-02..2024-04-05', '2024-04-02/2024-04-05'],
  ['2024-04-02 - 2024-04-05', '2024-04-02/2024-04-05'],
])('%s is suggested to be %s', (text, expected) => {
  expect(parseEdtf(text).problem?.suggestion).toBe(expected);
});
