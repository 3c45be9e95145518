import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#lib/state/filter.ts';
import type { Statement } from '#lib/corpus/story.ts';
import { placeParameters, readPlace } from '#lib/presenting/address.ts';
import { dwellMs } from '#lib/presenting/dwell.ts';
import { findScreens } from '#lib/presenting/find-screens.ts';
import { sameStep } from '#lib/presenting/keep-place.ts';
import { countWords } from '#lib/presenting/paginate.ts';
import { filteredStory, MOST_PRESENTED, presentableEvents } from '#lib/presenting/presented-story.ts';
import type { Screen, Step } from '#lib/presenting/screen.ts';
import { screensOf } from '#lib/presenting/screens.ts';
import { eventOf, storyOf, wordsOf } from './fixture-deck.ts';

const kinds = ({ steps }: Screen) => steps.map(({ kind }) => kind);
const textOf = (step: Step): string =>
  step.kind === 'excerpt' ? step.text : step.kind === 'event' ? (step.excerpt?.text ?? '') : '';

const vote = eventOf('vote', '1998-03-12', ['The council voted.', 'Nobody asked the ferryman.'], {
  place: 'Farnholm',
  threads: ['money'],
});
const opening = eventOf('opening', '2001-05', ['It holds.']);
const screenAt = (screens: Screen[], index: number) => {
  const screen = screens[index];
  if (!screen) throw new RangeError(`there is no screen ${index}`);
  return screen;
};

const statement = (count: number, text: string): Statement => ({
  id: 'statement-1',
  gist: 'That it holds.',
  eventId: 'vote',
  basis: 'found',
  renderings: Array.from({ length: count }, (_, index) => ({
    documentId: index % 2 === 0 ? 'courier-1' : 'herald-1',
    start: 0,
    end: text.length,
    exact: text,
    mode: 'direct',
    parts: [{ text, kind: 'same' }],
  })),
});

describe('a story as screens', () => {
  it('is its title, its events in order, its sources and its address', () => {
    const screens = screensOf(storyOf([vote, opening]));
    expect(screens.map(({ id, dateWords }) => [id, dateWords])).toEqual([
      ['_title', ''],
      ['vote', 'Thursday 12 March 1998'],
      ['opening', 'May 2001'],
      ['_sources', ''],
    ]);
    expect(screens.map(kinds)).toEqual([['title'], ['event', 'excerpt'], ['event'], ['sources', 'address']]);
  });

  it('always says who printed an excerpt', () => {
    for (const { steps } of screensOf(storyOf([vote])))
      for (const step of steps) {
        const page = step.kind === 'event' ? step.excerpt : step.kind === 'excerpt' ? step : null;
        if (page)
          expect([page.source.name, page.document.published]).toEqual(['Farnholm Courier', '1998-03-12']);
      }
    expect.hasAssertions();
  });

  it.each([80, 100, 130, 160])(
    'at %i %% has every excerpt word for word, at most 60 words to a screen',
    (scale) => {
      const excerpts = [
        'It holds.',
        wordsOf(61),
        wordsOf(300, 'incontrovertible'),
        'a'.repeat(2000),
        'One. Two, three.',
      ];
      const screens = screensOf(storyOf([eventOf('long', '2001', excerpts)]), { scale });
      const { steps } = screenAt(screens, 1);
      const joined = steps.map(textOf).join('');
      expect(joined.replace(/\s/g, '')).toBe(excerpts.join('').replace(/\s/g, ''));
      expect(Math.max(...steps.map((step) => countWords(textOf(step))))).toBeLessThanOrEqual(60);
    },
  );

  it('begins an excerpt under its title only where there is room for it', () => {
    const long = eventOf('long', '2001', ['It holds.'], { title: wordsOf(28) });
    const { steps } = screenAt(screensOf(storyOf([long])), 1);
    const [first, second] = [steps[0], steps.at(-1)];
    expect(first).toMatchObject({ kind: 'event', excerpt: null });
    expect(second).toMatchObject({ kind: 'excerpt', text: 'It holds.' });
  });

  it('does not tear an excerpt for the sake of a title: what happened stands below it then', () => {
    const summary = 'The bridge holds.';
    const more = ` The ${wordsOf(80)}.`;
    const long = eventOf('long', '2001', [wordsOf(34)], {
      title: wordsOf(9),
      summary: summary + more,
    });
    const { steps } = screenAt(screensOf(storyOf([long])), 1);
    expect(steps[0]).toMatchObject({ kind: 'event', excerpt: null, summary });
    expect(steps.slice(1).map(textOf)).toEqual([wordsOf(34)]);
  });

  it('compares what is ascribed to an event there alone', () => {
    const [, first, second] = screensOf(
      storyOf([vote, eventOf('opening', '2001', ['The council voted.'])], {
        statements: [statement(2, 'It holds.')],
      }),
    );
    expect([first, second].map((screen) => screen && kinds(screen).includes('wording'))).toEqual([
      true,
      false,
    ]);
  });

  it('tells a title of any length in parts', () => {
    const title = wordsOf(200);
    const { steps } = screenAt(screensOf(storyOf([eventOf('long', '2001', ['It holds.'], { title })])), 1);
    const parts = steps.flatMap((step) => (step.kind === 'event' ? [step.title] : []));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join(' ')).toBe(title);
  });

  it('puts the wordings of a statement below each other, on as many screens as they need', () => {
    const few = screensOf(storyOf([vote], { statements: [statement(3, 'It holds.')] }));
    expect(kinds(screenAt(few, 1))).toEqual(['event', 'excerpt', 'wording']);
    const many = screensOf(storyOf([vote], { statements: [statement(4, wordsOf(30))] }));
    const wording = screenAt(many, 1).steps.flatMap((step) => (step.kind === 'wording' ? [step] : []));
    expect(wording.length).toBeGreaterThan(1);
    expect(wording.flatMap(({ renderings }) => renderings)).toHaveLength(4);
  });

  it('of a thread shows what carries it', () => {
    const [first, second] = vote.excerpts;
    if (!first || !second) throw new RangeError('the vote has two excerpts');
    const marked = { ...vote, excerpts: [first, { ...second, threads: ['money'] }] };
    const [, screen] = screensOf(storyOf([marked]), { thread: 'money' });
    expect(screen?.steps.map(textOf)).toEqual(['Nobody asked the ferryman.']);
  });

  it('names outlets that are presented, and no others', () => {
    const last = screensOf(storyOf([vote])).at(-1)?.steps[0];
    expect(last).toMatchObject({ kind: 'sources', outlets: [{ source: { id: 'courier' }, count: 1 }] });
  });

  it('ends with the address, where there is one to give', () => {
    const kinds = (hasAddress: boolean) =>
      screensOf(storyOf([vote]), { hasAddress })
        .at(-1)
        ?.steps.map(({ kind }) => kind);
    expect(kinds(true)).toEqual(['sources', 'address']);
    expect(kinds(false)).toEqual(['sources']);
  });

  it('divides many articles among screens, each headed by its outlet', () => {
    const base = storyOf([]);
    const documents = Array.from({ length: 30 }, (_, index) => ({
      ...(base.documents[0] ?? {}),
      id: `courier-${index}`,
    })) as typeof base.documents;
    const events = documents.map(({ id }, index) => {
      const event = eventOf(`event-${index}`, '2001', ['It holds.']);
      return { ...event, excerpts: event.excerpts.map((excerpt) => ({ ...excerpt, documentId: id })) };
    });
    const steps = screensOf(storyOf(events, { documents })).at(-1)?.steps ?? [];
    const outlets = steps.flatMap((step) => (step.kind === 'sources' ? [step.outlets] : []));
    expect(outlets.length).toBeGreaterThan(1);
    expect(outlets.flat().flatMap(({ articles }) => articles)).toHaveLength(30);
  });
});

describe('what is presented', () => {
  const events = (count: number, isMain: (index: number) => boolean) =>
    Array.from({ length: count }, (_, index) =>
      eventOf(`event-${index}`, '2001', ['It holds.'], { rank: isMain(index) ? 'main' : 'background' }),
    );

  it.each([
    ['all of a short story', 200, () => false, 200],
    ['the main events of a longer one', 500, (index: number) => index % 10 === 0, 50],
    ['as many main events as can be', 1000, () => true, MOST_PRESENTED],
    ['any events where none is main', 1000, () => false, MOST_PRESENTED],
  ])('is %s', (_, count, isMain, presented) => {
    const chosen = presentableEvents({ events: events(count, isMain) });
    expect(new Set(chosen).size).toBe(presented);
  });

  it.each([
    ['a thread', { threads: ['money'] }, ['vote']],
    ['a place', { places: ['Farnholm'] }, ['vote']],
    ['a source', { sources: ['courier'] }, ['vote', 'opening']],
    ['a day', { from: '2000-01-01' }, ['opening']],
  ])('can be narrowed to %s', (_, filter, ids) => {
    const { story, isMet } = filteredStory(storyOf([vote, opening]), { ...NO_FILTER, ...filter });
    expect([story.events.map(({ id }) => id), isMet]).toEqual([ids, true]);
  });

  it.each([
    ['a place', { places: ['Nowhere'] }],
    ['a day', { from: '2020-01-01' }],
    ['a thread', { threads: ['fish'] }],
  ])('is all of it where there is nothing of %s, and that is told', (_, filter) => {
    const story = storyOf([vote, opening]);
    expect(filteredStory(story, { ...NO_FILTER, ...filter })).toEqual({ story, isMet: false });
  });
});

it.each([
  ['', ['_title', 'vote', 'opening', '_sources']],
  ['march', ['vote']],
  ['FARN', ['_title', 'vote']],
  ['1998-03-12', ['vote']],
  ['2001', ['opening']],
  ['1999', ['opening']],
  ['1999-12-31', ['opening']],
  ['2050', []],
  ['nothing', []],
])('%j is found in %j', (typed, ids) => {
  expect(findScreens(screensOf(storyOf([vote, opening])), typed).map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['', '_title', 1],
  ['e=vote&x=2', 'vote', 2],
  ['e=vote&x=0', 'vote', 1],
  ['e=vote&x=-1', 'vote', 1],
  ['e=vote&x=99999', 'vote', 1],
  ['x=2', '_title', 2],
])('the address ?%s names %s, step %i', (query, e, x) => {
  expect(readPlace(new URLSearchParams(query))).toEqual({ e, x });
});

it.each([
  ['_title', 1, { e: null, x: null }],
  ['vote', 1, { e: 'vote', x: null }],
  ['a b&c', 3, { e: 'a b&c', x: '3' }],
])('%s, step %i, is written so that it can be read', (e, x, written) => {
  expect(placeParameters({ e, x })).toEqual(written);
});

it('a step is found again at another text scale', () => {
  const story = storyOf([eventOf('long', '2001', [wordsOf(100), wordsOf(80, 'ferries'), 'It holds.'])]);
  const at = (scale: number) => screenAt(screensOf(story, { scale }), 1);
  const [small, large] = [at(100), at(160)];
  expect(large.steps.length).toBeGreaterThan(small.steps.length);
  small.steps.forEach((step, index) => {
    const found = large.steps[sameStep(small, large, index + 1) - 1];
    expect(found && textOf(found).slice(0, 3)).toBe(
      index === 0 ? textOf(found ?? step).slice(0, 3) : textOf(step).slice(0, 3),
    );
  });
});

it.each([
  [wordsOf(5), 8000],
  [wordsOf(20), 4000 + (23 / 200) * 60_000],
])('a screen stands long enough to be read', (excerpt, ms) => {
  const [, screen] = screensOf(storyOf([eventOf('vote', '2001', [excerpt])]));
  const step = screen?.steps[0];
  expect(step && dwellMs(step)).toBe(ms);
});
