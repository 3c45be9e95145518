/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/*
 * The site without a network: what a build consists of is fetched once and answered from then on, a page with the scripts and
 * data of its own build. It is the second line; the file that is saved for the venue is the first.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** What `cli/keep-offline.ts` writes here when everything is built: `{"digest": …, "paths": […]}`. */
const WRITTEN = '__DATELINE_KEPT__';
const { digest, paths } = (WRITTEN.startsWith('{') ? JSON.parse(WRITTEN) : { digest: '', paths: [] }) as {
  digest: string;
  paths: string[];
};

const { registration } = worker;
const { pathname: folder } = new URL(registration.scope);
/** Nobody else's caches begin like this: a site in a folder below has another scope. */
const OURS = `dateline:${folder}:`;
const CACHE = OURS + digest;
const kept = new Set(paths);

/** A new worker that waits lets go of the old one. */
const TAKE_OVER = 'take over';

worker.addEventListener('install', (event) => event.waitUntil(keep()));

async function keep(): Promise<void> {
  if (paths.length === 0) return;
  const cache = await caches.open(CACHE);
  await cache.addAll(
    paths.map((path) => new Request(new URL(path, registration.scope), { cache: 'no-cache' })),
  );
  // A build that was replaced meanwhile would be half one and half the other: the new one's worker will come.
  const now = await fetch(worker.location.href, { cache: 'no-store' });
  if (!(await now.text()).includes(digest)) {
    await caches.delete(CACHE);
    throw new Error('The site has changed while it was fetched.');
  }
}

// Pages of the old build keep their worker and its cache until the last of them is gone: they never get parts of the new one.
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(folder)) return;
  const path = decoded(pathname.slice(folder.length));
  if (path === NOTES) return event.respondWith(newest(request, path));
  if (!kept.has(path)) return;
  event.respondWith(request.mode === 'navigate' ? openPage(request, path) : answer(request, path));
});

/** Of the speaker alone: kept for whoever has asked for them, not fetched for everybody. */
const NOTES = 'data/notes.json';

/** The newest there is; without a network what was the newest then. */
async function newest(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const address = new URL(path, registration.scope);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(address, response.clone());
    return response;
  } catch (failure) {
    const before = await cache.match(address);
    if (before) return before;
    throw failure;
  }
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  // The browser may have thrown it away.
  return (await cache.match(new URL(path, registration.scope))) ?? fetch(request);
}

/** The only page there is may go over to a new build that is ready: it begins anew as that. */
async function openPage(request: Request, path: string): Promise<Response> {
  const { waiting } = registration;
  const pages = waiting ? await worker.clients.matchAll({ type: 'window' }) : [];
  if (!waiting || pages.length > 1) return answer(request, path);
  waiting.postMessage(TAKE_OVER);
  return new Response(null, { headers: { refresh: '0' } });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A malformed escape names no file of ours.
  }
}
