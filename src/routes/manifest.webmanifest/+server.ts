import { compiledStory } from '../compiled-story.server.ts';

export const prerender = true;

/** What a browser that installs the page calls it (W3C Web Application Manifest). Addresses are those of any folder. */
export async function GET() {
  const { story } = await compiledStory();
  const manifest = {
    name: story.title,
    short_name: 'Dateline',
    description: story.description,
    lang: story.language,
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#faf8f3',
    theme_color: '#faf8f3',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
