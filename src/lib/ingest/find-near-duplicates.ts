import type { Span } from '#lib/corpus/span.ts';

/** Words in a row that are compared: fewer recur by chance, more break at every edit (Broder 1997). */
const SHINGLE = 5;
/** From this share on, of the words of the shorter article, two articles are reported. */
const LEAST_SHARE = 0.7;
/** A shorter article, in shingles, says too little to be compared: the same words alone make it the same. */
const LEAST_SHINGLES = 30;
/** One shingle of so many stands for the others while pairs are looked for, so that time and memory stay small. */
const SAMPLE = 8;
/** What more articles than this have in common, agencies' formulas, tells nothing of two. */
const MOST_ARTICLES = 20;

/** Two articles that are almost the same. */
export interface NearDuplicate {
  earlier: string;
  later: string;
  /** Part of the shorter one's five-word passages that stand in the other, 0 to 1. */
  share: number;
}

interface Shingles {
  file: string;
  /** In ascending order, each once. */
  all: Uint32Array;
  sampled: number[];
}

/** FNV-1a over the letters and digits of a word, small letters. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    hash ^= word.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Mixes the words of a passage into one number of 32 bits; neighbouring ones are far apart (murmur3's finalizer). */
function hashPassage(words: Uint32Array, from: number): number {
  let hash = 0;
  for (let index = from; index < from + SHINGLE; index++)
    hash = (Math.imul(hash, 0x9e3779b1) + (words[index] ?? 0)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function shinglesOf(file: string, text: string, body: readonly Span[]): Shingles {
  const hashes = body.flatMap(({ start, end }) =>
    Array.from(
      text
        .slice(start, end)
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]+/gu),
      ([word]) => hashWord(word),
    ),
  );
  const words = Uint32Array.from(hashes);
  const passages = new Set<number>();
  for (let from = 0; from + SHINGLE <= words.length; from++) passages.add(hashPassage(words, from));
  const all = Uint32Array.from(passages).sort();
  return { file, all, sampled: [...all].filter((hash) => hash % SAMPLE === 0) };
}

/** Part of the smaller set that stands in the larger one. */
function shareOf(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length;) {
    const left = a[at] ?? 0;
    const right = b[other] ?? 0;
    if (left === right) shared++;
    if (left <= right) at++;
    if (right <= left) other++;
  }
  return shared / Math.max(1, Math.min(a.length, b.length));
}

/**
 * Articles that have almost the same words, such as an agency's report in two papers; of each the one before it that
 * is most like it. The time grows with the number of words, not with that of the pairs.
 *
 * @param articles in an order of which only "earlier" and "later" depend
 * @example findNearDuplicates([{ file: 'a.txt', … }, { file: 'b.txt', … }]) // [{ earlier: 'a.txt', later: 'b.txt', share: 0.93 }]
 */
export function findNearDuplicates(
  articles: readonly { file: string; text: string; body: readonly Span[] }[],
): NearDuplicate[] {
  const seen: Shingles[] = [];
  const holders = new Map<number, number[]>();
  const found: NearDuplicate[] = [];
  /** Short articles by all their passages. */
  const short = new Map<string, string>();
  for (const { file, text, body } of articles) {
    const own = shinglesOf(file, text, body);
    if (own.all.length < LEAST_SHINGLES) {
      const words = own.all.join(' ');
      const earlier = short.get(words);
      if (earlier !== undefined) found.push({ earlier, later: file, share: 1 });
      else if (words !== '') short.set(words, file);
      continue;
    }
    const shared = new Map<number, number>();
    for (const hash of own.sampled) {
      const others = holders.get(hash) ?? [];
      // The first holders are counted for good: a text that everybody prints is found by them.
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (others.length < MOST_ARTICLES) holders.set(hash, [...others, seen.length]);
    }
    let best: NearDuplicate | null = null;
    for (const [index, number] of shared) {
      const other = seen[index];
      if (!other) continue;
      const least = Math.min(own.sampled.length, other.sampled.length);
      // The sample may err by some of its few members; what it lets through is counted exactly.
      if (number < 0.5 * LEAST_SHARE * least) continue;
      const share = shareOf(own.all, other.all);
      if (share >= LEAST_SHARE && (!best || share > best.share))
        best = { earlier: other.file, later: file, share };
    }
    if (best) found.push(best);
    seen.push(own);
  }
  return found;
}
