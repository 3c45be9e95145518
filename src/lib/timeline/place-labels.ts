import { settingsOf, type LabelStyle } from './label-settings.ts';
import { placeImportant } from './place-important.ts';
import type { Mark } from './place-marks.ts';
import type { LabelArea, PlacedLabel } from './placed-label.ts';
import { Placing, type Candidate, type Side } from './placing.ts';

/** A mark with the styles and settings of its label; the sides are a matter of the plan. */
type Unsided = Omit<Candidate, 'sides'>;

/** In what order labels are placed, and on which sides they are tried before the next sides. */
interface Plan {
  order: (a: Unsided, b: Unsided) => number;
  sides: Side[][];
}

/** As given, and from either end with every label pointing away from it: stairs that no leader line crosses. */
const PLANS: Plan[] = [
  { order: () => 0, sides: [['start', 'end', 'middle']] },
  { order: (a, b) => b.mark.x - a.mark.x, sides: [['start'], ['end', 'middle']] },
  { order: (a, b) => a.mark.x - b.mark.x, sides: [['end'], ['start', 'middle']] },
];

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
export function placeLabels({
  marks,
  boundIndex,
  area,
  firstCount,
  secondCount,
  styleOf,
  previous,
  isMoving,
}: LabelTask): PlacedLabel[] {
  const candidates = marks.map((mark): Unsided => {
    const style = styleOf(mark);
    return { mark, style, settings: settingsOf(mark, style), hangs: style.name === 'main' };
  });
  const before = new Map(previous.map((label) => [label.index, label]));
  const isBound = candidates[0]?.mark.index === boundIndex;
  if (isMoving) {
    const bound = candidates.slice(0, isBound ? 1 : 0);
    const first = keepImportant(bound, area, before) ?? placeImportant(bound, area, isBound);
    return keepThose(candidates.slice(bound.length), first, before, () => true).labels;
  }
  const [important, others] = [candidates.slice(0, firstCount), candidates.slice(firstCount)];
  const first = keepImportant(important, area, before) ?? placeImportant(important, area, isBound);
  const kept = keepThose(others, first, before, isSetAlike);
  const groups = [others.slice(0, secondCount - firstCount), others.slice(secondCount - firstCount)];
  let placing = kept;
  for (const group of groups) {
    const left = group.filter(({ mark }) => !placing.shows(mark.index));
    const before = placing;
    placing = most(
      PLANS.map((plan) => carryOut(plan, left, before)),
      before,
    );
  }
  return placing.labels;
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
    kept ??
    placing.with({ ...candidate, sides: ['start', 'end', 'middle'] }) ??
    placing.with({ ...candidate, sides: ['over'] })
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

function carryOut({ order, sides }: Plan, candidates: Unsided[], placing: Placing): Placing {
  let reached = placing;
  for (const candidate of [...candidates].sort(order)) {
    for (const group of sides) {
      const longer = reached.with({ ...candidate, sides: group });
      if (!longer) continue;
      reached = longer;
      break;
    }
  }
  return reached;
}

/** The placing with the most labels, the first of several. */
const most = (attempts: Placing[], least: Placing): Placing =>
  attempts.reduce((best, attempt) => (attempt.count > best.count ? attempt : best), least);
