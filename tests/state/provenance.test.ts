import { describe, expect, it } from 'vitest';
import {
  articlesOn,
  dateCandidates,
  evidenceOn,
  ruleOf,
  type Provenance,
  type Said,
} from '#lib/state/provenance.ts';
import { fixtureStory } from '../view/fixture-story.ts';

const said = (value: string, agreement?: NonNullable<Said['agreement']>): Said => ({
  basis: agreement ? 'text' : 'editor',
  value,
  reasoning: `${value} it is.`,
  ...(agreement && { agreement }),
});
const eventOf = (id: string) => {
  const event = fixtureStory.events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
};

describe('articlesOn', () => {
  it('names each article once, those that date the event first', () => {
    expect(articlesOn(eventOf('bridge-opens'))).toEqual(['courier-opening', 'herald-opening']);
  });
});

describe('evidenceOn', () => {
  const [document] = fixtureStory.documents;
  if (!document) throw new Error('the fixture has documents');
  const provenance = (dates: Said[]): Provenance => ({ storyTitle: '', document, dates: { toll: dates } });

  it('puts what gives the date before what holds it, and other times last', () => {
    const all = [said('2000', 'contradicts'), said('2001', 'coarser'), said('2001-11', 'same')];
    expect(
      evidenceOn({ ...eventOf('toll'), dateEvidence: [] }, [provenance(all)]).map(({ value }) => value),
    ).toEqual(['2001-11', '2001', '2000']);
  });

  it('keeps what an editor says without pointing at an article', () => {
    expect(
      evidenceOn(eventOf('toll'), [provenance([said('2001', 'coarser')])]).map(({ basis }) => basis),
    ).toEqual(['editor', 'text']);
  });
});

describe('dateCandidates', () => {
  const standings = (date: string, all: Said[]) =>
    dateCandidates(date, all).map(({ value, standing, by }) => [value, standing, by.length]);

  it.each<[string, string, Said[], unknown]>([
    [
      'one date, however many say so',
      '2001-11',
      [said('2001-11', 'same'), said('2001-11', 'same')],
      [['2001-11', 'taken', 2]],
    ],
    [
      'an editor’s date among texts that say less',
      '2001-11-03',
      [said('2001', 'coarser'), said('2001-11-03')],
      [
        ['2001-11-03', 'taken', 1],
        ['2001', 'coarser', 1],
      ],
    ],
    [
      'a part of the date',
      '2001-11',
      [said('2001-11', 'same'), said('2001-11-03', 'same')],
      [
        ['2001-11', 'taken', 1],
        ['2001-11-03', 'agrees', 1],
      ],
    ],
    [
      'another date, of an article that gives this one nowhere',
      '2001-11',
      [{ ...said('2001-10', 'contradicts'), documentId: 'herald' }, said('2001-11', 'same')],
      [
        ['2001-11', 'taken', 1],
        ['2001-10', 'disagrees', 1],
      ],
    ],
    [
      'another time',
      '2001-11',
      [said('1999', 'contradicts'), said('2001-11', 'same')],
      [
        ['2001-11', 'taken', 1],
        ['1999', 'other', 1],
      ],
    ],
  ])('%s', (_, date, all, expected) => {
    expect(standings(date, all)).toEqual(expected);
  });
});

describe('ruleOf', () => {
  it.each([
    ['“last month” in an article of Thursday 15 June 2017: May 2017.', 'May 2017.'],
    ['“2015”: the year is printed.', 'the year is printed.'],
    ['The articles give no date: an archive does.', 'The articles give no date: an archive does.'],
  ])('of “%s” is “%s”', (reasoning, rule) => {
    expect(ruleOf(reasoning)).toBe(rule);
  });
});
