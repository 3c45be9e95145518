import type { Handle } from '@sveltejs/kit';
import { compiledStory } from './routes/compiled-story.server.ts';
import { headFor } from './routes/page-head.server.ts';

/** What app.html says to those who read it, not to browsers: comments on lines of their own, in its first script. */
function withoutComments(html: string): string {
  const end = html.indexOf('</script>');
  return html.slice(0, end).replace(/^\s*\/\/ .*\n/gm, '') + html.slice(end);
}

/** A page without a script is a text from the start: nothing is on its way that could make it a tool. */
const withoutWaiting = (html: string): string =>
  html.includes('/entry/app.') ? html : html.replace("dataset.script = 'coming';", '');

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    // The Latin fonts are needed for the first view; other scripts load when the page has letters of them.
    preload: ({ type, path }) => type !== 'font' || path.includes('-latin-wght'),
    transformPageChunk: async ({ html }) => {
      if (!html.includes('%lang%')) return html;
      const head = await headFor(event);
      return withoutWaiting(withoutComments(html))
        .replace('%lang%', (await compiledStory()).story.language)
        .replace('</head>', () => `${head}\n</head>`);
    },
  });
