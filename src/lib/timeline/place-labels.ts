import { settingsOf, type LabelStyle } from './label-settings.ts';
import { placeImportant } from './place-important.ts';
import type { PlacedMark } from './place-marks.ts';
import type { LabelArea, PlacedLabel } from './placed-label.ts';
import type { Candidate, Placing, Side } from './placing.ts';

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

/**
 * Places titles above the axis; each takes the best free place, and none if there is none. No two labels meet, no
 * leader line crosses a label, and nothing leaves the area.
 *
 * What is placed first decides what else finds a place. So the important labels are placed by a small search, and
 * the others by several plans, of which the one that shows the most is taken.
 *
 * @param marks in order of importance; the first is given a label by all means
 * @param firstCount so many of them come before all others
 * @param styleOf how a mark's label is set
 */
export function placeLabels(
  marks: PlacedMark[],
  area: LabelArea,
  firstCount: number,
  styleOf: (mark: PlacedMark) => LabelStyle,
): PlacedLabel[] {
  const candidates = marks.map((mark): Unsided => {
    const style = styleOf(mark);
    return { mark, style, settings: settingsOf(mark, style), hangs: style.name === 'main' };
  });
  const first = placeImportant(candidates.slice(0, firstCount), area);
  const attempts = PLANS.map((plan) => carryOut(plan, candidates.slice(firstCount), first));
  return most(attempts, first).labels;
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
