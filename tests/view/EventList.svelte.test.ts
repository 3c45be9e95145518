import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import EventList from '#lib/view/EventList.svelte';
import { fixtureStory, HOSTILE } from './fixture-story.ts';

function setUp(story = fixtureStory) {
  const chosen: { id: string; ctrl: boolean; prevented: boolean }[] = [];
  render(EventList, {
    story,
    currentId: 'bridge-opens',
    hrefOf: (id: string) => `?e=${id}`,
    documentHref: (id: string, fragment?: string) => `/sources/${id}/#${fragment ?? ''}`,
    onselect: (id: string, click: MouseEvent) => {
      chosen.push({ id, ctrl: click.ctrlKey, prevented: click.defaultPrevented });
      // jsdom follows no links.
      click.preventDefault();
    },
  });
  return { chosen, user: userEvent.setup() };
}

describe('EventList', () => {
  it('stands under the years, in time order; a date of several years is a heading of its own', () => {
    setUp();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '1960s',
      '1998',
      '2001',
    ]);
    const links = fixtureStory.events.map(({ title }) =>
      screen.getByRole('link', { name: new RegExp(title) }),
    );
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      fixtureStory.events.map(({ id }) => `?e=${id}`),
    );
  });

  it('counts years before the year 1 as BCE', () => {
    const [event] = fixtureStory.events;
    setUp({ ...fixtureStory, events: event ? [{ ...event, date: '-0043-03-15' }] : [] });
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('44 BCE');
  });

  it('is a list for each year, with an anchor for each event', () => {
    setUp();
    const lists = screen.getAllByRole('list').filter((list) => list.tagName === 'OL');
    expect(lists.map((list) => list.children.length)).toEqual([1, 1, 2]);
    expect(document.getElementById('toll')).toHaveTextContent('The toll is dropped');
  });

  it('marks the current event and no other', () => {
    setUp();
    const current = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
    expect(current.map((link) => link.getAttribute('href'))).toEqual(['?e=bridge-opens']);
  });

  it('says who reports each event', () => {
    setUp();
    const item = document.getElementById('bridge-opens');
    if (!item) throw new Error('no item');
    expect(within(item).getAllByText('Farnholm Courier').length).toBeGreaterThan(0);
    expect(within(item).getAllByText('Der Herold').length).toBeGreaterThan(0);
  });

  it('hands a plain click on, by mouse and by Enter, to be selected', async () => {
    const { chosen, user } = setUp();
    const link = screen.getByRole('link', { name: /The toll is dropped/ });
    await user.click(link);
    link.focus();
    await user.keyboard('{Enter}');
    expect(chosen.map(({ id }) => id)).toEqual(['toll', 'toll']);
  });

  it('holds no click back itself: with Ctrl it is the browser’s', async () => {
    const { chosen, user } = setUp();
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('link', { name: /The toll is dropped/ }));
    expect(chosen).toEqual([{ id: 'toll', ctrl: true, prevented: false }]);
  });

  it('holds every event in full for readers without a script', () => {
    setUp();
    for (const { summary, excerpts } of fixtureStory.events) {
      expect(document.body).toHaveTextContent(summary);
      for (const { exact } of excerpts) expect(document.body.textContent).toContain(exact);
    }
    expect(document.body.textContent).toContain(HOSTILE);
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
  });

  it('has no id twice', () => {
    setUp();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
