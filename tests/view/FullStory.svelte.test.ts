import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Story } from '#lib/corpus/story.ts';
import FullStory from '#lib/view/FullStory.svelte';
import { storyOf } from './event-tables.ts';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const setUp = (story: Story = fixtureStory, timelineHref?: (id: string) => string) =>
  render(FullStory, {
    props: {
      story,
      events: story.events,
      documentHref: (id: string, fragment?: string) => `/sources/${id}/#${fragment ?? ''}`,
      ...(timelineHref ? { timelineHref } : {}),
    },
  });

const itemOf = (id: string) => {
  const item = document.getElementById(id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
};

describe('FullStory', () => {
  it('stands under the years, in time order', () => {
    setUp();
    const headings = screen.getAllByRole('heading').filter(({ tagName }) => /H[34]/.test(tagName));
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      '1960s',
      'The ferry begins',
      '1998',
      'The council votes for a bridge',
      '2001',
      'The bridge opens',
      'The toll is dropped',
    ]);
  });

  it.each(fixtureStory.events.map((event) => [event.id, event] as const))('has all of %s', (id, event) => {
    setUp();
    const item = itemOf(id);
    expect(item.textContent).toContain(event.summary);
    expect(item.textContent).toContain(event.place ?? '');
    for (const { exact } of event.excerpts) expect(item.textContent).toContain(exact);
    for (const { reasoning } of event.dateEvidence) expect(item.textContent).toContain(reasoning);
    const outlets = event.excerpts.map(
      ({ documentId }) => fixtureStory.documents.find((document) => document.id === documentId)?.sourceId,
    );
    for (const { id: sourceId, name } of fixtureStory.sources) {
      if (outlets.includes(sourceId)) expect(item.textContent).toContain(name);
    }
  });

  it('says the date with its weekday, and not twice where it is the heading', () => {
    setUp();
    expect(itemOf('bridge-opens')).toHaveTextContent('Friday 4 May 2001 · Farnholm');
    expect(itemOf('ferry').textContent).not.toContain('1960s');
  });

  it('names the sources, for paper', () => {
    setUp();
    expect(document.querySelector('.sources')).toHaveTextContent(
      'Farnholm Courier Local daily newspaper · Der Herold Regional weekly in German',
    );
  });

  it('leads from each event to the timeline, where that is another page', () => {
    setUp(fixtureStory, (id) => `../../?e=${id}`);
    for (const { id, title } of fixtureStory.events) {
      expect(
        within(itemOf(id)).getByRole('link', { name: new RegExp(`^Open in the timeline ?: ${title}$`) }),
      ).toHaveAttribute('href', `../../?e=${id}`);
    }
  });

  it('leads nowhere else where it stands beside the timeline', () => {
    setUp();
    expect(screen.queryByRole('link', { name: /Open in the timeline/ })).not.toBeInTheDocument();
  });

  it.each(HOSTILE_TEXTS)('shows %s as typed, wherever it stands', (_, text) => {
    setUp(storyOf([{ date: '2017', title: text, summary: text, place: text }]));
    const item = itemOf('event-1');
    expect(within(item).getByRole('heading', { level: 4 }).textContent).toBe(text);
    expect(item.querySelector('.summary')?.textContent).toBe(text);
    expect(item.querySelector('.when')?.textContent).toContain(text);
    expect(document.querySelectorAll('script, img, svg')).toHaveLength(0);
  });

  it('has no id twice', () => {
    setUp();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
