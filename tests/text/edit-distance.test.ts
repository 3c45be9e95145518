import { describe, expect, it } from 'vitest';
import { editDistance } from '#lib/text/edit-distance.ts';
import { seededRandom } from '../time/seeded-random.ts';

/** The definition, written as it stands: optimal string alignment. */
function distanceByDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const choices = [
    distanceByDefinition(a.slice(1), b) + 1,
    distanceByDefinition(a, b.slice(1)) + 1,
    distanceByDefinition(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) {
    choices.push(distanceByDefinition(a.slice(2), b.slice(2)) + 1);
  }
  return Math.min(...choices);
}

describe('editDistance', () => {
  it.each<[claim: string, a: string, b: string, distance: number]>([
    ['nothing to do', 'tram', 'tram', 0],
    ['a letter replaced', 'tram', 'trim', 1],
    ['a letter left out', 'tram', 'tam', 1],
    ['a letter put in', 'tram', 'trams', 1],
    ['neighbours swapped are one mistake', 'tram', 'tarm', 1],
    ['at the beginning too', 'tram', 'rtam', 1],
    ['and at the end', 'tram', 'trma', 1],
    ['two swaps are two', 'tramline', 'rtamlien', 2],
    ['a swapped pair takes nothing in between', 'ca', 'abc', 3],
    ['from nothing', '', 'abc', 3],
  ])('%s', (_, a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
  });

  it('says one more than the limit where there are more', () => {
    expect(editDistance('tram', 'bus', 2)).toBe(3);
    expect(editDistance('tram', 'tramways', 2)).toBe(3);
    expect(editDistance('tram', 'trim', 0)).toBe(1);
  });

  it('is what its definition says, up to every limit', () => {
    const random = seededRandom(1);
    const word = () =>
      Array.from({ length: Math.floor(random() * 7) }, () => 'abc'.charAt(Math.floor(random() * 3))).join('');
    for (let round = 0; round < 1500; round++) {
      const [a, b, limit] = [word(), word(), Math.floor(random() * 4)];
      expect(`${a} ${b} ${editDistance(a, b, limit)}`).toBe(
        `${a} ${b} ${Math.min(distanceByDefinition(a, b), limit + 1)}`,
      );
    }
  });
});
