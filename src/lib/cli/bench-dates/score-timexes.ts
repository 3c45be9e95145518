import type { Timex } from './read-timeml.ts';

/** Precision, recall and F1, in percent. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** How often what was found is what was annotated. */
export interface Tally {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  type: number;
  value: number;
}

export const emptyTally = (): Tally => ({ gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 });

/** A gold timex and the found one that overlaps it; either may be missing. */
export interface Pair {
  gold: Timex | null;
  found: Timex | null;
}

const overlap = (a: Timex, b: Timex): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * Pairs what was annotated with what was found: in the order of the text, each with the unpaired one that overlaps it
 * most. What is left over stands alone.
 */
export function pairTimexes(gold: Timex[], found: Timex[]): Pair[] {
  const free = new Set(found);
  const pairs: Pair[] = gold.map((each) => {
    let best: Timex | null = null;
    for (const other of free) {
      if (overlap(each, other) > 0 && (!best || overlap(each, other) > overlap(each, best))) best = other;
    }
    if (best) free.delete(best);
    return { gold: each, found: best };
  });
  return [...pairs, ...[...free].map((each) => ({ gold: null, found: each }))];
}

/** Adds pairs to a tally. As in TempEval-3 the value counts only as an exact string. */
export function addPairs(tally: Tally, pairs: Pair[]): void {
  for (const { gold, found } of pairs) {
    if (gold) tally.gold++;
    if (found) tally.found++;
    if (!gold || !found) continue;
    tally.relaxed++;
    if (gold.start === found.start && gold.end === found.end) tally.strict++;
    if (gold.type === found.type) tally.type++;
    if (gold.value === found.value) tally.value++;
  }
}

/** A date to the day, month or year: what a timeline is made of. */
export const isCalendarDate = ({ type, value }: Timex): boolean =>
  type === 'DATE' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);

/**
 * @example scoreOf(1, { found: 2, gold: 4 }) // { precision: 50, recall: 25, f1: 33.3… }
 */
export function scoreOf(right: number, { found, gold }: Pick<Tally, 'found' | 'gold'>): Score {
  const percent = (of: number) => (of === 0 ? 0 : (100 * right) / of);
  return {
    precision: percent(found),
    recall: percent(gold),
    f1: found + gold === 0 ? 0 : (200 * right) / (found + gold),
  };
}
