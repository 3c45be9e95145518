import type { ReportedSentence } from './reported-sentence.ts';

/** Names in a title: more than so many nobody remembers. */
const MOST_NAMES = 3;
/** A name that fewer sentences than this hold is no subject of the story. */
const LEAST_SENTENCES = 2;

/**
 * The names that most sentences speak of, as they are printed: words with a capital that stand side by side are one.
 *
 * @example namesOfStory(sentences) // ['Harbour Bridge', 'Lindholm']
 */
export function namesOfStory(sentences: readonly ReportedSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const name of new Set(namesIn(sentence))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const chosen: string[] = [];
  for (const [name, count] of [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    if (chosen.length >= MOST_NAMES || count < LEAST_SENTENCES) break;
    // “Lindholm” adds nothing to “Anna Lindholm”.
    const words = name.split(' ');
    if (!chosen.some((other) => other.split(' ').some((word) => words.includes(word)))) chosen.push(name);
  }
  return chosen;
}

function namesIn({ terms, text }: ReportedSentence): string[] {
  const names: string[] = [];
  let start: number | null = null;
  for (const [at, { kind, start: from, end }] of terms.entries()) {
    if (kind !== 'name' && start === null) continue;
    start ??= from;
    const next = terms[at + 1];
    const between = next ? text.slice(end, next.start) : '';
    if (between === '-' || (next?.kind === 'name' && /^\s$/.test(between))) continue;
    names.push(text.slice(start, end).replace(/['’]s?$/, ''));
    start = null;
  }
  return names;
}
