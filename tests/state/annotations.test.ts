import { describe, expect, it } from 'vitest';
import type { Story } from '#lib/corpus/story.ts';
import { annotationsOf, renderingFragment } from '#lib/state/annotations.ts';
import { dateFragment } from '#lib/state/date-fragment.ts';
import { fixtureStory, spanOf } from '../view/fixture-story.ts';

describe('annotationsOf', () => {
  it('finds excerpts and the words that give dates, of one article', () => {
    const annotations = annotationsOf('courier-vote', fixtureStory);
    const dateId = (words: string) => dateFragment(spanOf('courier-vote', words));
    expect(annotations.map(({ id, kind, events }) => [id, kind, events.map((event) => event.id)])).toEqual([
      ['ferry-1', 'excerpt', ['ferry']],
      ['vote-1', 'excerpt', ['council-vote']],
      [dateId('March 12'), 'date', ['council-vote']],
      [dateId('on Thursday'), 'date', ['council-vote']],
    ]);
  });

  it('has each place once, with every event that rests on it', () => {
    const [ferry, vote] = fixtureStory.events;
    if (!ferry || !vote) throw new Error('the fixture has events');
    const story: Story = { ...fixtureStory, events: [{ ...ferry, dateEvidence: vote.dateEvidence }, vote] };
    const dates = annotationsOf('courier-vote', story).filter(({ kind }) => kind === 'date');
    expect(dates.map(({ events }) => events.map(({ id }) => id))).toEqual([
      ['ferry', 'council-vote'],
      ['ferry', 'council-vote'],
    ]);
  });

  it('names an event once where several pieces of its evidence are the same words', () => {
    const [, vote] = fixtureStory.events;
    if (!vote) throw new Error('the fixture has events');
    const [evidence] = vote.dateEvidence;
    if (!evidence) throw new Error('the vote has evidence');
    const story: Story = { ...fixtureStory, events: [{ ...vote, dateEvidence: [evidence, evidence] }] };
    const dates = annotationsOf('courier-vote', story).filter(({ kind }) => kind === 'date');
    expect(dates.map(({ events }) => events.length)).toEqual([1]);
  });

  it('leaves out evidence that is an editor’s word, and other articles', () => {
    expect(annotationsOf('herald-opening', fixtureStory).map(({ id }) => id)).toEqual([
      'opens-herald',
      'toll-1',
    ]);
    expect(annotationsOf('lost', fixtureStory)).toEqual([]);
  });

  it('has where a statement is rendered, by a fragment of its own', () => {
    const span = spanOf('courier-vote', 'Nobody asked the ferryman.');
    const rendering = { documentId: 'courier-vote', ...span, exact: '', mode: 'direct' as const, parts: [] };
    const renderings = [rendering, { ...rendering, documentId: 'herald-opening' }];
    const statement = { id: 'statement', gist: '', basis: 'found' as const, renderings };
    const found = annotationsOf('courier-vote', { ...fixtureStory, statements: [statement] });
    expect(found.filter(({ kind }) => kind === 'rendering')).toEqual([
      { id: renderingFragment(span), kind: 'rendering', ...span, events: [] },
    ]);
  });

  it('stands where the words stand', () => {
    for (const { id } of fixtureStory.documents) {
      for (const { start, end } of annotationsOf(id, fixtureStory)) expect(start < end).toBe(true);
    }
  });
});
