import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import { isAttributed } from '#lib/corpus/source.ts';
import type { Story } from '#lib/corpus/story.ts';
import { isApproximate, isUncertain, type EdtfDate } from '#lib/time/edtf.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { machineDate } from '#lib/time/machine-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';

/** schema.org: what search engines and other programs read of the pages. `base` leads from the file to the site. */

const CONTEXT = 'https://schema.org';

/**
 * JSON for a `<script>`: nothing in it is markup, so nothing ends the script (HTML §4.12.1.3).
 *
 * @example scriptJson({ a: '</script>' }) // '{"a":"\\u003c/script\\u003e"}'
 */
export const scriptJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A date as schema.org takes it: as exact as it is; null where it has no way to say it, or nobody is certain. */
function plainDate(date: EdtfDate): string | null {
  return isUncertain(date) || isApproximate(date) ? null : machineDate(date);
}

/** The dates between which an event lies; nothing where schema.org cannot say them. */
function datesOf(edtf: string): { startDate?: string; endDate?: string } {
  const date = getEdtf(edtf);
  const startDate = plainDate(date);
  if (startDate !== null) return { startDate };
  if (date.kind !== 'interval') return {};
  const [from, to] = [date.start, date.end].map((end) => (typeof end === 'string' ? null : plainDate(end)));
  return { ...(from ? { startDate: from } : {}), ...(to ? { endDate: to } : {}) };
}

const articleId = (base: string, id: string): string => `${base}sources/${id}/#article`;

/** An article as it was published elsewhere; this site has a page about it. */
function newsArticle(document: DocumentSummary, story: Pick<Story, 'sources'>, base: string): object {
  const { id, headline, published, dateline, url, language } = document;
  const source = story.sources.find((candidate) => candidate.id === document.sourceId);
  const datePublished = plainDate(getEdtf(published));
  return {
    '@type': 'NewsArticle',
    '@id': articleId(base, id),
    headline,
    ...(datePublished === null ? {} : { datePublished }),
    inLanguage: language,
    ...(source && isAttributed(source)
      ? {
          publisher: {
            '@type': 'NewsMediaOrganization',
            name: source.name,
            ...(source.description === '' ? {} : { description: source.description }),
          },
        }
      : {}),
    ...(dateline === undefined ? {} : { dateline }),
    ...(url === undefined ? {} : { url }),
    subjectOf: { '@type': 'WebPage', url: `${base}sources/${id}/` },
  };
}

function eventItem(event: DatedEvent, language: string, base: string): object {
  const { id, title, summary, place, date, excerpts } = event;
  const dates = datesOf(date);
  return {
    '@type': 'Event',
    '@id': `${base}?e=${id}`,
    name: title,
    description: summary,
    ...dates,
    // Dates that only words can say.
    ...('startDate' in dates ? {} : { disambiguatingDescription: formatDate(getEdtf(date), language) }),
    ...(place === undefined ? {} : { location: { '@type': 'Place', name: place } }),
    url: `${base}?e=${id}`,
    subjectOf: [...new Set(excerpts.map(({ documentId }) => documentId))].map((documentId) => ({
      '@id': articleId(base, documentId),
    })),
  };
}

/** The time from the first event to the last (ISO 8601 interval), where that can be said. */
function temporalCoverage(events: DatedEvent[]): { temporalCoverage?: string } {
  const [first, last] = [events[0], events.at(-1)].map((event) => event && datesOf(event.date));
  const end = last?.endDate ?? last?.startDate;
  return first?.startDate && end
    ? { temporalCoverage: first.startDate === end ? end : `${first.startDate}/${end}` }
    : {};
}

const download = (base: string, file: string, encodingFormat: string) => ({
  '@type': 'DataDownload',
  encodingFormat,
  contentUrl: `${base}data/${file}`,
});

/** The story as a dataset. It names the files that hold the rest: the first page of the site is to be light. */
export function datasetOf(story: Story, base: string): object {
  const { title, description, language, events } = story;
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': base,
    name: title,
    description,
    inLanguage: language,
    url: base,
    ...temporalCoverage(events),
    isAccessibleForFree: true,
    distribution: [
      download(base, 'story.json', 'application/json'),
      download(base, 'story.jsonld', 'application/ld+json'),
    ],
  };
}

/** An article's own page. */
export const articlePage = (document: DocumentSummary, story: Story, base: string): object => ({
  '@context': CONTEXT,
  '@type': 'WebPage',
  url: `${base}sources/${document.id}/`,
  isPartOf: { '@type': 'Dataset', '@id': base, name: story.title },
  mainEntity: newsArticle(document, story, base),
});

const listOf = (items: object[]) => ({
  '@type': 'ItemList',
  numberOfItems: items.length,
  itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, item })),
});

/** The list of articles. */
export const sourcesPage = (story: Story, base: string): object => ({
  '@context': CONTEXT,
  '@type': 'CollectionPage',
  url: `${base}sources/`,
  isPartOf: { '@type': 'Dataset', '@id': base, name: story.title },
  mainEntity: listOf(story.documents.map((document) => newsArticle(document, story, base))),
});

/** A page of the site that shows a part of the story: a thread, a comparison. */
export const pageOfStory = (name: string, description: string, story: Story, base: string): object => ({
  '@context': CONTEXT,
  '@type': 'WebPage',
  name,
  description,
  isPartOf: { '@type': 'Dataset', '@id': base, name: story.title },
});

/** Everything: the story, its articles and its events (`data/story.jsonld`). */
export function storyGraph(story: Story, base: string): object {
  const { '@context': context, ...dataset } = datasetOf(story, base) as Record<string, unknown>;
  return {
    '@context': context,
    '@graph': [
      { ...dataset, hasPart: story.documents.map(({ id }) => ({ '@id': articleId(base, id) })) },
      ...story.documents.map((document) => newsArticle(document, story, base)),
      listOf(story.events.map((event) => eventItem(event, story.language, base))),
    ],
  };
}
