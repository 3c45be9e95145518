import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '#lib/corpus/article.ts';
import { getDocument } from '#lib/state/reporting.ts';
import ArticleReader from '#lib/view/ArticleReader.svelte';
import { fixtureArticles, fixtureStory, HOSTILE, spanOf } from './fixture-story.ts';

function show(article: ArticleText): HTMLElement {
  render(ArticleReader, {
    article,
    document: getDocument(fixtureStory, article.id),
    story: fixtureStory,
    eventHref: (id: string) => `/#${id}`,
    onhere: () => {},
  });
  return screen.getByRole('article');
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
