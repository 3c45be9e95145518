import {
  commandMessage,
  COMMAND_TYPE,
  eventMessage,
  MESSAGE_VERSION,
  readEvent,
  type EmbedCommand,
} from '#lib/embedding/commands.ts';
import { ampMessage } from '#lib/embedding/height-messages.ts';
import type { Dateline, DatelineCommands, DatelineStep } from './host-api.d.ts';

const FRAMES = 'iframe[data-dateline]';
/** In CSS pixels. Lower is no timeline; higher, something feeds on its own growth. */
const LOWEST = 160;
const HIGHEST = 4000;

/**
 * What `embed/v1.js` does in a page that frames timelines: it gives each frame marked `data-dateline` the height it asks
 * for and the commands and events of `embed/v1.d.ts`. It finds frames that come later, does nothing the second time, believes a
 * message only from the frame itself and its origin, never leads anywhere and never writes markup.
 *
 * In a page that is framed itself, the height of that page is told to the page around it.
 *
 * @param page the window of the page
 */
export function hostTimelines(page: Window & typeof globalThis): void {
  // The page may have an element of that id, which is a property of its window too.
  if (page.dateline?.version === 1) return;
  const { document, parent } = page;
  const root = document.documentElement;
  const findFrames = () => [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)];

  /** What a frame is to be told once it listens; null when it does. */
  const waiting = new WeakMap<HTMLIFrameElement, object[] | null>();

  function tell(frame: HTMLIFrameElement | undefined, command: EmbedCommand): void {
    const message = commandMessage(command);
    if (!frame) return;
    const kept = waiting.get(frame);
    if (kept && command.cmd !== 'hello') kept.push(message);
    else post(frame, message);
  }

  /** Any origin will do until the frame listens, for all that is said then is "hello". */
  function post(frame: HTMLIFrameElement, message: object): void {
    frame.contentWindow?.postMessage(message, waiting.get(frame) || isOpaque(frame) ? '*' : originOf(frame));
  }

  /** A sandbox may take a frame's origin, and so may one around this page. */
  function isOpaque(frame: HTMLIFrameElement): boolean {
    const sandbox = frame.getAttribute('sandbox');
    return page.origin === 'null' || (sandbox !== null && !/allow-same-origin/i.test(sandbox));
  }

  const commandsOf = (getFrame: () => HTMLIFrameElement | undefined): DatelineCommands => ({
    goto: (id) => tell(getFrame(), { cmd: 'goto', arg: id }),
    next: () => tell(getFrame(), { cmd: 'next' }),
    prev: () => tell(getFrame(), { cmd: 'prev' }),
    filter: (filter) => tell(getFrame(), { cmd: 'filter', arg: filter }),
    theme: (theme) => tell(getFrame(), { cmd: 'theme', arg: theme }),
    get: () =>
      new Promise<DatelineStep>((resolve) => {
        const frame = getFrame();
        frame?.addEventListener('dateline:step', ({ detail }) => resolve(detail), { once: true });
        tell(frame, { cmd: 'get' });
      }),
  });

  let toldHeight = 0;
  function tellHeight(): void {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (parent === page || height === toldHeight || findFrames().length === 0) return;
    toldHeight = height;
    // Both are public facts.
    for (const message of [eventMessage('height', { height }), ampMessage(height)])
      parent.postMessage(message, '*');
  }

  function adoptFrames(): void {
    for (const frame of findFrames()) {
      if (waiting.has(frame)) continue;
      waiting.set(frame, []);
      frame.dateline = commandsOf(() => frame);
      // It may have been there before this script, and have said all it had to say.
      tell(frame, { cmd: 'hello' });
    }
    tellHeight();
  }

  page.addEventListener('message', ({ data, source, origin }: MessageEvent) => {
    const { type, v, cmd } = (data ?? {}) as Record<string, unknown>;
    if (type === COMMAND_TYPE && v === MESSAGE_VERSION && cmd === 'hello' && source === parent) {
      toldHeight = 0;
      tellHeight();
    }
    const frame = findFrames().find(({ contentWindow }) => contentWindow && contentWindow === source);
    const event = readEvent(data);
    if (!event || !frame) return;
    if (origin !== originOf(frame) && !(origin === 'null' && isOpaque(frame))) return;
    const { name, detail } = event;
    if (name === 'height' && !frame.hasAttribute('data-fixed')) {
      // What a frame sends may be anything.
      const height: unknown = detail.height;
      if (typeof height === 'number' && height > 0)
        frame.style.height = `${Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST)}px`;
    }
    if (name === 'ready') {
      const kept = waiting.get(frame);
      waiting.set(frame, null);
      kept?.forEach((message) => post(frame, message));
    }
    frame.dispatchEvent(new page.CustomEvent(`dateline:${name}`, { detail, bubbles: true }));
  });

  page.dateline = { version: 1, ...commandsOf(() => findFrames()[0]) } satisfies Dateline;
  new page.MutationObserver(adoptFrames).observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-dateline'],
  });
  if (parent !== page) new page.ResizeObserver(tellHeight).observe(root);
  adoptFrames();
}

/** Empty for a frame that leads nowhere yet: no message has that origin. */
function originOf({ src }: HTMLIFrameElement): string {
  try {
    return new URL(src).origin;
  } catch {
    return '';
  }
}
