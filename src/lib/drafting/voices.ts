import type { ReportedArticle } from './reported-sentence.ts';

/**
 * Whose words each article prints: articles with almost the same words are one voice, since whoever prints a report again
 * vouches for nothing in it.
 *
 * @returns for each article the place of the one whose words it has, its own where nobody printed them before
 * @example voicesOf([agency, courier, { ...herald, reprints: 'agency' }]) // [0, 1, 0]
 */
export function voicesOf(articles: readonly Pick<ReportedArticle, 'article' | 'reprints'>[]): number[] {
  const places = new Map(articles.map(({ article }, place) => [article.id, place]));
  const voices: number[] = [];
  for (const [place, { reprints }] of articles.entries()) {
    const other = reprints === undefined ? undefined : places.get(reprints);
    voices.push(other === undefined || other >= place ? place : (voices[other] ?? place));
  }
  return voices;
}
