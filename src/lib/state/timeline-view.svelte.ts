import type { TimeAxis } from '#lib/timeline/time-axis.ts';
import { CLOSED_GAPS, wholeWindow, type Spacing, type VisibleWindow } from '#lib/timeline/time-scale.ts';

/** What of the timeline is in view, and how time is spaced in it. */
export class TimelineView {
  readonly axis: TimeAxis;
  #window = $state.raw<VisibleWindow>({ from: 0, to: 0 });
  spacing = $state<Spacing>(CLOSED_GAPS);
  /** Whether a hand or an animation is at work. */
  isMoving = $state(false);

  constructor(axis: TimeAxis) {
    this.axis = axis;
    this.#window = wholeWindow(axis);
  }

  get window(): VisibleWindow {
    return this.#window;
  }

  get whole(): VisibleWindow {
    return wholeWindow(this.axis);
  }

  get isWhole(): boolean {
    const { from, to } = this.whole;
    return this.#window.from <= from && this.#window.to >= to;
  }

  /** What an address has to say of it: nothing where it is as it was at first. */
  get addressed(): { window: VisibleWindow | null; spacing: Spacing | null } {
    return {
      window: this.isWhole ? null : this.#window,
      spacing: this.spacing === CLOSED_GAPS ? null : this.spacing,
    };
  }

  /** Shows what an address says, as far as the story reaches. */
  restore(window: VisibleWindow | null, spacing: Spacing | null): void {
    const { from, to } = this.whole;
    const inside = window && { from: Math.max(from, window.from), to: Math.min(to, window.to) };
    this.show(inside && inside.to > inside.from ? inside : this.whole);
    this.spacing = spacing ?? CLOSED_GAPS;
  }

  /** Shows another part of time; what is no stretch of time is not shown. */
  show(window: VisibleWindow): void {
    if (window.to > window.from) this.#window = window;
  }
}
