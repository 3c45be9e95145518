import { expect, test } from 'vitest';
import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { Excerpt } from '#lib/corpus/dated-event.ts';
import type { Source } from '#lib/corpus/source.ts';
import type { Step } from '#lib/presenting/screen.ts';
import { stepWords } from '#lib/presenting/step-words.ts';

const source = { id: 'gazette', name: 'Gazette', description: '', mark: 'G' } satisfies Source;
const courier = { ...source, id: 'courier', name: 'Courier' };
const by = { source, document: {} as DocumentSummary };
const page = { page: 1, pages: 1 };
const excerpt = { ...page, ...by, text: 'The bridge was opened.', excerpt: {} as Excerpt };

test.each<[string, Step, string, string | null]>([
  ['a title', { kind: 'title', ...page, title: 'The bridge', subtitle: null }, 'The bridge', null],
  [
    'a subtitle',
    { kind: 'title', ...page, title: null, subtitle: 'How it was built' },
    'How it was built',
    null,
  ],
  ['an event', { kind: 'event', ...page, title: 'Opening', summary: null, excerpt: null }, 'Opening', null],
  [
    'an event with words',
    { kind: 'event', ...page, title: 'Opening', summary: null, excerpt },
    'The bridge was opened.',
    'Gazette',
  ],
  ['an excerpt', { kind: 'excerpt', ...excerpt }, 'The bridge was opened.', 'Gazette'],
  [
    'wording',
    {
      kind: 'wording',
      ...page,
      statementId: 's',
      isSaid: true,
      renderings: [
        { ...by, mode: 'direct', parts: [] },
        { ...by, source: courier, mode: 'reported', parts: [] },
      ],
    },
    'Gazette, Courier',
    null,
  ],
  ['sources', { kind: 'sources', ...page, outlets: [{ source, articles: [], count: 2 }] }, 'Gazette', null],
  ['an address', { kind: 'address' }, '', null],
])('%s', (_, step, words, whose) => {
  expect(stepWords(step)).toEqual({ words, source: whose });
});
