import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Widening } from '#lib/state/facets.ts';
import { NO_FILTER, type Filter } from '#lib/state/filter.ts';
import EmptyResult from '#lib/view/EmptyResult.svelte';

const WIDENINGS: Widening[] = [
  { without: '‘Farnholm’', filter: { ...NO_FILTER, text: 'toll' }, count: 1 },
  { without: 'the search', filter: { ...NO_FILTER, places: ['Farnholm'] }, count: 1200 },
];

function setUp(widenings: Widening[]) {
  const widened: Filter[] = [];
  let cleared = 0;
  render(EmptyResult, {
    widenings,
    onwiden: (filter: Filter) => widened.push(filter),
    onclear: () => cleared++,
  });
  return { user: userEvent.setup(), widened, cleared: () => cleared };
}

const buttons = () =>
  screen.getAllByRole('button').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('EmptyResult', () => {
  it('says that nothing matches, and what would', () => {
    setUp(WIDENINGS);
    expect(screen.getByText('No event matches.')).toBeInTheDocument();
    expect(screen.getByText('The event below is not in your selection.')).toBeInTheDocument();
    expect(buttons()).toEqual([
      'Without ‘Farnholm’: 1 event',
      'Without the search: 1,200 events',
      'Clear all',
    ]);
  });

  it('gives up what is chosen', async () => {
    const { user, widened } = setUp(WIDENINGS);
    await user.click(screen.getByRole('button', { name: /the search/ }));
    expect(widened).toEqual([WIDENINGS[1]?.filter]);
  });

  it('offers to clear all, also where no single filter stands in the way', async () => {
    const { user, cleared } = setUp([]);
    expect(screen.getByText(/Dropping any one filter would not be enough/)).toBeInTheDocument();
    expect(buttons()).toEqual(['Clear all']);
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(cleared()).toBe(1);
  });
});
