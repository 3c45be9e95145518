import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { describeErrors, readCorpus, scoreTable } from '#lib/cli/bench-dates/bench-dates-command.ts';
import { measureTagger } from '#lib/cli/bench-dates/measure-tagger.ts';
import { readTimeml, type Timex } from '#lib/cli/bench-dates/read-timeml.ts';
import {
  addPairs,
  emptyTally,
  isCalendarDate,
  pairTimexes,
  scoreOf,
} from '#lib/cli/bench-dates/score-timexes.ts';

const timex = (start: number, end: number, value: string, type: Timex['type'] = 'DATE'): Timex => ({
  start,
  end,
  text: 'x'.repeat(end - start),
  type,
  value,
});

const XML = `<?xml version="1.0"?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2017-06-15" functionInDocument="CREATION_TIME">June 15</TIMEX3></DCT>
<TEXT>R&amp;D <EVENT eid="e1">grew</EVENT> <TIMEX3 tid="t1" type="DATE" value="2016">last year</TIMEX3> &#8212; a <TIMEX3 type="DURATION" value="P4D">four-day</TIMEX3> visit.<TIMEX3 type="DATE" value="2016"/></TEXT></TimeML>`;

describe('a TimeML file', () => {
  it('is read without its tags and entities, with the places of what is annotated', () => {
    expect(readTimeml(XML)).toEqual({
      text: 'R&D grew last year — a four-day visit.',
      dct: '2017-06-15',
      gold: [
        { start: 9, end: 18, text: 'last year', type: 'DATE', value: '2016' },
        { start: 23, end: 31, text: 'four-day', type: 'DURATION', value: 'P4D' },
      ],
    });
  });
  it('without a text is none', () => {
    expect(readTimeml('<TimeML></TimeML>')).toBeNull();
  });
});

describe('the score', () => {
  test.each<[claim: string, gold: Timex[], found: Timex[], strict: number, relaxed: number, value: number]>([
    ['the same', [timex(0, 4, '2016')], [timex(0, 4, '2016')], 1, 1, 1],
    ['a longer one', [timex(2, 4, '2016')], [timex(0, 4, '2016')], 0, 1, 1],
    ['another value', [timex(0, 4, '2016')], [timex(0, 4, '2017')], 1, 1, 0],
    ['one beside it', [timex(0, 4, '2016')], [timex(4, 8, '2016')], 0, 0, 0],
    ['one over two', [timex(0, 4, '2016'), timex(5, 9, '2017')], [timex(0, 9, '2016')], 0, 1, 1],
    [
      'of two the one that overlaps more',
      [timex(0, 9, '2016')],
      [timex(0, 2, '2015'), timex(3, 9, '2016')],
      0,
      1,
      1,
    ],
  ])('of %s', (_claim, gold, found, strict, relaxed, value) => {
    const tally = emptyTally();
    addPairs(tally, pairTimexes(gold, found));
    expect(tally).toMatchObject({ gold: gold.length, found: found.length, strict, relaxed, value });
  });

  it('is precision, recall and their harmonic mean in percent', () => {
    expect(scoreOf(3, { found: 4, gold: 6 })).toEqual({ precision: 75, recall: 50, f1: 60 });
    expect(scoreOf(0, { found: 0, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test.each([
    ['2017', true],
    ['2017-06', true],
    ['2017-06-15', true],
    ['2017-W24', false],
    ['2017-Q2', false],
    ['201', false],
    ['PRESENT_REF', false],
  ])('counts %s as a date to day, month or year: %s', (value, is) => {
    expect(isCalendarDate(timex(0, 4, value))).toBe(is);
  });
});

it('a corpus is scored, and its differences are printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'timeml '));
  try {
    writeFileSync(join(folder, 'a.tml'), XML);
    writeFileSync(join(folder, '._a.tml'), 'litter');
    writeFileSync(join(folder, 'b.tml'), XML.replaceAll('2016', '2015'));
    const documents = readCorpus(folder);
    expect(documents).toHaveLength(2);
    let clock = 0;
    const measured = measureTagger(documents, () => (clock += 500));
    const table = scoreTable(measured);
    expect(table).toMatch(/^strict \(same words\) +100\.00 +100\.00 +100\.00$/m);
    expect(table).toMatch(/^value +75\.00 +75\.00 +75\.00$/m);
    expect(table).toContain(
      '2 documents of 76 characters, 4 timexes annotated, 4 found; 16 documents a second.',
    );
    expect(measured.pairs.flatMap(describeErrors)).toEqual([
      'value    2017-06-15 annotated 2015, found 2016: R&D grew [last year] — a four-day visit.',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
