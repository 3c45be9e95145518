import { EVERYWHERE, fileKind, headersOf, type FileKind, type Headers } from './response-headers.ts';

/** Paths of a site that have the same headers: `/embed/*` for all of a folder, `/feed.xml` for one file. */
export interface HeaderRule {
  paths: string[];
  headers: Headers;
}

/**
 * The headers of a site, rule by rule. No path is in two of them: Netlify and Cloudflare join what two rules say of
 * one header, and two policies hold both, so that a page's would lock the embed.
 *
 * @param names what stands in the site's root, folders with a slash: `['embed/', 'index.html', …]`
 * @param embedScripts as in `headersOf`
 * @param base the path under which the site is published: `/` or `/some/folder/`
 * @example headerRules(['data/'], [])[1]?.paths // ['/data/*']
 */
export function headerRules(names: string[], embedScripts: readonly string[], base = '/'): HeaderRule[] {
  const pathsOf = new Map<FileKind, string[]>();
  for (const name of [...names].sort()) {
    const isFolder = name.endsWith('/');
    const kind = name === '_app/' ? 'hashed' : fileKind(isFolder ? `${name}index.html` : name);
    const path = base + (name === '_app/' ? '_app/immutable/*' : isFolder ? `${name}*` : name);
    const paths = pathsOf.get(kind) ?? [];
    // The first page has two addresses.
    paths.push(...(name === 'index.html' ? [base, path] : [path]));
    pathsOf.set(kind, paths);
  }
  return [
    { paths: [`${base}*`], headers: EVERYWHERE },
    ...[...pathsOf].map(([kind, paths]) => ({ paths, headers: headersOf(kind, embedScripts) })),
  ];
}

/** `_headers` of Netlify and Cloudflare Pages. */
export function netlifyHeaders(rules: HeaderRule[]): string {
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]),
  );
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** `vercel.json`. Addresses of pages end in a slash, from which their links lead on. */
export function vercelConfig(rules: HeaderRule[]): string {
  const headers = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => ({
      source: path.replace('*', '(.*)'),
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
  );
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

const isForAll = ({ headers }: HeaderRule): boolean => headers === EVERYWHERE;

/** Paths as a regular expression, from the first character to the last. */
function patternOf(paths: string[]): string {
  const each = paths.map((path) =>
    path.endsWith('*') ? path.slice(0, -1).replaceAll('.', '\\.') : `${path.replaceAll('.', '\\.')}$`,
  );
  return `^(?:${each.join('|')})`;
}

/** `.htaccess` of Apache 2.4, with mod_headers. */
export function apacheConfig(rules: HeaderRule[]): string {
  const blocks = rules.map((rule) => {
    const lines = Object.entries(rule.headers).map(([name, value]) => `Header always set ${name} "${value}"`);
    if (isForAll(rule)) return lines;
    const indented = lines.map((line) => `  ${line}`);
    return [`<If "%{REQUEST_URI} =~ m#${patternOf(rule.paths)}#">`, ...indented, '</If>'];
  });
  return `${['<IfModule mod_headers.c>', ...blocks.flat(), '</IfModule>'].join('\n')}\n`;
}

/**
 * For nginx, to be included in a `server` block that has `root` and `index index.html`. A `location` has the headers
 * that it names and no others, so each names all.
 */
export function nginxConfig(rules: HeaderRule[]): string {
  const blocks = rules
    .filter((rule) => !isForAll(rule))
    .map(({ paths, headers }) => [
      `location ~ "${patternOf(paths)}" {`,
      ...Object.entries({ ...EVERYWHERE, ...headers }).map(
        ([name, value]) => `  add_header ${name} "${value}" always;`,
      ),
      '}',
    ]);
  return `${blocks.flat().join('\n')}\n`;
}

/** Every file that tells a host which headers to send, by its name in the site's root. */
export function hostFiles(rules: HeaderRule[]): Map<string, string> {
  return new Map([
    ['_headers', netlifyHeaders(rules)],
    ['vercel.json', vercelConfig(rules)],
    ['.htaccess', apacheConfig(rules)],
    ['nginx.conf', nginxConfig(rules)],
  ]);
}
