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
  /** In order of importance; the first is given a label by all means. */
  marks: Mark[];
  area: LabelArea;
  /** So many of the marks come before all others, and are searched a place for … */
  firstCount: number;
  /** … and so many, these included, before the rest. */
  secondCount: number;
  /** How a mark's label is set. */
  styleOf: (mark: Mark) => LabelStyle;
  /** Labels as they stood before: they stay where they were in relation to their marks, as far as that goes. */
  previous: PlacedLabel[];
  /** While the drawing moves, labels stay or go; others come when it rests. */
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
  const [important, others] = [candidates.slice(0, firstCount), candidates.slice(firstCount)];
  const first = keepImportant(important, area, before, isMoving) ?? placeImportant(important, area);
  const kept = keepThose(others, first, before);
  if (isMoving) return kept.labels;
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
  isMoving: boolean,
): Placing | null {
  if (before.size === 0) return null;
  const [foremost, ...others] = candidates;
  if (!foremost) return new Placing(area);
  let placing = keepOrPlace(foremost, new Placing(area), before);
  if (!placing) return null;
  for (const candidate of others) {
    const longer = keepOrPlace(candidate, placing, before);
    if (!longer && !isMoving) return null;
    placing = longer ?? placing;
  }
  return placing;
}

function keepOrPlace(candidate: Unsided, placing: Placing, before: Map<number, PlacedLabel>): Placing | null {
  const label = before.get(candidate.mark.index);
  const kept = label ? placing.keep(candidate.mark, { ...label, style: candidate.style }) : null;
  return (
    kept ??
    placing.with({ ...candidate, sides: ['start', 'end', 'middle'] }) ??
    placing.with({ ...candidate, sides: ['over'] })
  );
}

function keepThose(candidates: Unsided[], first: Placing, before: Map<number, PlacedLabel>): Placing {
  let placing = first;
  for (const { mark, style } of candidates) {
    const label = before.get(mark.index);
    // A label that is set in another way now, as a smaller one, is placed anew.
    if (label?.style.name === style.name && label.style.dateSize === style.dateSize)
      placing = placing.keep(mark, label) ?? placing;
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
