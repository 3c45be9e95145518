import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '#lib/corpus/article.ts';
import type { Story } from '#lib/corpus/story.ts';
import { getDocument } from '#lib/state/reporting.ts';
import ArticleReader from '#lib/view/ArticleReader.svelte';
import { fixtureArticles, fixtureStory, HOSTILE, spanOf } from './fixture-story.ts';

function show(
  article: ArticleText,
  { story = fixtureStory, here = null as string | null } = {},
): HTMLElement {
  render(ArticleReader, {
    article,
    document: getDocument(story, article.id),
    story,
    eventHref: (id: string) => `/#${id}`,
    here,
    onhere: () => {},
  });
  return screen.getByRole('article');
}

/** The story with another excerpt at its council vote. */
function quoting(exact: string): Story {
  const [first, ...rest] = fixtureStory.events.filter(({ id }) => id === 'council-vote');
  if (!first || rest.length > 0) throw new Error('the story has one vote');
  const excerpt = { ...spanOf('courier-vote', exact), documentId: 'courier-vote', exact, quotation: false };
  const excerpts = [...first.excerpts, { id: 'added', prefix: '', suffix: '', ...excerpt }];
  return { ...fixtureStory, events: [{ ...first, excerpts }] };
}

describe('ArticleReader', () => {
  it('shows the words of an article as they were typed, and makes no element of them', () => {
    const article = show(fixtureArticles.opening);
    expect(article.querySelectorAll('script, img, b')).toHaveLength(0);
    expect(document.getElementById('opens-courier-2')?.textContent).toBe(HOSTILE);
  });

  it('shows every paragraph whole, wherever it is marked', () => {
    const article = show(fixtureArticles.vote);
    const { text, body } = fixtureArticles.vote;
    const shown = [...article.querySelectorAll('.paragraph, .caption')].map((segment) => segment.textContent);
    expect(shown).toEqual(body.map(({ start, end }) => text.slice(start, end)));
  });

  it('marks each excerpt with the id that leads to it', () => {
    show(fixtureArticles.vote);
    expect(document.getElementById('vote-1')).toHaveTextContent(
      'The council voted on Thursday to build a bridge.',
    );
    expect(document.getElementById('ferry-1')?.tagName).toBe('MARK');
  });

  it('marks the words of a date inside an excerpt', () => {
    show(fixtureArticles.vote);
    const { start, end } = spanOf('courier-vote', 'on Thursday');
    const date = document.getElementById(`t-${start}-${end}`);
    expect(date).toHaveTextContent('on Thursday');
    expect(date?.parentElement).toBe(document.getElementById('vote-1'));
  });

  it('has no id twice, where excerpts overlap or run over a segment', () => {
    const { start, end } = spanOf('courier-vote', 'The council voted on Thursday to build a bridge.');
    const [first, ...rest] = fixtureArticles.vote.body;
    if (!first) throw new Error('the article has a body');
    const middle = Math.floor((start + end) / 2);
    show({
      ...fixtureArticles.vote,
      body: [{ ...first, end: middle }, { ...first, start: middle }, ...rest],
    });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('vote-1');
  });

  it('leads from a passage back to the events that it reports', () => {
    show(fixtureArticles.vote);
    const lists = screen.getAllByRole('list', { name: 'Events that this passage reports' });
    const hrefs = lists.map((list) =>
      within(list)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    );
    expect(hrefs).toEqual([['/#council-vote'], ['/#ferry']]);
  });

  it('marks words of a headline, and leads from them back to their event', () => {
    const story = quoting('votes for a bridge');
    show(
      { ...fixtureArticles.vote, headline: spanOf('courier-vote', 'Council votes for a bridge') },
      { story },
    );
    const headline = screen.getByRole('heading', { level: 1 });
    expect(headline).toHaveTextContent('Council votes for a bridge');
    expect(headline).toContainElement(document.getElementById('added'));
    const [first] = screen.getAllByRole('list', { name: 'Events that this passage reports' });
    expect(within(first as HTMLElement).getByRole('link')).toHaveAttribute('href', '/#council-vote');
  });

  it('shows of what stood around the article the one thing that the reader is led to', () => {
    const dated = { ...spanOf('courier-vote', 'ten hats'), exact: 'ten hats' };
    const documents = fixtureStory.documents.map((one) => ({ ...one, publishedWords: [dated] }));
    const here = `t-${dated.start}-${dated.end}`;
    const article = show(fixtureArticles.vote, { story: { ...fixtureStory, documents }, here });
    const shown = article.querySelector('.body .furniture');
    expect(shown).toHaveTextContent('a list of other articles');
    expect(shown?.querySelector('mark.here')).toHaveTextContent('ten hats');
    expect(document.querySelectorAll(`#${here}`)).toHaveLength(1);
  });

  it('shows nothing of it where the reader is led elsewhere', () => {
    const article = show(fixtureArticles.vote, { here: 'vote-1' });
    expect(article.querySelector('.body .furniture')).toBeNull();
  });

  it('lists what else the page carried, each with its reason', () => {
    const article = show(fixtureArticles.vote);
    expect(article).toHaveTextContent('What else the page carried (1 passage');
    const furniture = screen.getByText('Most read: ten hats for spring').closest('li');
    expect(furniture).toHaveTextContent('a list of other articles');
  });

  it('says nothing of furniture where there is none', () => {
    expect(show(fixtureArticles.opening)).not.toHaveTextContent('What else the page carried');
  });

  it('says that a first sentence stands in for a headline', () => {
    expect(show(fixtureArticles.opening)).toHaveTextContent(
      'The text has no headline; this is its first sentence.',
    );
  });

  it('says nothing of the kind where there is a headline', () => {
    expect(show(fixtureArticles.vote)).not.toHaveTextContent('no headline');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Council votes for a bridge');
  });

  it('says who published it and when, and how that is known', () => {
    const article = show(fixtureArticles.vote);
    expect(article).toHaveTextContent('Thursday 12 March 1998. From its dateline.');
    expect(article).toHaveTextContent('Farnholm Courier. The page says so.');
    expect(article).toHaveTextContent('FARNHOLM, March 12.');
  });

  it('says in which language it is', () => {
    expect(show(fixtureArticles.vote)).toHaveAttribute('lang', 'en');
  });
});
