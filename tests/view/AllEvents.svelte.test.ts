import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import AllEvents from '#lib/view/AllEvents.svelte';
import { allOf, longStory, storyOf, tableOf } from './event-tables.ts';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

function setUp(view: 'list' | 'table' = 'table', story = fixtureStory, current = 2) {
  const chosen: string[] = [];
  const table = tableOf(story);
  render(AllEvents, {
    table,
    shown: allOf(table),
    current,
    language: story.language,
    sources: story.sources,
    hrefOf: (id: string) => `?e=${id}`,
    onselect: (id: string, click: MouseEvent) => {
      chosen.push(id);
      click.preventDefault();
    },
    view,
    fileName: 'bridge.csv',
  });
  return { chosen, user: userEvent.setup() };
}

const cellsOf = (row: HTMLElement) =>
  [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('AllEvents', () => {
  it('shows the events as a list or as a table', async () => {
    const { user } = setUp('list');
    expect(screen.getByRole('radio', { name: 'List' })).toBeChecked();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByRole('table')).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('shows what it is told to', () => {
    setUp('table');
    expect(screen.getByRole('radio', { name: 'Table' })).toBeChecked();
    expect(screen.getByRole('group', { name: 'Show the events as' })).toBeInTheDocument();
  });

  it('stays on the page that the reader has turned to', async () => {
    const { user } = setUp('list', longStory(450));
    const [later] = screen.getAllByText('Later', { selector: 'button' });
    if (!later) throw new Error('no button');
    await user.click(later);
    await user.click(screen.getByLabelText('Table'));
    expect(screen.getByText('Events 101–200 of 450')).toBeInTheDocument();
  });
});

describe('the table', () => {
  it('has a row for each event, in time order', () => {
    setUp();
    expect(screen.getAllByRole('row').map(cellsOf)).toEqual([
      ['Date', 'Event', 'Place', 'Reported by'],
      ['1960s', 'The ferry begins', '', 'Farnholm Courier'],
      ['12 March 1998', 'The council votes for a bridge', 'Farnholm', 'Farnholm Courier'],
      ['4 May 2001', 'The bridge opens', 'Farnholm', 'Farnholm Courier, Der Herold'],
      ['about November 2001', 'The toll is dropped', '', 'Der Herold'],
    ]);
  });

  it('has a caption, and a head for each column and row', () => {
    setUp();
    expect(screen.getByRole('table')).toHaveAccessibleName(/Events in time order/);
    expect(screen.getAllByRole('columnheader')).toHaveLength(4);
    expect(screen.getAllByRole('rowheader')).toHaveLength(4);
  });

  it('marks the current event, and leads to each', async () => {
    const { chosen, user } = setUp();
    const current = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
    expect(current.map((link) => link.getAttribute('href'))).toEqual(['?e=bridge-opens']);
    await user.click(screen.getByRole('link', { name: 'The toll is dropped' }));
    expect(chosen).toEqual(['toll']);
  });

  it.each(HOSTILE_TEXTS)('shows a title and a place of %s as typed', (_, text) => {
    setUp('table', storyOf([{ date: '2017', title: text, place: text }]));
    const row = screen.getAllByRole('row')[1];
    if (!row) throw new Error('no row');
    expect(within(row).getByRole('link').textContent).toBe(text);
    expect(row.children[2]?.textContent).toBe(text);
    expect(document.querySelectorAll('script, img, svg, b')).toHaveLength(0);
  });

  it('has a hundred of many events, and few elements', () => {
    setUp('table', longStory(12_345));
    expect(screen.getAllByRole('row')).toHaveLength(101);
    expect(document.querySelectorAll('body *').length).toBeLessThan(1300);
  });
});

describe('Download as CSV', () => {
  const saved: { name: string; file: Blob }[] = [];
  beforeEach(() => {
    saved.length = 0;
    let made: Blob | undefined;
    URL.createObjectURL = (file) => {
      made = file as Blob;
      return 'blob:made';
    };
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (made) saved.push({ name: this.download, file: made });
    });
  });

  it.each([
    ['all events of a small story', fixtureStory, 4],
    ['all events that are shown, not those of the page alone', longStory(450), 450],
  ])('saves %s', async (_, story, count) => {
    const { user } = setUp('table', story);
    await user.click(screen.getByText('Download as CSV', { selector: 'button' }));
    expect(saved.map(({ name }) => name)).toEqual(['bridge.csv']);
    const bytes = saved[0] ? await readBytes(saved[0].file) : new Uint8Array();
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(saved[0]?.file.type).toBe('text/csv;charset=utf-8');
  });
});

/** jsdom's files have no `bytes()`. */
function readBytes(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });
}
