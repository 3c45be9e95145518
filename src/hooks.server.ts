import type { Handle } from '@sveltejs/kit';
import { compiledStory } from './routes/compiled-story.server.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    // The Latin fonts are needed for the first view; other scripts load when the page has letters of them.
    preload: ({ type, path }) => type !== 'font' || path.includes('-latin-wght'),
    transformPageChunk: async ({ html }) =>
      html.includes('%lang%') ? html.replace('%lang%', (await compiledStory()).story.language) : html,
  });
