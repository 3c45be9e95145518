import { describe, expect, it } from 'vitest';
import { dayOf, isoDay, isoInstant, isoYear } from '#lib/time/calendar.ts';
import { isApproximate, isExactDay, isUncertain, pointsOf, type EdtfPoint } from '#lib/time/edtf.ts';
import { wallClockExtent } from '#lib/time/extent.ts';
import { getEdtf, parseEdtf } from '#lib/time/parse-edtf.ts';

/** An extent as people write one: first day, last day. */
function daysOf(text: string): [string, string] {
  const { earliest, latest } = wallClockExtent(getEdtf(text), 'UTC');
  const written = (day: number) => (Number.isFinite(day) ? isoDay(day) : String(day));
  return [written(dayOf(earliest)), written(dayOf(latest) - 1)];
}

function point(text: string): EdtfPoint {
  const date = getEdtf(text);
  if (date.kind !== 'point') throw new TypeError(`${text} is a ${date.kind}`);
  return date;
}

/** Every feature of the specification (loc.gov/standards/datetime), most with its own example: date, extent. */
const EXTENTS: Record<string, [string, string, string][]> = {
  'level 0: a date': [
    ['1985-04-12', '1985-04-12', '1985-04-12'],
    ['1985-04', '1985-04-01', '1985-04-30'],
    ['1985', '1985-01-01', '1985-12-31'],
    ['2016-02-29', '2016-02-29', '2016-02-29'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['0001-01-01', '0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
  ],
  'level 0: an interval': [
    ['1964/2008', '1964-01-01', '2008-12-31'],
    ['2004-06/2006-08', '2004-06-01', '2006-08-31'],
    ['2004-02-01/2005-02-08', '2004-02-01', '2005-02-08'],
    ['2004-02-01/2005-02', '2004-02-01', '2005-02-28'],
    ['2004-02-01/2005', '2004-02-01', '2005-12-31'],
    ['2005/2006-02', '2005-01-01', '2006-02-28'],
    ['2005/2005', '2005-01-01', '2005-12-31'],
    ['2005-06-15/2005', '2005-06-15', '2005-12-31'],
  ],
  'level 1: a year with a letter': [
    ['Y17000', '+017000-01-01', '+017000-12-31'],
    ['Y-17000', '-017000-01-01', '-017000-12-31'],
    ['Y170000002', '+170000002-01-01', '+170000002-12-31'],
    ['Y-170000002', '-170000002-01-01', '-170000002-12-31'],
  ],
  'level 1: a season': [
    ['2001-21', '2001-03-01', '2001-05-31'],
    ['2001-22', '2001-06-01', '2001-08-31'],
    ['2001-23', '2001-09-01', '2001-11-30'],
    ['2001-24', '2001-12-01', '2002-02-28'],
    ['2003-24', '2003-12-01', '2004-02-29'],
  ],
  'level 1: a qualified date': [
    ['1984?', '1984-01-01', '1984-12-31'],
    ['2004-06~', '2004-06-01', '2004-06-30'],
    ['2004-06-11%', '2004-06-11', '2004-06-11'],
  ],
  'level 1: digits left open from the right': [
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2XXX', '2000-01-01', '2999-12-31'],
    ['XXXX', '0000-01-01', '9999-12-31'],
    ['2004-XX', '2004-01-01', '2004-12-31'],
    ['1985-04-XX', '1985-04-01', '1985-04-30'],
    ['1985-XX-XX', '1985-01-01', '1985-12-31'],
  ],
  'level 1: an interval with an end that is open or unknown': [
    ['1985-04-12/..', '1985-04-12', 'Infinity'],
    ['1985-04/..', '1985-04-01', 'Infinity'],
    ['1985/..', '1985-01-01', 'Infinity'],
    ['../1985-04-12', '-Infinity', '1985-04-12'],
    ['../1985', '-Infinity', '1985-12-31'],
    ['1985-04-12/', '1985-04-12', 'Infinity'],
    ['1985/', '1985-01-01', 'Infinity'],
    ['/1985-04', '-Infinity', '1985-04-30'],
    ['1984~/2004-06', '1984-01-01', '2004-06-30'],
    ['1984?/2004%', '1984-01-01', '2004-12-31'],
  ],
  'level 1: a year before 0': [
    ['-1985', '-001985-01-01', '-001985-12-31'],
    ['-0001', '-000001-01-01', '-000001-12-31'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-15'],
  ],
  'level 2: an exponent': [
    ['Y-17E7', '-170000000-01-01', '-170000000-12-31'],
    ['Y17E8', '+1700000000-01-01', '+1700000000-12-31'],
    ['Y2E3', '2000-01-01', '2000-12-31'],
  ],
  'level 2: significant digits': [
    ['1950S2', '1900-01-01', '1999-12-31'],
    ['1950S1', '1000-01-01', '1999-12-31'],
    ['1950S4', '1950-01-01', '1950-12-31'],
    ['-1950S2', '-001999-01-01', '-001900-12-31'],
    ['Y171010000S3', '+171000000-01-01', '+171999999-12-31'],
    ['Y-171010000S3', '-171999999-01-01', '-171000000-12-31'],
    ['Y3388E2S3', '+338000-01-01', '+338999-12-31'],
  ],
  'level 2: a sub-year grouping': [
    ['2001-25', '2001-03-01', '2001-05-31'],
    ['2001-26', '2001-06-01', '2001-08-31'],
    ['2001-27', '2001-09-01', '2001-11-30'],
    ['2001-28', '2001-12-01', '2002-02-28'],
    ['2001-29', '2001-09-01', '2001-11-30'],
    ['2001-30', '2001-12-01', '2002-02-28'],
    ['2001-31', '2001-03-01', '2001-05-31'],
    ['2001-32', '2001-06-01', '2001-08-31'],
    ['2001-33', '2001-01-01', '2001-03-31'],
    ['2001-34', '2001-04-01', '2001-06-30'],
    ['2001-35', '2001-07-01', '2001-09-30'],
    ['2001-36', '2001-10-01', '2001-12-31'],
    ['2001-37', '2001-01-01', '2001-04-30'],
    ['2001-38', '2001-05-01', '2001-08-31'],
    ['2001-39', '2001-09-01', '2001-12-31'],
    ['2001-40', '2001-01-01', '2001-06-30'],
    ['2001-41', '2001-07-01', '2001-12-31'],
    ['196X-21', '1960-03-01', '1969-05-31'],
    ['-0043-24', '-000043-12-01', '-000042-02-28'],
  ],
  'level 2: a set': [
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['[..1760-12-03]', '-Infinity', '1760-12-03'],
    ['[1760-12..]', '1760-12-01', 'Infinity'],
    ['[1760-01,1760-02,1760-12..]', '1760-01-01', 'Infinity'],
    ['[1667,1760-12]', '1667-01-01', '1760-12-31'],
    ['[1984]', '1984-01-01', '1984-12-31'],
    ['{1667,1668,1670..1672}', '1667-01-01', '1672-12-31'],
    ['{1960,1961-12}', '1960-01-01', '1961-12-31'],
    ['{..1984}', '-Infinity', '1984-12-31'],
    ['{1961-12,1960}', '1960-01-01', '1961-12-31'],
    ['{1914..1918,1939..1945}', '1914-01-01', '1945-12-31'],
  ],
  'level 2: a qualified part': [
    ['2004-06~-11', '2004-06-11', '2004-06-11'],
    ['2004?-06-11', '2004-06-11', '2004-06-11'],
    ['?2004-06-~11', '2004-06-11', '2004-06-11'],
    ['2004-%06-11', '2004-06-11', '2004-06-11'],
    ['2004-06-~01/2004-06-~20', '2004-06-01', '2004-06-20'],
  ],
  'level 2: digits left open anywhere': [
    ['156X-12-25', '1560-12-25', '1569-12-25'],
    ['15XX-12-25', '1500-12-25', '1599-12-25'],
    ['XXXX-12-XX', '0000-12-01', '9999-12-31'],
    ['1XXX-XX', '1000-01-01', '1999-12-31'],
    ['1XXX-12', '1000-12-01', '1999-12-31'],
    ['1984-1X', '1984-10-01', '1984-12-31'],
    ['1984-0X', '1984-01-01', '1984-09-30'],
    ['1984-X1', '1984-01-01', '1984-11-30'],
    ['1984-X3', '1984-03-01', '1984-03-31'],
    ['1X99', '1099-01-01', '1999-12-31'],
    ['-004X', '-000049-01-01', '-000040-12-31'],
    ['-000X', '-000009-01-01', '-000001-12-31'],
    ['2004-06-XX/2004-07-03', '2004-06-01', '2004-07-03'],
    ['2004-06-1X', '2004-06-10', '2004-06-19'],
    ['2004-06-3X', '2004-06-30', '2004-06-30'],
    ['2004-06-X5', '2004-06-05', '2004-06-25'],
    ['2004-06-X0', '2004-06-10', '2004-06-30'],
    ['2004-XX-30', '2004-01-30', '2004-12-30'],
    ['2004-0X-31', '2004-01-31', '2004-08-31'],
    ['2003-X2-29', '2003-12-29', '2003-12-29'],
    ['190X-02-29', '1904-02-29', '1908-02-29'],
    ['XXXX-02-29', '0000-02-29', '9996-02-29'],
  ],
};

describe.each(Object.entries(EXTENTS))('%s', (_, cases) => {
  it.each(cases)('%s is from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual([first, last]);
  });
});

describe('neighbours meet without a gap', () => {
  it.each([
    ['a decade', '196X', '197X'],
    ['a century', '19XX', '20XX'],
    ['a year', '-0001', '0000'],
    ['a month', '2016-02', '2016-03'],
    ['a day', '2016-12-31', '2017-01-01'],
    ['a season', '2001-24', '2002-21'],
    ['a quarter', '2001-36', '2002-33'],
    ['a minute', '2017-06-15T15:25', '2017-06-15T15:26'],
    ['a second', '2017-06-15T23:59:59', '2017-06-16T00:00:00'],
  ])('%s ends where the next begins', (_, text, next) => {
    expect(point(text).latest).toBe(point(next).earliest);
  });
});

describe('a time of day', () => {
  it.each([
    ['1985-04-12T23:20:30', '1985-04-12T23:20:30.000Z', '1985-04-12T23:20:31.000Z', null],
    ['1985-04-12T23:20', '1985-04-12T23:20:00.000Z', '1985-04-12T23:21:00.000Z', null],
    ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30.000Z', '1985-04-12T23:20:31.000Z', 0],
    ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30.000Z', '1985-04-13T03:20:31.000Z', -240],
    ['1985-04-12T23:20:30+04:30', '1985-04-12T18:50:30.000Z', '1985-04-12T18:50:31.000Z', 270],
    ['2017-06-15T15:25+03:00', '2017-06-15T12:25:00.000Z', '2017-06-15T12:26:00.000Z', 180],
  ])('%s lasts from %s to %s', (text, earliest, latest, offset) => {
    const parsed = point(text);
    expect([isoInstant(parsed.earliest), isoInstant(parsed.latest), parsed.offsetMinutes]).toEqual([
      earliest,
      latest,
      offset,
    ]);
  });
});

describe('an interval of which one end states an offset', () => {
  it.each([
    ['2017-06-15T10:00+03:00/2017-06-15T06:30', 'is read: the zone may be west of UTC'],
    ['2017-06-15/2017-06-14T23:00Z', 'is read: the zone may be east of UTC'],
  ])('%s %s', (text) => {
    expect(parseEdtf(text).problem).toBeNull();
  });

  it('is refused when no zone could put it in order', () => {
    expect(parseEdtf('2017-06-15T10:00Z/2017-06-14T09:00').problem?.offset).toBe(18);
  });
});

describe('precision is the finest unit that is stated in full', () => {
  it.each([
    ['1985-04-12T23:20', 'time'],
    ['1985-04-12', 'day'],
    ['1985-04-XX', 'month'],
    ['1985-04-1X', 'month'],
    ['1985-04', 'month'],
    ['2001-21', 'season'],
    ['2001-33', 'season'],
    ['2004-XX', 'year'],
    ['1985-XX-12', 'year'],
    ['1985', 'year'],
    ['Y17E7', 'year'],
    ['196X', 'decade'],
    ['156X-12-25', 'decade'],
    ['196X-21', 'decade'],
    ['1950S3', 'decade'],
    ['19XX', 'century'],
    ['1950S2', 'century'],
    ['2XXX', 'millennium'],
    ['1X99', 'millennium'],
    ['XXXX', 'millennium'],
    ['Y171010000S3', 'millennium'],
  ])('%s: %s', (text, precision) => {
    expect(point(text).precision).toBe(precision);
  });
});

describe('qualifiers', () => {
  it.each([
    ['1984?', true, false],
    ['1984~', false, true],
    ['1984%', true, true],
    ['1984', false, false],
    ['?2004-06-~11', true, true],
    ['2004-06~-11', false, true],
    ['2004-?06-11', true, false],
    ['%2001-21', true, true],
    ['Y17000~', false, true],
    ['1950S2?', true, false],
    ['-0043?', true, false],
    ['1984~/2004?', true, true],
    ['1984/2004~', false, true],
    ['[1667?,1668]', true, false],
    ['{1667,1668..1670~}', false, true],
  ])('%s: uncertain %s, approximate %s', (text, uncertain, approximate) => {
    const date = getEdtf(text);
    expect([isUncertain(date), isApproximate(date)]).toEqual([uncertain, approximate]);
  });

  it('every qualifier may stand before and after every part, and changes no extent', () => {
    const slots = ['', '?', '~', '%'];
    const plain = daysOf('2004-06-11');
    for (const a of slots) {
      for (const b of slots) {
        expect(daysOf(`${a}2004${b}-${b}06${a}-${a}11${b}`)).toEqual(plain);
        expect(isUncertain(getEdtf(`2004-${a}06-11${b}`))).toBe(/[?%]/.test(a + b));
      }
    }
  });
});

describe('isExactDay', () => {
  it.each([
    ['2017-06-15', true],
    ['2017-06-15T15:25+03:00', true],
    ['2017-06-15~', false],
    ['2017-06-15?', false],
    ['2017-06-1X', false],
    ['201X-06-15', false],
    ['2017-06', false],
    ['2017-06-15/2017-06-15', false],
    ['[2017-06-15]', false],
  ])('of %s is %s', (text, exact) => {
    expect(isExactDay(getEdtf(text))).toBe(exact);
  });
});

describe('the parts of a date', () => {
  it('are kept as they are written', () => {
    expect(point('156X-1X-2X')).toMatchObject({
      year: '156X',
      month: '1X',
      day: '2X',
      season: null,
      time: null,
    });
    expect(point('-0043-24')).toMatchObject({ year: '-0043', month: null, season: 24 });
    expect(point('2017-06-15T15:25:10-02:30')).toMatchObject({ time: '15:25:10', offsetMinutes: -150 });
  });

  it('a year with a letter is given in digits', () => {
    expect(point('Y-17E7').year).toBe('-170000000');
    expect(point('Y3388E2S3')).toMatchObject({ year: '338800', significantDigits: 3 });
  });

  it('a set holds its points in writing order, ranges by both ends', () => {
    const years = pointsOf(getEdtf('[1672,..1660,1667..1670]')).map((member) => member.year);
    expect(years).toEqual(['1672', '1660', '1667', '1670']);
  });

  it('square brackets mean one of the dates, braces all of them', () => {
    expect(getEdtf('[1667,1668]')).toMatchObject({ kind: 'set', all: false });
    expect(getEdtf('{1667,1668}')).toMatchObject({ kind: 'set', all: true });
  });

  it('open and unknown ends are told apart', () => {
    expect(getEdtf('../1985')).toMatchObject({ start: 'open' });
    expect(getEdtf('/1985')).toMatchObject({ start: 'unknown' });
    expect(getEdtf('1985/..')).toMatchObject({ end: 'open' });
    expect(getEdtf('1985/')).toMatchObject({ end: 'unknown' });
  });
});

describe('very distant years', () => {
  it.each(['Y1E12', 'Y-1E12', 'Y999999999999', 'Y138E8'])(
    '%s comes before the next and is not empty',
    (text) => {
      const { earliest, latest } = point(text);
      expect(latest).toBeGreaterThan(earliest);
      expect(Number.isFinite(earliest) && Number.isFinite(latest)).toBe(true);
    },
  );

  it('every four-digit year begins where isoYear says', () => {
    for (let year = 0; year <= 9999; year += 37) {
      const text = isoYear(year);
      expect(daysOf(text)).toEqual([`${text}-01-01`, `${text}-12-31`]);
    }
  });
});

describe('getEdtf', () => {
  it('throws with the text and the reason', () => {
    expect(() => getEdtf('2017-13')).toThrow(
      new TypeError('not an EDTF date: 2017-13: there is no month 13'),
    );
  });

  it('gives what parseEdtf gives', () => {
    expect(parseEdtf('196X')).toEqual({ date: getEdtf('196X'), problem: null });
  });
});
