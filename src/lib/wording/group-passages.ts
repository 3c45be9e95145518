import { touches, type Span } from '#lib/corpus/span.ts';
import { mayAgree, type AlignedPair, type Passage } from './align-sentences.ts';
import { contradicts } from './contradicts.ts';
import { scoreOf } from './score-runs.ts';

/** What every two passages of a group must share at least, if they were not aligned themselves. */
const LINKED_FROM = 0.1;
/** A quotation that two articles have is surer than a paraphrase. */
const QUOTED = 0.03;

/** No more articles are shown side by side; every two of a group are compared. */
const LARGEST = 24;

/** Passages that render the same, each of a different article. */
export type Group = Passage[];

/** Whether two passages must not be shown together. */
export type Forbids = (a: Passage, b: Passage) => boolean;

/** Whether two spans share at least half of the shorter: then they are the same passage. */
export function isSamePassage(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return 2 * common >= Math.min(a.end - a.start, b.end - b.start);
}

/** Gathers pairs, the surest first, into groups with one passage an article; no two passages of an article overlap. */
export function groupPassages(pairs: readonly AlignedPair[], forbids: Forbids = () => false): Group[] {
  const placed = new Map<number, { passage: Passage; group: Group }[]>();
  const groups = new Set<Group>();
  const ofDocument = ({ sentence }: Passage) => placed.get(sentence.document) ?? [];
  const put = (passage: Passage, group: Group) => {
    group.push(passage);
    const places = placed.get(passage.sentence.document);
    if (places) places.push({ passage, group });
    else placed.set(passage.sentence.document, [{ passage, group }]);
  };
  const fits = (a: Passage, b: Passage) =>
    a.sentence.document !== b.sentence.document &&
    !forbids(a, b) &&
    mayAgree(a.sentence, b.sentence) &&
    !contradicts(a.run, b.run) &&
    scoreOf(a.run, b.run) >= LINKED_FROM;

  for (const { a, b } of inOrder(pairs)) {
    if (forbids(a, b)) continue;
    const [atA, atB] = [a, b].map((each) => ofDocument(each).filter(({ passage }) => touches(passage, each)));
    const [inA, inB] = [atA?.[0], atB?.[0]];
    const isClear = [atA, atB].every((at) => (at?.length ?? 0) <= 1);
    if (!isClear || (inA && !isSamePassage(inA.passage, a)) || (inB && !isSamePassage(inB.passage, b)))
      continue;
    if (!inA && !inB) {
      const group: Group = [];
      groups.add(group);
      put(a, group);
      put(b, group);
    } else if (!inA || !inB) {
      const [group, added] = inA ? [inA.group, b] : [inB?.group ?? [], a];
      if (group.length < LARGEST && group.every((member) => fits(member, added))) put(added, group);
    } else if (inA.group !== inB.group) {
      const [group, merged] = [inA.group, inB.group];
      if (group.length + merged.length > LARGEST) continue;
      if (!group.every((one) => merged.every((other) => fits(one, other)))) continue;
      groups.delete(merged);
      group.push(...merged);
      for (const passage of merged)
        for (const place of ofDocument(passage)) if (place.passage === passage) place.group = group;
    }
  }
  return [...groups].map((group) => group.sort((x, y) => x.sentence.document - y.sentence.document));
}

/** The surest pair first; of equals quotations, running text, and what stands first. */
function inOrder(pairs: readonly AlignedPair[]): AlignedPair[] {
  const surety = ({ a, b, score }: AlignedPair) =>
    score + [a, b].filter(({ mode }) => mode === 'direct').length * QUOTED;
  const standfirsts = ({ a, b }: AlignedPair) =>
    Number(a.sentence.isStandfirst) + Number(b.sentence.isStandfirst);
  return pairs.toSorted(
    (x, y) =>
      surety(y) - surety(x) ||
      standfirsts(x) - standfirsts(y) ||
      x.a.sentence.document - y.a.sentence.document ||
      x.a.start - y.a.start ||
      x.b.sentence.document - y.b.sentence.document ||
      x.b.start - y.b.start,
  );
}
