/** File kinds that hold an article: plain text, Markdown, saved pages. */
const ARTICLE = /\.(?:txt|md|html?)$/i;
const MARKDOWN = /\.md$/i;
const PAGE = /\.html?$/i;

/** @example isArticle('harbour.MD') // true */
export const isArticle = (file: string): boolean => ARTICLE.test(file);

/** Whether a file may have front matter. */
export const isMarkdown = (file: string): boolean => MARKDOWN.test(file);

/** Whether a file holds a saved page. */
export const isPage = (file: string): boolean => PAGE.test(file);

/**
 * The name of an article in corpus/, as an editor may have written it.
 *
 * @example corpusName('./corpus/harbour.txt') // 'harbour.txt'
 */
export const corpusName = (file: string): string => file.trim().replace(/^(?:\.\/)?corpus\//, '');
