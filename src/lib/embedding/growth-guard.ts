/** More growths than this within the time below, with no hand at work, are a host and a frame that drive each other. */
const MOST_GROWTHS = 5;
const WITHIN_MS = 1000;

/**
 * Decides whether a height may be told to the host. A frame whose height follows its content must not get into a
 * circle with a host whose reaction makes that content higher: after five growths within a second, without a reader's
 * doing, no more growth is told until the reader does something. What shrinks is always told.
 */
export class GrowthGuard {
  #told = 0;
  #growths: number[] = [];

  /** The height that was told last, in pixels; 0 before the first. */
  get told(): number {
    return this.#told;
  }

  /** The reader did something: what grows now has a reason. */
  input(): void {
    this.#growths = [];
  }

  /**
   * Whether to tell a height; it counts as told if so.
   *
   * @param height whole pixels
   * @param now milliseconds of a clock that never goes back
   * @example new GrowthGuard().allows(437, 0) // true
   */
  allows(height: number, now: number): boolean {
    if (height < 1 || Math.abs(height - this.#told) < 1) return false;
    if (height > this.#told && this.#told > 0) {
      this.#growths = this.#growths.filter((at) => now - at < WITHIN_MS);
      if (this.#growths.length >= MOST_GROWTHS) return false;
      this.#growths.push(now);
    }
    this.#told = height;
    return true;
  }
}
