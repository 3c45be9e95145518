import type { Span } from '#lib/corpus/span.ts';
import type { TextUnit } from './text-units.ts';

/** Words that join names in the file name of a picture. */
const JOINING = new Set(['and', 'with', 'at', 'in', 'of', 'the', 'on', 'vs', 'to', 'for', 'meets', 'speaks']);
/** A shorter name would be found at the end of many words. */
const SHORTEST_NAME = 4;

function namesIn(text: string): Set<string> {
  return new Set((text.match(/(?<![\p{L}-])\p{Lu}\p{Ll}{2,}/gu) ?? []).map((name) => name.toLowerCase()));
}

/**
 * The name of a picture that stuck to the last word of a paragraph when the page became text: a slug in lower
 * case whose words the article knows as names ("the harboursmith-and-jones" in an article on Smith and Jones).
 *
 * @returns where the slug stands, without the word it stuck to; null if the paragraph ends as it should
 * @example findGluedSlug('Smith met Jones in the harboursmith-and-jones', unit) // the span of 'smith-and-jones'
 */
export function findGluedSlug(text: string, unit: TextUnit): Span | null {
  const slug = /(?:^|\s)(\p{Ll}+(?:-[\p{Ll}\d]+)+)$/u.exec(unit.text)?.[1];
  if (slug === undefined) return null;
  const names = namesIn(text);
  const [head = '', ...tail] = slug.split('-');
  const others = tail.filter((word) => !JOINING.has(word) && !/^\d+$/.test(word));
  if (others.length === 0 || !others.every((word) => names.has(word))) return null;
  for (let cut = 1; head.length - cut >= SHORTEST_NAME; cut++) {
    // The word before must be a word: one that the article has, or long enough not to be a chance.
    if (names.has(head.slice(cut)) && (cut > 3 || new RegExp(`\\b${head.slice(0, cut)}\\b`).test(text))) {
      return { start: unit.end - slug.length + cut, end: unit.end };
    }
  }
  return null;
}
