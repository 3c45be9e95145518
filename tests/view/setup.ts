import '@testing-library/jest-dom/vitest';

/** jsdom lays nothing out: the observer reports once, with the width that a test gives its elements. */
class LaidOut implements ResizeObserver {
  readonly #report: ResizeObserverCallback;

  constructor(report: ResizeObserverCallback) {
    this.#report = report;
  }

  observe(): void {
    queueMicrotask(() => this.#report([], this));
  }

  unobserve(): void {
    // Nothing was being watched.
  }

  disconnect(): void {
    // Nothing was being watched.
  }
}

globalThis.ResizeObserver ??= LaidOut;
