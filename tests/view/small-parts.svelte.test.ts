import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { reportsOf } from '#lib/state/reporting.ts';
import EventDate from '#lib/view/EventDate.svelte';
import ReportCard from '#lib/view/ReportCard.svelte';
import SourceList from '#lib/view/SourceList.svelte';
import { fixtureStory, HOSTILE } from './fixture-story.ts';

describe('EventDate', () => {
  it.each([
    ['2017-06-15', '15 June 2017', '2017-06-15'],
    ['2017-05', 'May 2017', '2017-05'],
    ['2015', '2015', '2015'],
    ['196X', '1960s', null],
    ['1914/1945', '1914–1945', null],
    ['2016-12~', 'about December 2016', '2016-12'],
    ['[2001..2009]', 'some time in 2001–2009', null],
    ['-0043-03-15', '15 March 44 BCE', null],
    ['2017/..', 'since 2017', null],
  ])('%s is "%s", for machines %j', (date, words, datetime) => {
    const { container } = render(EventDate, { date, language: 'en-GB' });
    expect(container).toHaveTextContent(words);
    expect(container.querySelector('time')?.getAttribute('datetime') ?? null).toBe(datetime);
  });
});

describe('ReportCard', () => {
  it('says what the outlet is and when it published, and quotes it word for word', () => {
    const event = fixtureStory.events.find(({ id }) => id === 'bridge-opens');
    const report = event && reportsOf(event, fixtureStory)[1];
    if (!report) throw new Error('the fixture has a report');
    const { container } = render(ReportCard, {
      report,
      story: fixtureStory,
      documentHref: (id: string, fragment?: string) => `/${id}#${fragment ?? ''}`,
    });
    expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent('Farnholm Courier');
    expect(container).toHaveTextContent('Local daily newspaper · 5 May 2001');
    expect(container.querySelectorAll('blockquote')[1]?.textContent).toBe(HOSTILE);
    expect(container.querySelectorAll('script, img')).toHaveLength(0);
  });
});

describe('SourceList', () => {
  /** What each article contributes, as the page has counted it. */
  const CONTRIBUTIONS: Record<string, { excerpts: number; events: number }> = {
    'courier-vote': { excerpts: 2, events: 2 },
    'courier-opening': { excerpts: 2, events: 1 },
    'herald-opening': { excerpts: 1200, events: 1 },
  };
  const show = ({ sources, documents, language } = fixtureStory) =>
    render(SourceList, {
      sources,
      documents: documents.map((document) => ({
        ...document,
        ...(CONTRIBUTIONS[document.id] ?? { excerpts: 0, events: 0 }),
      })),
      language,
      documentHref: (id: string) => `/${id}/`,
    });
  const sectionOf = (name: string) => {
    const section = screen.getByRole('heading', { name: new RegExp(name) }).closest('section');
    if (!section) throw new Error(`no section for ${name}`);
    return within(section);
  };

  it('lists the articles of each outlet, with a link, the date and what they give to the story', () => {
    show();
    const courier = sectionOf('Farnholm Courier');
    expect(courier.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/courier-vote/',
      '/courier-opening/',
    ]);
    expect(
      courier.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual([
      'Council votes for a bridge 12 March 1998 · 2 excerpts in 2 events',
      'The bridge at Farnholm opened on Friday. 5 May 2001 · 2 excerpts in 1 event',
    ]);
  });

  it('groups the digits of large numbers', () => {
    show();
    expect(sectionOf('Der Herold').getByRole('listitem')).toHaveTextContent('1,200 excerpts in 1 event');
  });

  it('says in which language a headline is', () => {
    show();
    expect(sectionOf('Der Herold').getByRole('link')).toHaveAttribute('lang', 'de');
  });

  it('says so where an outlet has no article', () => {
    show({ ...fixtureStory, documents: fixtureStory.documents.slice(0, 2) });
    expect(sectionOf('Der Herold').getByText('No article of this source is in the corpus.')).toBeVisible();
  });
});
