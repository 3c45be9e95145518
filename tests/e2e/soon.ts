import { expect } from '@playwright/test';

/**
 * Expects of a value what it will be in a moment, as `expect.poll` does, but looks again sooner: most of what is waited
 * for here is there in the next frames.
 *
 * @param look gives the value
 * @param message what is waited for, in words
 */
export const soon = <Value>(look: () => Value | Promise<Value>, message?: string) =>
  expect.poll(look, { ...(message === undefined ? {} : { message }), intervals: [20, 40, 80, 160] });
