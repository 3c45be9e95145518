import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { PresentedStory } from '#lib/presenting/screen.ts';

/** A story made up to be presented: an event a call, each with the excerpts that are given. */
export function eventOf(
  id: string,
  date: string,
  excerpts: string[],
  fields: Partial<DatedEvent> = {},
): DatedEvent {
  return {
    id,
    title: `What happened: ${id}`,
    shortTitle: id,
    date,
    earliest: '',
    latest: '',
    summary: '',
    rank: 'main',
    threads: [],
    dateEvidence: [{ basis: 'editor', value: date, reasoning: 'Made up.' }],
    excerpts: excerpts.map((exact, index): Excerpt => ({
      id: `${id}-${index + 1}`,
      documentId: 'courier-1',
      start: index * 1000,
      end: index * 1000 + exact.length,
      exact,
      prefix: '',
      suffix: '',
      quotation: false,
    })),
    ...fields,
  };
}

export function storyOf(events: DatedEvent[], fields: Partial<PresentedStory> = {}): PresentedStory {
  return {
    title: 'The bridge at Farnholm',
    language: 'en-GB',
    timeZone: 'UTC',
    sources: [
      { id: 'courier', name: 'Farnholm Courier', description: 'Local daily newspaper', mark: 'C' },
      { id: 'herald', name: 'The Herald', description: 'Regional weekly', mark: 'H' },
    ],
    documents: ['courier-1', 'herald-1'].map((id) => ({
      id,
      file: `${id}.txt`,
      sourceId: id.slice(0, -2),
      sourceBasis: '',
      headline: 'A bridge',
      headlineIsOpening: false,
      published: '1998-03-12',
      publishedBasis: '',
      language: 'en',
    })),
    threads: [{ id: 'money', title: 'Money', description: '' }],
    statements: [],
    ...fields,
    events,
  };
}

/** So many words. */
export const wordsOf = (count: number, word = 'bridges'): string =>
  Array.from({ length: count }, () => word).join(' ');
