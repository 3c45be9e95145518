import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import EventArticle from '#lib/view/EventArticle.svelte';
import { fixtureStory, HOSTILE, spanOf } from './fixture-story.ts';

const documentHref = (id: string, fragment?: string) => `/sources/${id}/#${fragment ?? ''}`;

function show(id: string): HTMLElement {
  const event = fixtureStory.events.find((candidate) => candidate.id === id);
  if (!event) throw new Error(`no event ${id}`);
  render(EventArticle, { event, story: fixtureStory, documentHref });
  return screen.getByRole('article', { name: event.title });
}

/** The card of an outlet: what stands with its name. */
function cardOf(name: string): HTMLElement {
  const card = screen.getByRole('heading', { name: new RegExp(name) }).closest('section');
  if (!card) throw new Error(`${name} has no card`);
  return card;
}

describe('EventArticle', () => {
  it('says the date in words, with its weekday, and the place', () => {
    const article = show('bridge-opens');
    expect(article).toHaveTextContent('Friday 4 May 2001 · Farnholm');
    expect(within(article).getByText('Friday 4 May 2001')).toHaveAttribute('datetime', '2001-05-04');
  });

  it('says nothing of a place that is not known', () => {
    expect(show('toll').querySelector('.when')?.textContent.trim()).toBe('about November 2001');
  });

  it('tells a screen reader and a test which event it is', () => {
    const article = show('bridge-opens');
    expect(article).toHaveAttribute('data-current-event');
    expect(article).toHaveAttribute('data-event-id', 'bridge-opens');
    expect(screen.getByRole('heading', { level: 2 })).toHaveAttribute('tabindex', '-1');
  });

  it('has each outlet once, with its own excerpts, verbatim', () => {
    show('bridge-opens');
    const quoted = (name: string) =>
      [...cardOf(name).querySelectorAll('blockquote')].map((quote) => quote.textContent);
    expect(quoted('Der Herold')).toEqual(['Die Brücke ist seit Freitag offen.']);
    expect(quoted('Farnholm Courier')).toEqual(['“It holds,” the mayor said on Friday.', HOSTILE]);
    expect(screen.getByRole('heading', { level: 3, name: /^2 sources/ })).toBeVisible();
  });

  it('says in which language an excerpt is', () => {
    show('bridge-opens');
    expect(cardOf('Der Herold').querySelector('blockquote')).toHaveAttribute('lang', 'de');
  });

  it('leads from every excerpt to its very words, by a name of its own', () => {
    show('bridge-opens');
    const links = screen.getAllByRole('link', { name: /^Read in context/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/sources/herald-opening/#opens-herald',
      '/sources/courier-opening/#opens-courier-1',
      '/sources/courier-opening/#opens-courier-2',
    ]);
    const names = links.map((link) => link.textContent.replace(/\s+/g, ' ').trim());
    expect(names[0]).toMatch(/^Read in context.*Der Herold/);
    expect(new Set(names).size).toBe(3);
  });

  it('makes no element of the words of an excerpt', () => {
    const article = show('bridge-opens');
    expect(article.querySelectorAll('script, img, b')).toHaveLength(0);
    expect(article.textContent).toContain(HOSTILE);
  });

  it('gives the first reason for its date, with a link to the words, and offers every step', () => {
    show('council-vote');
    const why = screen.getByRole('heading', { name: 'Why this date?' }).closest('section');
    if (!why) throw new Error('no reasons');
    expect(why).toHaveTextContent('The dateline says 12 March.');
    expect(why).not.toHaveTextContent('“Thursday” in an article');
    const { start, end } = spanOf('courier-vote', 'March 12');
    expect(within(why).getByRole('link')).toHaveAttribute('href', `/sources/courier-vote/#t-${start}-${end}`);
    expect(within(why).getByText('Every step')).toBeVisible();
  });

  it('offers to cite each excerpt, by a name of its own', () => {
    show('bridge-opens');
    const names = screen.getAllByRole('button', { name: /^Cite/ }).map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Cite: “Die Brücke ist seit Freitag offen.”, Der Herold',
      'Cite: “It holds,” the mayor said on”, Farnholm Courier',
      'Cite: “They wrote <script>alert(1)</script> and <img src=x”, Farnholm Courier',
    ]);
  });

  it('says where a date rests on an editor’s word, and how exact it is', () => {
    const article = show('toll');
    expect(article).toHaveTextContent('Editor’s note: Half a year after the opening, by an editor’s count.');
    expect(article).toHaveTextContent('The day is not known, only the month. The date is an estimate.');
  });

  it('names the threads that run through the event', () => {
    expect(show('bridge-opens')).toHaveTextContent('Threads: Who pays');
  });
});
