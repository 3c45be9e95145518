import { describe, expect, it, test } from 'vitest';
import { guessPublishers } from '#lib/cli/draft/guess-publishers.ts';
import { outletAboveDate, outletBesideDate } from '#lib/ingest/outlet-beside-date.ts';
import { findSources } from '#lib/ingest/find-source.ts';
import { findStructure } from '#lib/ingest/find-structure.ts';

const BODY = 'It rained over the whole of the south on Monday, the weather office said.';
const page = (lines: string[], ...publisher: string[]) => {
  const text = lines.join('\n\n');
  const data = { publisher: publisher.map((value) => ({ value, where: 'the page’s own data' })), url: [] };
  return { text, read: { structure: findStructure(text), data } };
};
const NOTICE = '© 2018 Post-Herald Media. All rights reserved.';

describe('the publisher of a page', () => {
  test.each<[by: string, lines: string[], data: string[], publisher: string | null]>([
    ['its data before its copyright notice', [BODY, NOTICE], ['The Bay Post-Herald'], 'The Bay Post-Herald'],
    ['its copyright notice alone', [BODY, NOTICE], [], 'Post-Herald Media'],
    ['the same without the mark', [BODY, 'Copyright 2018 by Bay Post. No part of it may be copied.'], [], 'Bay Post'],
    ['the same in capitals', [BODY, '(C) 2018 Bay Post - ALL RIGHTS RESERVED'], [], 'Bay Post'],
    ['its dateline before its data', [`OSLO, May 3 (NTB) - ${BODY}`, NOTICE], ['The Bay Post'], 'NTB'],
    ['the line with its date', ['Rain again in the south', 'The Bay Post - 5 Jan 2019', BODY, NOTICE], [], 'The Bay Post'],
    ['the line above its date', ['Rain again in the south\nThe Bay Gazette\n5 January 2019', BODY], [], 'The Bay Gazette'],
    ['no person beside the date', ['Rain again in the south', 'Jane Doe | 5 January 2019', BODY], [], null],
    ['no place beside the date', ['Rain again in the south', 'Vale Fundo, 5 January 2019', BODY], [], null],
    ['nothing', [BODY], [], null],
  ])('is given by %s', (_, lines, data, publisher) => {
    expect(guessPublishers([page(lines, ...data)])).toEqual([publisher]);
  }); // prettier-ignore
});

describe('a line with a date', () => {
  test.each([
    ['Jornal do Vale, 5 January 2019', 'Jornal do Vale'],
    ['The Times - 5 Jan 2019', 'The Times'],
    ['The Sunday Times, Sunday 6 January 2019', 'The Sunday Times'],
    ['The Bay Gazette | January 5, 2019', 'The Bay Gazette'],
    ['5 January 2019, 10:45 – Bay Chronicle', 'Bay Chronicle'],
    ['NTB, 5 January 2019', 'NTB'],
    ['January 5, 2019 - The Bay Post', 'The Bay Post'],
    ['baypost.example | 5 January 2019', 'baypost.example'],
    ['5 January 2019, 10:45, GMT', null],
    ['By Jane Doe, 5 January 2019', null],
    ['The Hague, 5 January 2019', null],
    ['La Paz, 5 January 2019', null],
    ['Published, 5 January 2019', null],
    ['5 January 2019', null],
  ])('“%s” names %s', (line, name) => {
    expect(outletBesideDate(line)).toBe(name);
  });

  test.each([
    ['The Bay Gazette', 'The Bay Gazette'],
    ['World News', null],
    ['News', null],
    ['Jane Doe', null],
  ])('may have “%s” above it, which is %s', (line, name) => {
    expect(outletAboveDate(line)).toBe(name);
  });
});

it('an outlet that only the copyright notice names is not the publisher where the page’s data names another', () => {
  const { text, read } = page([BODY, NOTICE], 'The Bay Post-Herald');
  const outlets = [
    { id: 'company', name: 'Post-Herald Media' },
    { id: 'paper', name: 'The Bay Post-Herald' },
  ];
  const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);
  expect(idsOf(findSources(text, read.structure, read.data, outlets))).toEqual(['paper']);
  expect(idsOf(findSources(text, read.structure, read.data, outlets.slice(0, 1)))).toEqual(['company']);
});
