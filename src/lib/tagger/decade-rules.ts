import { ordinalOf, plain } from './read-parts.ts';
import type { Reading } from './time-reading.ts';
import type { TimeRule } from './time-rule.ts';

const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const decade = (year: number): Reading => ({
  kind: 'period',
  period: { unit: 'decade', index: Math.floor(year / 10) },
});
const century = (number: number): Reading => ({
  kind: 'period',
  period: { unit: 'century', index: number - 1 },
});

/** Decades and centuries. */
export const DECADE_RULES: readonly TimeRule[] = [
  {
    // the 1960s · the early '60s · the late sixties · the last half of the '80s
    name: 'decade',
    type: 'DATE',
    phrases: [
      '[the] [early|late|mid|early~to~mid|mid~to~late]~{decadeYears}',
      '(the [early|late|mid]~|(early|late|mid)~|the (last|first|second|latter) half of the ){decadeShort}',
      '{decadeShort:decadeMarked}',
      'the (last|first|second|latter) half of the {decadeYears}',
      'the [early|late|mid]~{decadeWord}',
      '(early|late|mid)~{decadeWord}',
    ],
    read: ({ decadeYears, decadeShort, decadeWord }, { before }) => {
      if (/\b(?:his|her|their|my|our|your)\s+$/iu.test(before)) return null;
      if (decadeYears !== undefined) return decade(Number.parseInt(decadeYears, 10));
      if (decadeWord !== undefined) return decade(1920 + 10 * DECADES.indexOf(plain(decadeWord)));
      return decade(1900 + Number(/\d/.exec(decadeShort ?? '')?.[0]) * 10);
    },
  },
  {
    // the 20th century · the nineteenth century · the turn of the century
    name: 'century',
    type: 'DATE',
    phrases: [
      '[the] [early|late|mid]~({century}|{centuryWord})~century',
      'the (end|beginning|middle|start) of the ({century}|{centuryWord}) century',
    ],
    notBefore: 'BC|BCE|B.C.|before Christ',
    read: (parts) => century(ordinalOf(parts['century'] ?? parts['centuryWord'] ?? '')),
  },
];
