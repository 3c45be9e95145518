// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageHead, type PageHead } from '#lib/publish/page-head.ts';

const head: PageHead = {
  title: 'The harbour',
  description: 'How a bridge was built.',
  type: 'website',
  siteName: 'The harbour',
  language: 'en-GB',
  address: 'https://example.org/sources/',
  image: { address: 'https://example.org/social-card.png', alt: 'A timeline' },
  feed: '../feed.xml',
  data: '../data/story.jsonld',
  structured: { name: 'The harbour' },
};

function parse(change: Partial<PageHead> = {}) {
  const { head: parsed } = new DOMParser().parseFromString(
    `<head>${pageHead({ ...head, ...change })}</head>`,
    'text/html',
  );
  const contents = Array.from(parsed.querySelectorAll('meta'), (meta) => [
    meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
    meta.content,
  ]);
  return { parsed, meta: Object.fromEntries(contents) as Record<string, string> };
}

it('of a site whose address is known has all of Open Graph', () => {
  expect(parse().meta).toEqual({
    description: 'How a bridge was built.',
    'og:type': 'website',
    'og:site_name': 'The harbour',
    'og:title': 'The harbour',
    'og:description': 'How a bridge was built.',
    'og:locale': 'en_GB',
    'og:url': 'https://example.org/sources/',
    'og:image': 'https://example.org/social-card.png',
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'A timeline',
    'twitter:card': 'summary_large_image',
  });
});

it('leaves out what would have to be a whole address where none is known', () => {
  const { parsed, meta } = parse({ address: null, image: null, feed: null, language: 'en' });
  expect(Object.keys(meta)).toEqual([
    'description',
    'og:type',
    'og:site_name',
    'og:title',
    'og:description',
    'twitter:card',
  ]);
  expect(Array.from(parsed.querySelectorAll('link'), (link) => link.getAttribute('href'))).toEqual([
    '../data/story.jsonld',
  ]);
});

describe('what a story says is text in it', () => {
  it.each(['"><script>alert(1)</script>', '</script><img src=x onerror=alert(1)>', '<!--', '&quot;'])(
    '%s',
    (words) => {
      const { parsed, meta } = parse({
        title: words,
        description: words,
        siteName: words,
        structured: { name: words },
      });
      expect(meta['og:title']).toBe(words);
      expect(parsed.querySelectorAll('script')).toHaveLength(1);
      expect(parsed.querySelectorAll('img')).toHaveLength(0);
      expect(JSON.parse(parsed.querySelector('script')?.textContent ?? '')).toEqual({ name: words });
    },
  );
});
