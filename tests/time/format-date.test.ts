import { describe, expect, it } from 'vitest';
import { describePrecision } from '#lib/time/describe-precision.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { machineDate } from '#lib/time/machine-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

/** Date, words in English, what a reader should know of its precision, the value for `<time datetime>`. */
const WORDS: [string, string, string | null, string | null][] = [
  ['2017-06-15', '15 June 2017', null, '2017-06-15'],
  ['2017-06', 'June 2017', 'The day is not known, only the month.', '2017-06'],
  ['2017', '2017', 'Only the year is known.', '2017'],
  ['0800', '800', 'Only the year is known.', '0800'],
  ['0001', '1', 'Only the year is known.', '0001'],
  ['0000', '1 BCE', 'Only the year is known.', null],
  ['-0043', '44 BCE', 'Only the year is known.', null],
  ['-0043-03-15', '15 March 44 BCE', null, null],
  ['0000-02', 'February 1 BCE', 'The day is not known, only the month.', null],
  ['Y17000', '17,000', 'Only the year is known.', '17000'],
  ['Y-17E7', '170,000,001 BCE', 'Only the year is known.', null],
  ['Y-12000', '12,001 BCE', 'Only the year is known.', null],
  ['2017-06-15T15:25', '15 June 2017, 15:25', null, '2017-06-15T15:25'],
  ['2017-06-15T15:25:10Z', '15 June 2017, 15:25:10 UTC', null, '2017-06-15T15:25:10+00:00'],
  ['2017-06-15T15:25+03:00', '15 June 2017, 15:25 UTC+3', null, '2017-06-15T15:25+03:00'],
  ['2017-06-15T23:30-02:30', '15 June 2017, 23:30 UTC−2:30', null, '2017-06-15T23:30-02:30'],
  ['2017-06-15T00:30+10', '15 June 2017, 00:30 UTC+10', null, '2017-06-15T00:30+10:00'],
  ['2017-06-15?', 'possibly 15 June 2017', 'The date is uncertain.', '2017-06-15'],
  [
    '2016-12~',
    'about December 2016',
    'The day is not known, only the month. The date is an estimate.',
    '2016-12',
  ],
  ['1984%', 'possibly about 1984', 'Only the year is known. The date is an estimate, and uncertain.', '1984'],
  ['196X', '1960s', 'Only the decade is known.', null],
  ['000X', '1 BCE–9', 'Only the decade is known.', null],
  ['004X', '40–49', 'Only the decade is known.', null],
  ['-004X', '50 BCE–41 BCE', 'Only the decade is known.', null],
  ['19XX', '1900–1999', 'Only the century is known.', null],
  ['2XXX', '2000–2999', 'Only the millennium is known.', null],
  ['XXXX', 'an unknown year', 'The year is not known exactly.', null],
  ['1X99', '1099–1999', 'The year is not known exactly.', null],
  ['1950S2', 'about 1950 (1900–1999)', 'Only the first 2 digits of the year are certain.', null],
  [
    '1950S1~',
    'about 1950 (1000–1999)',
    'Only the first digit of the year is certain. The date is an estimate.',
    null,
  ],
  ['Y3388E2S3', 'about 338,800 (338,000–338,999)', 'Only the first 3 digits of the year are certain.', null],
  ['2001-21', 'spring 2001', 'The day is not known, only the season.', null],
  ['2001-24', 'winter 2001–2002', 'The day is not known, only the season.', null],
  ['2001-28', 'northern winter 2001–2002', 'The day is not known, only the season.', null],
  ['2001-29', 'southern spring 2001', 'The day is not known, only the season.', null],
  ['2001-30', 'southern summer 2001–2002', 'The day is not known, only the season.', null],
  ['-0001-24', 'winter 2 BCE–1 BCE', 'The day is not known, only the season.', null],
  ['2001-34', 'second quarter of 2001', 'The day is not known, only the quarter.', null],
  ['2001-39', 'last third of 2001', 'The day is not known, only the third of the year.', null],
  ['2001-40', 'first half of 2001', 'The day is not known, only the half of the year.', null],
  ['196X-21', 'spring of some year in the 1960s', 'The year is not known exactly.', null],
  ['196X-33', 'first quarter of some year in the 1960s', 'The year is not known exactly.', null],
  ['1985-04-XX', 'some day in April 1985', 'The day is not known, only the month.', null],
  ['1985-04-1X', 'some day between 10 April 1985 and 19 April 1985', 'The day is not known exactly.', null],
  ['2004-XX', 'some month in 2004', 'Only the year is known.', null],
  ['1985-XX-XX', 'some day in 1985', 'Only the year is known.', null],
  ['1984-1X', 'some month between October 1984 and December 1984', 'The month is not known exactly.', null],
  [
    '1984-XX-15',
    'some day between 15 January 1984 and 15 December 1984',
    'The month is not known exactly.',
    null,
  ],
  ['156X-12-25', '25 December of some year in the 1560s', 'The year is not known exactly.', null],
  ['1XXX-12', 'December of some year in 1000–1999', 'The year is not known exactly.', null],
  ['XXXX-12-XX', 'some day in December of an unknown year', 'The year is not known exactly.', null],
  ['XXXX-02-29', '29 February of an unknown year', 'The year is not known exactly.', null],
  ['1XXX-XX', 'some month in 1000–1999', 'Only the millennium is known.', null],
  ['196X-XX-XX', 'some day in the 1960s', 'Only the decade is known.', null],
  ['1775/1783', '1775–1783', 'A period, not a single day.', null],
  ['196X/197X', '1960s–1970s', 'A period, not a single day.', null],
  ['2017-06-15/2017-06-16', '15 June 2017 – 16 June 2017', 'A period, not a single day.', null],
  ['1984~/2004-06', 'about 1984 – June 2004', 'A period, not a single day.', null],
  ['1985/..', 'since 1985', 'This period is open at one end.', null],
  ['../1985', 'until 1985', 'This period is open at one end.', null],
  ['1985/', 'from 1985, end unknown', 'One end of this period is not known.', null],
  ['/1985', 'until 1985, start unknown', 'One end of this period is not known.', null],
  ['[1667,1668]', '1667 or 1668', 'One of these dates; which one is not known.', null],
  ['[1667,1668,1670..1672]', '1667, 1668 or 1670–1672', 'One of these dates; which one is not known.', null],
  ['[2001..2009]', 'some time in 2001–2009', 'One of these dates; which one is not known.', null],
  ['[..1760]', 'some time until 1760', 'One of these dates; which one is not known.', null],
  ['[1760-12..]', 'some time since December 1760', 'One of these dates; which one is not known.', null],
  ['{1914..1918,1939..1945}', '1914–1918 and 1939–1945', 'Several dates, all of them meant.', null],
  ['{1960,1961-12}', '1960 and December 1961', 'Several dates, all of them meant.', null],
  ['{..1984}', 'until 1984', 'Several dates, all of them meant.', null],
];

describe('a date in English', () => {
  it.each(WORDS)('%s is “%s”', (text, words) => {
    expect(formatDate(getEdtf(text), 'en-GB')).toBe(words);
  });
});

describe('describePrecision', () => {
  it.each(WORDS)('of %s (%s): %s', (text, _, precision) => {
    expect(describePrecision(getEdtf(text))).toBe(precision);
  });
});

describe('machineDate', () => {
  it.each(WORDS)('of %s (%s; %s) is %s', (text, _, __, machine) => {
    expect(machineDate(getEdtf(text))).toBe(machine);
  });
});

describe('styles and languages', () => {
  it.each([
    ['2017-06-15', 'en-GB', 'full', 'Thursday 15 June 2017'],
    ['2017-06-15', 'en-GB', 'short', '15 Jun 2017'],
    ['2017-06', 'en-GB', 'short', 'Jun 2017'],
    ['2017-06', 'en-GB', 'full', 'June 2017'],
    ['2017-06-15T15:25', 'en-GB', 'full', 'Thursday 15 June 2017, 15:25'],
    ['-0043-03-15', 'en-GB', 'full', 'Friday 15 March 44 BCE'],
    ['156X-12-25', 'en-GB', 'short', '25 Dec of some year in the 1560s'],
    ['2017-06-15', 'en-US', 'full', 'Thursday, June 15, 2017'],
    ['2017-06-15', 'de', 'full', 'Donnerstag, 15. Juni 2017'],
    ['2017-06', 'de', 'long', 'Juni 2017'],
    ['-0043-03-15', 'de', 'long', '15. März 44 v. Chr.'],
    ['-0043', 'de', 'long', '44 v. Chr.'],
    ['Y-17E7', 'de', 'long', '170.000.001 v. Chr.'],
    ['2017-03-30', 'fr', 'full', 'jeudi 30 mars 2017'],
    ['2017-03-30/2017-03-31', 'fr', 'long', '30 mars 2017 – 31 mars 2017'],
  ] as const)('%s in %s, %s: “%s”', (text, language, style, words) => {
    expect(formatDate(getEdtf(text), language, style)).toBe(words);
  });

  it.each(['th', 'fa', 'ar-SA', 'ja-JP-u-ca-japanese'])('%s counts years as EDTF does', (language) => {
    expect(
      formatDate(getEdtf('2017-06-15'), `${language}-u-nu-latn`.replace('japanese-u-nu', 'japanese-nu')),
    ).toContain('2017');
  });
});
