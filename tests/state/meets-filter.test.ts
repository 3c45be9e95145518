import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '#lib/state/filter.ts';
import { meetsFilter } from '#lib/state/meets-filter.ts';
import { unmetChoice } from '#lib/state/unmet-choice.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
const event = {
  earliest: day('2008-06-12'),
  latest: day('2008-06-13'),
  sources: ['courier', 'gazette'],
  threads: ['money'],
};

describe('an event', () => {
  it.each<[boolean, Partial<Filter>]>([
    [true, {}],
    [true, { from: '2008-06-12', to: '2008-06-12' }],
    [false, { from: '2008-06-13' }],
    [false, { to: '2008-06-11' }],
    [true, { sources: ['gazette', 'herald'] }],
    [false, { sources: ['herald'] }],
    [true, { threads: ['fish', 'money'] }],
    [false, { threads: ['fish'] }],
    [false, { threads: ['money'], sources: ['herald'] }],
  ])('%s: %j', (expected, filter) => {
    expect(meetsFilter(event, { ...NO_FILTER, ...filter })).toBe(expected);
  });

  it('without length is of the day that it begins', () => {
    const moment = { ...event, latest: event.earliest };
    expect(meetsFilter(moment, { ...NO_FILTER, from: '2008-06-12' })).toBe(true);
    expect(meetsFilter(moment, { ...NO_FILTER, to: '2008-06-11' })).toBe(false);
  });
});

it('what is not met is said of all and of a part', () => {
  expect(unmetChoice(19, 19)).toContain('all events are shown');
  expect(unmetChoice(8, 19)).not.toContain('all events');
});
