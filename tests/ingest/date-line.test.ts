import { expect, test } from 'vitest';
import { isDateLine } from '#lib/ingest/furniture-rules.ts';

test.each([
  'Jornal do Vale, 5 January 2019',
  'The Bay Post - 5 Jan 2019',
  'Journal of the Bay, 5 January 2019',
  'The Bay Post -- January 5, 2019',
  'The Bay Post, January 5, 2019',
  '5 January 2019 | The Bay Post',
  'Jane Doe | 5 January 2019',
  'baypost.example, 5 January 2019',
  'This article was first published on 5 January 2019',
])('“%s” states when the page appeared', (line) => {
  expect(isDateLine(line)).toBe(true);
});

test.each([
  'The treaty of 5 January 2019 has lapsed',
  'Fall of the Wall, 9 November 1989',
  'Funeral held in the valley, 5 January 2019',
  'Bay of the drowned sailors and of the fishermen, 5 January 2019',
  'The Bay Post - 5 Jan',
  'A mid-week match of 5 January 2019',
])('“%s” does not', (line) => {
  expect(isDateLine(line)).toBe(false);
});
