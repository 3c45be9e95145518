import { escapeMarkup } from '#lib/text/escape-markup.ts';

/** More addresses than this a sitemap may not have (https://www.sitemaps.org/protocol.html). */
const MOST = 50_000;

/**
 * The pages of a site for search engines.
 *
 * @param base where the site stands, absolute
 * @param paths of its pages below that; the first ones where there are more than a sitemap may have
 */
export const sitemap = (base: string, paths: string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.slice(0, MOST).map((path) => `<url><loc>${escapeMarkup(base + path)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
