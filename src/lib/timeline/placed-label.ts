import type { LabelSetting, LabelStyle } from './label-settings.ts';

/** A title set beside a line that leads to its mark. */
export interface PlacedLabel extends LabelSetting {
  /** Index of the event. */
  index: number;
  id: string;
  dateWords: string;
  style: LabelStyle;
  /** Where the text is anchored: `x` is its left end, middle or right end. */
  align: 'start' | 'middle' | 'end';
  x: number;
  /** Top of the label in pixels of the band. */
  y: number;
  /** The leader line, from the label down to the mark. */
  leader: { x: number; y0: number; y1: number };
}

/** Where labels may stand, in pixels of the band. */
export interface LabelArea {
  width: number;
  top: number;
  bottom: number;
}

/** A rectangle in pixels of the band. */
export interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Whether two boxes have a point in common, or come nearer than `apart` pixels. */
export const meets = (a: Box, b: Box, apart = 0): boolean =>
  a.x0 - apart < b.x1 && b.x0 - apart < a.x1 && a.y0 - apart < b.y1 && b.y0 - apart < a.y1;

/** The rectangle that a label's text fills. */
export function boxOf({
  align,
  x,
  y,
  width,
  height,
}: Pick<PlacedLabel, 'align' | 'x' | 'y' | 'width' | 'height'>): Box {
  const x0 = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y, y1: y + height };
}

/** A leader line as a rectangle one pixel wide. */
export const leaderBox = ({ leader }: Pick<PlacedLabel, 'leader'>): Box => ({
  x0: leader.x - 0.5,
  x1: leader.x + 0.5,
  y0: leader.y0,
  y1: leader.y1,
});
