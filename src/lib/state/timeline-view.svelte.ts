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

  /** Shows another part of time; what is no stretch of time is not shown. */
  show(window: VisibleWindow): void {
    if (window.to > window.from) this.#window = window;
  }
}
