import { findPageStructure } from '#lib/ingest/find-page-structure.ts';
import { findStructure, type ArticleStructure } from '#lib/ingest/find-structure.ts';
import { readHtml } from '#lib/ingest/read-html.ts';
import { HTML_PAGES, TEXT_PAGES, type LabelledPage } from './labelled-pages.ts';

/** How a line was labelled, and what it was taken for. */
export interface JudgedLine {
  page: string;
  words: string;
  isArticle: boolean;
  taken: boolean;
}

function judge(
  page: string,
  text: string,
  labels: (boolean | null)[],
  structure: ArticleStructure,
): JudgedLine[] {
  const article = [...(structure.headline ? [structure.headline] : []), ...structure.body];
  let at = 0;
  return text.split('\n').flatMap((words, index) => {
    const start = at;
    at += words.length + 1;
    const label = labels[index] ?? null;
    const middle = start + words.length / 2;
    return label === null
      ? []
      : [
          {
            page,
            words,
            isArticle: label,
            taken: article.some((span) => span.start <= middle && middle < span.end),
          },
        ];
  });
}

const labelOf = (line: string) => (/^[+-]/.test(line) ? line.startsWith('+') : null);

/** Every labelled line of a set. */
export function judgedLines(set: LabelledPage['set']): JudgedLine[] {
  const texts = TEXT_PAGES.filter((page) => page.set === set).flatMap(({ name, lines }) => {
    const text = lines.map((line) => line.replace(/^[+-] /, '')).join('\n');
    return judge(name, text, lines.map(labelOf), findStructure(text));
  });
  const pages = HTML_PAGES.filter((page) => page.set === set).flatMap(({ name, html }) => {
    const labels = readHtml(html).text.split('\n').map(labelOf);
    const page = readHtml(html.replace(/(>\s*)[+-]/g, '$1'));
    return judge(name, page.text, labels, findPageStructure(page));
  });
  return [...texts, ...pages];
}

/** Precision and recall of lines taken for the article, 0 to 1. */
export function scoreOf(lines: JudgedLine[]): { precision: number; recall: number; lines: number } {
  const both = lines.filter(({ isArticle, taken }) => isArticle && taken).length;
  return {
    precision: both / lines.filter(({ taken }) => taken).length,
    recall: both / lines.filter(({ isArticle }) => isArticle).length,
    lines: lines.length,
  };
}
