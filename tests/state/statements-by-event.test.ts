import { describe, expect, it } from 'vitest';
import type { Statement } from '#lib/corpus/story.ts';
import { statementsByEvent } from '#lib/state/statements-by-event.ts';
import { documentsById } from '#lib/state/story-part.ts';
import { wordingMatrix } from '#lib/state/wording-matrix.ts';
import { seededRandom } from '../time/seeded-random.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const random = seededRandom(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Statements all over the articles: some ascribed to an event, some only rendered where one quotes. */
const statements = Array.from({ length: 200 }, (_, index): Statement => {
  const eventId = random() < 0.3 ? { eventId: pick(fixtureStory.events).id } : {};
  const renderings = fixtureStory.documents.slice(0, 2).map(({ id: documentId }) => {
    const start = Math.floor(random() * 120);
    const end = start + 1 + Math.floor(random() * 20);
    return { documentId, start, end, exact: '', mode: 'direct' as const, parts: [] };
  });
  return { id: `statement-${index}`, gist: '', basis: 'found', ...eventId, renderings };
});

describe('statementsByEvent', () => {
  it('has for each event what its matrix has', () => {
    const byEvent = statementsByEvent(fixtureStory.events, statements);
    for (const event of fixtureStory.events) {
      const { rows } = wordingMatrix(event, statements, documentsById(fixtureStory));
      expect(byEvent.get(event.id) ?? []).toEqual(rows.map(({ statement }) => statement));
    }
  });

  it('leaves out events at which nothing is compared', () => {
    expect([...statementsByEvent(fixtureStory.events, [])]).toEqual([]);
  });
});
