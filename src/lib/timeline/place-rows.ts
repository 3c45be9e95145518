import type { Source } from '#lib/corpus/source.ts';
import type { PlacedEvents } from './place-marks.ts';
import type { Reporting, ShownEvents } from './shown-events.ts';
import { fitText } from './text-width.ts';

/** A line for each outlet under the axis, with the events it reports; the last may stand for several. */
export interface SourceRow {
  sourceIds: string[];
  /** As far as the gutter has room for it; null where there is room for a mark only. */
  name: string | null;
  y: number;
  /** Events that are drawn for themselves. */
  marks: { index: number; id: string; x: number }[];
  /** Columns of events, and which part of these it reports. */
  columns: { number: number; x0: number; x1: number; share: number }[];
}

export const NAME_SIZE = 13;
export const ROW = 18;

interface RowsInput {
  sources: Pick<Source, 'id' | 'name'>[];
  /** Room for a name in pixels; null where there is room for a mark only. */
  nameWidth: number | null;
  firstY: number;
  lines: Reporting[];
}

/** Who reports what, where it stands on the axis. */
export function placeRows(
  { table }: ShownEvents,
  { marks, clusters }: PlacedEvents,
  { sources, nameWidth, firstY, lines }: RowsInput,
): SourceRow[] {
  return lines.map(({ sources: places, bySet, upTo }, line): SourceRow => {
    const [only, ...more] = places.map((place) => sources[place]);
    const name = more.length > 0 ? `${places.length} others` : (only?.name ?? '');
    return {
      sourceIds: places.map((place) => sources[place]?.id ?? ''),
      name: nameWidth === null ? null : fitText(name, 'sans', NAME_SIZE, nameWidth),
      y: firstY + line * ROW,
      marks: marks
        .filter(({ index }) => bySet[table.sources[index] ?? 0])
        .map(({ index, id, x }) => ({ index, id, x })),
      columns: clusters.flatMap(({ number, x0, x1, first, after }) => {
        const share = after > first ? ((upTo[after] ?? 0) - (upTo[first] ?? 0)) / (after - first) : 0;
        return share > 0 ? [{ number, x0, x1, share }] : [];
      }),
    };
  });
}
