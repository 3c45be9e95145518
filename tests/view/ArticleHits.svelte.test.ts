import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '#lib/state/story-search.ts';
import ArticleHits from '#lib/view/ArticleHits.svelte';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TITLE } from './hostile-texts.ts';

const articles = (count: number): FoundArticle[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `article-${index + 1}`,
    headline: `Headline ${index + 1}`,
    sourceId: index % 2 === 0 ? 'courier' : 'herald',
  }));

function setUp(found: FoundArticle[], text = 'bridge') {
  const { container } = render(ArticleHits, {
    articles: found,
    sources: fixtureStory.sources,
    text,
    documentHref: (id: string, fragment?: string) => `/sources/${id}/#${fragment ?? ''}`,
  });
  // jsdom opens and closes nothing by itself that a test could see in roles.
  container.querySelector('details')?.setAttribute('open', '');
  return container;
}

const headlines = () => screen.getAllByRole('link').map(({ textContent }) => textContent);

describe('ArticleHits', () => {
  it.each([
    [1, 'Also in the text of 1 article'],
    [2, 'Also in the text of 2 articles'],
    [1234, 'Also in the text of 1,234 articles'],
  ])('says of %i: %s', (count, words) => {
    const container = setUp(articles(count));
    expect(container.querySelector('summary')).toHaveTextContent(new RegExp(`^${words}$`));
  });

  it('is closed at first', () => {
    const { container } = render(ArticleHits, {
      articles: articles(2),
      sources: fixtureStory.sources,
      text: 'bridge',
      documentHref: () => '',
    });
    expect(container.querySelector('details')).not.toHaveAttribute('open');
  });

  it('names each article and its outlet, the first five of many', async () => {
    const container = setUp(articles(7));
    expect(headlines()).toEqual(['Headline 1', 'Headline 2', 'Headline 3', 'Headline 4', 'Headline 5']);
    expect(container.querySelectorAll('li')[1]).toHaveTextContent('Headline 2 Der Herold');
    await userEvent.setup().click(screen.getByRole('button', { name: 'All 7' }));
    expect(headlines()).toHaveLength(7);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('has no button where five are all', () => {
    setUp(articles(5));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['bridge', 'bridge'],
    ['  the bridge ', 'the%20bridge'],
    ['“the bridge” "toll"', 'the%20bridge%20toll'],
    ['a&b, c#d', 'a%26b%2C%20c%23d'],
    ['ferry-', 'ferry%2D'],
    ['-ferry', '%2Dferry'],
    ['Brücke 桥', 'Br%C3%BCcke%20%E6%A1%A5'],
  ])('leads to the words in the article: %s', (text, fragment) => {
    setUp(articles(1), text);
    expect(screen.getByRole('link')).toHaveAttribute('href', `/sources/article-1/#:~:text=${fragment}`);
  });

  it('cannot be broken by half a character', () => {
    setUp(articles(1), 'half \ud83d');
    expect(screen.getByRole('link')).toHaveAttribute('href', expect.stringContaining('#:~:text=half'));
  });

  it('shows a hostile headline as typed', () => {
    const container = setUp([{ id: 'a', headline: HOSTILE_TITLE, sourceId: 'lost' }]);
    expect(headlines()).toEqual([HOSTILE_TITLE]);
    expect(container.querySelectorAll('img, b')).toHaveLength(0);
    expect(container).not.toHaveTextContent('undefined');
  });
});
