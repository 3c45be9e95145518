import { describe, expect, it } from 'vitest';
import { compareOccasions, type SpokenPassage } from '#lib/wording/compare-occasions.ts';

const said = (printed: number, exact: string, speaker: string | undefined = 'The mayor'): SpokenPassage => ({
  printed,
  exact,
  speaker,
});
const shown = (occasions: SpokenPassage[][]) =>
  compareOccasions(occasions).map(
    (change) =>
      change &&
      [change.earlier, change.now].map(({ parts }) =>
        parts.map(({ kind, text }) => (kind === 'own' ? `[${text}]` : text)).join(''),
      ),
  );

describe('compareOccasions', () => {
  it('shows what the same speaker put in before, beside what is put in now', () => {
    expect(
      shown([
        [said(1, 'The ferry serves the island badly.')],
        [said(2, 'The ferry serves the island every morning badly.')],
      ]),
    ).toEqual([
      null,
      ['The ferry serves the island badly.', 'The ferry serves the island [every morning] badly.'],
    ]);
  });

  it('takes of several sentences the one most alike, from the nearest occasion where they are as like', () => {
    const changes = shown([
      [said(1, 'The ferry serves the island badly.')],
      [said(2, 'The ferry serves the island badly. The toll pays for the bridge.')],
      [said(3, 'It rains. The toll pays for the whole bridge.')],
    ]);
    expect(changes[2]).toEqual(['The toll pays for the bridge.', 'The toll pays for the [whole] bridge.']);
  });

  it('does not count who says it, nor what the reporter adds to a quotation', () => {
    const changes = shown([
      [
        said(
          1,
          '“We need rain for the fields, the orchards and the wells,” the mayor said in answer to the miller.',
        ),
      ],
      [said(2, 'The miller has an answer.')],
      [said(3, '“We need rain for the fields and the wells,” the mayor said.')],
    ]);
    expect(changes).toEqual([
      null,
      null,
      [
        '“We need rain for the fields, [the orchards] and the wells,”',
        '“We need rain for the fields and the wells,”',
      ],
    ]);
  });

  it('of two likenesses shows the one that the occasions are about', () => {
    const occasions = [
      [said(1, 'Many friends of the harbour came. We hope that the toll will go.')],
      [said(2, 'Many friends of the harbour stayed. I hope for the end of the toll.')],
    ];
    const now = (about?: string) => compareOccasions(occasions, about)[1]?.now.parts.map(({ text }) => text);
    expect(now()?.join('')).toContain('friends');
    expect(now('Tolls: hopes for an end')?.join('')).toContain('hope for the end of the toll');
  });

  it.each([
    ['of two speakers', [said(1, 'The ferry serves the island.', 'The mayor')], 'The ferryman', 2],
    ['nobody is said to have said', [said(1, 'The ferry serves the island.', undefined)], undefined, 2],
    ['printed at once', [said(1, 'The ferry serves the island.')], 'The mayor', 1],
    ['printed before, though of an event after', [said(9, 'The ferry serves the island.')], 'The mayor', 2],
  ])('compares nothing %s', (_, earlier, speaker, printed) => {
    const now: SpokenPassage = { printed, exact: 'The ferry serves the island.', speaker };
    expect(compareOccasions([earlier, [now]])).toEqual([null, null]);
  });

  it('shows nothing where hardly a word is shared', () => {
    expect(
      shown([[said(1, 'The ferry serves the island.')], [said(2, 'The council votes on Monday.')]]),
    ).toEqual([null, null]);
  });
});
