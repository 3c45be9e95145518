import { holds, type Span } from '#lib/corpus/span.ts';
import type { DateEvidenceInText } from './date-evidence-in-text.ts';

/**
 * Where the words stand that the basis of an article's date quotes. Words of the page around the article are left
 * out: nothing can lead there.
 *
 * @param body the segments of the article
 * @returns each words once, in the order of the text
 * @example wordsQuoted('The text prints “June 15, 2017”.', evidence, structure.body) // [{ start: 904, end: 917, exact: 'June 15, 2017' }]
 */
export function wordsQuoted(
  basis: string,
  { stated, latest, weekdays, months }: DateEvidenceInText,
  body: Span[],
): (Span & { exact: string })[] {
  const found = new Map<string, Span & { exact: string }>();
  for (const { words: exact, start } of [...stated, ...(latest ? [latest] : []), ...weekdays, ...months]) {
    const span = { start, end: start + exact.length, exact };
    if (found.has(exact) || !basis.includes(`“${exact}”`)) continue;
    if (body.some((segment) => holds(segment, span))) found.set(exact, span);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
