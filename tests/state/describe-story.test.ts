import { describe, expect, it } from 'vitest';
import { describeStory } from '#lib/state/describe-story.ts';
import { fixtureStory } from '../view/fixture-story.ts';

describe('describeStory', () => {
  it('counts events, articles and sources, and says from when to when', () => {
    expect(describeStory(fixtureStory)).toBe(
      '4 events, 1960s to about November 2001, in 3 articles from 2 sources',
    );
  });

  it.each([
    ['1775/1783', '2017-06-15', '1775 to 15 June 2017'],
    ['2010-02', '2020-10-11/2020-10-22', 'February 2010 to 22 October 2020'],
    ['../1783', '2017/..', '1783 to 2017'],
  ])('from %s to %s is said as “%s”', (from, to, words) => {
    const [first, last] = fixtureStory.events;
    if (!first || !last) throw new Error('no events');
    const events = [
      { ...first, date: from },
      { ...last, date: to },
    ];
    expect(describeStory({ ...fixtureStory, language: 'en-GB', events })).toContain(`, ${words}, in `);
  });

  it('of one event says no extent, and counts in the singular', () => {
    const { events, documents, sources } = fixtureStory;
    const small = {
      events: events.slice(0, 1),
      documents: documents.slice(0, 1),
      sources: sources.slice(0, 1),
    };
    expect(describeStory({ ...fixtureStory, ...small })).toBe('1 event, in 1 article from 1 source');
  });

  it('of none counts none', () => {
    expect(describeStory({ ...fixtureStory, events: [] })).toBe('0 events, in 3 articles from 2 sources');
  });

  it('groups the digits of large counts', () => {
    const many = Array.from({ length: 1234 }, () => fixtureStory.documents)
      .flat()
      .slice(0, 1234);
    expect(describeStory({ ...fixtureStory, documents: many })).toContain('in 1,234 articles');
  });
});
