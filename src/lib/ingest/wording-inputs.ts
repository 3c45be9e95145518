import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { StoryFolder } from './story-files.ts';

/** Where something stands; an editor's reasoning stands nowhere. */
interface Place {
  documentId?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
}

/**
 * All that decides how wording is compared, as a text: the articles and what the editor says of them, and of the events what
 * they rest on. A new title or summary of an event is none of it.
 */
export function wordingInputs(folder: StoryFolder, events: readonly DatedEvent[]): string {
  const place = ({ documentId, start, end }: Place) => [documentId, start, end];
  const rests = events.map(({ id, rank, excerpts, dateEvidence }) => [
    id,
    rank,
    excerpts.map(place),
    dateEvidence.map(place),
  ]);
  const files = [...folder.files].filter(([name]) => name !== 'events.yaml');
  // Each with its length: where one ends and the next begins can be read in one way only.
  const texts = [...files, ...folder.corpus].map(([name, text]) => `${name} ${text.length}\n${text}`);
  return [...texts, JSON.stringify([...(folder.pages ?? [])]), JSON.stringify(rests)].join('\n');
}
