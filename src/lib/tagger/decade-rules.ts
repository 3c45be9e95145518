import { ordinalOf, plain } from './read-parts.ts';
import type { Reading } from './time-reading.ts';
import type { Parts, TimeRule } from './time-rule.ts';

const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const decade = (year: number): Reading => ({
  kind: 'period',
  period: { unit: 'decade', index: Math.floor(year / 10) },
});
/** “80s” are those of the last century. */
const shortDecade = (words = ''): Reading => decade(1900 + Number(/\d/.exec(words)?.[0]) * 10);
const namedCentury = ({ century, centuryWord }: Parts): Reading => ({
  kind: 'period',
  period: { unit: 'century', index: ordinalOf(century ?? centuryWord ?? '') - 1 },
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
      // “temperatures fell into the 70s”
      if (
        decadeYears === undefined &&
        /\b(?:degrees|temperatures?|highs?|lows?|fell|rose|dropped|climbed)\b[^.;]*\s$/iu.test(before)
      )
        return null;
      // “in his sixties”: how old he was
      if (decadeYears === undefined && /\b(?:his|her|their|my|our|your)\s+$/iu.test(before)) return null;
      if (decadeYears !== undefined) return decade(Number.parseInt(decadeYears, 10));
      if (decadeWord !== undefined) return decade(1920 + 10 * DECADES.indexOf(plain(decadeWord)));
      return shortDecade(decadeShort);
    },
  },
  {
    // the 1960s and 70s
    name: 'decade beside another',
    type: 'DATE',
    phrases: ['{decadeShort}'],
    after: '({decadeYears}|{decadeShort}) (and|or|to)',
    // “in their thirties”, in figures
    read: ({ decadeShort }, { before }) =>
      /\b(?:his|her|their|my|our|your)\s+(?:\p{Ll}+\s+)?\S+\s+\S+\s+$/iu.test(before)
        ? null
        : shortDecade(decadeShort),
  },
  {
    // the 20th century · the nineteenth century · the turn of the century
    name: 'century',
    type: 'DATE',
    phrases: [
      '[the] [early|late|mid]~({century}|{centuryWord})~century',
      'the (end|beginning|middle|start) of the ({century}|{centuryWord}) century',
      '[early|late|mid]~({century}|{centuryWord})~centuries',
      'the [early|late|mid]~{centuryWord:earlyCentury} century',
    ],
    notBefore: 'BC|BCE|B.C.|before Christ',
    read: namedCentury,
  },
  {
    // the 19th and early 20th centuries
    name: 'century beside another',
    type: 'DATE',
    phrases: ['[the] [early|late|mid]~({century}|{centuryWord})'],
    before: '(and|or|to) [the] [early|late|mid] ({century}|{centuryWord}) (century|centuries)',
    read: namedCentury,
  },
];
