import type { Excerpt } from '#lib/corpus/dated-event.ts';

/**
 * The address that opens exactly this sentence: the article's page of the site, at the excerpt.
 *
 * @param base where the site stands, absolute or relative, ending in a slash
 * @example sentenceLink('https://example.org/', { documentId: 'gazette', id: 'gazette-0-9' }) // 'https://example.org/sources/gazette/#gazette-0-9'
 */
export const sentenceLink = (base: string, { documentId, id }: Pick<Excerpt, 'documentId' | 'id'>): string =>
  `${base}sources/${documentId}/#${id}`;

/** An excerpt of so many characters is found by itself; a longer one by its first and last words. */
const LONGEST = 120;
const WORDS = 6;

/** Text for a directive: a hyphen, a comma and an ampersand have a meaning there. */
const directive = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The address that opens this sentence where the article was published, for browsers that know text fragments
 * (https://wicg.github.io/scroll-to-text-fragment/); the others open the article.
 *
 * @param url the article's own address
 * @example originalLink('https://example.org/a', { exact: 'It rained.' }) // 'https://example.org/a#:~:text=It%20rained.'
 */
export function originalLink(url: string, { exact }: Pick<Excerpt, 'exact'>): string {
  const words = exact
    .replace(/\p{Cs}/gu, '\ufffd')
    .split(/\s+/)
    .filter(Boolean);
  const isShort = exact.length <= LONGEST && !/[\r\n]/.test(exact);
  const text =
    isShort || words.length <= 2 * WORDS
      ? [words.join(' ')]
      : [words.slice(0, WORDS).join(' '), words.slice(-WORDS).join(' ')];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text.map(directive).join(',')}`;
}
