import type { PlacedMark } from './place-marks.ts';
import { textWidth, wrapText, type Face } from './text-width.ts';

/** A title set beside a line that leads to its mark. */
export interface PlacedLabel {
  id: string;
  /** The title, on one or two lines. */
  lines: string[];
  dateWords: string;
  style: LabelStyle;
  /** Where the text is anchored: `x` is its left end, middle or right end. */
  align: 'start' | 'middle' | 'end';
  x: number;
  /** Top of the label in pixels of the band. */
  y: number;
  width: number;
  height: number;
  /** The leader line, from the label down to the mark. */
  leader: { x: number; y0: number; y1: number };
}

/** How a label is set; sizes in pixels. */
export interface LabelStyle {
  name: 'main' | 'background';
  face: Face;
  size: number;
  lineHeight: number;
  dateSize: number;
  /** Widest line of a title before it is wrapped, and after. */
  oneLine: number;
  twoLines: number;
}

interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

const DATE_LINE = 15;
/** Space between text and its own leader line, and around everything else. */
const BESIDE = 7;
const MARGIN = 5;
/** Space between text and the leader line of another label. */
const BESIDE_LEADER = 3;
/** Vertical positions that are tried, in pixels. */
const STEP = 6;

const meets = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const grow = (box: Box, by: number): Box => ({
  x0: box.x0 - by,
  x1: box.x1 + by,
  y0: box.y0 - by,
  y1: box.y1 + by,
});

type Align = PlacedLabel['align'];
/** Sides that a label may stand on; all of a group are tried at every height before the next group. */
type AlignGroups = Align[][];

const ANY_SIDE: AlignGroups = [['start', 'end', 'middle']];
const RIGHT_FIRST: AlignGroups = [['start'], ['end', 'middle']];
const LEFT_FIRST: AlignGroups = [['end'], ['start', 'middle']];

/** The ways a label may be set, the preferred first. */
function settings(mark: PlacedMark, style: LabelStyle): { lines: string[]; width: number; height: number }[] {
  const dateWidth = textWidth(mark.dateWords, 'sans', style.dateSize);
  const whole = wrapText(mark.title, style.face, style.size, style.oneLine);
  const wrapped = wrapText(mark.title, style.face, style.size, style.twoLines);
  const wraps = whole?.length === wrapped?.length ? [whole] : [whole, wrapped];
  return wraps.flatMap((lines) => {
    if (!lines) return [];
    const width = Math.max(dateWidth, ...lines.map((line) => textWidth(line, style.face, style.size)));
    return [{ lines, width, height: lines.length * style.lineHeight + DATE_LINE }];
  });
}

/**
 * Places titles above the axis; each takes the best free place, and none if there is none. No two labels meet, no
 * leader line crosses a label, and nothing leaves the area.
 *
 * The lesser labels are tried in three orders: by importance, and from either end with every label pointing away
 * from it, which builds stairs that no leader line has to cross. The order that shows the most is taken.
 *
 * @param marks in order of importance
 * @param firstCount so many of them come before all others, in this order
 * @param styleOf how a mark's label is set
 */
export function placeLabels(
  marks: PlacedMark[],
  area: LabelArea,
  firstCount: number,
  styleOf: (mark: PlacedMark) => LabelStyle,
): PlacedLabel[] {
  const first = new Placing(area, styleOf);
  for (const mark of marks.slice(0, firstCount)) first.add(mark, ANY_SIDE);
  const others = marks.slice(firstCount);
  const orders: [PlacedMark[], AlignGroups][] = [
    [others, ANY_SIDE],
    [[...others].sort((a, b) => b.x - a.x), RIGHT_FIRST],
    [[...others].sort((a, b) => a.x - b.x), LEFT_FIRST],
  ];
  const attempts = orders.map(([order, sides]) => {
    const placing = first.copy();
    for (const mark of order) placing.add(mark, sides);
    return placing.labels;
  });
  return attempts.reduce((best, attempt) => (attempt.length > best.length ? attempt : best));
}

/** Labels placed so far, and what they take. */
class Placing {
  readonly #area: LabelArea;
  readonly #styleOf: (mark: PlacedMark) => LabelStyle;
  labels: PlacedLabel[] = [];

  constructor(area: LabelArea, styleOf: (mark: PlacedMark) => LabelStyle) {
    this.#area = area;
    this.#styleOf = styleOf;
  }

  copy(): Placing {
    const copy = new Placing(this.#area, this.#styleOf);
    copy.labels = [...this.labels];
    return copy;
  }

  add(mark: PlacedMark, sides: AlignGroups): void {
    for (const aligns of sides) {
      const label = this.#bestPlace(mark, aligns);
      if (!label) continue;
      this.labels.push(label);
      return;
    }
  }

  /** Main events hang from the top of the band, the others stand as close to the axis as they can. */
  #bestPlace(mark: PlacedMark, aligns: Align[]): PlacedLabel | null {
    const style = this.#styleOf(mark);
    const { top, bottom } = this.#area;
    const options = settings(mark, style);
    for (let offset = 0; offset < bottom - top; offset += STEP) {
      for (const { lines, width, height } of options) {
        const y = style.name === 'main' ? top + offset : bottom - height - offset;
        if (y < top || y + height > bottom) continue;
        for (const align of aligns) {
          const x = align === 'start' ? mark.x + BESIDE : align === 'end' ? mark.x - BESIDE : mark.x;
          const leader = { x: mark.x, y0: align === 'middle' ? y + height + 2 : y + 3, y1: mark.y };
          const label = {
            id: mark.id,
            lines,
            dateWords: mark.dateWords,
            style,
            align,
            x,
            y,
            width,
            height,
            leader,
          };
          if (this.#isFree(label)) return label;
        }
      }
    }
    return null;
  }

  #isFree(label: PlacedLabel): boolean {
    const box = boxOf(label);
    if (box.x0 < 0 || box.x1 > this.#area.width) return false;
    const leader = leaderBox(label);
    return this.labels.every((other) => {
      const otherBox = boxOf(other);
      return (
        !meets(grow(box, MARGIN), otherBox) &&
        !meets(leader, grow(otherBox, BESIDE_LEADER)) &&
        !meets(grow(box, BESIDE_LEADER), leaderBox(other))
      );
    });
  }
}

/** The rectangle that a label's text fills. */
export function boxOf({ align, x, y, width, height }: PlacedLabel): Box {
  const x0 = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y, y1: y + height };
}

/** A leader line as a rectangle one pixel wide. */
export const leaderBox = ({ leader }: PlacedLabel): Box => ({
  x0: leader.x - 0.5,
  x1: leader.x + 0.5,
  y0: leader.y0,
  y1: leader.y1,
});
