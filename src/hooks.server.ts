import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { hashInlineScripts } from '#lib/publish/inline-scripts.server.ts';
import { compiledStory } from './routes/compiled-story.server.ts';
import { earlyHeadFor, headFor } from './routes/page-head.server.ts';

/** What app.html says to those who read it, not to browsers: comments on lines of their own, in its first script. */
function withoutComments(html: string): string {
  const end = html.indexOf('</script>');
  return html.slice(0, end).replace(/^\s*\/\/ .*\n/gm, '') + html.slice(end);
}

/** A page without a script is a text from the start: nothing is on its way that could make it a tool. */
const withoutWaiting = (html: string): string =>
  html.includes('/entry/app.') ? html : html.replace("dataset.script = 'coming';", '');

const CHARSET = '<meta charset="utf-8" />';

/**
 * The page itself says which scripts may run in it: those of its site, and those that stand in it now. So it holds on any
 * host, and the header is the same for all pages. While one edits, Vite adds scripts of its own.
 */
function withScriptPolicy(html: string): string {
  const sources = ["'self'", ...hashInlineScripts(html).map((hash) => `'${hash}'`)].join(' ');
  const policy = `<meta http-equiv="content-security-policy" content="script-src ${sources}">`;
  return building ? html.replace(CHARSET, `${CHARSET}\n    ${policy}`) : html;
}

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    // The Latin fonts are needed for the first view; other scripts load when the page has letters of them.
    preload: ({ type, path }) => type !== 'font' || path.includes('-latin-wght'),
    transformPageChunk: async ({ html }) => {
      if (!html.includes('%lang%')) return html;
      const { story } = await compiledStory();
      const [early, late] = [earlyHeadFor(event, story), await headFor(event)];
      return withScriptPolicy(
        withoutWaiting(withoutComments(html))
          .replace('%lang%', story.language)
          .replace(CHARSET, () => CHARSET + early)
          .replace('</head>', () => `${late}\n</head>`),
      );
    },
  });
