import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { Excerpt } from '#lib/corpus/dated-event.ts';
import { isAttributed, type Source } from '#lib/corpus/source.ts';

/** An excerpt with all that a citation of it says. */
export interface Citation {
  excerpt: Pick<Excerpt, 'id' | 'exact' | 'speaker' | 'quotation'>;
  document: Pick<DocumentSummary, 'headline' | 'headlineIsOpening' | 'published' | 'language'>;
  source: Pick<Source, 'id' | 'name'>;
  /** The timeline that the excerpt is copied from. */
  storyTitle: string;
  /** Language of the names of months, BCP 47. */
  language: string;
  /** The address that opens this sentence (`sentenceLink`). */
  link: string;
}

/** The outlet, or null where nobody knows it. */
export const publisherOf = ({ source }: Citation): string | null =>
  isAttributed(source) ? source.name : null;

/** Whose words they are, as the article gives them: 'Ada Lund, quoted'. */
export const speakerWords = ({ excerpt: { speaker, quotation } }: Citation): string | null =>
  speaker === undefined ? null : `${speaker}, ${quotation ? 'quoted' : 'paraphrased'}`;

/** Controls, and characters that turn the text around them: a list of references must not be turned. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text for a field that is one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').trim();

/**
 * The title of the article, on one line; null where it has none and is named by its first sentence, of which the excerpt
 * is a part or which it holds: that is not said twice.
 */
export function titleOf({ document, excerpt }: Citation): string | null {
  const [title, said] = [oneLine(document.headline), oneLine(excerpt.exact)];
  return document.headlineIsOpening && (title.includes(said) || said.includes(title)) ? null : title;
}

/** What the note of a reference holds: the excerpt, and whose words it is. */
export function noteOf(citation: Citation): string {
  const speaker = speakerWords(citation);
  return oneLine(`${citation.excerpt.exact}${speaker === null ? '' : ` (${speaker})`}`);
}
