import type { Progress } from '#lib/ingest/progress.ts';
import { styled } from './print.ts';

/** A stage that goes through fewer characters than this is over before anybody wonders. */
const LONG_STAGE = 2_000_000;
/** How often a bar is drawn again, in milliseconds. */
const EVERY_MS = 100;
/** Width of the bar, in characters. */
const WIDTH = 24;

/** Where progress is shown. */
export interface ProgressOutput {
  isTTY?: boolean;
  write(words: string): unknown;
}

/**
 * A bar, as far as some work has come.
 *
 * @param part 0 to 1
 * @example barOf(0.5, 4) // '██░░  50 %'
 */
export function barOf(part: number, width = WIDTH): string {
  const full = Math.floor(Math.min(1, Math.max(0, part)) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
}

/**
 * Shows long stages: on a terminal a line that fills and is gone when all is done, elsewhere a line for each. It goes
 * to standard error, so that a report in a file or a pipe is the report alone.
 */
export function showProgress(
  output: ProgressOutput = process.stderr,
  now: () => number = () => performance.now(),
): { progress: Progress; end: () => void } {
  let stage = '';
  let drawnAt = -Infinity;
  const isTerminal = output.isTTY === true;
  const clear = () => output.write('\r\u001b[2K');
  return {
    progress(words, characters, part) {
      if (characters < LONG_STAGE) return;
      const isNew = words !== stage;
      stage = words;
      if (!isTerminal) {
        if (isNew) output.write(`${words} …\n`);
        return;
      }
      const time = now();
      if (!isNew && time - drawnAt < EVERY_MS) return;
      drawnAt = time;
      clear();
      output.write(
        part === undefined ? styled('dim', `${words} …`) : `${barOf(part)} ${styled('dim', words)}`,
      );
    },
    end() {
      if (isTerminal && stage !== '') clear();
    },
  };
}
