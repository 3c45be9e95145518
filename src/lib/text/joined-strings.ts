/**
 * Some hundred thousand strings in one, joined by spaces. Only where each ends is noted when it is opened: making
 * that many strings would hold the page up, and most are never asked for.
 */
export class JoinedStrings {
  readonly #text: string;
  readonly #ends: readonly number[];

  /** @param text strings that are not empty and hold no spaces, joined by one each; empty: none */
  constructor(text: string) {
    this.#text = text;
    const ends: number[] = [];
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) ends.push(at);
    if (text !== '') ends.push(text.length);
    this.#ends = ends;
  }

  /** How many there are. */
  get count(): number {
    return this.#ends.length;
  }

  /** How long one is, in UTF-16 code units; `place` from 0 to `count` − 1. */
  lengthAt(place: number): number {
    return this.#endAt(place) - this.#startAt(place);
  }

  /**
   * One of them, by its place.
   *
   * @throws RangeError if `place` is not an integer from 0 to `count` − 1
   * @example new JoinedStrings('a tram').at(1) // 'tram'
   */
  at(place: number): string {
    return this.#text.slice(this.#startAt(place), this.#endAt(place));
  }

  #startAt(place: number): number {
    return place === 0 ? 0 : this.#endAt(place - 1) + 1;
  }

  #endAt(place: number): number {
    const end = this.#ends[place];
    if (end === undefined) throw new RangeError(`no string at ${place} of ${this.count}`);
    return end;
  }
}
