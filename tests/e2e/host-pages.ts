import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { listenFrom } from '#lib/cli/listen.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** What newsrooms put around frames, as published: served by the host itself. */
const LIBRARIES: Record<string, string> = {
  '/lib/pym.js': require.resolve('pym.js/dist/pym.v1.min.js'),
  '/lib/frames.js': join(projectRoot, 'node_modules/@newswire/frames/dist/frames.umd.js'),
  '/lib/sidechain.js': join(projectRoot, 'node_modules/@nprapps/sidechain/dist/sidechain.js'),
  '/lib/iframe-resizer.js': require.resolve('iframe-resizer/js/iframeResizer.min.js'),
};

export interface HostSite {
  /** Without a slash at its end. */
  origin: string;
  /** Puts a page there; gives its address. */
  write(body: string, more?: { head?: string; headers?: Record<string, string> }): string;
  close(): Promise<void>;
}

/** Hears what frames say of their height; kept for the test to compare. */
const LISTEN = `<script>
  window.told = [];
  addEventListener('message', ({ data }) => {
    if (data && data.type === 'dateline:event' && data.name === 'height') told.push(data.detail.height);
  });
</script>`;

/** A site of somebody else, on an origin of its own. */
export async function openHostSite(): Promise<HostSite> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0] ?? '';
    const library = LIBRARIES[path];
    const page = pages.get(path);
    if (library) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      createReadStream(library).pipe(response);
    } else {
      response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html;charset=utf-8', ...page?.headers });
      response.end(page?.html);
    }
  };
  const listening = await listenFrom(0, '127.0.0.1', answer);
  const origin = `http://127.0.0.1:${listening.port}`;
  return {
    origin,
    close: () => listening.close(),
    write(body, { head = '', headers = {} } = {}) {
      const path = `/page-${pages.size}.html`;
      const style = 'body{margin:0 auto;max-width:640px;font:16px/1.5 sans-serif}';
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title>
<meta name="viewport" content="width=device-width"><style>${style}</style>${LISTEN}${head}</head><body>${body}</body></html>`;
      pages.set(path, { html, headers });
      return origin + path;
    },
  };
}

const frame = (src: string, attributes = '') =>
  `<iframe src="${src}" title="Timeline" width="640" height="300" style="width:100%;border:0" ${attributes}></iframe>`;

/** On a message, `data` with its `source` in `event`; what is found as `height` is the height of the frame that spoke. */
const resizeBySource = (read: string) => `<script>
  addEventListener('message', (event) => {
    const { data } = event;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== event.source) continue;
      const height = (() => { ${read} })();
      if (height > 0) frame.style.height = height + 'px';
    }
  });
</script>`;

const parsed = 'let said; try { said = JSON.parse(data); } catch { return; } if (!said) return;';

/** Ten letters, as WordPress makes them. */
export const WORDPRESS_SECRET = 'AbCdEfGhIj';

/**
 * Pages that frame an embed, each with its own way to have the height. Written from what is known of each host; libraries
 * are the published ones.
 *
 * @param embed address of the embed, with a query
 * @param script address of our loader
 */
export const hostBodies = (embed: string, script: string): Record<string, string> => ({
  'our loader': `${frame(embed, 'data-dateline="1"')}<script async src="${script}"></script>`,
  'our loader, before the frame and once more after it': `<script src="${script}"></script>${frame(embed, 'data-dateline="1"')}<script src="${script}"></script>`,
  'our loader, the frame inserted later': `<script src="${script}"></script><div id="later"></div>
    <script>addEventListener('load', () => setTimeout(() => { later.innerHTML = ${JSON.stringify(frame(embed, 'data-dateline="1"'))}; }, 100))</script>`,
  'our loader, in a sandbox': `${frame(embed, 'data-dateline="1" sandbox="allow-scripts"')}<script async src="${script}"></script>`,
  'pym.js': `<div id="timeline"></div><script src="/lib/pym.js"></script><script>new pym.Parent('timeline', '${embed}', {})</script>`,
  'pym.js by attribute': `<div data-pym-src="${embed}"></div><script src="/lib/pym.js"></script>`,
  '@newswire/frames': `<div data-frame-src="${embed}"></div><script src="/lib/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
  '@nprapps/sidechain': `<side-chain src="${embed}"></side-chain><script src="/lib/sidechain.js"></script>`,
  'iframe-resizer 4': `${frame(embed, 'id="timeline"')}<script src="/lib/iframe-resizer.js"></script><script>iFrameResize({}, '#timeline')</script>`,
  Datawrapper:
    frame(embed) +
    resizeBySource(
      "const said = data['datawrapper-height']; if (said) for (const id in said) return said[id];",
    ),
  'Datawrapper, the old snippet': `${frame(`${embed}&childId=harbour`)}<script>
    addEventListener('message', ({ data }) => {
      if (data['datawrapper-height'] === undefined) return;
      for (const id in data['datawrapper-height']) {
        const found = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']");
        if (found) found.style.height = data['datawrapper-height'][id] + 'px';
      }
    });
  </script>`,
  'WordPress, which found us by itself': `<blockquote class="wp-embedded-content" data-secret="${WORDPRESS_SECRET}"><a href="${embed}">Timeline</a></blockquote>
    <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" title="Timeline"
      data-secret="${WORDPRESS_SECRET}" width="600" height="338" frameborder="0" marginwidth="0" marginheight="0" scrolling="no" src="${embed}#?secret=${WORDPRESS_SECRET}"></iframe>
    <script>
      window.links = [];
      const [frame] = document.getElementsByTagName('iframe');
      frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret: '${WORDPRESS_SECRET}' }, '*'));
      addEventListener('message', ({ data, source }) => {
        if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
        if (source !== frame.contentWindow || data.secret !== frame.dataset.secret) return;
        document.querySelector('blockquote').style.display = 'none';
        frame.removeAttribute('style');
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        if (data.message === 'link') links.push(data.value);
      });
    </script>`,
  'AMP, in its sandbox':
    frame(`${embed}#amp=1`, 'sandbox="allow-scripts"') +
    resizeBySource(
      "if (data.sentinel === 'amp' && data.type === 'embed-size' && event.origin === 'null' && data.height >= 100) return data.height;",
    ),
  Medium: `${frame(embed)}<script>
    addEventListener('message', ({ data }) => {
      let said; try { said = JSON.parse(data); } catch { return; }
      const found = [...document.querySelectorAll('iframe')].find(({ src }) => src === said.src);
      if (found && said.context === 'iframe.resize') found.style.height = said.height + 'px';
    });
  </script>`,
  'The Guardian':
    frame(embed) + resizeBySource(`${parsed} if (said.type === 'set-height') return said.value;`),
  Mastodon:
    frame(embed, 'sandbox="allow-scripts allow-same-origin allow-popups"') +
    resizeBySource("if (data.type === 'setHeight' && data.id === 7) return data.height;") +
    `<script>document.querySelector('iframe').addEventListener('load', ({ target }) => target.contentWindow.postMessage({ type: 'setHeight', id: 7 }, '*'))</script>`,
});
