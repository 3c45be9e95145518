import { describe, expect, it } from 'vitest';
// @ts-expect-error -- the package ships no types; what is used of it is declared below
import parse from 'edtf';
import { wallClockExtent } from '#lib/time/extent.ts';
import { getEdtf, parseEdtf } from '#lib/time/parse-edtf.ts';

/** What this test uses of the package: milliseconds, the last inclusive; null for an end that is not known. */
type Package = (text: string) => { min: number | null; max: number | null };
const edtf = parse as Package;

/** Sets of the grid whose dates are not written in time order. */
const DISORDERED = /^.(1668-12,1667|1670..1672,166|1760-12-03,16)/;

/**
 * Where the package means something else than we do, each with the reason. It is a witness, not the judge: every
 * date of the grid that is not named here must have the same first and last millisecond in both.
 */
const QUIRKS: [name: string, dates: RegExp][] = [
  [
    'a season is a quarter: 21 is January to March, 24 October to December (ours: meteorological seasons)',
    /^-?[\dX]{4}-(2[1-9]|3[0-2])$/,
  ],
  ['the first two thirds of a year reach a month into the next', /^\d{4}-3[78]$/],
  ['a grouping of a year before 0 ends years later', /^-\d{4}-(3[3-9]|4[01])$/],
  ['significant digits are parsed and then ignored', /S\d/],
  [
    'a year outside the years that Date can hold has no milliseconds (ours: counted all the same)',
    /Y-?(\d{7,}|\d+E)/,
  ],
  ['a time is one millisecond long (ours: a second, or a minute where no second is written)', /T/],
  ['an end that is not known is null (ours: infinite, as an open one)', /^\/|\/$/],
  [
    '30 and 31 run over into the next month where not every month has one (ours: the last that does)',
    /X-3[01X]$/,
  ],
  ['29 February of an open year runs over into March (ours: the leap years among them)', /X.*-02-29/],
  ['a list ends with the first date of its last range (ours: with the last)', /\.\.\d+[\]}]$/],
  [
    'an open month or day of a year before 0 is counted backwards, first and last swapped',
    /^-\d{3}[\dX]-.*X/,
  ],
  ['the year 0 has no leap day, and its 29 February is 1 March', /^0000-02-(2[89X]|XX)$/],
  ['the first and last of a set are those written first and last (ours: first and last in time)', DISORDERED],
];
const quirkOf = (text: string) => QUIRKS.find(([, dates]) => dates.test(text))?.[0];

/** Dates of the grid that the package does not take, besides intervals whose end does not begin after the start. */
const REFUSED = [
  /^-?\d+X+\d*-(2[1-9]|3\d|4[01])$|^XXXX-[234]\d$/, // a grouping of an open year
  /X[?~%]|[?~%]\d+X/, // a qualified open year
  /^191X\/.*[?~%]$/, // the same in an interval
  /-06-3X$/, // the 30th, written as a day from 30 on
];

/** Valid dates of all levels that both may be asked about. */
function grid(): string[] {
  const years =
    '2017 2016 2000 1900 1582 0800 0000 0001 9999 -0001 -0043 -1985 196X 199X 19XX 1XXX XXXX 1X99 -196X'.split(
      ' ',
    );

  const months = ['01', '02', '06', '12', 'XX', '0X', '1X'];
  const days = ['01', '28', '29', '30', '31', 'XX', '0X', '1X', '2X', '3X', 'X5'];
  const times = ['T00:00:00', 'T23:59:59Z', 'T15:25:00+03:00', 'T15:25:10-02:30'];
  const points = years.flatMap((year) => [
    year,
    ...months.flatMap((month) => [`${year}-${month}`, ...days.map((day) => `${year}-${month}-${day}`)]),
    ...Array.from({ length: 21 }, (_, index) => `${year}-${21 + index}`),
  ]);
  const qualified = ['2017', '2017-06', '2017-06-15', '196X'].flatMap((text) =>
    ['?', '~', '%'].flatMap((mark) => [
      `${text}${mark}`,
      `${mark}${text}`,
      text.replace('-', `-${mark}`),
      text.replace('-', `${mark}-`),
    ]),
  );
  const ends = ['', '..', '1914', '1914-08', '1914-08-04', '191X', '-0043', '1918-11-11', '1918~', '2017?'];
  const intervals = ends.flatMap((start) => ends.map((end) => `${start}/${end}`));
  const members = ['1667', '1668-12', '1670..1672', '1760-12-03'];
  const sets = members.flatMap((a) => [
    `[${a}]`,
    `{${a}}`,
    ...members.flatMap((b) => [`[${a},${b}]`, `{${a},${b}}`]),
  ]);
  return [
    ...points,
    ...qualified,
    ...intervals,
    ...sets,
    ...times.map((time) => `2017-06-15${time}`),
    ...[
      'Y10000',
      'Y-10000',
      'Y17000',
      'Y170000002',
      'Y-17E7',
      '1950S2',
      'Y171010000S3',
      '[..1984]',
      '[1984..]',
      '{..1984}',
    ],
  ].filter((text) => parseEdtf(text).date !== null);
}

interface Answer {
  text: string;
  ours: [number, number];
  theirs: [number | null, number | null] | 'refused';
}

function answerOf(text: string): Answer {
  const { earliest, latest } = wallClockExtent(getEdtf(text), 'UTC');
  const ours: [number, number] = [earliest, latest - 1];
  try {
    const { min, max } = edtf(text);
    return { text, ours, theirs: [min, max] };
  } catch {
    return { text, ours, theirs: 'refused' };
  }
}

const answers = grid().map(answerOf);
const isSame = ({ ours, theirs }: Answer) =>
  theirs !== 'refused' && Object.is(ours[0], theirs[0] ?? NaN) && Object.is(ours[1], theirs[1] ?? NaN);

describe('the npm package edtf', () => {
  it('gives the same first and last millisecond for every date of the grid, its quirks aside', () => {
    const asked = answers.filter(({ text, theirs }) => theirs !== 'refused' && quirkOf(text) === undefined);
    expect(asked.length).toBeGreaterThan(1000);
    expect(asked.filter((answer) => !isSame(answer)).map(({ text }) => text)).toEqual([]);
  });

  it.each(QUIRKS)('differs where %s', (_, dates) => {
    expect(answers.some((answer) => dates.test(answer.text) && !isSame(answer))).toBe(true);
  });

  it('refuses of the grid only what is listed here', () => {
    const refused = answers.filter(({ theirs }) => theirs === 'refused').map(({ text }) => text);
    const isListed = (text: string) => REFUSED.some((dates) => dates.test(text));
    expect(refused.filter((text) => !isListed(text) && beginsLater(text))).toEqual([]);
  });

  it('takes no date that we refuse', () => {
    const malformed = [
      '-0000',
      'Y2017',
      'Y12345-06',
      '1950S2-05',
      '2017-02-31',
      '2017-13',
      '2017-6-5',
      '1960s',
      '[',
      '2017/1914/1',
    ];
    expect(malformed.filter((text) => parseEdtf(text).date !== null || answerTaken(text))).toEqual([]);
  });
});

function answerTaken(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

/** False only for an interval whose end does not begin after its start. */
function beginsLater(interval: string): boolean {
  if (!interval.includes('/')) return true;
  const [start, end] = interval.split('/').map((side) => wallClockExtent(getEdtf(side), 'UTC').earliest);
  return (start ?? 0) < (end ?? 0);
}
