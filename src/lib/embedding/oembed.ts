import { escapeMarkup } from '#lib/text/escape-markup.ts';
import { frameMarkup, USUAL_SIZE, type EmbedChoice } from './snippets.ts';
import { USUAL_EMBED } from './write-embed-address.ts';

/** A day, in seconds: how long a consumer may keep it. */
const CACHE_AGE = 86_400;

/** The story as its embed presents it. */
export interface EmbeddedStory {
  title: string;
  /** Where the site stands: absolute, ending in a slash. */
  url: string;
  /** The card of the story; null where it has none. */
  picture: { address: string; width: number; height: number } | null;
}

/**
 * An answer of oEmbed (https://oembed.com, §2.3.4), type `rich`. It is a file, so it cannot obey `maxwidth`: the frame is as
 * wide as its column. The quotation before it is what WordPress shows until the frame has spoken, and what is left where
 * frames are taken out; it must have no attribute to get through WordPress's filter, which takes most of the frame's.
 */
export function oembed({ title, url, picture }: EmbeddedStory): string {
  const choice: EmbedChoice = {
    base: url,
    title,
    address: USUAL_EMBED,
    height: USUAL_SIZE.height,
    isFixed: false,
  };
  const quotation = `<blockquote><a href="${escapeMarkup(url)}">Timeline: ${escapeMarkup(title)}</a></blockquote>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Dateline',
    provider_url: url,
    title,
    ...USUAL_SIZE,
    html: quotation + frameMarkup(choice, { frameborder: '0' }),
    ...(picture && {
      thumbnail_url: picture.address,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
    cache_age: CACHE_AGE,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/**
 * What leads programs from a page to its embed: oEmbed's discovery, which has to stand early (WordPress reads 150 kB, others
 * less), and Iframely's own link.
 */
export function embedLinks({ title, url }: Pick<EmbeddedStory, 'title' | 'url'>): string {
  const name = escapeMarkup(title);
  const base = escapeMarkup(url);
  return [
    `<link rel="alternate" type="application/json+oembed" href="${base}oembed.json" title="${name}">`,
    `<link rel="iframely app resizable html5" type="text/html" href="${base}embed/" media="(min-width: 280px)">`,
  ].join('\n');
}
