import { holds, type Span } from '#lib/corpus/span.ts';
import type { DateEvidenceInText } from './date-evidence-in-text.ts';

/**
 * Where the words stand that the basis of an article's date quotes: in the article, or in what its page carries around it.
 *
 * @param parts the segments of the article and its furniture
 * @returns each words once, in the order of the text
 * @example wordsQuoted('The text prints “June 15, 2017”.', evidence, structure.body) // [{ start: 904, end: 917, exact: 'June 15, 2017' }]
 */
export function wordsQuoted(
  basis: string,
  { stated, latest, weekdays, months }: DateEvidenceInText,
  parts: Span[],
): (Span & { exact: string })[] {
  const found = new Map<string, Span & { exact: string }>();
  for (const { words: exact, start } of [...stated, ...(latest ? [latest] : []), ...weekdays, ...months]) {
    const span = { start, end: start + exact.length, exact };
    if (found.has(exact) || !basis.includes(`“${exact}”`)) continue;
    if (parts.some((part) => holds(part, span))) found.set(exact, span);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
