import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '#lib/corpus/article.ts';
import { reportsOf } from '#lib/state/reporting.ts';
import EventDate from '#lib/view/EventDate.svelte';
import ReportCard from '#lib/view/ReportCard.svelte';
import SourceList from '#lib/view/SourceList.svelte';
import { fixtureStory, HOSTILE, spanOf } from './fixture-story.ts';

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

  it('says of an outlet that nobody has described when it published, and nothing else', () => {
    const event = fixtureStory.events.find(({ id }) => id === 'bridge-opens');
    const report = event && reportsOf(event, fixtureStory)[1];
    if (!report) throw new Error('the fixture has a report');
    const { container } = render(ReportCard, {
      report: { ...report, source: { ...report.source, description: '' } },
      story: fixtureStory,
      documentHref: (id: string) => `/${id}`,
    });
    expect(container.querySelector('.about')?.textContent.trim()).toBe('5 May 2001');
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
      eventCount: 4,
      outletEvents: { courier: 2, herald: 1 },
      language,
      documentHref: (id: string, fragment?: string) => `/${id}/${fragment ? `#${fragment}` : ''}`,
    });
  /** A document of the story, changed. */
  const withDocument = (id: string, change: Partial<DocumentSummary>) => ({
    ...fixtureStory,
    documents: fixtureStory.documents.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
  const rowOf = (headline: string) => screen.getByRole('link', { name: headline }).closest('tr');
  const said = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();

  it('is a table whose heads are heads', () => {
    show();
    expect(screen.getByRole('table', { name: 'Outlets and their articles' })).toBeVisible();
    expect(screen.getAllByRole('columnheader').map(said)).toEqual([
      'Article',
      'Published',
      'Events',
      'Excerpts',
    ]);
    expect(rowOf('Brücke eröffnet')?.querySelector('th')).toHaveAttribute('scope', 'row');
  });

  it('says of each outlet what it is, above its articles, and what several of them give in all', () => {
    show();
    const groups = screen.getAllByRole('rowgroup').map(said);
    expect(groups[1]).toMatch(
      /Farnholm Courier Local daily newspaper · 2 articles, 2 events, 4 excerptsCouncil votes for a bridge/,
    );
    expect(groups[2]).toMatch(/Der Herold Regional weekly in GermanBrücke eröffnet/);
  });

  it('says of an outlet that nobody has described no more than what it gives', () => {
    show({ ...fixtureStory, sources: fixtureStory.sources.map((one) => ({ ...one, description: '' })) });
    const groups = screen.getAllByRole('rowgroup').map(said);
    expect(groups[1]).toMatch(/Farnholm Courier 2 articles, 2 events, 4 excerptsCouncil votes/);
    expect(groups[2]).toMatch(/Der Herold *Brücke eröffnet/);
  });

  it('leads to each article, and says what it gives to the story', () => {
    show();
    expect(screen.getByRole('link', { name: 'Council votes for a bridge' })).toHaveAttribute(
      'href',
      '/courier-vote/',
    );
    expect(
      [...(rowOf('Council votes for a bridge')?.querySelectorAll('td') ?? [])].slice(1).map(said),
    ).toEqual(['2 events', '2 excerpts']);
    expect(rowOf('Brücke eröffnet')).toHaveTextContent('1 event1,200 excerpts');
  });

  it('says how exact a date of publication is', () => {
    show();
    expect(rowOf('Brücke eröffnet')).toHaveTextContent('May 2001 The day is not known, only the month.');
    expect(rowOf('Council votes for a bridge')).not.toHaveTextContent('not known');
  });

  it.each([
    ['dateline', 'Stated in its dateline'],
    ['page', 'Stated on its page'],
    ['text', 'Follows from days that the text names'],
    ['corpus', 'The text leaves the year open; the other articles settle it'],
    ['editor', 'Given by an editor'],
  ] as const)('says of a date by the %s: %s', (publishedBy, words) => {
    show(withDocument('herald-opening', { publishedBy }));
    expect(rowOf('Brücke eröffnet')?.querySelector('summary')).toHaveTextContent(words);
  });

  it('leads from the reasons for a date to the words that they quote', () => {
    const { start, end } = spanOf('courier-vote', 'March 12');
    show(
      withDocument('courier-vote', {
        publishedBasis: 'The dateline prints “March 12”.',
        publishedWords: [{ start, end, exact: 'March 12' }],
      }),
    );
    const link = screen.getByText('“March 12”');
    expect(link).toHaveAttribute('href', `/courier-vote/#t-${start}-${end}`);
    expect(link.closest('details')).toHaveTextContent(
      'The dateline prints “March 12”. Publisher: The page says so.',
    );
  });

  it('shows what text and editor give where both speak, and which was taken', () => {
    show(
      withDocument('herald-opening', {
        publishedCandidates: [
          { by: 'text', value: '2001-05', reasoning: 'By “May”.', taken: false },
          { by: 'editor', value: '2001-05-06', reasoning: 'The archive.', taken: true },
        ],
      }),
    );
    expect([...(rowOf('Brücke eröffnet')?.querySelectorAll('li') ?? [])].map(said)).toEqual([
      'The text: May 2001, not taken',
      'The editor: 6 May 2001, taken',
    ]);
  });

  it('says which articles may only be quoted', () => {
    show(withDocument('herald-opening', { rights: 'excerpts' }));
    expect(screen.getAllByText('Only excerpts may be published')).toHaveLength(1);
  });

  it('counts all of them in its last line', () => {
    show();
    expect(said(screen.getAllByRole('row').at(-1) ?? null)).toBe('3 articles2 outlets4 events1,204 excerpts');
  });

  it('says in which language a headline is', () => {
    show();
    expect(screen.getByRole('link', { name: 'Brücke eröffnet' })).toHaveAttribute('lang', 'de');
  });

  it('says so where an outlet has no article', () => {
    show({ ...fixtureStory, documents: fixtureStory.documents.slice(0, 2) });
    expect(screen.getByText('No article of this outlet is in the story.')).toBeVisible();
  });
});
