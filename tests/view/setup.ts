import '@testing-library/jest-dom/vitest';
import { vi } from 'vitest';

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

// One document serves all files, and this is run before each: it finds it empty, with nothing kept and nothing replaced.
vi.unstubAllGlobals();
for (const part of [document.head, document.body]) part.replaceChildren();
for (const { name } of [...document.documentElement.attributes])
  document.documentElement.removeAttribute(name);
for (const kept of [localStorage, sessionStorage]) kept.clear();
history.replaceState(null, '', '/');

globalThis.ResizeObserver ??= LaidOut;
