import { DAY_MS } from '#lib/time/calendar.ts';
import { compareExtents, type TemporalExtent } from '#lib/time/extent.ts';
import { layOutTimeline, type LayoutInput, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import type { TimelineEvent } from '#lib/timeline/timeline-event.ts';
import { seededRandom } from '../time/seeded-random.ts';

type Random = () => number;

const upTo = (random: Random, count: number) => Math.floor(random() * count);
const pick = <T>(random: Random, [first, ...rest]: readonly [T, ...T[]]): T =>
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

export interface GeneratedStory extends LayoutInput {
  name: string;
}

const WIDTHS = [280, 320, 375, 599, 600, 899, 900, 1280, 3840] as const;

/** A story like no other, the same in every run. */
export function generateStory(seed: number): GeneratedStory {
  const random = seededRandom(seed);
  const shapes = Object.keys(SHAPES);
  const shape = shapes[seed % shapes.length] ?? 'even';
  const count = 1 + upTo(random, random() < 0.5 ? 120 : 20);
  const sourceIds = Array.from(
    { length: pick(random, [0, 1, 4, 12] as const) },
    (_, index) => `source-${index}`,
  );
  const mainShare = random();
  const extents = (SHAPES[shape]?.(random, count) ?? []).sort(compareExtents);
  const events = extents.map((extent, index): TimelineEvent => {
    const length = random() < 0.06 ? 300 : 1 + upTo(random, 60);
    const exact = extent.latest - extent.earliest <= DAY_MS && random() < 0.9;
    return {
      id: `event-${index}`,
      title: (random() < 0.6 ? TITLES[0] : TITLES[upTo(random, TITLES.length)])?.(random, length) ?? '',
      dateWords: pick(random, ['15 Jun 2017', '2001–2009', 'some time in 2001–2009', '1960s'] as const),
      rank: random() < mainShare ? 'main' : 'background',
      extent,
      exact,
      doubtful: !exact && random() < 0.3,
      sourceIds: sourceIds.filter(() => random() < 0.5),
    };
  });
  const widthPx = random() < 0.5 ? pick(random, WIDTHS) : 280 + upTo(random, 3561);
  const currentId = `event-${upTo(random, count)}`;
  return {
    name: `${shape} ${seed}, ${count} events, ${widthPx} px`,
    events,
    sources: sourceIds.map((id, index) => ({ id, name: `The ${'Morning '.repeat(index % 4)}Courier` })),
    currentId,
    language: 'en',
    widthPx,
  };
}

export interface Case {
  story: GeneratedStory;
  layout: TimelineLayout;
}

/** Hundreds of stories and what becomes of them. */
export const CASES: Case[] = Array.from({ length: 200 }, (_, seed) => {
  const story = generateStory(seed);
  return { story, layout: layOutTimeline(story) };
});

/** Names of the cases in which a claim does not hold, with what breaks it. */
export function exceptions(breaks: (found: Case) => string[]): string[] {
  return CASES.flatMap((found) => breaks(found).map((fault) => `${found.story.name}: ${fault}`)).slice(0, 12);
}

/** Pairs of neighbours and non-neighbours alike, each once. */
export function pairs<T>(items: T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}
