import { keyNotIndented, mergeConflict, typographicDash } from './problem-catalogue.ts';
import type { Finding } from './problem.ts';

/** A mistake of the hand, for which the parser only has a name in its own terms, and where it stands. */
export interface YamlSlip {
  finding: Finding;
  start: number;
  end: number;
}

/** What Git leaves in a file for somebody to choose; the side of the common ancestor, “|||||||”, stands only in some. */
const CONFLICT = /^<{7}(?: [^\r\n]*)?$/gm;
/** A dash, or a bullet, that a word processor made of “-”, before the first key of an entry. */
const DASH = /^[ \t]*([–—−‒―•])[ \t\u00a0]+(?=[\w-]+:(?:\s|$))/gm;
/** A key in the first column. */
const KEY = /^([A-Za-z][\w-]*):(?=\s|$)/gm;

/**
 * The slips in YAML that the parser refuses: a conflict that Git left, dashes that are no hyphens, keys that stand in
 * the first column of a list. What the parser says of them is about their consequences.
 *
 * @param refused where the parser found something wrong
 * @param isList false where the file is to be one group of keys, which stand in the first column
 * @example slipsIn('- id: a\ndate: 2019', [8]).map(({ start, end }) => [start, end]) // [[8, 12]]
 */
export function slipsIn(text: string, refused: readonly number[], isList = true): YamlSlip[] {
  const found = (pattern: RegExp, finding: (words: string) => Finding, group: number): YamlSlip[] =>
    Array.from(text.matchAll(pattern), (match) => {
      const words = match[group] ?? '';
      const start = match.index + match[0].indexOf(words);
      return { finding: finding(words), start, end: start + words.length };
    });
  const conflicts = found(CONFLICT, mergeConflict, 0);
  if (conflicts.length > 0) return conflicts;
  const dashes = found(DASH, typographicDash, 1);
  if (dashes.length > 0) return dashes;
  const keys = isList && /^- /m.test(text) ? found(KEY, keyNotIndented, 1) : [];
  return keys.some(({ start }) => refused.includes(start)) ? keys : [];
}
