import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Whether standard output is a terminal that shows colours (https://no-color.org/). */
export function hasColours(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR'];
}

/** Text in a style on a terminal, the bare text in a file or a pipe. */
export function styled(style: Style, text: string): string {
  return hasColours() ? styleText(style, text) : text;
}

/**
 * A count with its noun.
 *
 * @example count(1, 'event') // '1 event'
 * @example count(4, 'event') // '4 events'
 */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * A duration as one reads it beside a heading.
 *
 * @example seconds(1234) // '1.2 s'
 */
export function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
