import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { EVERYWHERE, fileKind, headersOf } from '#lib/publish/response-headers.ts';
import { embedScripts } from './write-host-files.ts';

/** Text that sirv sends without saying that it is UTF-8; a browser would guess. */
const TEXT: Record<string, string> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.js': 'text/javascript',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  // TypeScript; by its ending it would be a film.
  '.ts': 'text/plain',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
};

/**
 * Answers requests as a plain static host does: a folder's index.html under its address with the slash, 404.html for what is
 * not there, with the headers that `_headers` and its like ask of a host. The files are those that stand in the folder now.
 *
 * @param prefix the path under which the folder is published, '/' or '/some/folder/'
 */
export function answerFrom(folder: string, prefix: string): RequestListener {
  const root = resolve(folder);
  const base = prefix.replace(/\/*$/, '/').replace(/^\/*/, '/');
  // `dev`: each file is looked up when it is asked for. A list made at the start would outlive a build that replaces them.
  const serveFile = sirv(root, {
    etag: true,
    single: false,
    dev: true,
    setHeaders: (response, path) => setHeaders(root, response, path),
  });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split(/(?=\?)/, 2);
    const search = query ?? '';
    if (`${path}/` === base) return redirect(response, base + search);
    if (!path.startsWith(base)) return notFound(root, request, response);
    const below = path.slice(base.length);
    // Without its slash the relative addresses of a page would lead one folder too high.
    if (below !== '' && !below.endsWith('/') && isFolderPage(root, below)) {
      return redirect(response, `${base}${below.replace(/^\/+/, '')}/${search}`);
    }
    request.url = `/${below}${search}`;
    serveFile(request, response, () => notFound(root, request, response));
  };
}

/** @param path below the site's root, beginning with a slash */
function setHeaders(root: string, response: ServerResponse, path: string): void {
  const kind = fileKind(path.slice(1));
  // Read each time: a build may have put another embed there.
  const headers = headersOf(kind, kind === 'embed' ? embedScripts(root) : []);
  for (const [name, value] of Object.entries({ ...EVERYWHERE, ...headers })) response.setHeader(name, value);
  const type = TEXT[extname(path)];
  if (type) response.setHeader('Content-Type', `${type};charset=utf-8`);
}

function isFolderPage(root: string, below: string): boolean {
  try {
    const page = join(root, decodeURIComponent(below), 'index.html');
    return page.startsWith(root + sep) && existsSync(page);
  } catch {
    return false; // A malformed escape, or a zero byte: no file has such a name.
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-cache' }).end();
}

function notFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  const own = existsSync(page);
  const body = own ? readFileSync(page) : 'Not found: there is nothing at this address.\n';
  response.writeHead(404, {
    ...EVERYWHERE,
    ...headersOf('page', []),
    'Content-Type': `text/${own ? 'html' : 'plain'};charset=utf-8`,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
