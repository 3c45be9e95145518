import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import EventList from '#lib/view/EventList.svelte';
import { allOf, longStory, storyOf, tableOf } from './event-tables.ts';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

interface Given {
  shown?: Uint32Array;
  current?: number;
  highlight?: (text: string) => { start: number; end: number }[];
}

function setUp(story = fixtureStory, given: Given = {}) {
  const chosen: { id: string; ctrl: boolean; prevented: boolean }[] = [];
  const table = tableOf(story);
  const props = {
    table,
    shown: allOf(table),
    current: 2,
    language: story.language,
    sources: story.sources,
    hrefOf: (id: string) => `?e=${id}`,
    onselect: (id: string, click: MouseEvent) => {
      chosen.push({ id, ctrl: click.ctrlKey, prevented: click.defaultPrevented });
      // jsdom follows no links.
      click.preventDefault();
    },
    ...given,
  };
  const { rerender } = render(EventList, props);
  return { chosen, user: userEvent.setup(), table, rerender };
}

const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const links = () => screen.getAllByRole('link');
const currentLinks = () => links().filter((link) => link.getAttribute('aria-current') === 'true');
const position = () => screen.getByText(/^Events? [\d,]+.* of /);
const button = (name: string, place = 0) => {
  // By text: computing a hundred accessible names takes seconds on a busy machine.
  const found = screen.getAllByText(name, { selector: 'button' })[place];
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

describe('EventList', () => {
  it('stands under the years, in time order; a date of several years is a heading of its own', () => {
    setUp();
    expect(headings()).toEqual(['1960s', '1998', '2001']);
    expect(links().map((link) => link.getAttribute('href'))).toEqual(
      fixtureStory.events.map(({ id }) => `?e=${id}`),
    );
  });

  it('counts years before the year 1 as BCE', () => {
    setUp(storyOf([{ date: '-0043-03-15' }]));
    expect(headings()).toEqual(['44 BCE']);
  });

  it('is a list for each year', () => {
    setUp();
    expect(screen.getAllByRole('list').map(({ tagName, children }) => [tagName, children.length])).toEqual([
      ['OL', 1],
      ['OL', 1],
      ['OL', 2],
    ]);
  });

  it('names a link by date and title, also where the heading says the date', () => {
    setUp();
    expect(links().map((link) => link.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      '1960s The ferry begins',
      '12 March 1998 The council votes for a bridge',
      '4 May 2001 The bridge opens',
      'about November 2001 The toll is dropped',
    ]);
  });

  it('marks the current event and no other', () => {
    setUp();
    expect(currentLinks().map((link) => link.getAttribute('href'))).toEqual(['?e=bridge-opens']);
  });

  it('shows what it is given, and says so where that is nothing', () => {
    setUp(fixtureStory, { shown: Uint32Array.from([1, 3]) });
    expect(links().map((link) => link.getAttribute('href'))).toEqual(['?e=council-vote', '?e=toll']);
    expect(headings()).toEqual(['1998', '2001']);
    setUp(fixtureStory, { shown: new Uint32Array() });
    expect(screen.getByText('No event to show.')).toBeInTheDocument();
  });

  it('says who reports each event', () => {
    setUp();
    expect(screen.getAllByRole('img').map((marks) => marks.getAttribute('aria-label'))).toEqual([
      'Reported by Farnholm Courier',
      'Reported by Farnholm Courier',
      'Reported by Farnholm Courier, Der Herold',
      'Reported by Der Herold',
    ]);
  });

  it('draws the marks of four outlets, of more only three and how many others', () => {
    const sources = Array.from({ length: 9 }, (_, index) => ({
      id: `s${index}`,
      name: `Outlet ${index}`,
      description: '',
      mark: String(index),
    }));
    const documents = sources.map(({ id }) => ({ ...fixtureStory.documents[0], id, sourceId: id }));
    const [event] = fixtureStory.events;
    const excerpt = event?.excerpts[0];
    const reported = (count: number) =>
      sources.slice(0, count).map(({ id }) => ({ ...excerpt, id: `e-${id}`, documentId: id }));
    setUp({
      ...storyOf([
        { date: '2001', excerpts: reported(4) as never },
        { date: '2002', excerpts: reported(9) as never },
      ]),
      sources,
      documents: documents as never,
    });
    expect(screen.getAllByRole('img').map(({ textContent }) => textContent.trim())).toEqual([
      '0123',
      '012+6',
    ]);
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

  it.each(HOSTILE_TEXTS)('shows a title of %s as typed', (_, title) => {
    setUp(storyOf([{ date: '2017', title }]));
    expect(links()[0]?.textContent).toContain(title);
    expect(document.querySelectorAll('script, img, svg, b')).toHaveLength(0);
  });

  it.each<[string, { start: number; end: number }[], string[]]>([
    ['what was searched for', [{ start: 4, end: 10 }], ['bridge']],
    [
      'places out of order',
      [
        { start: 11, end: 16 },
        { start: 0, end: 3 },
      ],
      ['The', 'opens'],
    ],
    [
      'each letter once',
      [
        { start: 0, end: 6 },
        { start: 4, end: 10 },
      ],
      ['The br', 'idge'],
    ],
    [
      'nothing twice',
      [
        { start: 0, end: 6 },
        { start: 2, end: 5 },
      ],
      ['The br'],
    ],
    ['nothing where there is nothing', [], []],
  ])('marks %s', (_, spans, marked) => {
    setUp(fixtureStory, { highlight: (text) => (text === 'The bridge opens' ? spans : []) });
    const link = links()[2];
    if (!link) throw new Error('no link');
    expect(link).toHaveTextContent('The bridge opens');
    expect([...link.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(marked);
  });

  it('has no id twice, and none that an event could have', () => {
    setUp(longStory(450), { current: 0 });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.includes('_'))).toBe(true);
  });
});

describe('EventList of up to 200 events', () => {
  it('has all of them in the document, and no pages', () => {
    setUp(longStory(200), { current: 0 });
    expect(links()).toHaveLength(200);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});

describe('EventList of more', () => {
  beforeAll(() => {
    // jsdom does not scroll.
    Element.prototype.scrollIntoView = () => undefined;
  });

  it('shows the page that holds the current event', () => {
    setUp(longStory(450), { current: 257 });
    expect(position()).toHaveTextContent('Events 201–300 of 450');
    expect(links()).toHaveLength(100);
    expect(currentLinks().map((link) => link.getAttribute('href'))).toEqual(['?e=event-258']);
  });

  it('follows the current event, also after the reader has turned the page', async () => {
    const { rerender, user } = setUp(longStory(450), { current: 299 });
    await rerender({ current: 300 });
    expect(position()).toHaveTextContent('Events 301–400 of 450');
    await user.click(button('Earlier'));
    await user.click(button('Earlier'));
    expect(position()).toHaveTextContent('Events 101–200 of 450');
    await rerender({ current: 301 });
    expect(position()).toHaveTextContent('Events 301–400 of 450');
  });

  it('turns to the current event’s page when others are shown, or to the nearest', async () => {
    const { rerender, user } = setUp(longStory(900, 1), { current: 0 });
    await user.click(button('Later'));
    await rerender({ shown: Uint32Array.from({ length: 300 }, (_, index) => index * 3), current: 601 });
    expect(position()).toHaveTextContent('Events 201–300 of 300');
  });

  it('keeps the focus on the button at the head, and says where it has led', async () => {
    const { user } = setUp(longStory(450), { current: 0 });
    button('Later').focus();
    await user.keyboard('{Enter}');
    expect(position()).toHaveTextContent('Events 101–200 of 450');
    expect(position()).toHaveAttribute('aria-live', 'polite');
    expect(button('Later')).toHaveFocus();
  });

  it('leads on from the foot at the head of the next page', async () => {
    const { user } = setUp(longStory(450), { current: 0 });
    await user.click(button('Later', 1));
    expect(position()).toHaveTextContent('Events 101–200 of 450');
    expect(position()).toHaveFocus();
  });

  it('stays where it is at both ends, where the buttons keep the focus and say that they are dead', async () => {
    const { user } = setUp(longStory(201), { current: 0 });
    expect(button('Earlier')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Earlier'));
    expect(position()).toHaveTextContent('Events 1–100 of 201');
    await user.click(button('Later'));
    await user.click(button('Later'));
    expect(position()).toHaveTextContent('Event 201 of 201');
    expect(button('Later')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Later'));
    expect(position()).toHaveTextContent('Event 201 of 201');
    expect(button('Later')).toHaveFocus();
  });

  it('leads to a month, and with a pointer to its first event', async () => {
    const { user } = setUp(longStory(450), { current: 0 });
    const months = screen.getByLabelText('Go to');
    expect(within(months).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'January 2010 (93)',
      'February 2010 (84)',
      'March 2010 (93)',
      'April 2010 (90)',
      'May 2010 (90)',
    ]); // prettier-ignore
    expect(months).toHaveDisplayValue('January 2010 (93)');
    await user.selectOptions(months, 'March 2010 (93)');
    expect(position()).toHaveTextContent('Events 101–200 of 450');
    expect(months).toHaveDisplayValue('March 2010 (93)');
    expect(document.activeElement).toHaveAttribute('href', '?e=event-178');
    await user.click(button('Earlier'));
    expect(months).toHaveDisplayValue('January 2010 (93)');
  });

  it('keeps the focus on the months while the keys run through them', async () => {
    const { user } = setUp(longStory(450), { current: 0 });
    const months = screen.getByLabelText<HTMLSelectElement>('Go to');
    months.focus();
    await user.keyboard('{ArrowDown}');
    months.value = months.options[3]?.value ?? '';
    months.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(position()).toHaveTextContent('Events 201–300 of 450'));
    expect(months).toHaveFocus();
  });

  it.each([
    ['months', longStory(450), ['January 2010', 'February 2010']],
    ['years', longStory(450, 0.1), ['2010', '2011', '2012']],
  ])('groups by %s', (_, story, expected) => {
    setUp(story, { current: 0 });
    expect(headings()).toEqual(expected);
  });

  it.each<[string, number, number]>([
    ['12,345 events', 12_345, 3],
    ['events of many years', 5000, 0.05],
    ['events of many millennia', 3000, 0.003],
  ])('has fewer than 1,300 elements for %s', (_, count, perDay) => {
    setUp(longStory(count, perDay), { current: 700, highlight: () => [{ start: 0, end: 5 }] });
    expect(links()).toHaveLength(100);
    expect(document.querySelectorAll('body *').length).toBeLessThan(1300);
  });
});
