import type { RequestEvent } from '@sveltejs/kit';
import type { Story } from '#lib/corpus/story.ts';
import { embedLinks } from '#lib/embedding/oembed.ts';
import { pageHead, type PageHead } from '#lib/publish/page-head.ts';
import { canDrawCard } from '#lib/publish/social-card.ts';
import { articlePage, datasetOf, pageOfStory, sourcesPage } from '#lib/publish/structured-data.ts';
import { getSource } from '#lib/state/reporting.ts';
import { storyIndex } from './story-index.server.ts';

type Described = Pick<PageHead, 'title' | 'description' | 'type' | 'structured'>;

/** The story for an audience. */
const PRESENTED = new Map([
  ['/present', 'Present'],
  ['/present/handout', 'Handout'],
  ['/present/slides', 'Slides'],
]);

/** What a page about a part of the story says of itself; null for any other page. */
async function describePart(
  { route, params }: RequestEvent,
  { title, threads }: Story,
): Promise<{ title: string; description: string } | null> {
  if (route.id === '/threads')
    return { title: `Threads: ${title}`, description: `Lines of argument in “${title}”.` };
  const way = PRESENTED.get(route.id ?? '');
  if (way)
    return { title: `${way}: ${title}`, description: `“${title}” as screens for an audience, and on paper.` };
  if (route.id === '/threads/[id]') return threads.find(({ id }) => id === params['id']) ?? null;
  if (route.id !== '/wording/[id]') return null;
  const compared = (await storyIndex()).findEvent(params['id'] ?? '');
  return (
    (compared && {
      title: `Compare the wording: ${compared.shortTitle}`,
      description: `Who is quoted and who paraphrased, word by word: ${compared.title}`,
    }) ??
    null
  );
}

/** What a page is about. The first page alone describes the whole, and names the files that hold it. */
async function describe(event: RequestEvent, story: Story, base: string): Promise<Described | null> {
  const { title, description } = story;
  if (event.route.id === '/sources/[id]') {
    const document = (await storyIndex()).documents.get(event.params['id'] ?? '');
    if (!document) return null;
    const source = getSource(story, document.sourceId);
    const structured = articlePage(document, story, base);
    const words = `${source.name}: what “${title}” takes from this article.`;
    return { title: document.headline, description: words, type: 'article', structured };
  }
  if (event.route.id === '/sources')
    return {
      title: `Sources: ${title}`,
      description: `The articles behind “${title}”.`,
      type: 'website',
      structured: sourcesPage(story, base),
    };
  const part = await describePart(event, story);
  if (part) {
    const structured = pageOfStory(part.title, part.description, story, base);
    return { ...part, type: 'website', structured };
  }
  return { title, description, type: 'website', structured: datasetOf(story, base) };
}

/**
 * The lines of a page's head that are for other programs. They are written into the page as it is built: what reads
 * them runs no script, so none has to bring them.
 */
export async function headFor(event: RequestEvent): Promise<string> {
  const { story } = await storyIndex();
  const up = '../'.repeat(event.url.pathname.split('/').length - 2) || './';
  const base = story.url ?? up;
  const described = await describe(event, story, base);
  if (!described) return '';
  // The first page is what its query says: an address without one would lead everybody to its beginning.
  const isQueried = event.route.id === '/';
  const hasCard = story.url !== undefined && canDrawCard(story);
  return pageHead({
    ...described,
    siteName: story.title,
    language: story.language,
    address: story.url === undefined || isQueried ? null : story.url + event.url.pathname.slice(1),
    image: hasCard ? { address: `${base}social-card.png`, alt: `The timeline of “${story.title}”` } : null,
    feed: story.url === undefined ? null : `${up}feed.xml`,
    data: `${up}data/story.jsonld`,
  });
}

/** The lines of a page's head that other programs look for near its beginning: where the embed of the story is. */
export function earlyHeadFor({ route }: RequestEvent, { title, url }: Story): string {
  const hasEmbed = route.id === '/' || route.id === '/events/[page]';
  return hasEmbed && url !== undefined ? `\n${embedLinks({ title, url })}` : '';
}
