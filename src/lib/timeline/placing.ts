import { boxOf, leaderBox, meets, type Box, type LabelArea, type PlacedLabel } from './placed-label.ts';
import type { LabelSetting, LabelStyle } from './label-settings.ts';
import type { PlacedMark } from './place-marks.ts';

/** Space around a label, and from the edge of the band where it was moved away from it. */
export const MARGIN = 5;
/** Space between text and its own leader line. */
const BESIDE = 7;
/** Space between text and the leader line of another label. */
const BESIDE_LEADER = 3;
/** Vertical positions that are tried, in pixels. */
const STEP = 6;

/** `over`: above the mark, moved as far as the edge of the band demands. */
export type Side = PlacedLabel['align'] | 'over';

/** A label to be placed: its mark, and the ways it may be set and the sides it may stand on, the preferred first. */
export interface Candidate {
  mark: PlacedMark;
  style: LabelStyle;
  settings: LabelSetting[];
  sides: Side[];
  /** From the top of the band, as main events do; the others stand as close to the axis as they can. */
  hangs: boolean;
}

/** A label, and what nothing else may cover or cross for it. */
interface Placed {
  label: PlacedLabel;
  text: Box;
  leader: Box;
}

/** A label beside its mark at no height yet, with the labels that may be in its way at some height. */
interface Column {
  candidate: Candidate;
  setting: LabelSetting;
  align: PlacedLabel['align'];
  x: number;
  text: Box;
  leader: Box;
  rivals: Placed[];
}

/** Labels placed so far, and where the next may stand. */
export class Placing {
  readonly #area: LabelArea;
  readonly #placed: Placed[];

  constructor(area: LabelArea, placed: Placed[] = []) {
    this.#area = area;
    this.#placed = placed;
  }

  get labels(): PlacedLabel[] {
    return this.#placed.map(({ label }) => label);
  }

  get count(): number {
    return this.#placed.length;
  }

  /** The placing with a label more: the preferred of the places that are nearest to where it would rather be. */
  with(candidate: Candidate): Placing | null {
    const columns = this.#columns(candidate);
    for (let offset = 0; offset < this.#height; offset += STEP) {
      const free = columns.find((column) => this.#isFreeAt(column, offset));
      if (free) return this.#and(free);
    }
    return null;
  }

  /** The placings with a label more: one for each setting and side that is free at some height, as `with` prefers. */
  outcomes(candidate: Candidate): Placing[] {
    const found = this.#columns(candidate).flatMap((column) => {
      for (let offset = 0; offset < this.#height; offset += STEP) {
        if (this.#isFreeAt(column, offset)) return [{ offset, column }];
      }
      return [];
    });
    return found.sort((a, b) => a.offset - b.offset).map(({ column }) => this.#and(column));
  }

  get #height(): number {
    return this.#area.bottom - this.#area.top;
  }

  #and({ candidate: { mark, style }, setting, align, x, text, leader }: Column): Placing {
    const label: PlacedLabel = {
      ...setting,
      id: mark.id,
      dateWords: mark.dateWords,
      style,
      align,
      x,
      y: text.y0,
      leader: { x: mark.x, y0: leader.y0, y1: mark.y },
    };
    return new Placing(this.#area, [...this.#placed, { label, text, leader }]);
  }

  #columns(candidate: Candidate): Column[] {
    return candidate.settings.flatMap((setting) =>
      candidate.sides.flatMap((side) => this.#column(candidate, setting, side)),
    );
  }

  #column(candidate: Candidate, setting: LabelSetting, side: Side): Column[] {
    const { mark } = candidate;
    const half = setting.width / 2;
    const within = Math.min(Math.max(mark.x, half + MARGIN), this.#area.width - half - MARGIN);
    const x = { start: mark.x + BESIDE, end: mark.x - BESIDE, middle: mark.x, over: within }[side];
    const align = side === 'over' ? 'middle' : side;
    const text = boxOf({ align, x, y: 0, width: setting.width, height: setting.height });
    if (text.x0 < 0 || text.x1 > this.#area.width) return [];
    const leader = leaderBox({ leader: { x: mark.x, y0: 0, y1: mark.y } });
    const from = Math.min(text.x0, leader.x0) - MARGIN;
    const to = Math.max(text.x1, leader.x1) + MARGIN;
    const rivals = this.#placed.filter(
      (other) =>
        Math.min(other.text.x0, other.leader.x0) < to && from < Math.max(other.text.x1, other.leader.x1),
    );
    return [{ candidate, setting, align, x, text, leader, rivals }];
  }

  /** Moves a label away from where it would rather be, and says whether it is free there. */
  #isFreeAt(
    { candidate, setting: { height }, align, text, leader, rivals }: Column,
    offset: number,
  ): boolean {
    const { top, bottom } = this.#area;
    text.y0 = candidate.hangs ? top + offset : bottom - height - offset;
    text.y1 = text.y0 + height;
    leader.y0 = align === 'middle' ? text.y1 + 2 : text.y0 + 3;
    return text.y0 >= top && text.y1 <= bottom && isFree(text, leader, rivals);
  }
}

function isFree(text: Box, leader: Box, rivals: Placed[]): boolean {
  return rivals.every(
    (other) =>
      !meets(text, other.text, MARGIN) &&
      !meets(leader, other.text, BESIDE_LEADER) &&
      !meets(text, other.leader, BESIDE_LEADER),
  );
}
