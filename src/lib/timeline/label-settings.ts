import type { Mark } from './mark.ts';
import { textWidth, type Face } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** How a label is set; sizes in pixels. */
export interface LabelStyle {
  name: 'main' | 'background';
  face: Face;
  size: number;
  lineHeight: number;
  /** Of the date under the title; 0 where there is none. */
  dateSize: number;
  /** Widest line of a title before it is wrapped, and after. */
  oneLine: number;
  twoLines: number;
  /** A title takes no more lines than this. */
  maxLines: number;
}

/** A title broken into lines, and the room that it takes with its date. */
export interface LabelSetting {
  lines: string[];
  width: number;
  height: number;
}

const DATE_LINE = 15;

function settingOf(
  lines: string[],
  mark: Mark,
  { face, size, lineHeight, dateSize }: LabelStyle,
): LabelSetting {
  const dateWidth = dateSize > 0 ? textWidth(mark.dateWords, 'sans', dateSize) : 0;
  const width = Math.max(dateWidth, ...lines.map((line) => textWidth(line, face, size)));
  return { lines, width, height: lines.length * lineHeight + (dateSize > 0 ? DATE_LINE : 1) };
}

/** The ways a label may be set, the preferred first; none if the title is too long. */
export function settingsOf(mark: Mark, style: LabelStyle): LabelSetting[] {
  const { face, size, oneLine, twoLines, maxLines } = style;
  const whole = wrapText(mark.title, face, size, oneLine, { maxLines: Math.min(2, maxLines) });
  const wrapped = wrapText(mark.title, face, size, twoLines, { maxLines });
  const wraps = whole?.length === wrapped?.length ? [whole] : [whole, wrapped];
  return wraps.flatMap((lines) => (lines ? [settingOf(lines, mark, style)] : []));
}

/** A label on more lines than it needs, and so the narrower. */
export function tightSettingsOf(mark: Mark, style: LabelStyle): LabelSetting[] {
  const { face, size, maxLines, twoLines } = style;
  const third = textWidth(mark.title, face, size) * 0.4;
  const lines =
    wrapText(mark.title, face, size, Math.min(twoLines, third), { maxLines }) ??
    wrapText(mark.title, face, size, Math.min(twoLines, third * 1.7), { maxLines });
  return lines ? [settingOf(lines, mark, style)] : [];
}

/** A label that must stand somewhere: as wide as there is room, on as many lines as that takes, words broken. */
export function setByAllMeans(
  mark: Mark,
  style: LabelStyle,
  room: { width: number; height: number },
): LabelSetting[] {
  const maxLines = Math.floor((room.height - DATE_LINE) / style.lineHeight);
  const lines = wrapText(mark.title, style.face, style.size, room.width, { maxLines, breakWords: true });
  return lines ? [settingOf(lines, mark, style)] : [];
}
