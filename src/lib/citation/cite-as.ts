import { citeAsBibtex, citeAsCslJson, citeAsRis } from './cite-as-reference.ts';
import { citeAsHtml, citeAsMarkdown, citeAsText } from './cite-in-words.ts';
import type { Citation } from './citation.ts';

/** The forms in which an excerpt can be copied: what a menu says, what a file of it is called and is. */
export const CITATION_FORMATS = {
  text: { name: 'Text', extension: 'txt', mediaType: 'text/plain', cite: citeAsText },
  markdown: { name: 'Markdown', extension: 'md', mediaType: 'text/markdown', cite: citeAsMarkdown },
  html: { name: 'HTML', extension: 'html', mediaType: 'text/html', cite: citeAsHtml },
  bibtex: { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', cite: citeAsBibtex },
  ris: { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', cite: citeAsRis },
  'csl-json': {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    cite: citeAsCslJson,
  },
} as const;

export type CitationFormat = keyof typeof CITATION_FORMATS;

/**
 * An excerpt as it is pasted elsewhere, with a link that opens this sentence. Nothing is said that the story does not
 * know: no author, no day of a month, no day of access.
 *
 * @example citeAs('text', citation) // 'It rained.\n— Gazette, “Rain again”, 3 May 2018.\nThe harbour: https://example.org/sources/gazette/#gazette-0-10'
 */
export const citeAs = (format: CitationFormat, citation: Citation): string =>
  CITATION_FORMATS[format].cite(citation);
