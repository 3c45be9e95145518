import { startOfDay } from '#lib/state/filter.ts';
import { foldWords } from '#lib/text/fold-words.ts';
import type { Screen } from './screen.ts';

/** '2017', '2017-05' or '2017-05-03' as the day on which it begins. */
const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/**
 * The screens that somebody may mean: those whose date, title, place or id has all words that are typed, the last of
 * which may be unfinished. For a date as ISO 8601 writes it that no screen has, the first screen from that day on.
 *
 * @example findScreens(screens, 'march bri').map(({ id }) => id) // ['bridge-opens']
 */
export function findScreens(screens: readonly Screen[], typed: string): Screen[] {
  const words = foldWords(typed).map(({ word }) => word);
  if (words.length === 0) return [...screens];
  const found = screens.filter(({ event, dateWords, shortTitle }) => {
    const text = `${event?.date ?? ''} ${dateWords} ${shortTitle} ${event?.title ?? ''} ${event?.place ?? ''}`;
    const known = foldWords(text).map(({ word }) => word);
    return words.every((word, index) =>
      known.some((one) => (index === words.length - 1 ? one.startsWith(word) : one === word)),
    );
  });
  if (found.length > 0) return found;
  const [, year, month = '01', day = '01'] = DATE.exec(typed.trim()) ?? [];
  const from = startOfDay(`${year}-${month}-${day}`);
  if (from === null) return [];
  return screens.filter(({ earliest }) => earliest >= from).slice(0, 1);
}
