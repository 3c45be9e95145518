import { describe, expect, it } from 'vitest';
import { boxOf, leaderBox, meets, type Box } from '#lib/timeline/placed-label.ts';
import { layOutTimeline, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import type { PlacedMark } from '#lib/timeline/place-marks.ts';
import { textWidth } from '#lib/timeline/text-width.ts';
import { TICK_OFFSET, TICK_SIZE, type Caption } from '#lib/timeline/ticks.ts';
import type { TimelineEvent } from '#lib/timeline/timeline-event.ts';
import { CASES, exceptions, generateStory, pairs } from './generated-stories.ts';

const width = (text: string) => textWidth(text, 'sans', TICK_SIZE);
const captionReach = ({ x, text }: Caption): [number, number] => [x - width(text) / 2, x + width(text) / 2];

/** What the words under the axis cover of it, line by line. */
function wordsUnderAxis({ ticks, captions, breakCaptions }: TimelineLayout): [number, number][][] {
  const tickWords = ticks.flatMap(({ x, label }): [number, number][] =>
    label === null ? [] : [[x + TICK_OFFSET, x + TICK_OFFSET + width(label)]],
  );
  return [[...tickWords, ...captions.map(captionReach)], breakCaptions.map(captionReach)];
}

/** What a mark covers: a dot of at least 10 pixels, or its bar. */
const markReach = ({ x, bar }: PlacedMark): [number, number] => (bar ? [bar.x0, bar.x1] : [x - 5, x + 5]);

const leaves = ({ x0, x1, y0, y1 }: Box, layout: TimelineLayout): boolean =>
  !(x0 >= 0 && x1 <= layout.width && y0 >= 0 && y1 <= layout.axisY);

describe('layOutTimeline, over generated stories', () => {
  it('has a fair mixture of them', () => {
    const counts = CASES.map(({ story }) => story.events.length);
    expect([Math.min(...counts), Math.max(...counts), CASES.length]).toEqual([1, 120, 200]);
  });

  it('never lets labels overlap', () => {
    expect(
      exceptions(({ layout }) =>
        pairs(layout.labels).flatMap(([a, b]) => (meets(boxOf(a), boxOf(b)) ? [`${a.id} and ${b.id}`] : [])),
      ),
    ).toEqual([]);
  });

  it('never lets a leader line cross the text of another label', () => {
    expect(
      exceptions(({ layout }) =>
        pairs(layout.labels)
          .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
          .flatMap(([a, b]) => (meets(leaderBox(a), boxOf(b)) ? [`${a.id} through ${b.id}`] : [])),
      ),
    ).toEqual([]);
  });

  it('leads every line from its label down to its mark', () => {
    expect(
      exceptions(({ layout }) =>
        layout.labels.flatMap(({ id, leader, y }) => {
          const mark = layout.marks.find((candidate) => candidate.id === id);
          const ends = mark?.x === leader.x && mark.y === leader.y1 && leader.y0 < leader.y1 && leader.y0 > y;
          return ends ? [] : [id];
        }),
      ),
    ).toEqual([]);
  });

  it('keeps labels and marks inside the band, above the axis, and labels above the marks', () => {
    expect(
      exceptions(({ layout }) => {
        const highest = Math.min(...layout.marks.map(({ y }) => y)) - 7;
        return [
          ...layout.labels.filter((label) => leaves(boxOf(label), layout) || boxOf(label).y1 > highest),
          ...layout.marks.filter((mark) => {
            const [x0, x1] = markReach(mark);
            return leaves({ x0, x1, y0: mark.y - 7, y1: mark.y }, layout);
          }),
        ].map(({ id }) => id);
      }),
    ).toEqual([]);
  });

  it('never lets words under the axis overlap or leave the band', () => {
    expect(
      exceptions(({ layout }) =>
        wordsUnderAxis(layout).flatMap((line) => [
          ...line.filter(([from, to]) => !(from >= 0 && to <= layout.width)).map(String),
          ...pairs(line).flatMap(([a, b]) =>
            a[0] < b[1] && b[0] < a[1] ? [`${String(a)} ${String(b)}`] : [],
          ),
        ]),
      ),
    ).toEqual([]);
  });

  it('never puts two ticks, captions, stretches or breaks in the same place', () => {
    expect(
      exceptions(({ layout: { ticks, captions, breakCaptions, scale } }) =>
        [
          ticks.map(({ x }) => x),
          captions.map(({ x }) => x),
          breakCaptions.map(({ x }) => x),
          scale.segments.map(({ x0 }) => x0),
          scale.breaks.map(({ x0 }) => x0),
        ].flatMap((places, index) => (new Set(places).size === places.length ? [] : [`list ${index}`])),
      ),
    ).toEqual([]);
  });

  it('draws every event as exactly one mark', () => {
    expect(
      exceptions(({ story, layout }) => {
        const same = String(layout.marks.map(({ id }) => id)) === String(story.events.map(({ id }) => id));
        return same ? [] : ['marks and events differ'];
      }),
    ).toEqual([]);
  });

  it('never lets marks of a kind overlap in a lane', () => {
    expect(
      exceptions(({ layout }) =>
        pairs(layout.marks).flatMap(([a, b]) => {
          const [[a0, a1], [b0, b1]] = [markReach(a), markReach(b)];
          const overlap =
            a.lane === b.lane && !a.bar === !b.bar && a0 + 0.5 < b1 - 0.5 && b0 + 0.5 < a1 - 0.5;
          return overlap ? [`${a.id} and ${b.id}`] : [];
        }),
      ),
    ).toEqual([]);
  });

  it('shows under each outlet the events that it reports, where they stand on the axis', () => {
    expect(
      exceptions(({ story, layout }) =>
        layout.rows
          .flatMap(({ sourceId, marks }) => {
            const wanted = layout.marks.filter((mark) => mark.sourceIds.includes(sourceId));
            return String(marks.map(({ id, x }) => `${id} ${x}`)) ===
              String(wanted.map(({ id, x }) => `${id} ${x}`))
              ? []
              : [sourceId];
          })
          .concat(layout.rows.length === story.sources.length ? [] : ['rows']),
      ),
    ).toEqual([]);
  });

  it('holds all rows in its height', () => {
    expect(
      exceptions(({ layout }) =>
        layout.rows.filter(({ y }) => y + 9 > layout.height).map(({ sourceId }) => sourceId),
      ),
    ).toEqual([]);
  });

  it('gives the current event a label from 320 px on, whatever its script, up to 60 characters', () => {
    const tried = CASES.filter(({ story: { events, currentId, widthPx } }) => {
      const title = events.find(({ id }) => id === currentId)?.title ?? '';
      return widthPx >= 320 && title.length <= 60;
    });
    expect(tried.length).toBeGreaterThan(120);
    const bare = tried.filter(({ story, layout }) => !layout.labels.some(({ id }) => id === story.currentId));
    expect(bare.map(({ story }) => story.name)).toEqual([]);
  });

  it('has finite numbers everywhere', () => {
    expect(
      exceptions(({ layout }) => {
        const numbers = JSON.stringify(layout, (_, value: unknown) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
        );
        return numbers.includes('not finite') || /NaN|Invalid/.test(numbers) ? [numbers.slice(0, 200)] : [];
      }),
    ).toEqual([]);
  });

  it('says the same of the same', () => {
    const again = CASES.filter((_, index) => index % 8 === 0).filter(
      ({ layout }, index) =>
        JSON.stringify(layOutTimeline(generateStory(index * 8))) !== JSON.stringify(layout),
    );
    expect(again.map(({ story }) => story.name)).toEqual([]);
  });

  it('draws the same band whichever event is current, labels aside', () => {
    expect(
      exceptions(({ story, layout }) => {
        // A third of them: each is laid out anew.
        if (story.events.length % 3 > 0) return [];
        const { labels, ...rest } = layOutTimeline({ ...story, currentId: story.events[0]?.id ?? '' });
        const { labels: ours, ...here } = layout;
        return labels.length * ours.length > 0 && JSON.stringify(rest) !== JSON.stringify(here)
          ? ['moved']
          : [];
      }),
    ).toEqual([]);
  });
});

describe('layOutTimeline, of little', () => {
  const event = (id: string, over: Partial<TimelineEvent> = {}): TimelineEvent => ({
    id,
    title: `Event ${id}`,
    dateWords: '15 Jun 2017',
    rank: 'main',
    extent: { earliest: Date.UTC(2017, 5, 15), latest: Date.UTC(2017, 5, 16) },
    exact: true,
    doubtful: false,
    sourceIds: ['a'],
    ...over,
  });
  const layOut = (events: TimelineEvent[], widthPx = 1024) =>
    layOutTimeline({
      events,
      sources: [{ id: 'a', name: 'Alpha' }],
      currentId: 'x',
      language: 'en',
      widthPx,
    });

  it('no event at all is an empty band', () => {
    const { marks, labels, ticks, scale, height } = layOut([]);
    expect({ marks, labels, ticks, segments: scale.segments }).toEqual({
      marks: [],
      labels: [],
      ticks: [],
      segments: [],
    });
    expect([scale.position(0), height].every(Number.isFinite)).toBe(true);
  });

  it('one event stands in the middle of the axis, with its label', () => {
    const { marks, labels, scale } = layOut([event('x')]);
    const [segment] = scale.segments;
    expect(marks.map(({ x }) => x)).toEqual([((segment?.x0 ?? 0) + (segment?.x1 ?? 0)) / 2]);
    expect(labels.map(({ id }) => id)).toEqual(['x']);
  });

  it('two events stand in order, however far apart, without a break', () => {
    for (const year of [2017, 1917, 17, -4000]) {
      const early = new Date(0).setUTCFullYear(year, 0, 1);
      const { marks, scale } = layOut([
        event('y', { extent: { earliest: early, latest: early + 1 } }),
        event('x'),
      ]);
      expect((marks[0]?.x ?? 0) < (marks[1]?.x ?? 0)).toBe(true);
      expect(scale.breaks).toEqual([]);
    }
  });

  it.each([375, 1440])('events of the same day stand beside each other, in order, at %i px', (widthPx) => {
    const { marks } = layOut(
      ['a', 'b', 'c', 'd'].map((id) => event(id)),
      widthPx,
    );
    expect(marks.map(({ lane }) => lane)).toEqual([0, 0, 0, 0]);
    const distances = marks.slice(1).map(({ x }, index) => x - (marks[index]?.x ?? 0));
    expect(distances.map(Math.round)).toEqual([11, 11, 11]);
  });

  it('events of the same minute stand above each other, and the band grows only so far', () => {
    const minute = { earliest: Date.UTC(2017, 5, 15), latest: Date.UTC(2017, 5, 15, 0, 1) };
    const crowd = (count: number) => [
      event('first', { extent: { earliest: Date.UTC(2017, 0), latest: Date.UTC(2017, 0, 2) } }),
      ...Array.from({ length: count }, (_, index) => event(String(index), { extent: minute })),
      event('last', { extent: { earliest: Date.UTC(2017, 11), latest: Date.UTC(2017, 11, 2) } }),
    ];
    const [few, many, more] = [4, 60, 118].map((count) => layOut(crowd(count)).height);
    expect((few ?? 0) < (many ?? 0)).toBe(true);
    expect(many).toBe(more);
    const heights = layOut(crowd(60))
      .marks.slice(1, -1)
      .map(({ y }) => y);
    expect(new Set(heights).size).toBe(60);
  });

  it('a current event that the story does not have changes nothing but emphasis', () => {
    expect(layOut([event('y')]).labels).toHaveLength(1);
  });

  it('a name of 300 letters costs its own label and no other', () => {
    const { labels } = layOut([
      event('x', { title: 'long '.repeat(60) }),
      event('y', { extent: { earliest: 0, latest: 1 } }),
    ]);
    expect(labels.map(({ id }) => id)).toContain('y');
  });
});
