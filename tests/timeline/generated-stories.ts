import { DAY_MS } from '#lib/time/calendar.ts';
import { compareExtents, type TemporalExtent } from '#lib/time/extent.ts';
import type { FLAGS } from '#lib/timeline/event-columns.ts';
import type { EventTable } from '#lib/timeline/event-table.ts';
import { layOutTimeline, type LayoutInput, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { allOf, prepareEvents, type ShownEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis, type TimeAxis } from '#lib/timeline/time-axis.ts';
import { makeTimeScale, wholeWindow, type TimeScale, type VisibleWindow } from '#lib/timeline/time-scale.ts';
import { framing, panned, revealing, zoomed } from '#lib/timeline/visible-window.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { madeTable, type MadeEvent } from './made-table.ts';

export type Random = () => number;

export const upTo = (random: Random, count: number) => Math.floor(random() * count);
export const pick = <T>(random: Random, [first, ...rest]: readonly [T, ...T[]]): T =>
  [first, ...rest][upTo(random, rest.length + 1)] ?? first;

const YEAR_MS = 365.25 * DAY_MS;
const TODAY = Date.UTC(2017, 5, 15);

const day = (days: number): TemporalExtent => ({ earliest: days * DAY_MS, latest: (days + 1) * DAY_MS });
const dayNear = (ms: number) => day(Math.floor(ms / DAY_MS));

/** How the events of a generated story lie in time. */
const SHAPES: Record<string, (random: Random, count: number) => TemporalExtent[]> = {
  bursts(random, count) {
    const hearts = Array.from({ length: 1 + upTo(random, 6) }, () => TODAY - random() ** 4 * 300 * YEAR_MS);
    return Array.from({ length: count }, () =>
      dayNear((hearts[upTo(random, hearts.length)] ?? TODAY) + random() * 20 * DAY_MS),
    );
  },
  even(random, count) {
    const step = pick(random, [2, 7, 30, 365, 3650] as const);
    return Array.from({ length: count }, (_, index) => day(17_000 + index * step));
  },
  oneDay: (_, count) => Array.from({ length: count }, () => dayNear(TODAY)),
  oneMinute: (_, count) => Array.from({ length: count }, () => ({ earliest: TODAY, latest: TODAY + 60_000 })),
  hours: (random, count) =>
    Array.from({ length: count }, () => {
      const earliest = TODAY + upTo(random, 24 * 60) * 60_000;
      return { earliest, latest: earliest + 60_000 };
    }),
  nested: (_, count) =>
    Array.from({ length: count }, (_, index) => ({
      earliest: TODAY - (count - index) * 40 * DAY_MS,
      latest: TODAY + (count - index) * 25 * DAY_MS,
    })),
  centuries: (random, count) =>
    Array.from({ length: count }, () => dayNear(TODAY - random() * 30 * 100 * YEAR_MS)),
  mixture: (random, count) =>
    Array.from({ length: count }, () => {
      const { earliest } = dayNear(TODAY - random() ** 3 * 80 * YEAR_MS);
      const days = pick(random, [1, 1, 1, 7, 30, 365, 3652] as const);
      return { earliest, latest: earliest + days * DAY_MS };
    }),
  deepTime: (random, count) =>
    Array.from({ length: count }, () => {
      const earliest = Math.round((TODAY - 10 ** (random() * 12) * YEAR_MS) / DAY_MS) * DAY_MS;
      return { earliest, latest: earliest + Math.max(1, Math.round(random() * 9)) * 366 * DAY_MS };
    }),
  instants: (random, count) =>
    Array.from({ length: count }, () => {
      const { earliest } = dayNear(TODAY - upTo(random, 900) * DAY_MS);
      return { earliest, latest: earliest };
    }),
};

const WORDS = 'the Senate votes for new sanctions against an old friend of Washington W'.split(' ');

/** Titles of a length, as the world writes them. */
const TITLES: ((random: Random, length: number) => string)[] = [
  (random, length) => {
    let title = pick(random, ['Address', 'I', 'Direct Line'] as const);
    while (title.length < length) title += ` ${WORDS[upTo(random, WORDS.length)] ?? ''}`;
    return title.slice(0, length).trim();
  },
  (_, length) => 'Прямая линия с президентом Российской Федерации и журналистами'.slice(0, length).trim(),
  (_, length) =>
    '联邦会议上的总统国情咨文，关于与美国关系的声明。普京和特朗普通电话'.repeat(2).slice(0, length),
  (_, length) => 'خطاب الرئيس أمام الجمعية الاتحادية حول العلاقات مع الولايات'.slice(0, length).trim(),
  (_, length) => 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'.slice(0, length),
  (_, length) => [...'📅🇷🇺🏛️👩‍🚀'.repeat(8)].slice(0, Math.ceil(length / 2)).join(''),
];

export interface GeneratedStory {
  name: string;
  table: EventTable;
  axis: TimeAxis;
  /** What passes a filter: of most stories everything. */
  events: ShownEvents;
  sources: { id: string; name: string }[];
  currentIndex: number;
  widthPx: number;
  heightPx: number;
}

const WIDTHS = [280, 320, 375, 599, 600, 899, 900, 1280, 3840] as const;
const HEIGHTS = [100, 128, 219, 220, 340, 470, 600] as const;
export const SPACINGS = [0, 0.25, 0.5, 0.8, 1] as const;

function eventsFor(random: Random, extents: TemporalExtent[], sources: number): MadeEvent[] {
  const mainShare = random();
  const isOpen = random() < 0.3;
  return extents.map((extent, index): MadeEvent => {
    const length = random() < 0.06 ? 300 : 1 + upTo(random, 60);
    const isExact = extent.latest - extent.earliest <= DAY_MS && random() < 0.9;
    const holds: Record<keyof typeof FLAGS, boolean> = {
      main: random() < mainShare,
      exact: isExact,
      doubtful: !isExact && random() < 0.3,
      openStart: !isExact && isOpen && random() < 0.5,
      openEnd: !isExact && isOpen && random() < 0.5,
    };
    return {
      ...extent,
      id: `event-${index}`,
      title: (random() < 0.6 ? TITLES[0] : TITLES[upTo(random, TITLES.length)])?.(random, length) ?? '',
      date: pick(random, ['2017-06-15', '2001/2009', '2001~/2009?', '196X', '../-0043'] as const),
      flags: (Object.keys(holds) as (keyof typeof FLAGS)[]).filter((flag) => holds[flag]),
      sources: Array.from({ length: sources }, (_, source) => source).filter(() => random() < 0.5),
    };
  });
}

/** A story like no other, the same in every run. */
export function generateStory(seed: number): GeneratedStory {
  const random = seededRandom(seed);
  const shapes = Object.keys(SHAPES);
  const shape = shapes[seed % shapes.length] ?? 'even';
  const count = seed < 10 ? 1500 : 1 + upTo(random, pick(random, [6, 20, 20, 120, 120, 1500] as const));
  const sourceCount = pick(random, [0, 1, 4, 12] as const);
  const extents = (SHAPES[shape]?.(random, count) ?? []).sort(compareExtents);
  const table = madeTable(eventsFor(random, extents, sourceCount));
  const isFiltered = random() < 0.2;
  const shown = allOf(table).filter(() => !isFiltered || random() < 0.6);
  const widthPx = random() < 0.5 ? pick(random, WIDTHS) : 280 + upTo(random, 3561);
  return {
    name: `${shape} ${seed}, ${count} events, ${widthPx} px`,
    table,
    axis: makeTimeAxis(table),
    events: prepareEvents(table, shown, 'en', sourceCount, 6),
    sources: Array.from({ length: sourceCount }, (_, index) => ({
      id: `source-${index}`,
      name: `The ${'Morning '.repeat(index % 4)}Courier`,
    })),
    currentIndex: upTo(random, count),
    widthPx,
    heightPx: pick(random, HEIGHTS),
  };
}

/** A scale as a band of some width has it. */
export const scaleOf = (
  { axis, widthPx }: Pick<GeneratedStory, 'axis' | 'widthPx'>,
  spacing: number,
  window: VisibleWindow = wholeWindow(axis),
): TimeScale =>
  makeTimeScale({ axis, window: Object.freeze(window), spacing, x0: 20, x1: widthPx - 14, breakPx: 20 });

/** What a hand may do to a window. */
function moved(random: Random, { events }: GeneratedStory, scale: TimeScale): VisibleWindow {
  const { x0, x1, window } = scale;
  const someEvent = events.anchors[upTo(random, events.anchors.length)] ?? 0;
  const hands: (() => VisibleWindow)[] = [
    () => zoomed(scale, 1.2 + random() * 20, x0 + random() * (x1 - x0)),
    () => zoomed(scale, 2 ** (random() * 12), scale.position(someEvent)),
    () => zoomed(scale, 1 / (1 + random() * 3), x0 + random() * (x1 - x0)),
    () => panned(scale, (random() - 0.5) * 3 * (x1 - x0)),
    () => revealing(scale, someEvent),
    () => {
      const to = window.from + random() * (window.to - window.from);
      return framing(scale, window.from + random() * (to - window.from), to);
    },
  ];
  return hands[upTo(random, hands.length)]?.() ?? window;
}

/** A window that a reader may have come to, by hand after hand, and with spacing changed on the way. */
export function wander(random: Random, story: GeneratedStory, spacing: number): VisibleWindow {
  let window = wholeWindow(story.axis);
  let space = random() < 0.2 ? pick(random, SPACINGS) : spacing;
  const steps = 1 + upTo(random, 6);
  for (let step = 0; step < steps; step++) {
    if (step >= steps / 2) space = spacing;
    const next = moved(random, story, scaleOf(story, space, window));
    // What is no stretch of time is not shown.
    if (next.to > next.from) window = next;
  }
  return window;
}

export interface Case {
  name: string;
  story: GeneratedStory;
  input: LayoutInput;
  layout: TimelineLayout;
  isWhole: boolean;
}

export const STORIES = Array.from({ length: 240 }, (_, seed) => generateStory(seed));

/** A story in a window, laid out. */
export function caseOf(story: GeneratedStory, spacing: number, window?: VisibleWindow): Case {
  const { axis, events, sources, currentIndex, widthPx, heightPx } = story;
  const seen = Object.freeze(window ?? wholeWindow(axis));
  const input = { axis, events, sources, window: seen, spacing, currentIndex, widthPx, heightPx };
  const name = `${story.name} by ${heightPx}, spacing ${spacing}, ${seen.from} to ${seen.to}`;
  return { name, story, input, layout: layOutTimeline(input), isWhole: window === undefined };
}

/** Hundreds of drawings: of each story all of it, and two windows that a reader may have come to. */
export const casesOf = (stories: GeneratedStory[]): Case[] =>
  stories.flatMap((story, seed) => {
    const random = seededRandom(1000 + seed);
    const [first, second, third] = [0, 1, 2].map(() => pick(random, SPACINGS));
    return [
      caseOf(story, first ?? 0),
      caseOf(story, second ?? 0, wander(random, story, second ?? 0)),
      caseOf(story, third ?? 0, wander(random, story, third ?? 0)),
    ];
  });

/** The first of the cases in which a claim does not hold, with what breaks it. */
export function exceptions<T extends { name: string }>(cases: T[], breaks: (found: T) => string[]): string[] {
  return cases.flatMap((found) => breaks(found).map((fault) => `${found.name}: ${fault}`)).slice(0, 12);
}

/** Pairs of things whose stretches have more than so many pixels in common, each once. */
export function overlapping<T>(items: T[], reach: (item: T) => [number, number], least = 0): [T, T][] {
  const sorted = items.map((item) => ({ item, reach: reach(item) })).sort((a, b) => a.reach[0] - b.reach[0]);
  return sorted.flatMap((a, index) => {
    const found: [T, T][] = [];
    for (const b of sorted.slice(index + 1)) {
      if (b.reach[0] >= a.reach[1] - least) break;
      found.push([a.item, b.item]);
    }
    return found;
  });
}
