import { describe, expect, it } from 'vitest';
import { has } from '#lib/timeline/event-table.ts';
import { LANE_HEIGHT, type PlacedMark } from '#lib/timeline/mark.ts';
import { eventsOf, type Cluster } from '#lib/timeline/place-marks.ts';
import { casesOf, exceptions, overlapping, STORIES, type Case } from './generated-stories.ts';

const CASES = casesOf(STORIES);

/** In how many marks and clusters each event is, by its index. */
function timesDrawn({ input: { events }, layout: { marks, clusters } }: Case): Map<number, number> {
  const times = new Map<number, number>();
  const drawn = [...marks.map(({ index }) => index), ...clusters.flatMap((c) => eventsOf(events, c, marks))];
  for (const index of drawn) times.set(index, (times.get(index) ?? 0) + 1);
  return times;
}

/** A bar that takes a lane among bars; a shorter one stands among dots. */
const isLong = ({ bar }: PlacedMark): boolean => bar !== null && bar.x1 - bar.x0 >= 24;
const markReach = ({ x, bar }: PlacedMark): [number, number] => (bar ? [bar.x0, bar.x1] : [x - 5.5, x + 5.5]);
const columnReach = ({ x0, x1 }: Cluster): [number, number] => [x0, x1];

const byLane = (marks: PlacedMark[]): PlacedMark[][] =>
  [...new Set(marks.map(({ lane }) => lane))].map((lane) => marks.filter((mark) => mark.lane === lane));

describe('placeEvents, over generated stories, spacings and windows', () => {
  it('has cases enough with marks, bars and columns', () => {
    const having = (isSo: (found: Case) => boolean) => CASES.filter(isSo).length;
    expect(having(({ layout }) => layout.clusters.length > 0)).toBeGreaterThan(150);
    expect(having(({ layout }) => layout.marks.some(isLong))).toBeGreaterThan(100);
    expect(having(({ isWhole, layout }) => !isWhole && layout.marks.length > 0)).toBeGreaterThan(200);
  });

  it('draws every event in exactly one mark or column where the whole axis is in view', () => {
    expect(
      exceptions(
        CASES.filter(({ isWhole }) => isWhole),
        (found) => {
          const times = timesDrawn(found);
          const { order } = found.input.events;
          return [...order]
            .filter((index) => times.get(index) !== 1)
            .map((index) => `${index}: ${times.get(index)}`);
        },
      ),
    ).toEqual([]);
  });

  it('draws every event whose date lies in view in exactly one mark or column', () => {
    expect(
      exceptions(CASES, (found) => {
        const times = timesDrawn(found);
        const { order, table } = found.input.events;
        const { from, to } = found.layout.scale.window;
        const inside = [...order].filter(
          (index) => (table.earliest[index] ?? 0) >= from && (table.latest[index] ?? 0) <= to,
        );
        return inside
          .filter((index) => times.get(index) !== 1)
          .map((index) => `${index} ${times.get(index) ?? 'not'} drawn`);
      }),
    ).toEqual([]);
  });

  it('draws no event twice, and none that is not in view or does not pass the filter', () => {
    expect(
      exceptions(CASES, (found) => {
        const { anchorOf, table } = found.input.events;
        const { from, to } = found.layout.scale.window;
        return [...timesDrawn(found)].flatMap(([index, times]) => {
          const isIn = (table.latest[index] ?? 0) >= from && (table.earliest[index] ?? 0) <= to;
          const isShown = !Number.isNaN(anchorOf[index] ?? NaN);
          return times === 1 && isIn && isShown ? [] : [`${index} ${times} times`];
        });
      }),
    ).toEqual([]);
  });

  it('counts in each column the events of it', () => {
    expect(
      exceptions(CASES, ({ input, layout: { clusters, marks } }) =>
        clusters.flatMap((cluster) => {
          const { length } = eventsOf(input.events, cluster, marks);
          return length === cluster.count && length > 0 ? [] : [`${cluster.count} of ${length}`];
        }),
      ),
    ).toEqual([]);
  });

  it('says of each column from when to when its events stand', () => {
    expect(
      exceptions(CASES, ({ input, layout: { clusters, marks } }) =>
        clusters.flatMap((cluster) => {
          const stands = eventsOf(input.events, cluster, marks).map(
            (index) => input.events.anchorOf[index] ?? NaN,
          );
          return stands.every((ms) => ms >= cluster.from && ms <= cluster.to) ? [] : [`${cluster.x}`];
        }),
      ),
    ).toEqual([]);
  });

  it('never lets columns overlap, and each has some width and stands within the axis', () => {
    expect(
      exceptions(CASES, ({ layout: { clusters, scale, axisY } }) => [
        ...overlapping(clusters, columnReach).map(([a, b]) => `columns at ${a.x} and ${b.x}`),
        ...clusters
          .filter(
            ({ x0, x1, y }) => !(x1 - x0 >= 8 && x0 >= scale.x0 && x1 <= scale.x1 && y < axisY && y >= 0),
          )
          .map(({ x0, x1, y }) => `column from ${x0} to ${x1}, top at ${y}`),
      ]),
    ).toEqual([]);
  });

  it('never lets dots, or bars as short as dots, meet in a lane', () => {
    expect(
      exceptions(CASES, ({ layout: { marks } }) =>
        byLane(marks.filter((mark) => !isLong(mark)))
          .flatMap((lane) => overlapping(lane, markReach, 1))
          .map(([a, b]) => `${a.id} and ${b.id} in lane ${a.lane}`),
      ),
    ).toEqual([]);
  });

  it('never lets long bars meet in a lane', () => {
    expect(
      exceptions(CASES, ({ layout: { marks } }) =>
        byLane(marks.filter(isLong))
          .flatMap((lane) => overlapping(lane, markReach, 1))
          .map(([a, b]) => `${a.id} and ${b.id} in lane ${a.lane}`),
      ),
    ).toEqual([]);
  });

  it('never lets a dot, or a bar as short as one, lie in a column', () => {
    expect(
      exceptions(CASES, ({ layout: { marks, clusters } }) =>
        marks
          .filter((mark) => !isLong(mark))
          .flatMap((mark) => {
            const [from, to] = markReach(mark);
            const covers = clusters.filter(({ x0, x1, y }) => from + 1 < x1 && x0 + 1 < to && mark.y > y);
            return covers.map(({ x }) => `${mark.id} in the column at ${x}`);
          }),
      ),
    ).toEqual([]);
  });

  it('draws the current event as a mark whenever where it stands is in view', () => {
    expect(
      exceptions(CASES, ({ input: { events, currentIndex }, layout: { marks, scale } }) => {
        const ms = events.anchorOf[currentIndex] ?? NaN;
        const isIn = ms >= scale.window.from && ms <= scale.window.to;
        return !isIn || marks.some(({ index }) => index === currentIndex) ? [] : [`${currentIndex} at ${ms}`];
      }),
    ).toEqual([]);
  });

  it('keeps marks on their lanes, within the band, and bars in four lanes at most', () => {
    expect(
      exceptions(CASES, ({ layout: { marks, axisY } }) =>
        marks
          .filter(
            (mark) =>
              mark.y !== axisY - mark.lane * LANE_HEIGHT || mark.y < 5 || (isLong(mark) && mark.lane > 3),
          )
          .map(({ id, y, lane }) => `${id} at ${y} in lane ${lane}`),
      ),
    ).toEqual([]);
  });

  it('puts dots and the lines of bars where their events stand, as far as that is in view', () => {
    expect(
      exceptions(CASES, ({ input: { events }, layout: { marks, scale, width } }) =>
        marks.flatMap(({ id, index, x, bar }) => {
          const at = scale.position(events.anchorOf[index] ?? 0);
          const seen = Math.min(Math.max(at, scale.x0), scale.x1);
          const isRight = bar ? x === seen : x === at;
          return isRight && x >= 0 && x <= width ? [] : [`${id} at ${x}`];
        }),
      ),
    ).toEqual([]);
  });

  it('draws a dot where the day is known, a bar over the time it may lie in where it is not', () => {
    expect(
      exceptions(CASES, ({ input: { events }, layout: { marks, scale } }) =>
        marks.flatMap(({ id, index, bar, doubtful, openStart, openEnd }) => {
          const { table } = events;
          const [from, to] = [table.earliest, table.latest].map((ends) => scale.position(ends[index] ?? 0));
          const reaches = bar
            ? bar.x0 <= (from ?? NaN) + 1e-6 && bar.x1 >= (to ?? NaN) - 1e-6 && bar.x1 - bar.x0 >= 10 - 1e-6
            : true;
          const isRight =
            (bar === null) === has(table, index, 'exact') &&
            doubtful === has(table, index, 'doubtful') &&
            openStart === has(table, index, 'openStart') &&
            openEnd === has(table, index, 'openEnd');
          return isRight && reaches ? [] : [id];
        }),
      ),
    ).toEqual([]);
  });

  it('shows under each outlet the marks of the events that it reports, where they stand on the axis', () => {
    expect(
      exceptions(CASES, ({ input: { sources, events }, layout: { rows, marks } }) =>
        rows.flatMap(({ sourceIds, marks: reported }) => {
          const { table } = events;
          const wanted = marks.filter(({ index }) =>
            table.sourceSets[table.sources[index] ?? 0]?.some((place) =>
              sourceIds.includes(sources[place]?.id ?? ''),
            ),
          );
          const same =
            reported.map(({ index, x }) => `${index} ${x}`).join() ===
            wanted.map(({ index, x }) => `${index} ${x}`).join();
          return same ? [] : [sourceIds.join(' ')];
        }),
      ),
    ).toEqual([]);
  });

  it('shows under each outlet which part of a column it reports', () => {
    expect(
      exceptions(CASES, ({ layout: { rows, clusters } }) =>
        rows.flatMap(({ columns }) =>
          columns
            .filter(
              ({ x0, share }) => !(share > 0 && share <= 1 && clusters.some((cluster) => cluster.x0 === x0)),
            )
            .map(({ x0, share }) => `${x0}: ${share}`),
        ),
      ),
    ).toEqual([]);
  });

  it('has at most six rows, the last for all outlets that have none, and holds them in its height', () => {
    expect(
      exceptions(CASES, ({ input: { sources }, layout: { rows, height } }) => {
        const ids = rows.flatMap(({ sourceIds }) => sourceIds);
        const isAll =
          rows.length === 0 ||
          ids.toSorted().join() ===
            sources
              .map(({ id }) => id)
              .toSorted()
              .join();
        return isAll && rows.length <= 6 && rows.every(({ y }) => y + 9 <= height) ? [] : [ids.join(' ')];
      }),
    ).toEqual([]);
  });
});
