import { escapeMarkup } from '#lib/text/escape-markup.ts';
import { scriptJson } from './structured-data.ts';

/** What the head of a page says to other programs, beside what it says to browsers. */
export interface PageHead {
  title: string;
  description: string;
  /** 'website', or 'article' for a page about one. */
  type: 'website' | 'article';
  /** The story. */
  siteName: string;
  language: string;
  /** Where the page stands, absolute; null where that is not known, or where its query says what it shows. */
  address: string | null;
  /** The card that stands for the site, absolute; null where there is none. */
  image: { address: string; alt: string } | null;
  /** The feed, seen from the page; null where there is none. */
  feed: string | null;
  /** The data of the story as linked data, seen from the page. */
  data: string;
  structured: object;
}

/** The card's pixels: what Open Graph's readers ask for. */
export const CARD = { width: 1200, height: 630 } as const;

/** Open Graph (https://ogp.me), the cards of X, links to feed and data, and schema.org, as lines of HTML. */
export function pageHead(head: PageHead): string {
  const { image, address, feed } = head;
  const property = (name: string, content: string | number) =>
    `<meta property="${name}" content="${escapeMarkup(String(content))}">`;
  return [
    `<meta name="description" content="${escapeMarkup(head.description)}">`,
    property('og:type', head.type),
    property('og:site_name', head.siteName),
    property('og:title', head.title),
    property('og:description', head.description),
    // Open Graph knows languages by their territory only.
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(head.language)
      ? [property('og:locale', head.language.replace('-', '_'))]
      : []),
    ...(address === null ? [] : [property('og:url', address)]),
    ...(image === null
      ? ['<meta name="twitter:card" content="summary">']
      : [
          property('og:image', image.address),
          property('og:image:type', 'image/png'),
          property('og:image:width', CARD.width),
          property('og:image:height', CARD.height),
          property('og:image:alt', image.alt),
          '<meta name="twitter:card" content="summary_large_image">',
        ]),
    ...(feed === null
      ? []
      : [
          `<link rel="alternate" type="application/atom+xml" title="${escapeMarkup(head.siteName)}" href="${escapeMarkup(feed)}">`,
        ]),
    `<link rel="alternate" type="application/ld+json" href="${escapeMarkup(head.data)}">`,
    `<script type="application/ld+json">${scriptJson(head.structured)}</script>`,
  ].join('\n');
}
