import { describe, expect, it } from 'vitest';
import type { Statement } from '#lib/corpus/story.ts';
import { documentsById } from '#lib/state/story-part.ts';
import { wordingMatrix } from '#lib/state/wording-matrix.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const event = fixtureStory.events.find(({ id }) => id === 'bridge-opens');
if (!event) throw new Error('the fixture has the event');
const documents = documentsById(fixtureStory);
const [one, other] = [...new Set(event.excerpts.map(({ documentId }) => documentId))];
if (one === undefined || other === undefined) throw new Error('two articles report the event');
const sourceOf = (id: string) => documents.get(id)?.sourceId;

const statement = (eventId: string | null, modes: Record<string, 'direct' | 'reported'>): Statement => ({
  id: 'statement',
  gist: 'Something',
  ...(eventId === null ? {} : { eventId }),
  basis: 'found',
  renderings: Object.entries(modes).map(([documentId, mode]) => ({
    documentId,
    start: 0,
    end: 1,
    exact: 'S',
    mode,
    parts: [{ text: 'S', kind: 'same' }],
  })),
});

const cellsOf = (statements: Statement[]) =>
  wordingMatrix(event, statements, documents).rows.map(({ cells }) =>
    Object.fromEntries(cells.map(({ sourceId, mode }) => [sourceId, mode])),
  );

describe('wordingMatrix', () => {
  it('says who quotes and who reports', () => {
    expect(cellsOf([statement('bridge-opens', { [one]: 'direct', [other]: 'reported' })])).toEqual([
      { [sourceOf(one) ?? '']: 'direct', [sourceOf(other) ?? '']: 'reported' },
    ]);
  });

  it('says of an outlet that reports the event that it leaves a statement out', () => {
    expect(cellsOf([statement('bridge-opens', { [one]: 'direct' })])).toEqual([
      { [sourceOf(one) ?? '']: 'direct', [sourceOf(other) ?? '']: 'absent' },
    ]);
  });

  it('says of an outlet whose passage may not be published that it has it', () => {
    const said = { ...statement('bridge-opens', { [one]: 'direct' }), withheldIn: [other] };
    expect(cellsOf([said])).toEqual([
      { [sourceOf(one) ?? '']: 'direct', [sourceOf(other) ?? '']: 'withheld' },
    ]);
  });

  it('claims nothing of an outlet that does not report the event', () => {
    const further = fixtureStory.documents.find(
      ({ sourceId }) => ![sourceOf(one), sourceOf(other)].includes(sourceId),
    );
    const known = new Map<string, { sourceId: string }>([
      ...documents,
      ['elsewhere', { sourceId: further?.sourceId ?? 'elsewhere' }],
    ]);
    const said = statement('bridge-opens', { [one]: 'direct', elsewhere: 'reported' });
    const silent = statement('bridge-opens', { [one]: 'direct', [other]: 'direct' });
    const { sourceIds, rows } = wordingMatrix(event, [said, silent], known);
    expect(sourceIds).toEqual([sourceOf(one), sourceOf(other), further?.sourceId ?? 'elsewhere']);
    expect(rows.map(({ cells }) => cells.at(-1)?.mode)).toEqual(['reported', 'unknown']);
  });

  it('has the statements that are of the event, or rendered in words that it quotes', () => {
    const [excerpt] = event.excerpts;
    if (!excerpt) throw new Error('the event has an excerpt');
    const quoted = statement('another', { [excerpt.documentId]: 'direct' });
    for (const rendering of quoted.renderings)
      Object.assign(rendering, { start: excerpt.start, end: excerpt.end });
    const elsewhere = statement('another', {});
    expect(
      wordingMatrix(event, [quoted, elsewhere], documents).rows.map(
        ({ statement: { renderings } }) => renderings.length,
      ),
    ).toEqual([1]);
  });
});
