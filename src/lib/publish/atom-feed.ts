import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { escapeMarkup } from '#lib/text/escape-markup.ts';
import { instantExtent } from '#lib/time/extent.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

/** A feed is for what is new; the story as a whole is elsewhere. */
export const FEED_LENGTH = 200;

/** RFC 3339 has years of four digits. */
const [FIRST_INSTANT, LAST_INSTANT] = ['0001-01-01', '9999-12-31'].map(Date.parse) as [number, number];

/** The moment of the newest of some articles. No clock is read: the same story is the same feed. */
function newestOf(documents: DocumentSummary[], timeZone: string): string {
  const instants = documents
    .map(({ published }) => instantExtent(getEdtf(published), timeZone).earliest)
    .filter((instant) => instant >= FIRST_INSTANT && instant <= LAST_INSTANT);
  return new Date(Math.max(...(instants.length > 0 ? instants : [0]))).toISOString();
}

const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;
const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;

function entryOf(
  event: DatedEvent,
  story: Story,
  documents: ReadonlyMap<string, DocumentSummary>,
  base: string,
) {
  const address = `${base}?e=${event.id}`;
  const cited = event.excerpts.flatMap(({ documentId }) => documents.get(documentId) ?? []);
  return [
    '<entry>',
    element('id', address),
    element('title', event.title),
    element('updated', newestOf(cited, story.timeZone)),
    link('alternate', address, 'text/html'),
    element('summary', `${formatDate(getEdtf(event.date), story.language)}. ${event.summary}`),
    ...event.threads.map((id) => {
      const label = story.threads.find((thread) => thread.id === id)?.title ?? id;
      return `<category term="${escapeMarkup(id)}" label="${escapeMarkup(label)}"/>`;
    }),
    '</entry>',
  ];
}

/**
 * The latest events of a story as an Atom feed (RFC 4287), newest first. An entry's id is the address of its event; it
 * was updated when the newest article that it cites was published.
 *
 * @param base where the site stands, absolute: ids in a feed have to be
 */
export function atomFeed(story: Story, base: string): string {
  const documents = new Map(story.documents.map((document) => [document.id, document]));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(story.language)}">`,
    element('id', base),
    element('title', story.title),
    element('subtitle', story.subtitle ?? story.description),
    element('updated', newestOf(story.documents, story.timeZone)),
    // Whoever edits the story is not named in it: the work stands for them.
    `<author>${element('name', story.title)}</author>`,
    link('self', `${base}feed.xml`, 'application/atom+xml'),
    link('alternate', base, 'text/html'),
    ...story.events
      .slice(-FEED_LENGTH)
      .reverse()
      .flatMap((event) => entryOf(event, story, documents, base)),
    '</feed>',
    '',
  ].join('\n');
}
