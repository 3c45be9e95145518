/** Values that occur many times, each once, and the place that each has in the list. */
export class Dictionary<T> {
  readonly values: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #keyOf: (value: T) => string;

  constructor(keyOf: (value: T) => string, ...first: T[]) {
    this.#keyOf = keyOf;
    for (const value of first) this.placeOf(value);
  }

  /** Where a value stands; it is added where it did not stand yet. */
  placeOf(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
