import { UserMistake } from './command.ts';

/**
 * The port that was asked for, by option or by the variable PORT.
 *
 * @param usual what it is if nobody asked
 * @example choosePort('8080', undefined, 4173) // 8080
 */
export function choosePort(option: string | null, variable: string | undefined, usual: number): number {
  const [asked, place] = option !== null ? [option, '--port'] : [variable, 'the variable PORT'];
  if (!asked) return usual;
  const port = Number(asked);
  if (/^\d+$/.test(asked) && port <= 65_535) return port;
  throw new UserMistake(`“${asked}” (${place}) is not a port: a port is a number from 0 to 65535.`);
}
