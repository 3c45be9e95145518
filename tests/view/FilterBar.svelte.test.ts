import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Facets } from '#lib/state/facets.ts';
import { NO_FILTER, type Filter } from '#lib/state/filter.ts';
import FilterBar from '#lib/view/FilterBar.svelte';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TEXTS, HOSTILE_TITLE } from './hostile-texts.ts';

const FACETS: Facets = {
  sources: [3, 2],
  threads: [1],
  places: [
    { name: 'Nordby', count: 0 },
    { name: 'Farnholm', count: 2 },
  ],
  main: 2,
  background: 1200,
};

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    name: `Outlet ${index}`,
    title: `Thread ${index}`,
    description: '',
    mark: 'X',
  }));

type Change = [filter: Filter, replace: boolean];

/** A bar whose changes are made, as the page makes them, and written down. */
function setUp(part: Partial<Filter> = {}, props: Record<string, unknown> = {}) {
  const changes: Change[] = [];
  const asked: number[] = [];
  const { rerender, unmount } = render(FilterBar, {
    filter: { ...NO_FILTER, ...part },
    facets: FACETS,
    sources: fixtureStory.sources,
    threads: fixtureStory.threads,
    language: 'en-GB',
    shown: 2,
    total: 1900,
    search: 'idle',
    onchange: (filter: Filter, replace: boolean) => {
      changes.push([filter, replace]);
      void rerender({ filter });
    },
    onsearchfocus: () => asked.push(1),
    ...props,
  });
  const user = userEvent.setup();
  const open = async () => {
    await user.click(screen.getByRole('button', { name: /^Filter/ }));
    return screen.findByRole('group', { name: 'Places' });
  };
  return { user, changes, asked, rerender, unmount, open, last: () => changes.at(-1)?.[0] };
}

const chip = (name: string | RegExp) => screen.getByRole('button', { name });
const field = () => screen.getByRole('searchbox', { name: 'Search events and articles' });
const rest = () => new Promise((resolve) => setTimeout(resolve, 180));

describe('the chips', () => {
  it('say what they would leave, and whether they are chosen', () => {
    setUp({ sources: ['herald'] });
    expect(chip('Farnholm Courier 3 events')).toHaveAttribute('aria-pressed', 'false');
    expect(chip('Der Herold 2 events')).toHaveAttribute('aria-pressed', 'true');
    expect(chip('Who pays 1 events')).toHaveAttribute('aria-pressed', 'false');
  });

  it('choose several of a facet, and take each back', async () => {
    const { user, last } = setUp();
    await user.click(chip(/^Der Herold/));
    expect(last()).toEqual({ ...NO_FILTER, sources: ['herald'] });
    await user.click(chip(/^Farnholm Courier/));
    await user.click(chip(/^Who pays/));
    expect(last()).toEqual({ ...NO_FILTER, sources: ['herald', 'courier'], threads: ['money'] });
    await user.click(chip(/^Der Herold/));
    expect(last()).toEqual({ ...NO_FILTER, sources: ['courier'], threads: ['money'] });
  });

  it('make a step in the history each', async () => {
    const { user, changes } = setUp();
    await user.click(chip(/^Der Herold/));
    expect(changes.map(([, replace]) => replace)).toEqual([false]);
  });

  it('toggle by Space and Enter', async () => {
    const { user, last } = setUp();
    chip(/^Der Herold/).focus();
    await user.keyboard(' ');
    expect(last()?.sources).toEqual(['herald']);
    await user.keyboard('{Enter}');
    expect(last()?.sources).toEqual([]);
  });

  it.each([
    ['sources', 8, 9, 'Sources'],
    ['threads', 6, 7, 'Threads'],
  ])('of %s are a list in the panel beyond %i', async (facet, few, more, name) => {
    const { unmount } = setUp({}, { [facet]: many(few) });
    expect(screen.queryByRole('button', { name: new RegExp(`^${name}`) })).not.toBeInTheDocument();
    unmount();
    const { user, last } = setUp({}, { [facet]: many(more) });
    await user.click(chip(`${name} ${more}`));
    const list = await screen.findByRole('group', {
      name: (_, group) => group.tagName === 'FIELDSET' && group.textContent.trim().startsWith(name),
    });
    await user.click(within(list).getAllByRole('checkbox')[more - 1] as HTMLElement);
    expect(last()?.[facet as 'sources']).toEqual([`id-${more - 1}`]);
  });
});

describe('the keyboard', () => {
  it('comes to the bar in two stops, however much is filtered', async () => {
    const { user } = setUp({ sources: ['herald'], places: ['Farnholm'], text: 'toll' });
    const stops: (Element | null)[] = [];
    for (let press = 0; press < 3; press++) {
      await user.tab();
      stops.push(document.activeElement);
    }
    expect(stops).toEqual([chip('Filter (3)'), field(), document.body]);
  });

  it('goes along the chips with arrow keys, Home and End, and comes back to where it was', async () => {
    const { user } = setUp({ rank: 'main' });
    await user.tab();
    const at = async (keys: string, name: string | RegExp) => {
      await user.keyboard(keys);
      expect(chip(name)).toHaveFocus();
    };
    await at('{ArrowRight}', /^Farnholm Courier/);
    await at('{ArrowDown}', /^Der Herold/);
    await at('{End}', 'Clear all');
    await at('{ArrowRight}', 'Clear all');
    await at('{ArrowUp}', 'Remove the filter Main events');
    await at('{Home}', 'Filter (1)');
    await at('{ArrowLeft}', 'Filter (1)');
    await at('{ArrowRight}{ArrowRight}', /^Der Herold/);
    await user.tab();
    await user.tab({ shift: true });
    expect(chip(/^Der Herold/)).toHaveFocus();
  });

  it.each(['{Control>}{ArrowRight}{/Control}', '{Alt>}{ArrowLeft}{/Alt}', '{PageDown}'])(
    'leaves %s to the browser',
    async (keys) => {
      const { user } = setUp();
      chip(/^Der Herold/).focus();
      await user.keyboard(keys);
      expect(chip(/^Der Herold/)).toHaveFocus();
    },
  );

  it('moves the caret in the search field, not the focus', async () => {
    const { user } = setUp();
    await user.click(field());
    await user.keyboard('ab{ArrowLeft}c{Home}');
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('acb');
  });

  it('goes through a list of the panel as one stop', async () => {
    const { user, open } = setUp();
    const places = await open();
    const [first, second] = within(places).getAllByRole('checkbox');
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
  });

  it('is not lost when a filter is removed: the next one has it, and at last the first button', async () => {
    const { user } = setUp({ sources: ['herald'], places: ['Farnholm'] });
    chip('Remove the filter Der Herold').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(chip('Remove the filter Farnholm')).toHaveFocus());
    await user.keyboard('{End}{Enter}');
    await waitFor(() => expect(chip('Filter')).toHaveFocus());
  });
});

describe('the panel', () => {
  it('opens and closes, and says which it is', async () => {
    const { user, open } = setUp();
    expect(chip('Filter')).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await open();
    expect(chip('Filter')).toHaveAttribute('aria-expanded', 'true');
    await user.click(chip('Filter'));
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('lists the places by name, with what each would leave', async () => {
    const places = await setUp().open();
    expect(
      within(places)
        .getAllByRole('checkbox')
        .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual(['Farnholm 2 events', 'Nordby 0 events']);
  });

  it('chooses places and a rank', async () => {
    const { user, open, last } = setUp();
    await open();
    await user.click(screen.getByRole('checkbox', { name: /^Farnholm/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Nordby/ }));
    expect(last()?.places).toEqual(['Farnholm', 'Nordby']);
    await user.click(screen.getByRole('radio', { name: 'Background 1,200 events' }));
    expect(last()?.rank).toBe('background');
    await user.click(screen.getByRole('radio', { name: 'All' }));
    expect(last()?.rank).toBeNull();
  });

  it('sets the first and the last day, and takes them back', async () => {
    const { user, open, last } = setUp();
    await open();
    await user.type(screen.getByLabelText('From'), '2016-12-01');
    await user.type(screen.getByLabelText('To'), '2017-03-30');
    await user.tab();
    expect(last()).toEqual({ ...NO_FILTER, from: '2016-12-01', to: '2017-03-30' });
    expect(chip('Remove the filter 1 Dec 2016 – 30 Mar 2017')).toBeInTheDocument();
    await user.clear(screen.getByLabelText('From'));
    await user.tab();
    expect(last()).toEqual({ ...NO_FILTER, to: '2017-03-30' });
  });

  it('waits for a year that is being typed', async () => {
    const { open, changes } = setUp();
    await open();
    const from = screen.getByLabelText<HTMLInputElement>('From');
    for (const value of ['0002-12-01', '0020-12-01', '0201-12-01', '2016-12-01']) {
      from.value = value;
      from.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(changes.map(([{ from: day }]) => day)).toEqual(['2016-12-01']);
  });

  it('takes a day of the first centuries once the field is left', async () => {
    const { open, last } = setUp();
    await open();
    const from = screen.getByLabelText<HTMLInputElement>('From');
    from.value = '0079-08-24';
    from.dispatchEvent(new FocusEvent('blur'));
    expect(last()?.from).toBe('0079-08-24');
  });

  it('closes by the button at its end, back to the one that opened it', async () => {
    const { user, open } = setUp();
    await open();
    // It shows where the first button may have been scrolled away: on a phone.
    await user.click(screen.getByText('Show 2 events'));
    expect(chip('Filter')).toHaveFocus();
    expect(chip('Filter')).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('the buttons of the panel', () => {
  const lists = { sources: many(9), threads: many(7) };
  const expanded = () =>
    screen
      .getAllByRole('button', { expanded: true })
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

  it('close it by Escape, too, which a search keeps for itself', async () => {
    const { user, open } = setUp();
    await open();
    await user.click(field());
    await user.keyboard('{Escape}');
    expect(chip('Filter')).toHaveAttribute('aria-expanded', 'true');
    chip('Filter').focus();
    await user.keyboard('{Escape}');
    expect(chip('Filter')).toHaveAttribute('aria-expanded', 'false');
    expect(chip('Filter')).toHaveFocus();
  });

  it.each(['Sources 9', 'Threads 7'])('of a list lead to it: %s', async (name) => {
    const { user, open } = setUp({}, lists);
    const listed = () => (document.activeElement?.closest('fieldset') as HTMLElement).firstChild?.textContent;
    await user.click(chip(name));
    await waitFor(() => expect(document.activeElement?.matches('fieldset input')).toBe(true));
    expect(listed()).toBe(name.split(' ')[0]);
    expect(expanded()).toEqual([name]);
    await user.keyboard('{Escape}');
    expect(chip(name)).toHaveFocus();
    await open();
    expect(expanded()).toEqual(['Filter']);
    await user.click(chip(name));
    expect(listed()).toBe(name.split(' ')[0]);
    expect(expanded()).toEqual([name]);
  });
});

describe('what is filtered', () => {
  it('is said while anything is, with the count for tests and measurement', () => {
    setUp({ rank: 'main' });
    const said = screen.getByText('2 of 1,900 events');
    expect(said).toHaveAttribute('data-matches', '2');
    expect(chip('Filter (1)')).toBeInTheDocument();
  });

  it('is not said while nothing is', () => {
    setUp();
    expect(document.querySelector('[data-matches]')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Clear all' })).not.toBeInTheDocument();
  });

  it('is not announced from here: that is for the page', () => {
    setUp({ rank: 'main' });
    expect(document.querySelector('[aria-live], [role="status"], [role="alert"]')).toBeNull();
  });

  it.each<[string, Partial<Filter>, Partial<Filter>]>([
    ['Der Herold', { sources: ['herald', 'courier'] }, { sources: ['courier'] }],
    ['Who pays', { threads: ['money'], rank: 'main' }, { rank: 'main' }],
    ['Farnholm', { places: ['Farnholm'] }, {}],
    ['Main events', { rank: 'main' }, {}],
    ['since 1 Dec 2016', { from: '2016-12-01' }, {}],
    ['“toll”', { text: 'toll', sources: ['herald'] }, { sources: ['herald'] }],
  ])('can be removed: %s', async (words, part, left) => {
    const { user, last } = setUp(part);
    await user.click(chip(`Remove the filter ${words}`));
    expect(last()).toEqual({ ...NO_FILTER, ...left });
  });

  it('can be cleared at once', async () => {
    const { user, last } = setUp({ sources: ['herald'], text: 'toll', from: '2016-12-01' });
    await user.click(chip('Clear all'));
    expect(last()).toEqual(NO_FILTER);
    expect(field()).toHaveValue('');
  });
});

describe('the search field', () => {
  it('asks for what is searched in when the reader comes to it, until that is on its way', async () => {
    const { user, asked, rerender } = setUp();
    expect(asked).toHaveLength(0);
    await user.click(field());
    expect(asked).toHaveLength(1);
    await rerender({ search: 'loading' });
    await user.tab({ shift: true });
    await user.tab();
    expect(field()).toHaveFocus();
    expect(asked).toHaveLength(1);
  });

  it('tells the words at once, and a space at their end is none', async () => {
    const { user, changes } = setUp();
    await user.type(field(), 'to ');
    expect(changes.map(([{ text }]) => text)).toEqual(['t', 'to']);
    expect(changes[0]).toEqual([{ ...NO_FILTER, text: 't' }, false]);
  });

  it('makes one step in the history of a search, however often it is changed', async () => {
    const { user, changes } = setUp();
    await user.type(field(), 'to');
    await rest();
    await user.type(field(), 'll');
    await rest();
    expect(changes.map(([{ text }, replace]) => [text, replace])).toEqual([
      ['t', false],
      ['to', true],
      ['tol', true],
      ['toll', true],
    ]);
  });

  it('keeps what is being typed, whatever the address says meanwhile', async () => {
    const { user, rerender } = setUp();
    await user.type(field(), 'toll ');
    await rerender({ filter: { ...NO_FILTER, text: 'to' } });
    expect(field()).toHaveValue('toll ');
    await rest();
    await user.type(field(), 'bridge');
    expect(field()).toHaveValue('toll bridge');
  });

  it('shows the words of the address', async () => {
    const { rerender } = setUp({ text: 'toll' });
    expect(field()).toHaveValue('toll');
    await rerender({ filter: { ...NO_FILTER, text: 'ferry' } });
    expect(field()).toHaveValue('ferry');
  });

  it.each([
    ['loading', 'toll', 'Loading the search …'],
    ['loading', '', ''],
    ['failed', '', 'The search could not be loaded. Come back to this field to try again.'],
    ['idle', 'toll', ''],
    ['ready', 'toll', ''],
  ])('while %s, with the words %j, says %j', (search, text, words) => {
    setUp({ text }, { search });
    expect(field()).toHaveAccessibleDescription(words);
  });
});

describe('texts that mean no good', () => {
  it.each([...HOSTILE_TEXTS, ['a title', HOSTILE_TITLE] as [string, string]])(
    'are shown as typed: %s',
    async (_, text) => {
      const { open } = setUp(
        { sources: ['a'], places: [text] },
        {
          sources: [{ id: 'a', name: text, description: '', mark: 'A' }],
          threads: [{ id: 'b', title: text, description: '' }],
          facets: { ...FACETS, places: [{ name: text, count: 1 }] },
        },
      );
      await open();
      const shown = [...document.querySelectorAll('bdi')].map(({ textContent }) => textContent);
      expect(shown).toEqual([text, text, text, text, text]);
      expect(document.querySelector('img, script, b')).toBeNull();
    },
  );
});
