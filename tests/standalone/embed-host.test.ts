// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EmbedCommand, EmbedEventDetails } from '#lib/embedding/commands.ts';
import { hostTimelines } from '#lib/standalone/embed-host.ts';
import type { DatelineEvents, DatelineFilter } from '#lib/standalone/host-api.d.ts';

const ORIGIN = 'https://timeline.example';

/** A page of its own for each test: a window as jsdom makes them, in a frame or not. */
function openPage(markup: string, { framed = false } = {}) {
  const outer = document.createElement('iframe');
  document.body.append(outer);
  const page = outer.contentWindow as Window & typeof globalThis;
  if (!framed) Object.defineProperty(page, 'parent', { value: page });
  page.ResizeObserver = class {
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  };
  page.document.body.innerHTML = markup;
  return page;
}

const FRAME = `<iframe data-dateline="1" src="${ORIGIN}/embed/"></iframe>`;

function framesOf(page: Window) {
  return [...page.document.querySelectorAll('iframe')].map((frame) => {
    const post = vi.fn();
    if (frame.contentWindow) frame.contentWindow.postMessage = post;
    const sent = () => post.mock.calls.map(([message, origin]) => [message, origin] as unknown[]);
    return { frame, sent };
  });
}

/** A page with one frame that the script has adopted. */
function openHost(markup = FRAME) {
  const page = openPage(markup);
  const [first, ...others] = framesOf(page);
  if (!first) throw new Error('no frame');
  hostTimelines(page);
  return { page, ...first, others };
}

function say(
  page: Window & typeof globalThis,
  source: Window | null,
  name: string,
  detail: unknown,
  { origin = ORIGIN, v = 1, type = 'dateline:event' } = {},
) {
  const data = { type, v, name, detail };
  page.dispatchEvent(new page.MessageEvent('message', { data, origin, source }));
}

const step = { id: 'bridge-opens', index: 2, count: 4, date: '2018-05-03', title: 'The bridge is opened' };
const ready = { title: 'The harbour bridge', language: 'en', step };

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the height of a frame', () => {
  test.each([
    [437, '437px'],
    [437.2, '438px'],
    [20, '160px'],
    [99_999, '4000px'],
    [0, ''],
    [-5, ''],
    [Infinity, '4000px'],
    [NaN, ''],
    ['437', ''],
    [null, ''],
    [{}, ''],
  ])('asked to be %j is %j', (height, expected) => {
    const { page, frame } = openHost();
    say(page, frame.contentWindow, 'height', { height });
    expect(frame.style.height).toBe(expected);
  });

  test('goes down as well as up', () => {
    const { page, frame } = openHost();
    for (const height of [900, 300]) say(page, frame.contentWindow, 'height', { height });
    expect(frame.style.height).toBe('300px');
  });

  test('stays as it is where the page has fixed it, but is told', () => {
    const { page, frame } = openHost(FRAME.replace('data-dateline', 'data-fixed="1" data-dateline'));
    const heard = vi.fn();
    frame.addEventListener('dateline:height', ({ detail }) => void heard(detail));
    say(page, frame.contentWindow, 'height', { height: 700 });
    expect(frame.style.height).toBe('');
    expect(heard).toHaveBeenCalledExactlyOnceWith({ height: 700 });
  });
});

describe('a message is believed', () => {
  const opaque = (value: string) => FRAME.replace('data-dateline', `sandbox="${value}" data-dateline`);
  test.each([
    ['from the frame’s origin', FRAME, ORIGIN, '700px'],
    ['not from another origin in the frame', FRAME, 'https://elsewhere.example', ''],
    ['not from an opaque origin in a frame without a sandbox', FRAME, 'null', ''],
    ['from an opaque origin in a sandbox', opaque('allow-scripts'), 'null', '700px'],
    [
      'not from an opaque origin in a sandbox that keeps it',
      opaque('allow-scripts allow-same-origin'),
      'null',
      '',
    ],
    ['not from a frame that leads nowhere yet', FRAME.replace('src', 'data-src'), ORIGIN, ''],
  ])('%s', (_, markup, origin, expected) => {
    const { page, frame } = openHost(markup);
    say(page, frame.contentWindow, 'height', { height: 700 }, { origin });
    expect(frame.style.height).toBe(expected);
  });

  test('not from a frame beside it, whatever its origin', () => {
    const { page, frame, others } = openHost(FRAME + '<iframe></iframe>');
    say(page, others[0]?.frame.contentWindow ?? null, 'height', { height: 700 });
    say(page, null, 'height', { height: 700 });
    say(page, page, 'height', { height: 700 });
    expect(frame.style.height).toBe('');
  });

  test.each([
    ['another version', { v: 2 }],
    ['no version', { v: NaN }],
    ['another type', { type: 'dateline:cmd' }],
  ])('not of %s', (_, change) => {
    const { page, frame } = openHost();
    say(page, frame.contentWindow, 'height', { height: 700 }, change);
    expect(frame.style.height).toBe('');
  });

  test.each([null, undefined, 'text', 7, [], { type: 'dateline:event', v: 1, name: 'height' }])(
    'never if it is %j',
    (data) => {
      const { page, frame } = openHost();
      page.dispatchEvent(
        new page.MessageEvent('message', { data, origin: ORIGIN, source: frame.contentWindow }),
      );
      expect(frame.style.height).toBe('');
    },
  );
});

describe('what a frame says', () => {
  const details: EmbedEventDetails = {
    ready,
    height: { height: 500 },
    step,
    open: { href: `${ORIGIN}/?e=bridge-opens` },
    error: { cmd: 'goto', message: 'the embed has no event of that id' },
  };
  test.each(Object.entries(details))('is the event dateline:%s, which bubbles', (name, detail) => {
    const { page, frame } = openHost();
    const heard = vi.fn();
    page.document.addEventListener(`dateline:${name}`, (event) => {
      heard(event.target === frame, (event as CustomEvent).detail);
    });
    say(page, frame.contentWindow, name, detail);
    expect(heard).toHaveBeenCalledExactlyOnceWith(true, detail);
  });

  test('is passed over if it is none of these', () => {
    const { page, frame } = openHost();
    const heard = vi.spyOn(frame, 'dispatchEvent');
    for (const name of ['click', 'load', '__proto__', null])
      say(page, frame.contentWindow, name as string, {});
    expect(heard).not.toHaveBeenCalled();
  });

  test('has the same shape as in the frame’s own code', () => {
    // Assigned both ways: a field more, less or other on either side is an error of types.
    const published: DatelineEvents = details;
    const own: EmbedEventDetails = published;
    const filter: DatelineFilter = { threads: ['traffic'] };
    const command: EmbedCommand = { cmd: 'filter', arg: filter };
    expect([own, command]).toEqual([details, { cmd: 'filter', arg: { threads: ['traffic'] } }]);
  });
});

describe('commands', () => {
  const cmd = (name: string, arg?: unknown) => ({ type: 'dateline:cmd', v: 1, cmd: name, arg });

  test('a frame is greeted when it is found, and told the rest once it listens', () => {
    const { page, frame, sent } = openHost();
    frame.dateline?.goto('bridge-opens');
    frame.dateline?.next();
    expect(sent()).toEqual([[cmd('hello'), '*']]);
    say(page, frame.contentWindow, 'ready', ready);
    frame.dateline?.theme('dark');
    expect(sent().slice(1)).toEqual([
      [cmd('goto', 'bridge-opens'), ORIGIN],
      [cmd('next'), ORIGIN],
      [cmd('theme', 'dark'), ORIGIN],
    ]);
  });

  test('what was kept is told once', () => {
    const { page, frame, sent } = openHost();
    frame.dateline?.next();
    for (let time = 0; time < 3; time++) say(page, frame.contentWindow, 'ready', ready);
    expect(sent()).toHaveLength(2);
  });

  test('a frame without an origin is told by its window alone', () => {
    const { page, frame, sent } = openHost(
      FRAME.replace('data-dateline', 'sandbox="allow-scripts" data-dateline'),
    );
    say(page, frame.contentWindow, 'ready', ready, { origin: 'null' });
    frame.dateline?.prev();
    expect(sent().at(-1)).toEqual([cmd('prev'), '*']);
  });

  test('get gives where the reader is', async () => {
    const { page, frame, sent } = openHost();
    say(page, frame.contentWindow, 'ready', ready);
    const asked = frame.dateline?.get();
    expect(sent().at(-1)).toEqual([cmd('get'), ORIGIN]);
    say(page, frame.contentWindow, 'step', step);
    expect(await asked).toEqual(step);
  });

  test('window.dateline speaks to the first timeline of the page', () => {
    const { page, frame, sent, others } = openHost(FRAME + FRAME);
    say(page, frame.contentWindow, 'ready', ready);
    page.dateline?.filter({ from: '2018-01-01' });
    expect(sent().at(-1)).toEqual([cmd('filter', { from: '2018-01-01' }), ORIGIN]);
    expect(others[0]?.sent()).toEqual([[cmd('hello'), '*']]);
  });

  test('without a timeline they do nothing', () => {
    const page = openPage('');
    hostTimelines(page);
    expect(() => page.dateline?.next()).not.toThrow();
  });
});

describe('the script', () => {
  test('does nothing the second time', () => {
    const { page, frame, sent } = openHost();
    const first = page.dateline;
    const heard = vi.fn();
    hostTimelines(page);
    frame.addEventListener('dateline:height', heard);
    say(page, frame.contentWindow, 'height', { height: 400 });
    expect(page.dateline).toBe(first);
    expect(sent()).toHaveLength(1);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('works where an element of the page has the id “dateline”', () => {
    const { page, frame } = openHost(`<p id="dateline"></p>${FRAME}`);
    say(page, frame.contentWindow, 'height', { height: 400 });
    expect(frame.style.height).toBe('400px');
  });

  test('finds frames that come later, or are marked later', async () => {
    const page = openPage('<div></div><iframe></iframe>');
    hostTimelines(page);
    const [late, marked] = ['div', 'iframe'].map((name) => page.document.querySelector(name));
    if (late) late.innerHTML = FRAME;
    marked?.setAttribute('data-dateline', '1');
    await new Promise((resolve) => setTimeout(resolve));
    const frames = [...page.document.querySelectorAll('iframe')];
    expect(frames.map(({ dateline }) => typeof dateline?.goto)).toEqual(['function', 'function']);
  });

  test('leaves other frames alone', () => {
    const page = openPage('<iframe src="https://video.example/"></iframe>');
    const [other] = framesOf(page);
    hostTimelines(page);
    say(
      page,
      other?.frame.contentWindow ?? null,
      'height',
      { height: 400 },
      { origin: 'https://video.example' },
    );
    expect([other?.frame.style.height, other?.frame.dateline, other?.sent()]).toEqual(['', undefined, []]);
  });
});

describe('a page that is framed itself', () => {
  function openFramed(markup: string, height: number) {
    const page = openPage(markup, { framed: true });
    framesOf(page);
    const post = vi.fn();
    Object.defineProperty(page, 'parent', { value: { postMessage: post } });
    page.document.documentElement.getBoundingClientRect = () => ({ height }) as DOMRect;
    hostTimelines(page);
    return { page, post };
  }
  const told = [
    [{ type: 'dateline:event', v: 1, name: 'height', detail: { height: 913 } }, '*'],
    [{ sentinel: 'amp', type: 'embed-size', height: 913 }, '*'],
  ];

  test('tells its own height to the page around it', () => {
    expect(openFramed(FRAME, 912.4).post.mock.calls).toEqual(told);
  });

  test('tells it again when asked', () => {
    const { page, post } = openFramed(FRAME, 912.4);
    const data = { type: 'dateline:cmd', v: 1, cmd: 'hello' };
    page.dispatchEvent(Object.assign(new page.MessageEvent('message', { data }), {}));
    expect(post).toHaveBeenCalledTimes(2);
    const asked = new page.MessageEvent('message', { data });
    Object.defineProperty(asked, 'source', { value: page.parent });
    page.dispatchEvent(asked);
    expect(post.mock.calls.slice(2)).toEqual(told);
  });

  test('says nothing if it has no timeline', () => {
    expect(openFramed('<p>Words</p>', 912.4).post).not.toHaveBeenCalled();
  });
});
