import type { TaggedExpression } from './time-reading.ts';

/** What the sentence says of past and future. */
export type Direction = Pick<TaggedExpression, 'tense' | 'isGoverned' | 'isOwnClause' | 'hasHappened'>;

/** How many times nearer a date has to be that lies on the side to which the sentence does not look. */
export const AGAINST = { past: 2.5, future: 3, futureElsewhere: 2, pastMonth: 3 };
const AGAINST_GOVERNING = 8;

/**
 * Of some days the one that is meant: the nearest on the side that the sentence looks to. A verb further off may have another
 * date: what is much nearer on the other side is meant, as December in "agreed in a letter of October to pay on December 1".
 */
export function nearest(
  days: number[],
  today: number,
  { tense, isGoverned, hasHappened }: Omit<Direction, 'isOwnClause'>,
): [day: number, rule: string] | null {
  const isAgainst = (day: number) => (tense === 'past' ? day > today : tense === 'future' && day < today);
  const weight = hasHappened
    ? Infinity
    : tense === null
      ? 1
      : isGoverned
        ? AGAINST_GOVERNING
        : AGAINST[tense];
  const far = (day: number) => Math.abs(day - today) * (isAgainst(day) ? weight : 1);
  const found = days.sort((a, b) => far(a) - far(b) || a - b)[0];
  if (found === undefined) return null;
  if (tense === null) return [found, 'the year that brings it nearest'];
  if (isAgainst(found)) return [found, 'the year that brings it much nearer than any other'];
  return [
    found,
    tense === 'past'
      ? 'the sentence looks back, so the latest one on or before that day'
      : 'the sentence looks ahead, so the first one on or after that day',
  ];
}
