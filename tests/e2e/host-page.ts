import type { Frame, Page } from '@playwright/test';
import { listenFrom } from '#lib/cli/listen.ts';

/** Somebody else's pages, on an origin of their own. */
export interface HostSite {
  /** Opens a page with this body; `hear` keeps every message that comes to it. */
  open(page: Page, body: string): Promise<void>;
  close(): Promise<void>;
}

/** Keeps what frames say, and follows the heights that they ask for. */
const HEAR = `<script>
window.heard = [];
addEventListener('message', ({ source, data }) => {
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    heard.push({ frame: frame.id, data });
    const isHeight = data && data.type === 'dateline:event' && data.name === 'height';
    if (isHeight && frame.hasAttribute('data-follow')) frame.style.height = data.detail.height + 'px';
  }
});
</script>`;

export async function hostSite(): Promise<HostSite> {
  let body = '';
  const listening = await listenFrom(0, '127.0.0.1', (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>An article</title><style>iframe{border:0;width:100%}</style>${HEAR}${body}`,
    );
  });
  return {
    open: async (page, next) => {
      body = next;
      await page.goto(`http://127.0.0.1:${listening.port}/`);
    },
    close: () => listening.close(),
  };
}

/** An embed as a host writes it. */
export const embed = (address: string, more = 'sandbox="allow-scripts" data-follow=""', id = 'embed') =>
  `<iframe id="${id}" src="${address}" title="Timeline" height="560" ${more}></iframe>`;

interface Heard {
  frame: string;
  data: unknown;
}

/** What the host has heard of a frame: the details of our events by that name. */
export const heardEvents = (page: Page, name: string, frame = 'embed'): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    ([name, frame]) =>
      (window as unknown as { heard: Heard[] }).heard.flatMap(({ frame: from, data }) => {
        const message = data as { type?: string; name?: string; detail: Record<string, unknown> };
        const isIt = from === frame && message?.type === 'dateline:event' && message.name === name;
        return isIt ? [message.detail] : [];
      }),
    [name, frame] as const,
  );

/** Everything that a frame has said. */
export const heardAll = (page: Page, frame = 'embed'): Promise<unknown[]> =>
  page.evaluate(
    (frame) =>
      (window as unknown as { heard: Heard[] }).heard
        .filter(({ frame: from }) => from === frame)
        .map(({ data }) => data),
    frame,
  );

/** Says something to a frame, as its host. */
export const say = (page: Page, message: unknown, frame = 'embed'): Promise<void> =>
  page.evaluate(
    ([message, frame]) => {
      const { contentWindow } = document.getElementById(String(frame)) as HTMLIFrameElement;
      contentWindow?.postMessage(message, '*');
    },
    [message, frame] as const,
  );

/** The frame, once its timeline is drawn. */
export async function embedFrame(page: Page, id = 'embed'): Promise<Frame> {
  const handle = await page.waitForSelector(`#${id}`);
  const frame = await handle.contentFrame();
  if (!frame) throw new Error(`#${id} is no frame`);
  await frame.waitForSelector('[data-timeline-ready]');
  return frame;
}

/** How high the frame stands in its host. */
export const frameHeight = (page: Page, id = 'embed'): Promise<number> =>
  page.evaluate((id) => document.getElementById(id)?.clientHeight ?? 0, id);
