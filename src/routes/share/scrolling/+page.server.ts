import code from '#lib/standalone/scroll-steps.ts?raw';
import { frameMarkup, USUAL_SIZE } from '#lib/embedding/snippets.ts';
import { USUAL_EMBED } from '#lib/embedding/write-embed-address.ts';
import { getSource } from '#lib/state/reporting.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { storyIndex } from '../../story-index.server.ts';

/** As a page of somebody else would be: its scripts are those that it names. */
export const csr = false;

/** Enough to show how it is done. */
const MOST_STEPS = 8;

export async function load() {
  const { story, documents } = await storyIndex();
  const main = story.events.filter(({ rank }) => rank === 'main');
  const steps = (main.length > 1 ? main : story.events).slice(0, MOST_STEPS).map((event) => {
    const excerpt = event.excerpts.find(({ quotation }) => quotation) ?? event.excerpts[0];
    const document = documents.get(excerpt?.documentId ?? '');
    return {
      id: event.id,
      title: event.title,
      date: formatDate(getEdtf(event.date), story.language, 'long'),
      summary: event.summary,
      quotation:
        excerpt && document
          ? {
              words: excerpt.exact,
              excerptId: excerpt.id,
              documentId: document.id,
              outlet: getSource(story, document.sourceId).name,
              language: document.language,
            }
          : null,
    };
  });
  const address = { ...USUAL_EMBED, eventId: steps[0]?.id ?? null };
  const choice = { base: './', title: story.title, address, height: USUAL_SIZE.height, isFixed: true };
  return {
    title: story.title,
    url: story.url ?? null,
    steps,
    address,
    code: code.trim(),
    markup: [
      frameMarkup({ ...choice, base: story.url ?? 'https://this-site.example/' }),
      '<p data-event="…">A paragraph, with the id of its event.</p>',
      '<script defer="defer" src="…/embed/v1.js"></script>',
      '<script defer="defer" src="steps.js"></script>',
    ].join('\n'),
  };
}
