import { citationDate, padded, type CitationDate, type DateParts } from './citation-date.ts';
import { noteOf, oneLine, publisherOf, type Citation } from './citation.ts';
import { latexText } from './latex-text.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const isoDate = ([year, ...rest]: DateParts): string =>
  [padded(year, 4), ...rest.flatMap((part) => (part === undefined ? [] : padded(part)))].join('-');

/** Whether year, month and day do not say all that is to be said of a date. */
const needsWords = ({ parts, season, qualifier }: CitationDate): boolean =>
  parts.length !== 1 || season !== null || qualifier !== '';

/**
 * An excerpt as an entry for BibTeX and BibLaTeX. `year` and `month` are for the one, `date` (EDTF) for the other. An
 * article has no author unless its text names one, and none is made up.
 */
export function citeAsBibtex(citation: Citation): string {
  const { excerpt, document, language, link } = citation;
  const date = citationDate(document.published, language);
  const publisher = publisherOf(citation);
  const [first] = date.parts;
  const fields: [string, string | null][] = [
    ['title', `{{${latexText(oneLine(document.headline))}}}`],
    ['journal', publisher && `{${latexText(oneLine(publisher))}}`],
    ['year', first ? `{${padded(first[0], 4)}}` : null],
    ['month', (date.parts.length === 1 && first?.[1] && MONTHS[first[1] - 1]) || null],
    [
      'date',
      first && date.season === null
        ? `{${date.parts.map((parts) => isoDate(parts) + date.qualifier).join('/')}}`
        : null,
    ],
    ['note', needsWords(date) ? `{Published: ${latexText(date.words)}}` : null],
    // Taken as it is, not as TeX; braces would be counted.
    ['url', `{${link.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`],
    ['annote', `{${latexText(noteOf(citation))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value},`));
  return [`@${publisher === null ? 'misc' : 'article'}{${excerpt.id},`, ...lines, '}'].join('\n');
}

/** An excerpt in RIS, as newspapers stand there. Lines end in CR LF; a value is one line. */
export function citeAsRis(citation: Citation): string {
  const { excerpt, document, language, link } = citation;
  const date = citationDate(document.published, language);
  const publisher = publisherOf(citation);
  const [first] = date.parts;
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', excerpt.id],
    ['TI', oneLine(document.headline)],
    ['T2', publisher && oneLine(publisher)],
    ['PY', first ? padded(first[0], 4) : null],
    ['DA', risDate(date)],
    ['LA', document.language],
    ['UR', link],
    ['N1', noteOf(citation)],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${value}\r\n`)).join('');
}

/** YYYY/MM/DD/other: what is not known is empty, the slashes stay. */
function risDate(date: CitationDate): string {
  const { parts, words } = date;
  const [year, month, day] = parts.length === 1 ? (parts[0] ?? []) : [];
  const numbers = [year === undefined ? '' : padded(year, 4), month, day];
  const written = numbers.map((part) => (typeof part === 'number' ? padded(part) : (part ?? '')));
  return [...written, needsWords(date) ? oneLine(words).replaceAll('/', '-') : ''].join('/');
}

/** An item of CSL-JSON, the form that citation processors share. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  'container-title'?: string;
  issued: { 'date-parts': DateParts[]; season?: number; circa?: true } | { literal: string };
  language: string;
  URL: string;
  note: string;
}

/** An excerpt as an item of CSL-JSON (schema 1.0). */
export function toCslItem(citation: Citation): CslItem {
  const { excerpt, document, language, link } = citation;
  const { parts, season, qualifier, words } = citationDate(document.published, language);
  const publisher = publisherOf(citation);
  return {
    id: excerpt.id,
    type: 'article-newspaper',
    title: oneLine(document.headline),
    ...(publisher === null ? {} : { 'container-title': oneLine(publisher) }),
    issued:
      parts.length === 0
        ? { literal: words }
        : {
            'date-parts': parts,
            ...(season === null ? {} : { season }),
            ...(qualifier === '' ? {} : { circa: true }),
          },
    language: document.language,
    URL: link,
    note: noteOf(citation),
  };
}

/** CSL-JSON is a list of items. */
export const citeAsCslJson = (citation: Citation): string => JSON.stringify([toCslItem(citation)], null, 2);
