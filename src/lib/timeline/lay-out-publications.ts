import { shortDate } from '#lib/time/short-date.ts';
import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Source } from '#lib/corpus/source.ts';
import { has, makeEventTable } from './event-table.ts';
import { toEventColumns } from './to-event-columns.ts';
import { placeBreakCaptions, placeTicks, TICK_OFFSET, type Caption } from './ticks.ts';
import { makeTimeAxis } from './time-axis.ts';
import { CLOSED_GAPS, makeTimeScale, wholeWindow } from './time-scale.ts';

export type DatedArticle = Pick<DocumentSummary, 'id' | 'sourceId' | 'headline' | 'published'>;

/** A part of the axis. */
interface Stretch {
  x0: number;
  x1: number;
}

/** An article where it stands: a mark on the day that it appeared, a bar over the time where the day is not known. */
export interface PublicationMark {
  id: string;
  x0: number;
  x1: number;
  isBar: boolean;
}

/** Articles of a few pixels of the axis. */
export interface PublicationColumn {
  x0: number;
  x1: number;
  count: number;
}

/** An outlet's line, or one for all those that have no line of their own. */
export interface PublicationRow {
  sourceIds: string[];
  count: number;
  /** In time order; empty where there are too many to be told apart. */
  marks: PublicationMark[];
  columns: PublicationColumn[];
}

/** Plain values, in pixels of a drawing of some width: what draws it has nothing to reckon. */
export interface PublicationLayout {
  width: number;
  segments: Stretch[];
  breaks: Stretch[];
  rows: PublicationRow[];
  /** Articles of the fullest column. */
  most: number;
  /** Lines across, and where their words begin. */
  ticks: { x: number; labelX: number; label: string | null }[];
  captions: Caption[];
  breakCaptions: Caption[];
}

/** Lines of outlets; what is more shares the last one. */
const MOST_ROWS = 10;
/** With more articles than this they are counted in columns. */
const CROWD = 80;
const COLUMN_PX = 6;
const MARK_PX = 8;
const MIN_BAR_PX = 14;
/** Marks side by side are this far apart. */
const STEP_PX = 10;
const EDGE_PX = 8;
const BREAK_PX = 20;

/** An article as the axis sees events: so both have the same chapters, breaks and ticks. */
const asEvent = ({ id, headline, published }: DatedArticle): DatedEvent => ({
  id,
  title: headline,
  shortTitle: headline,
  date: published,
  earliest: '',
  latest: '',
  summary: '',
  rank: 'main',
  threads: [],
  dateEvidence: [],
  excerpts: [],
});

/** Outlets with articles, those that have most of them by themselves. In the order of the story. */
function rowsOf(articles: DatedArticle[], sources: Pick<Source, 'id'>[]): string[][] {
  const counts = new Map<string, number>();
  for (const { sourceId } of articles) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  const ids = sources.map(({ id }) => id).filter((id) => counts.has(id));
  if (ids.length <= MOST_ROWS) return ids.map((id) => [id]);
  const own = new Set(
    ids.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_ROWS - 1),
  );
  return [...ids.filter((id) => own.has(id)).map((id) => [id]), ids.filter((id) => !own.has(id))];
}

const stretch = ({ x0, x1 }: Stretch): Stretch => ({ x0, x1 });

/** Marks of one line beside each other, pushed on as far as it takes. */
function apart(marks: PublicationMark[], right: number): PublicationMark[] {
  let free = -Infinity;
  const pushed = marks.map((mark) => {
    if (mark.isBar) return mark;
    const x0 = Math.max(mark.x0, free);
    free = x0 + STEP_PX;
    return { ...mark, x0, x1: x0 + MARK_PX };
  });
  // What has been pushed over the end goes back from there.
  let end = right;
  return pushed
    .toReversed()
    .map((mark) => {
      if (mark.isBar) return mark;
      const x0 = Math.min(mark.x0, end - MARK_PX);
      end = x0 + MARK_PX - STEP_PX;
      return { ...mark, x0, x1: x0 + MARK_PX };
    })
    .reverse();
}

function columnsOf(marks: PublicationMark[]): PublicationColumn[] {
  const counts = new Map<number, number>();
  for (const { x0, x1 } of marks) {
    const column = Math.floor((x0 + x1) / 2 / COLUMN_PX);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([column, count]) => ({ x0: column * COLUMN_PX, x1: (column + 1) * COLUMN_PX - 1, count }));
}

/**
 * Who reported when: a line for each outlet, on the axis that events stand on elsewhere, gaps closed. Of a long story
 * the articles are counted in columns.
 *
 * @param widthPx of the axis; names of outlets stand beside it
 * @param timeZone IANA name
 * @param language BCP 47
 */
export function layOutPublications(
  articles: DatedArticle[],
  sources: Pick<Source, 'id'>[],
  { widthPx, timeZone, language }: { widthPx: number; timeZone: string; language: string },
): PublicationLayout {
  const events = articles.map(asEvent);
  const columns = toEventColumns({ events, documents: [], sources: [], threads: [], timeZone });
  const table = makeEventTable([columns], shortDate);
  const axis = makeTimeAxis(table);
  const [x0, x1] = [EDGE_PX, widthPx - EDGE_PX];
  const scale = makeTimeScale({
    axis,
    window: wholeWindow(axis),
    spacing: CLOSED_GAPS,
    x0,
    x1,
    breakPx: BREAK_PX,
  });
  const marks = articles.map(({ id }, index): PublicationMark => {
    const [from, to] = [scale.position(table.earliest[index] ?? 0), scale.position(table.latest[index] ?? 0)];
    const isBar = !has(table, index, 'exact');
    const half = (isBar ? Math.max(MIN_BAR_PX, to - from) : MARK_PX) / 2;
    const middle = (from + to) / 2;
    return { id, x0: middle - half, x1: middle + half, isBar };
  });
  const isCrowd = articles.length > CROWD;
  const rows = rowsOf(articles, sources).map((sourceIds): PublicationRow => {
    const own = marks
      .filter((_, index) => sourceIds.includes(articles[index]?.sourceId ?? ''))
      .sort((a, b) => a.x0 - b.x0);
    return {
      sourceIds,
      count: own.length,
      marks: isCrowd ? [] : apart(own, widthPx),
      columns: isCrowd ? columnsOf(own) : [],
    };
  });
  const { ticks, captions } = placeTicks(scale, widthPx, language);
  return {
    width: widthPx,
    segments: scale.segments.map(stretch),
    breaks: scale.breaks.map(stretch),
    rows,
    most: Math.max(0, ...rows.flatMap((row) => row.columns.map(({ count }) => count))),
    ticks: ticks.map(({ x, label }) => ({ x, labelX: x + TICK_OFFSET, label })),
    captions,
    breakCaptions: placeBreakCaptions(scale, widthPx),
  };
}
