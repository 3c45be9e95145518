import { isMarkdown } from './article-kind.ts';
import { findMarkdownStructure } from './find-markdown-structure.ts';
import { findPageStructure } from './find-page-structure.ts';
import { findStructure, type ArticleStructure } from './find-structure.ts';
import { readFrontMatter } from './front-matter.ts';
import { isLanguage } from './language.ts';
import { NO_PAGE_DATA, type PageData } from './page-data.ts';
import type { HtmlPage } from './read-html.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import type { TaggedExpression } from '#lib/tagger/time-reading.ts';

/** All that is found in one article by itself: plain data, so that it can be kept. */
export interface ReadArticle {
  structure: ArticleStructure;
  data: PageData;
  /** BCP 47. */
  language: string;
  tagged: TaggedExpression[];
}

/** An article as it was received. */
export interface ReceivedArticle {
  file: string;
  /** The text of the file; of a saved page the text that it shows. */
  text: string;
  /** What a saved page holds besides. */
  page?: HtmlPage | undefined;
  /** The editor's, if it is given. */
  language?: string | undefined;
}

/**
 * Makes something, or recalls it if the same was made of the same text before. What is made must be plain data.
 *
 * @param what names the step: other steps make something else of the text
 */
export type Remember = <T>(what: string, text: string, make: () => T) => T;

/** Remembers nothing. */
export const makeAnew: Remember = (_what, _text, make) => make();

/**
 * Reads one article, whatever kind of file it is: structure, what stands beside the text, time expressions.
 *
 * @param ofStory language of the story, where neither the editor nor the page gives one
 */
export function readArticle(
  { file, text, page, language }: ReceivedArticle,
  ofStory: string,
  remember: Remember = makeAnew,
): ReadArticle {
  const kind = isMarkdown(file) ? 'markdown' : page ? 'page' : 'text';
  const marks = page ? JSON.stringify([page.blocks, page.data]) : '';
  return remember(`article ${kind} ${language ?? ''} ${ofStory}`, `${marks}\0${text}`, () => {
    const front = kind === 'markdown' ? readFrontMatter(text) : null;
    const data = page?.data ?? front?.data ?? NO_PAGE_DATA;
    const structure =
      kind === 'markdown'
        ? findMarkdownStructure(text, front)
        : page
          ? findPageStructure(page)
          : findStructure(text);
    const spoken =
      [language, data.language[0]?.value].find((tag) => tag !== undefined && isLanguage(tag)) ?? ofStory;
    return { structure, data, language: spoken, tagged: findTimeExpressions(text, structure.body, spoken) };
  });
}
