/**
 * Headers of the site's answers: the one table that `_headers`, `vercel.json`, `.htaccess`, `nginx.conf` and the server of
 * `npm start` are made from.
 */
export type Headers = Record<string, string>;

/** What a file is to those who fetch it. */
export type FileKind =
  /** Its name changes with its content. */
  | 'hashed'
  /** Stands in pages of others: the embed, its loader, oEmbed. */
  | 'embed'
  /** Data, the feed, the card: anybody's programs may read them. */
  | 'open'
  | 'page';

/** Of every answer. */
export const EVERYWHERE: Headers = { 'X-Content-Type-Options': 'nosniff' };

/** For other origins, and for pages that demand that (`Cross-Origin-Embedder-Policy: require-corp`). */
const SHARED: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** A page keeps to itself what it may: which scripts of its own run is said in the page, by their hashes. */
const PAGE_POLICY = [
  "base-uri 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "style-src 'self' 'unsafe-inline'",
].join('; ');

/** An embed fetches nothing, and anybody may frame it: it has no `frame-ancestors`, and nothing has `X-Frame-Options`. */
const embedPolicy = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.length > 0 ? scripts.map((hash) => `'${hash}'`).join(' ') : "'none'"}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * What a file of the site is, by its path below the site's root.
 *
 * @example fileKind('embed/v1.js') // 'embed'
 * @example fileKind('sources/index.html') // 'page'
 */
export function fileKind(path: string): FileKind {
  if (path.startsWith('_app/immutable/')) return 'hashed';
  if (/^(?:embed\/|oembed\.json$)/.test(path)) return 'embed';
  if (/^(?:data|_app)\/|^[^/]+\.(?!html$)\w+$/.test(path)) return 'open';
  return 'page';
}

/**
 * The headers of a kind of file, without those of `EVERYWHERE`.
 *
 * @param embedScripts hashes of the inline scripts of the embed, as CSP has them: `sha256-…`
 */
export function headersOf(kind: FileKind, embedScripts: readonly string[]): Headers {
  switch (kind) {
    case 'hashed':
      return { 'Cache-Control': 'public, max-age=31536000, immutable' };
    case 'embed':
      return {
        ...SHARED,
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Referrer-Policy': 'no-referrer',
        'Content-Security-Policy': embedPolicy(embedScripts),
        // A thousand articles may frame it: five minutes old is fresh enough, and nobody waits for a newer one.
        'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
      };
    case 'open':
      // Pages read it too, and what they read has to be of the same build: asked for anew, an unchanged file costs nothing.
      return { ...SHARED, 'Cache-Control': 'no-cache' };
    case 'page':
      return {
        'Content-Security-Policy': PAGE_POLICY,
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cache-Control': 'no-cache',
      };
  }
}
