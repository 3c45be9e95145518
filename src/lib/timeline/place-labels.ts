import { settingsOf, type LabelStyle } from './label-settings.ts';
import { placeImportant } from './place-important.ts';
import type { Mark } from './mark.ts';
import type { LabelArea, PlacedLabel } from './placed-label.ts';
import { Placing, SIDES, type Candidate, type Side } from './placing.ts';
import { spreadEvenly } from './spread-evenly.ts';

/** A mark with the styles and settings of its label; the sides are a matter of the plan. */
type Unsided = Omit<Candidate, 'sides'>;
/** Without what depends on its place among the others. */
type Settable = Omit<Unsided, 'hangs'>;

/** In what order labels are placed, and on which sides they are tried before the next sides. */
interface Plan {
  order: (a: Unsided, b: Unsided) => number;
  sides: Side[][];
}

/** As given, and from either end with every label pointing away from it: stairs that no leader line crosses. */
const PLANS: Plan[] = [
  { order: () => 0, sides: [SIDES] },
  { order: (a, b) => b.mark.x - a.mark.x, sides: [['start'], ['end', 'middle']] },
  { order: (a, b) => a.mark.x - b.mark.x, sides: [['end'], ['start', 'middle']] },
  { order: (a, b) => areaOf(a) - areaOf(b), sides: [SIDES] },
];

const ATTEMPTS = { few: 40, many: 8 };
const FEW = 40;
/** So many main events may go without a label for the sake of more labels in all. */
const GIVEN_UP = 2;

const areaOf = ({ settings: [setting] }: Unsided): number =>
  setting ? setting.width * setting.height : Infinity;

/** What is to be labelled, and what is known of it. */
export interface LabelTask {
  /** In order of importance. */
  marks: Mark[];
  /** The event that is given a label by all means, if it is the first of the marks. */
  boundIndex: number;
  area: LabelArea;
  /** So many of the marks come before all others, and are searched a place for … */
  firstCount: number;
  /** … and so many, these included, before the rest. */
  secondCount: number;
  /** How a mark's label is set. */
  styleOf: (mark: Mark) => LabelStyle;
  /** Labels as they stood before: they stay where they were in relation to their marks, as far as that goes. */
  previous: PlacedLabel[];
  /** While the drawing moves, labels stay as they are or go; others come when it rests. */
  isMoving: boolean;
}

/**
 * Places titles above the axis; each takes the best free place, and none if there is none. No two labels meet, no
 * leader line crosses a label, and nothing leaves the area.
 *
 * What is placed first decides what else finds a place. So the important labels are placed by a small search, and
 * the others by several plans, of which the one that shows the most is taken.
 */
export function placeLabels(task: LabelTask): PlacedLabel[] {
  const { marks, boundIndex, secondCount, styleOf, isMoving } = task;
  const settable = marks.map((mark): Settable => {
    const style = styleOf(mark);
    // What moves is set as it was; only the bound one may be new.
    const isSet = isMoving && mark.index !== boundIndex;
    return { mark, style, settings: isSet ? [] : settingsOf(mark, style) };
  });
  const usual = place(task, settable, false);
  if (isMoving || usual.count === marks.length || marks.length > FEW) return usual.labels;
  // The label of the current event may stand in the way where it stands low: then it hangs, like a main one.
  const other = place(task, settable, true);
  const important = marks.slice(0, secondCount).filter(({ index }) => index !== boundIndex);
  const shown = (placing: Placing) => important.filter(({ index }) => placing.shows(index)).length;
  return other.count > usual.count && shown(other) >= shown(usual) ? other.labels : usual.labels;
}

function place(
  { boundIndex, area, firstCount, secondCount, previous, isMoving }: LabelTask,
  settable: Settable[],
  isBoundHanging: boolean,
): Placing {
  const candidates = settable.map((label, place): Unsided => {
    // What hangs from the top has a long line, which others must not cross: that is for the foremost.
    const hangs =
      (place < firstCount && label.style.name === 'main') ||
      (isBoundHanging && label.mark.index === boundIndex);
    return { ...label, hangs };
  });
  const before = new Map(previous.map((label) => [label.index, label]));
  const isBound = candidates[0]?.mark.index === boundIndex;
  if (isMoving) {
    const bound = candidates.slice(0, isBound ? 1 : 0);
    const first = keepImportant(bound, area, before) ?? placeImportant(bound, area, isBound);
    return keepThose(candidates.slice(bound.length), first, before, () => true);
  }
  const [important, others] = [candidates.slice(0, firstCount), candidates.slice(firstCount)];
  const first = keepImportant(important, area, before) ?? placeImportant(important, area, isBound);
  const kept = keepThose(others, first, before, isSetAlike);
  const left = others.filter(({ mark }) => !kept.shows(mark.index));
  const isSecond = new Set(others.slice(0, secondCount - firstCount));
  const second = left.filter((candidate) => isSecond.has(candidate));
  const rest = left.filter((candidate) => !isSecond.has(candidate));
  const starts = PLANS.map((plan) => carryOut(plan, second, kept));
  const most = Math.max(...starts.map(({ count }) => count));
  // A main event less is worth it only where several others come for it.
  const ends = starts.flatMap((start) =>
    start.count < most - GIVEN_UP ? [] : PLANS.map((plan) => carryOut(plan, rest, start)),
  );
  return withLuck(fullest(ends, kept), rest, starts[0] ?? kept);
}

/** The important labels where they stood, the new ones beside them; null if one of them finds no place so. */
function keepImportant(
  candidates: Unsided[],
  area: LabelArea,
  before: Map<number, PlacedLabel>,
): Placing | null {
  if (before.size === 0) return null;
  let placing = new Placing(area);
  for (const candidate of candidates) {
    const longer = keepOrPlace(candidate, placing, before);
    if (!longer) return null;
    placing = longer;
  }
  return placing;
}

function keepOrPlace(candidate: Unsided, placing: Placing, before: Map<number, PlacedLabel>): Placing | null {
  const label = before.get(candidate.mark.index);
  const kept = label && isSetAlike(label, candidate) ? placing.keep(candidate.mark, label) : null;
  return (
    kept ?? placing.with({ ...candidate, sides: SIDES }) ?? placing.with({ ...candidate, sides: ['over'] })
  );
}

/** A label that is set in another way now, as a smaller one, is placed anew. */
const isSetAlike = ({ style: before }: PlacedLabel, { style }: Unsided): boolean =>
  before.name === style.name && before.size === style.size && before.dateSize === style.dateSize;

function keepThose(
  candidates: Unsided[],
  first: Placing,
  before: Map<number, PlacedLabel>,
  mayStay: (label: PlacedLabel, candidate: Unsided) => boolean,
): Placing {
  let placing = first;
  for (const candidate of candidates) {
    const label = before.get(candidate.mark.index);
    if (label && mayStay(label, candidate)) placing = placing.keep(candidate.mark, label) ?? placing;
  }
  return placing;
}

/** Tries every label on the first sides before any on the next: stairs stay stairs. */
function carryOut({ order, sides }: Plan, candidates: Unsided[], placing: Placing): Placing {
  let reached = placing;
  let left = [...candidates].sort(order);
  for (const group of sides) {
    left = left.filter((candidate) => {
      const longer = reached.with({ ...candidate, sides: group });
      reached = longer ?? reached;
      return !longer;
    });
  }
  return reached;
}

/** Where few find no place, another order often has one for all: some are tried, always the same ones. */
function withLuck(best: Placing, candidates: Unsided[], start: Placing): Placing {
  let reached = best;
  const all = start.count + candidates.length;
  const attempts = candidates.length <= FEW ? ATTEMPTS.few : ATTEMPTS.many;
  for (let attempt = 1; attempt <= attempts && reached.count < all; attempt++) {
    const turn = ({ mark }: Unsided) => spreadEvenly((mark.index + 1) * attempt);
    const sides = attempt % 2 ? SIDES : [...SIDES].reverse();
    const next = carryOut({ order: (a, b) => turn(a) - turn(b), sides: [sides] }, candidates, start);
    if (next.count > reached.count) reached = next;
  }
  return reached;
}

/** The placing with the most labels, the first of several. */
const fullest = (attempts: Placing[], least: Placing): Placing =>
  attempts.reduce((best, attempt) => (attempt.count > best.count ? attempt : best), least);
