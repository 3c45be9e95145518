import { describe, expect, it } from 'vitest';
import { compareRenderings } from '#lib/wording/compare-renderings.ts';

/** Own words in brackets, alike ones between tildes. */
const marked = (renderings: string[]) =>
  compareRenderings(renderings).map((parts) =>
    parts
      .map(({ text, kind }) => (kind === 'same' ? text : kind === 'own' ? `[${text}]` : `~${text}~`))
      .join(''),
  );

describe('compareRenderings', () => {
  it.each<[claim: string, renderings: string[], expected: string[]]>([
    [
      'marks nothing in the same words',
      ['They are ready.', 'They are ready.'],
      ['They are ready.', 'They are ready.'],
    ],
    [
      'tells near-synonyms',
      ['They are ready', 'They are prepared'],
      ['They are ~ready~', 'They are ~prepared~'],
    ],
    [
      'tells other forms of a word',
      ['it affects the mood', 'to affect moods'],
      ['[it] ~affects~ [the] ~mood~', '[to] ~affect moods~'],
    ],
    [
      'finds words that a translation has turned round',
      ['the works of the old masters', 'the old masters’ works'],
      ['the works [of the] old masters', 'the old masters’ works'],
    ],
    [
      'marks a negation that only one has',
      ['We are not ready', 'We are ready'],
      ['We are [not] ready', 'We are ready'],
    ],
    [
      'tells what only one says',
      ['The bridge is open', 'A tram came'],
      ['[The bridge is open]', '[A tram came]'],
    ],
    [
      'compares each with all the others',
      ['the ferry is late', 'the ferry has sunk', 'late is the train'],
      ['the ferry [is] late', 'the ferry [has sunk]', 'late [is the train]'],
    ],
    [
      'gives a repeated word one counterpart',
      ['two ships and two boats', 'two boats'],
      ['[two ships and] two boats', 'two boats'],
    ],
  ])('%s', (_, renderings, expected) => {
    expect(marked(renderings)).toEqual(expected);
  });

  it.each([['…'], [''], [' “quoted,” and\u00a0spaced – 5 % of U.S. voters’ ']])(
    'loses no character of %j',
    (text) => {
      for (const parts of compareRenderings([text, 'another 5 % of voters', text]))
        expect(['another 5 % of voters', text]).toContain(parts.map((part) => part.text).join(''));
    },
  );
});
