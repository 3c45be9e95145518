import type { ArticleText } from '#lib/corpus/article.ts';
import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Span } from '#lib/corpus/span.ts';
import type { Story } from '#lib/corpus/story.ts';

/** The story of a bridge, made up: two outlets, three articles, four events. */

/** Words that a page must show and never obey. */
export const HOSTILE =
  'They wrote <script>alert(1)</script> and <img src=x onerror="alert(1)"> and &lt;b&gt; on the wall, ' +
  '\u202etfel ot thgir\u202c, a nul \0 and a \u{1F309}\u{1F468}\u200d\u{1F469}\u200d\u{1F467}.';

const COURIER_VOTE =
  'Council votes for a bridge\n\nFARNHOLM, March 12. The council voted on Thursday to build a bridge.\n' +
  'Nobody asked the ferryman.\n\nMost read: ten hats for spring';
const COURIER_OPENING = `The bridge at Farnholm opened on Friday.\n\n“It holds,” the mayor said on Friday.\n${HOSTILE}`;
const HERALD_OPENING = 'Brücke eröffnet\n\nDie Brücke ist seit Freitag offen. Die Fähre fährt nicht mehr.';

const TEXTS: Record<string, string> = {
  'courier-vote': COURIER_VOTE,
  'courier-opening': COURIER_OPENING,
  'herald-opening': HERALD_OPENING,
};

export function spanOf(documentId: string, words: string): Span {
  const start = (TEXTS[documentId] ?? '').indexOf(words);
  if (start < 0) throw new Error(`${documentId} does not say “${words}”`);
  return { start, end: start + words.length };
}

const excerpt = (id: string, documentId: string, exact: string): Excerpt => ({
  id,
  documentId,
  ...spanOf(documentId, exact),
  exact,
  prefix: '',
  suffix: '',
  quotation: exact.includes('“'),
});

const event = (
  fields: Pick<DatedEvent, 'id' | 'title' | 'date' | 'dateEvidence' | 'excerpts'> & Partial<DatedEvent>,
): DatedEvent => ({
  shortTitle: fields.title,
  earliest: '',
  latest: '',
  summary: `What is known of it: ${fields.title}.`,
  rank: 'main',
  threads: [],
  ...fields,
});

export const fixtureStory: Story = {
  format: 'dateline/1',
  title: 'The bridge at Farnholm',
  description: 'How a ferry became a bridge.',
  language: 'en-GB',
  timeZone: 'Europe/Berlin',
  opening: 'bridge-opens',
  sources: [
    { id: 'courier', name: 'Farnholm Courier', description: 'Local daily newspaper', mark: 'C' },
    { id: 'herald', name: 'Der Herold', description: 'Regional weekly in German', mark: 'H' },
  ],
  documents: [
    {
      id: 'courier-vote',
      file: 'courier-vote.txt',
      sourceId: 'courier',
      sourceBasis: 'The page says so.',
      headline: 'Council votes for a bridge',
      headlineIsOpening: false,
      published: '1998-03-12',
      publishedBasis: 'From its dateline.',
      dateline: 'FARNHOLM, March 12.',
      language: 'en',
    },
    {
      id: 'courier-opening',
      file: 'courier-opening.txt',
      sourceId: 'courier',
      sourceBasis: 'The page says so.',
      headline: 'The bridge at Farnholm opened on Friday.',
      headlineIsOpening: true,
      published: '2001-05-05',
      publishedBasis: 'From the archive.',
      language: 'en',
    },
    {
      id: 'herald-opening',
      file: 'herald-opening.txt',
      sourceId: 'herald',
      sourceBasis: 'An editor recognised it.',
      headline: 'Brücke eröffnet',
      headlineIsOpening: false,
      published: '2001-05',
      publishedBasis: 'The month stands on the page.',
      language: 'de',
    },
  ],
  threads: [{ id: 'money', title: 'Who pays', description: 'Tolls and taxes.' }],
  events: [
    event({
      id: 'ferry',
      title: 'The ferry begins',
      date: '196X',
      rank: 'background',
      dateEvidence: [
        { basis: 'editor', value: '196X', reasoning: 'The ferryman’s family remembers the decade.' },
      ],
      excerpts: [excerpt('ferry-1', 'courier-vote', 'Nobody asked the ferryman.')],
    }),
    event({
      id: 'council-vote',
      title: 'The council votes for a bridge',
      shortTitle: 'Council vote',
      date: '1998-03-12',
      place: 'Farnholm',
      dateEvidence: [
        {
          basis: 'text',
          documentId: 'courier-vote',
          exact: 'March 12',
          ...spanOf('courier-vote', 'March 12'),
          value: '1998-03-12',
          reasoning: 'The dateline says 12 March.',
        },
        {
          basis: 'text',
          documentId: 'courier-vote',
          exact: 'on Thursday',
          ...spanOf('courier-vote', 'on Thursday'),
          value: '1998-03-12',
          reasoning: '“Thursday” in an article of 12 March 1998 is that day.',
        },
      ],
      excerpts: [excerpt('vote-1', 'courier-vote', 'The council voted on Thursday to build a bridge.')],
    }),
    event({
      id: 'bridge-opens',
      title: 'The bridge opens',
      date: '2001-05-04',
      place: 'Farnholm',
      threads: ['money'],
      dateEvidence: [
        {
          basis: 'text',
          documentId: 'courier-opening',
          exact: 'on Friday',
          ...spanOf('courier-opening', 'on Friday'),
          value: '2001-05-04',
          reasoning: '“Friday” in an article of Saturday 5 May 2001 is 4 May.',
        },
      ],
      excerpts: [
        excerpt('opens-herald', 'herald-opening', 'Die Brücke ist seit Freitag offen.'),
        excerpt('opens-courier-1', 'courier-opening', '“It holds,” the mayor said on Friday.'),
        excerpt('opens-courier-2', 'courier-opening', HOSTILE),
      ],
    }),
    event({
      id: 'toll',
      title: 'The toll is dropped',
      date: '2001-11~',
      rank: 'background',
      dateEvidence: [
        {
          basis: 'editor',
          value: '2001-11~',
          reasoning: 'Half a year after the opening, by an editor’s count.',
        },
      ],
      excerpts: [excerpt('toll-1', 'herald-opening', 'Die Fähre fährt nicht mehr.')],
    }),
  ],
  statements: [],
};

const paragraph = (documentId: string, words: string, role: 'paragraph' | 'caption' = 'paragraph') => ({
  ...spanOf(documentId, words),
  role,
});

const article = (
  id: string,
  body: ArticleText['body'],
  furniture: ArticleText['furniture'] = [],
): ArticleText => ({
  id,
  text: TEXTS[id] ?? '',
  headline: null,
  dateline: null,
  publisher: null,
  body,
  furniture,
  timeExpressions: [],
});

export const fixtureArticles = {
  vote: article(
    'courier-vote',
    [
      paragraph('courier-vote', 'FARNHOLM, March 12. The council voted on Thursday to build a bridge.'),
      paragraph('courier-vote', 'Nobody asked the ferryman.', 'caption'),
    ],
    [{ ...spanOf('courier-vote', 'Most read: ten hats for spring'), reason: 'a list of other articles' }],
  ),
  opening: article('courier-opening', [
    paragraph('courier-opening', 'The bridge at Farnholm opened on Friday.'),
    paragraph('courier-opening', '“It holds,” the mayor said on Friday.'),
    paragraph('courier-opening', HOSTILE),
  ]),
};
