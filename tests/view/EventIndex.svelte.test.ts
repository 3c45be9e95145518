import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { periodsOf } from '#lib/state/periods.ts';
import EventIndex from '#lib/view/EventIndex.svelte';
import { allOf, longStory, tableOf } from './event-tables.ts';

function setUp(count: number, perDay: number, most: number): void {
  const table = tableOf(longStory(count, perDay));
  render(EventIndex, {
    index: periodsOf(table, allOf(table), most),
    language: 'en-GB',
    pageHref: (page: number) => `events/${page}/`,
  });
}

const lines = () =>
  screen
    .getAllByRole('listitem')
    .map(({ textContent, firstElementChild }) => [
      textContent.replace(/\s+/g, ' ').trim(),
      firstElementChild?.getAttribute('href'),
    ]);

describe('EventIndex', () => {
  it('leads from each month to the page on which it begins', () => {
    setUp(1200, 3, 180);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent.trim())).toEqual(
      ['2010 (1,095)', '2011 (105)'],
    );
    expect(lines().slice(0, 3)).toEqual([
      ['2010, Jan (93)', 'events/1/'],
      ['2010, Feb (84)', 'events/1/'],
      ['2010, Mar (93)', 'events/2/'],
    ]);
    expect(lines().at(-1)).toEqual(['2011, Feb (12)', 'events/12/']);
  });

  it('leads from years where there are too many months', () => {
    setUp(1200, 1, 10);
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(lines()).toEqual([
      ['2010 (365)', 'events/1/'],
      ['2011 (365)', 'events/4/'],
      ['2012 (366)', 'events/8/'],
      ['2013 (104)', 'events/11/'],
    ]);
  });
});
