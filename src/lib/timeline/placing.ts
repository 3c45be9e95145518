import { boxOf, leaderBox, type Box, type LabelArea, type PlacedLabel } from './placed-label.ts';
import type { LabelSetting, LabelStyle } from './label-settings.ts';
import type { Mark } from './mark.ts';

/** Space around a label, and from the edge of the band where it was moved away from it. */
export const MARGIN = 4;
/** Space between text and its own leader line. */
const BESIDE = 7;
/** Space between text and the leader line of another label. */
const BESIDE_LEADER = 3;
/** Vertical positions that are tried, in pixels. */
const STEP = 3;

/** `over`: above the mark, moved as far as the edge of the band demands. */
export type Side = PlacedLabel['align'] | 'over';

/** The sides that a label may stand on by itself, the preferred first. */
export const SIDES: Side[] = ['start', 'end', 'middle'];

/** A label to be placed: its mark, and the ways it may be set and the sides it may stand on, the preferred first. */
export interface Candidate {
  mark: Mark;
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

/** A label beside its mark at no height yet, and the heights at which it would be free. */
interface Column {
  candidate: Candidate;
  setting: LabelSetting;
  align: PlacedLabel['align'];
  x: number;
  text: Box;
  leader: Box;
  room: Room;
}

/** Where the top of a label may lie: from `least` to `most`, but in none of the stretches, their ends excluded. */
interface Room {
  least: number;
  most: number;
  taken: [from: number, to: number][];
}

/** A label that was placed, and the one before it. */
interface Chain {
  placed: Placed;
  before: Chain | null;
}

/** Labels placed so far, and where the next may stand. Many are tried: each adds its last label to a chain it shares. */
export class Placing {
  readonly #area: LabelArea;
  readonly #last: Chain | null;
  readonly count: number;

  constructor(area: LabelArea, last: Chain | null = null, count = 0) {
    this.#area = area;
    this.#last = last;
    this.count = count;
  }

  /** In the order in which they were placed. */
  get labels(): PlacedLabel[] {
    const labels: PlacedLabel[] = [];
    for (let at = this.#last; at !== null; at = at.before) labels.push(at.placed.label);
    return labels.reverse();
  }

  shows(index: number): boolean {
    for (let at = this.#last; at !== null; at = at.before) {
      if (at.placed.label.index === index) return true;
    }
    return false;
  }

  /** The placing with a label more: the preferred of the places that are nearest to where it would rather be. */
  with(candidate: Candidate): Placing | null {
    let nearest = null as { column: Column; offset: number } | null;
    for (const setting of candidate.settings) {
      for (const side of candidate.sides) {
        const column = this.#column(candidate, setting, side);
        const offset = column && this.#offset(column, nearest?.offset);
        if (column && offset !== null) nearest = { column, offset };
        // Nothing is nearer.
        if (nearest?.offset === 0) return this.#at(nearest);
      }
    }
    return nearest && this.#at(nearest);
  }

  /** The placings with a label more: one for each setting and side that is free at some height, as `with` prefers. */
  outcomes(candidate: Candidate): Placing[] {
    return this.#free(candidate).map((place) => this.#at(place));
  }

  /** How far from where it would rather be each setting and side is free; the nearest first. */
  #free(candidate: Candidate): { column: Column; offset: number }[] {
    const found = candidate.settings.flatMap((setting) =>
      candidate.sides.flatMap((side) => {
        const column = this.#column(candidate, setting, side);
        const offset = column && this.#offset(column);
        return column && offset !== null ? [{ column, offset }] : [];
      }),
    );
    return found.sort((a, b) => a.offset - b.offset);
  }

  /** The placing with a label where it stood before, as far from its mark as it was; null if that is not free now. */
  keep(mark: Mark, { lines, width, height, align, style, y, x, leader }: PlacedLabel): Placing | null {
    const candidate = { mark, style, settings: [], sides: [], hangs: true };
    const setting = { lines, width, height };
    // A label that was moved in from the edge is not bound to its mark: it is placed anew.
    if (align === 'middle' && Math.abs(x - leader.x) > 0.5) return null;
    const column = this.#column(candidate, setting, align);
    return column && isFree(column.room, y) ? this.#and(column, y) : null;
  }

  #at({ column, offset }: { column: Column; offset: number }): Placing {
    return this.#and(column, this.#top(column, offset));
  }

  /** The top of a label that is so far from where it would rather be. */
  #top({ candidate, setting }: Column, offset: number): number {
    const { top, bottom } = this.#area;
    return candidate.hangs ? top + offset : bottom - setting.height - offset;
  }

  /** The least distance, in steps, at which a label is free; null if there is none that is less than another. */
  #offset(column: Column, less = Infinity): number | null {
    const { least, most } = column.room;
    if (least > most) return null;
    for (let offset = 0; ; offset += STEP) {
      if (offset >= less) return null;
      const y = this.#top(column, offset);
      if (column.candidate.hangs ? y > most : y < least) return null;
      if (isFree(column.room, y)) return offset;
    }
  }

  #and({ candidate: { mark, style }, setting, align, x, text, leader }: Column, y: number): Placing {
    const y0 = y + leaderOffset(align, setting);
    const label: PlacedLabel = {
      ...setting,
      index: mark.index,
      id: mark.id,
      dateWords: mark.dateWords,
      style,
      align,
      x,
      y,
      leader: { x: mark.x, y0, y1: mark.y },
    };
    const placed: Placed = {
      label,
      text: { ...text, y0: y, y1: y + setting.height },
      leader: { ...leader, y0 },
    };
    return new Placing(this.#area, { placed, before: this.#last }, this.count + 1);
  }

  /** Null where it would leave the band. */
  #column(candidate: Candidate, setting: LabelSetting, side: Side): Column | null {
    const { mark } = candidate;
    const half = setting.width / 2;
    const within = Math.min(Math.max(mark.x, half + MARGIN), this.#area.width - half - MARGIN);
    const x = { start: mark.x + BESIDE, end: mark.x - BESIDE, middle: mark.x, over: within }[side];
    const align = side === 'over' ? 'middle' : side;
    const text = boxOf({ align, x, y: 0, width: setting.width, height: setting.height });
    if (text.x0 < 0 || text.x1 > this.#area.width) return null;
    const leader = leaderBox({ leader: { x: mark.x, y0: 0, y1: mark.y } });
    const room = this.#room(setting.height, leaderOffset(align, setting), text, leader);
    return { candidate, setting, align, x, text, leader, room };
  }

  /**
   * The heights at which nothing is met: no other text, with its margin; no leader line of another label, which
   * reaches from that label down to the axis; and with the own leader line, no other text.
   */
  #room(height: number, leaderFrom: number, text: Box, leader: Box): Room {
    const room: Room = { least: this.#area.top, most: this.#area.bottom - height, taken: [] };
    for (let at = this.#last; at !== null; at = at.before) {
      const other = at.placed;
      if (text.x0 - MARGIN < other.text.x1 && other.text.x0 - MARGIN < text.x1)
        room.taken.push([other.text.y0 - MARGIN - height, other.text.y1 + MARGIN]);
      if (leader.x0 - BESIDE_LEADER < other.text.x1 && other.text.x0 - BESIDE_LEADER < leader.x1)
        room.least = Math.max(room.least, other.text.y1 + BESIDE_LEADER - leaderFrom);
      if (text.x0 - BESIDE_LEADER < other.leader.x1 && other.leader.x0 - BESIDE_LEADER < text.x1)
        room.most = Math.min(room.most, other.leader.y0 - BESIDE_LEADER - height);
    }
    return room;
  }
}

/** How far below the top of a label its leader line begins: beside the text, or under it. */
const leaderOffset = (align: PlacedLabel['align'], { height }: LabelSetting): number =>
  align === 'middle' ? height + 2 : 3;

const isFree = ({ least, most, taken }: Room, y: number): boolean =>
  y >= least && y <= most && taken.every(([from, to]) => y <= from || y >= to);
