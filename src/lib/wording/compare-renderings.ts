import type { WordingPart } from '#lib/corpus/story.ts';
import { likeness, termsOf, type Term } from './terms.ts';

type Kind = WordingPart['kind'];

/** Words of two renderings by their places. */
type IsCounterpart = (a: readonly Term[], one: number, b: readonly Term[], other: number) => boolean;

const isSameWord: IsCounterpart = (a, one, b, other) => a[one]?.word === b[other]?.word;
const likenessAt = (a: Term | undefined, b: Term | undefined) => (a && b ? likeness(a, b) : 0);

/** How two content words may be counterparts, the surest first: the same word beside the same word comes before all. */
const WAYS: readonly IsCounterpart[] = [
  (a, one, b, other) =>
    isSameWord(a, one, b, other) &&
    [1, -1].some((step) => a[one + step] !== undefined && isSameWord(a, one + step, b, other + step)),
  isSameWord,
  (a, one, b, other) => likenessAt(a[one], b[other]) === 1,
  (a, one, b, other) => likenessAt(a[one], b[other]) > 0,
];

/**
 * The counterparts of the words of two renderings, by place in each. A content word may stand anywhere in the other,
 * because translations turn sentences round; a function word only beside a word that has its counterpart there.
 */
function counterparts(a: readonly Term[], b: readonly Term[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number) => {
    pairs.set(one, other);
    taken.add(other);
  };
  for (const isCounterpart of WAYS)
    for (const [one, term] of a.entries()) {
      if (pairs.has(one) || term.kind === 'function') continue;
      const free = b.flatMap((counterpart, other) =>
        !taken.has(other) && counterpart.kind !== 'function' && isCounterpart(a, one, b, other)
          ? [other]
          : [],
      );
      // Of several the one in the most similar place.
      const distance = (other: number) => Math.abs(one / a.length - other / b.length);
      const nearest = free.sort((x, y) => distance(x) - distance(y))[0];
      if (nearest !== undefined) pair(one, nearest);
    }
  const isSmall = (term: Term | undefined) => term?.kind === 'function';
  const goOn = (one: number, step: 1 | -1) => {
    const beside = pairs.get(one);
    if (beside === undefined) return;
    const [next, other] = [one + step, beside + step];
    const [small, counterpart] = [a[next], b[other]];
    if (!isSmall(small) || !isSmall(counterpart) || pairs.has(next) || taken.has(other)) return;
    if (small?.stem === counterpart?.stem) pair(next, other);
  };
  // Both begin somewhere and end somewhere: there, too, small words may stand side by side.
  pair(-1, -1);
  pair(a.length, b.length);
  for (let one = -1; one < a.length; one++) goOn(one, 1);
  for (let one = a.length; one >= 0; one--) goOn(one, -1);
  pairs.delete(-1);
  pairs.delete(a.length);
  return pairs;
}

/**
 * What each of some renderings has in common with any of the others, word by word. The parts of a rendering make it
 * up, every character of it. Marks and spaces between words of different kinds count as `same`.
 *
 * @example
 * compareRenderings(['They are not ready', 'They are not prepared'])
 * // [[{ text: 'They are not ', kind: 'same' }, { text: 'ready', kind: 'alike' }], …]
 */
export function compareRenderings(renderings: readonly string[]): WordingPart[][] {
  const termsOfAll = renderings.map((text) => termsOf(text, { start: 0, end: text.length }, new Set()));
  return renderings.map((text, index) => {
    const terms = termsOfAll[index] ?? [];
    const kinds = terms.map((): Kind => 'own');
    for (const [other, others] of termsOfAll.entries()) {
      if (other === index) continue;
      for (const [one, at] of counterparts(terms, others)) {
        if (terms[one]?.word === others[at]?.word) kinds[one] = 'same';
        else if (kinds[one] === 'own') kinds[one] = 'alike';
      }
    }
    return partsOf(text, terms, kinds);
  });
}

function partsOf(text: string, terms: readonly Term[], kinds: readonly Kind[]): WordingPart[] {
  const parts: WordingPart[] = [];
  const add = (from: number, to: number, kind: Kind) => {
    if (to <= from) return;
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text.slice(from, to);
    else parts.push({ text: text.slice(from, to), kind });
  };
  let end = 0;
  for (const [index, term] of terms.entries()) {
    const kind = kinds[index] ?? 'own';
    add(end, term.start, index > 0 && kinds[index - 1] === kind ? kind : 'same');
    add(term.start, term.end, kind);
    end = term.end;
  }
  add(end, text.length, 'same');
  return parts;
}
