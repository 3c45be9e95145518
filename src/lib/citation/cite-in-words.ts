import { formatDate } from '#lib/time/format-date.ts';
import { machineDate } from '#lib/time/machine-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { escapeMarkup } from '#lib/text/escape-markup.ts';
import { oneLine, publisherOf, speakerWords, titleOf, type Citation } from './citation.ts';
import { quotedTitle } from './quoted-title.ts';

/** The lines of an excerpt, whatever newlines its article has. */
const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n\u2028\u2029]/);

/** Who says so and where, around the headline. */
function attribution(
  citation: Citation,
  headline: string,
  date: string,
  escape: (text: string) => string,
): string {
  const speaker = speakerWords(citation);
  const publisher = publisherOf(citation);
  return [
    speaker === null ? '' : `${escape(oneLine(speaker))} in: `,
    publisher === null ? 'unattributed article' : escape(oneLine(publisher)),
    `, ${headline}, ${date}`,
  ].join('');
}

/** The article's title as it is put into a sentence; `quoted` does what the format wants of one. */
function titleWords(citation: Citation, quoted: (title: string) => string): string {
  const title = titleOf(citation);
  if (title !== null) return quoted(title);
  return publisherOf(citation) === null ? 'untitled' : 'untitled article';
}

const dateOf = ({ document, language }: Citation): string =>
  formatDate(getEdtf(document.published), language);

/**
 * An excerpt as plain text: its words as they stand, then where they stand, then the link. Each on lines of its own, so
 * that characters which turn text around end with the excerpt.
 */
export function citeAsText(citation: Citation): string {
  const { excerpt, storyTitle, link } = citation;
  const title = titleWords(citation, quotedTitle);
  const about = attribution(citation, title, dateOf(citation), (text) => text);
  return [...linesOf(excerpt.exact), `— ${about}.`, `${oneLine(storyTitle)}: ${link}`].join('\n');
}

/** What has a meaning in CommonMark and GitHub's tables, wherever it stands (§2.4: each may be escaped). */
const MARKDOWN = /[\\`*_[\]<>&~|$]/g;
/** And what has one at the beginning of a line. */
const LINE_START = /^(\s*)(?:([-+#=:>])|(\d+)([.)]))/;

/** A line of text in Markdown, as it stands. White space at its beginning would be code. */
const markdownLine = (line: string): string =>
  line
    .replace(/\0/g, '\ufffd')
    .trim()
    .replace(MARKDOWN, '\\$&')
    .replace(LINE_START, (_, space: string, sign = '', number = '', dot = '') =>
      sign ? `${space}\\${sign}` : `${space}${number}\\${dot}`,
    );

/** An excerpt as a block quotation in Markdown (CommonMark), the headline being the link. */
export function citeAsMarkdown(citation: Citation): string {
  const { excerpt, storyTitle, link } = citation;
  const address = link.replaceAll('(', '%28').replaceAll(')', '%29');
  const escape = (text: string) => oneLine(text).replace(MARKDOWN, '\\$&');
  const headline = `[${titleWords(citation, (title) => escape(quotedTitle(title)))}](${address})`;
  const about = attribution(citation, headline, dateOf(citation), escape);
  const lines = linesOf(excerpt.exact).map(markdownLine);
  // Markdown joins lines unless the first ends in a backslash.
  const quoted = lines.map((line, index) => (line !== '' && lines[index + 1] ? `${line}\\` : line));
  return [...quoted, '', `— ${about}. ${escape(storyTitle)}.`]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** An excerpt as `<blockquote cite>` (HTML §4.4.4), where it stands in a caption beside it. */
export function citeAsHtml(citation: Citation): string {
  const { excerpt, document, storyTitle, link } = citation;
  const date = getEdtf(document.published);
  const machine = machineDate(date);
  const words = escapeMarkup(dateOf(citation));
  const time = machine === null ? words : `<time datetime="${escapeMarkup(machine)}">${words}</time>`;
  const href = escapeMarkup(link);
  const title = titleWords(citation, (words) => `<cite>${escapeMarkup(words)}</cite>`);
  const headline = `<a href="${href}">${title}</a>`;
  const lines = linesOf(excerpt.exact).map(escapeMarkup).join('<br>');
  return [
    '<figure>',
    `<blockquote cite="${href}" lang="${escapeMarkup(document.language)}" dir="auto"><p>${lines}</p></blockquote>`,
    `<figcaption>${attribution(citation, headline, time, escapeMarkup)}. ${escapeMarkup(oneLine(storyTitle))}.</figcaption>`,
    '</figure>',
  ].join('\n');
}
