/** Whether two objects hold the same values. */
const isAlike = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);

/**
 * Keeps what is drawn from one drawing to the next: an object that holds the same values as the one before with the
 * same key is that one, and its elements are left alone.
 *
 * @param keyOf tells the objects of one list apart
 * @returns takes the list of each drawing in turn
 * @example
 * const keep = steady(({ id }: { id: number; x: number }) => id);
 * const [before] = keep([{ id: 1, x: 20 }]);
 * keep([{ id: 1, x: 20 }, { id: 2, x: 50 }])[0] === before // true
 */
export function steady<T extends object>(keyOf: (item: T) => unknown): (items: T[]) => T[] {
  let known = new Map<unknown, T>();
  return (items) => {
    const now = new Map<unknown, T>();
    const kept = items.map((item) => {
      const key = keyOf(item);
      const before = known.get(key);
      const same = before && isAlike(item, before) ? before : item;
      now.set(key, same);
      return same;
    });
    known = now;
    return kept;
  };
}
