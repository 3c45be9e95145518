import type { Citation } from '#lib/citation/citation.ts';

/** A citation of a made-up article; a test says what is different in its own. */
export function cited(change: {
  excerpt?: Partial<Citation['excerpt']>;
  document?: Partial<Citation['document']>;
  source?: Partial<Citation['source']>;
  storyTitle?: string;
  link?: string;
}): Citation {
  return {
    excerpt: { id: 'gazette-7-40', exact: 'The bridge was opened.', quotation: false, ...change.excerpt },
    document: {
      headline: 'Bridge opens',
      headlineIsOpening: false,
      ...{ published: '2018-05-03', language: 'en' },
      ...change.document,
    },
    source: { id: 'gazette', name: 'Gazette', ...change.source },
    storyTitle: change.storyTitle ?? 'The harbour',
    language: 'en-GB',
    link: change.link ?? 'https://example.org/sources/gazette/#gazette-7-40',
  };
}

/** What an excerpt or a headline may hold that means something in one of the formats. */
export const SPECIAL = [
  '<script>alert(1)</script> & </blockquote> "x" \'y\'',
  '*a* _b_ `c` [d](e) ![f](g) ~~h~~ | i $j$ \\ k',
  '{a} \\b %c #d &e ^f ~g _h $i @article{j,',
  'TY  - NEWS\r\nER  - \r\nTI  - second',
  '# heading\n- item\n1. one\n> quote\n\n    code\n===',
  'a\u202eb\u2066c \0 \ud83d 👩‍👩‍👧',
];
