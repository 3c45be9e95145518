import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/time/calendar.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { layOutTimeline, type LayoutInput, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { eventsOf } from '#lib/timeline/place-marks.ts';
import { boxOf, leaderBox, meets, type PlacedLabel } from '#lib/timeline/placed-label.ts';
import { textWidth } from '#lib/timeline/text-width.ts';
import { wholeWindow } from '#lib/timeline/time-scale.ts';
import { panned, zoomed } from '#lib/timeline/visible-window.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { casesOf, exceptions, STORIES, upTo, type Case } from './generated-stories.ts';
import { made, madeTable, shownOf } from './made-table.ts';

const CASES = casesOf(STORIES);

/** Pairs of neighbours and non-neighbours alike, each once. */
const pairs = <T>(items: T[]): [T, T][] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));

const collisions = ({ labels }: TimelineLayout): string[] =>
  pairs(labels).flatMap(([a, b]) => [
    ...(meets(boxOf(a), boxOf(b)) ? [`${a.id} meets ${b.id}`] : []),
    ...(meets(leaderBox(a), boxOf(b)) ? [`the line of ${a.id} crosses ${b.id}`] : []),
    ...(meets(leaderBox(b), boxOf(a)) ? [`the line of ${b.id} crosses ${a.id}`] : []),
  ]);

const outside = ({ labels, marks, clusters, width, axisY }: TimelineLayout): string[] => {
  const stack = [...marks.map(({ y }) => y), ...clusters.map(({ y }) => y), axisY].reduce((a, b) =>
    Math.min(a, b),
  );
  return labels.flatMap((label) => {
    const { x0, x1, y0, y1 } = boxOf(label);
    return x0 >= 0 && x1 <= width && y0 >= 0 && y1 <= stack - 7
      ? []
      : [`${label.id}: ${x0} ${x1} ${y0} ${y1}`];
  });
};

/** Labels whose line ends neither at their mark nor in the column that they are counted in. */
const astray = ({ input, layout: { labels, marks, clusters } }: Case): string[] =>
  labels.flatMap(({ id, index, leader, y }) => {
    const mark = marks.find((each) => each.index === index);
    const ends = mark
      ? mark.x === leader.x && mark.y === leader.y1
      : clusters.some(
          (cluster) =>
            leader.x >= cluster.x0 &&
            leader.x <= cluster.x1 &&
            leader.y1 === cluster.y &&
            eventsOf(input.events, cluster, marks).includes(index),
        );
    return ends && leader.y0 > y && leader.y0 < leader.y1 ? [] : [`${id} leads to ${leader.x}`];
  });

/** Labels whose words take more room than is kept for them. */
const cramped = ({ labels }: TimelineLayout): string[] =>
  labels
    .filter(({ lines, width, height, style, dateWords }) => {
      const { face, size, dateSize, lineHeight } = style;
      const date = dateSize > 0 ? [textWidth(dateWords, 'sans', dateSize)] : [];
      const widths = [...lines.map((line) => textWidth(line, face, size)), ...date];
      return widths.some((each) => each > width + 1e-6) || height < lines.length * lineHeight + dateSize;
    })
    .map(({ id }) => id);

describe('labels, over generated stories, spacings and windows', () => {
  it('are many', () => {
    const count = CASES.reduce((sum, { layout }) => sum + layout.labels.length, 0);
    expect(count).toBeGreaterThan(3000);
  });

  it('never overlap, and no leader line crosses the text of another', () => {
    expect(exceptions(CASES, ({ layout }) => collisions(layout))).toEqual([]);
  });

  it('never leave the band, and stand above all marks and columns', () => {
    expect(exceptions(CASES, ({ layout }) => outside(layout))).toEqual([]);
  });

  it('lead each to its mark, or into its column', () => {
    expect(exceptions(CASES, astray)).toEqual([]);
  });

  it('are of one event each', () => {
    expect(
      exceptions(CASES, ({ layout: { labels } }) =>
        new Set(labels.map(({ index }) => index)).size === labels.length ? [] : ['twice'],
      ),
    ).toEqual([]);
  });

  it('say the whole title, on two lines at most but for the current event, in 12 pixels at least', () => {
    expect(
      exceptions(CASES, ({ input: { events, currentIndex }, layout: { labels } }) =>
        labels.flatMap(({ id, index, lines, style }) => {
          const said = lines.join('').replaceAll(' ', '');
          const isWhole = said === events.table.shortTitles[index]?.replaceAll(' ', '');
          const isShort = lines.length <= 2 || index === currentIndex;
          return isWhole && isShort && style.size >= 12 ? [] : [`${id}: ${lines.join(' / ')}`];
        }),
      ),
    ).toEqual([]);
  });

  it('have the room that their words take', () => {
    expect(exceptions(CASES, ({ layout }) => cramped(layout))).toEqual([]);
  });

  it('include the current event in view, from 320 by 200 pixels on, whatever its script, up to 60 characters', () => {
    const tried = CASES.filter(({ input, layout }) => {
      const { events, currentIndex, widthPx, heightPx } = input;
      const { from, to } = layout.scale.window;
      const ms = events.anchorOf[currentIndex] ?? NaN;
      const title = events.table.shortTitles[currentIndex] ?? '';
      return widthPx >= 320 && heightPx >= 200 && title.length <= 60 && ms >= from && ms <= to;
    });
    expect(tried.length).toBeGreaterThan(200);
    expect(
      exceptions(tried, ({ input, layout }) =>
        layout.labels.some(({ index }) => index === input.currentIndex) ? [] : ['no label'],
      ),
    ).toEqual([]);
  });
});

describe('labels, of main and background events in equal places', () => {
  it('are no rarer for main events', () => {
    const random = seededRandom(21);
    for (let round = 0; round < 30; round++) {
      const table = madeTable(
        Array.from({ length: 60 }, (_, index) => upTo(random, 900) + index / 100)
          .sort((a, b) => a - b)
          .map((day, index) => {
            const earliest = Math.floor(day) * DAY_MS;
            const flags: ('main' | 'exact')[] = index % 3 === 0 ? ['main', 'exact'] : ['exact'];
            return made({
              id: `event-${index}`,
              earliest,
              latest: earliest + DAY_MS,
              flags,
              title: 'A vote in town',
            });
          }),
      );
      const layout = layOutTimeline({ ...inputOf(table, 1), widthPx: 700 + 20 * round, heightPx: 300 });
      const share = (isMain: boolean) =>
        layout.labels.filter(({ index }) => (index % 3 === 0) === isMain).length / (isMain ? 20 : 40);
      expect(share(true), `round ${round}`).toBeGreaterThanOrEqual(share(false));
    }
  });
});

const SOURCES = Array.from({ length: 6 }, (_, index) => ({ id: `source-${index}`, name: `Paper ${index}` }));

function inputOf(table: ReturnType<typeof madeTable>, sourceCount = 6): LayoutInput {
  const axis = makeTimeAxis(table);
  return {
    axis,
    events: shownOf(table, sourceCount),
    sources: SOURCES.slice(0, sourceCount),
    window: wholeWindow(axis),
    currentIndex: 0,
    widthPx: 1208,
    heightPx: 511,
  };
}

const NOUNS =
  'council bridge harbour ferry minister budget railway strike school museum river festival'.split(' ');
const VERBS = 'opens closes rejects delays announces inspects extends repairs'.split(' ');

/** A story of so many events over ten years, one in twenty of them a main one, with titles of some 35 characters. */
function denseStory(count: number, seed: number): ReturnType<typeof madeTable> {
  const random = seededRandom(seed * 77 + count);
  const word = (words: string[]) => words[upTo(random, words.length)] ?? '';
  const days = Array.from({ length: count }, () => 14_000 + upTo(random, 3650)).sort((a, b) => a - b);
  return madeTable(
    days.map((day, index) => ({
      id: `event-${index}`,
      title: `The ${word(NOUNS)} ${word(VERBS)} the old ${word(NOUNS)}`,
      earliest: day * DAY_MS,
      latest: (day + 1) * DAY_MS,
      flags: random() < 0.05 ? ['main', 'exact'] : ['exact'],
      sources: [upTo(random, 6)],
    })),
  );
}

describe('the first view on a screen of 1280 by 720 pixels, with six outlets', () => {
  // How many find room depends on which is current and where the main ones are: these are the middle ones of twenty.
  it.each([
    [10, 370, 9],
    [100, 540, 35],
    [1000, 540, 40],
  ])(
    'shows of %i events, %i pixels high, %i complete titles at least, in most stories',
    (count, heightPx, least) => {
      const shown = Array.from({ length: 20 }, (_, seed) => {
        const table = denseStory(count, seed);
        const { labels } = layOutTimeline({ ...inputOf(table), heightPx });
        return labels.filter(({ index, lines }) => lines.join(' ') === table.titles[index]).length;
      }).sort((a, b) => a - b);
      expect(shown[10]).toBeGreaterThanOrEqual(least);
    },
  );
});

/** Labels that came, or stand elsewhere beside their line, since the drawing before. */
function restless(before: PlacedLabel[], after: PlacedLabel[], currentIndex: number): string[] {
  const place = ({ align, x, y, leader, lines }: PlacedLabel) =>
    [align, Math.round((x - leader.x) * 100), y, ...lines].join(' ');
  const places = new Map(before.map((label) => [label.index, place(label)]));
  return after.flatMap((label) => {
    if (label.index === currentIndex) return [];
    const known = places.get(label.index);
    return known === place(label) ? [] : [`${label.id}: ${known ?? 'not there'} becomes ${place(label)}`];
  });
}

/** Drawings that follow each other while a hand pans and zooms; and the one after, when it rests. */
function motion({ input, layout }: Case, seed: number): { moving: TimelineLayout[]; rest: TimelineLayout } {
  const random = seededRandom(seed);
  const moving = [layout];
  let { window } = input;
  for (let step = 0; step < 6; step++) {
    const { scale, labels } = moving.at(-1) ?? layout;
    const around = scale.x0 + random() * (scale.x1 - scale.x0);
    const next =
      step % 2 > 0 ? panned(scale, (random() - 0.5) * 200) : zoomed(scale, 2 ** (random() - 0.3), around);
    if (next.to > next.from) window = Object.freeze(next);
    moving.push(layOutTimeline({ ...input, window, previous: labels, isMoving: true }));
  }
  const previous = moving.at(-1)?.labels ?? [];
  return { moving, rest: layOutTimeline({ ...input, window, previous, isMoving: false }) };
}

const MOTIONS = CASES.filter((_, index) => index % 4 === 0).map((found, seed) => ({
  ...found,
  ...motion(found, seed),
}));

describe('labels of a drawing in motion', () => {
  it('stay where they are beside their line, or go; only that of the current event may move or come', () => {
    expect(
      exceptions(MOTIONS, ({ input, moving }) =>
        moving
          .slice(1)
          .flatMap(({ labels }, step) => restless(moving[step]?.labels ?? [], labels, input.currentIndex)),
      ),
    ).toEqual([]);
  });

  it('never overlap, leave the band or lead astray, nor when the drawing rests', () => {
    expect(
      exceptions(MOTIONS, (found) =>
        [...found.moving, found.rest].flatMap((layout) => [
          ...collisions(layout),
          ...outside(layout),
          ...astray({ ...found, layout }),
          ...cramped(layout),
        ]),
      ),
    ).toEqual([]);
  });

  it('stay for the most part when the drawing rests, while others come', () => {
    const counts = MOTIONS.map(({ moving, rest }) => {
      const last = moving.at(-1)?.labels ?? [];
      const now = new Map(rest.labels.map((label) => [label.index, label]));
      return { last: last.length, stayed: last.filter(({ index, y }) => now.get(index)?.y === y).length };
    });
    const sum = (key: 'last' | 'stayed') => counts.reduce((total, count) => total + count[key], 0);
    expect(sum('stayed') / sum('last')).toBeGreaterThan(0.7);
  });

  it('do not move at all where nothing has moved', () => {
    expect(
      exceptions(MOTIONS, ({ input, layout }) => {
        const { labels } = layOutTimeline({ ...input, previous: layout.labels, isMoving: true });
        return restless(layout.labels, labels, input.currentIndex);
      }),
    ).toEqual([]);
  });
});
