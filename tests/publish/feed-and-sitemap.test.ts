// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { atomFeed, FEED_LENGTH } from '#lib/publish/atom-feed.ts';
import { sitemap } from '#lib/publish/sitemap.ts';
import { madeStory, repeated } from './made-story.ts';

/** Parsed as XML; what is not well-formed throws. */
function parse(xml: string): Element {
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  const wrong = documentElement.querySelector('parsererror');
  if (wrong || documentElement.localName === 'parsererror')
    throw new SyntaxError(documentElement.textContent);
  return documentElement;
}
const base = 'https://example.org/bridge/';
const { story } = madeStory();
const textsOf = (element: Element, selector: string) =>
  Array.from(element.querySelectorAll(selector), ({ textContent }) => textContent);

it('what is not XML is found out', () => {
  expect(() => parse('<a>\0</a>')).toThrow();
  expect(() => parse('<a><b></a>')).toThrow();
});

describe('the feed', () => {
  const feed = parse(atomFeed(story, base));

  it('has what Atom asks of a feed', () => {
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(feed.querySelectorAll(`feed > ${name}`), name).toHaveLength(1);
    expect(textsOf(feed, 'feed > updated')).toEqual(['2018-05-04T00:00:00.000Z']);
    expect(feed.querySelector('link[rel="self"]')?.getAttribute('href')).toBe(`${base}feed.xml`);
  });

  it('has the events, newest first, each with what Atom asks of an entry', () => {
    expect(textsOf(feed, 'entry > id')).toEqual([`${base}?e=bridge-opens`, `${base}?e=council-votes`]);
    expect(textsOf(feed, 'entry > updated')).toEqual([
      '2018-05-04T00:00:00.000Z',
      '2018-05-03T00:00:00.000Z',
    ]);
    expect(textsOf(feed, 'entry > summary')[1]).toBe(
      'June 2008. After a long debate the council decides for a bridge.',
    );
    expect(feed.querySelector('category')?.getAttribute('label')).toBe('Traffic');
  });

  it('is the same twice', () => {
    expect(atomFeed(story, base)).toBe(atomFeed(madeStory().story, base));
  });

  it('of a long story has the latest events', () => {
    const long = parse(atomFeed(repeated(story, 500), base));
    expect(textsOf(long, 'entry > id')).toHaveLength(FEED_LENGTH);
    expect(textsOf(long, 'entry > id')[0]).toBe(`${base}?e=bridge-opens-499`);
  });

  it.each(['<b>&amp;</b> ]]>', 'a\0b\u0007c\ufffe', '\ud83d', '"\'', '\u202e'])(
    '%j in a title is text',
    (title) => {
      const hostile = {
        ...story,
        title,
        events: story.events.map((event) => ({ ...event, title, summary: title })),
      };
      const texts = textsOf(parse(atomFeed(hostile, base)), 'title');
      // eslint-disable-next-line no-control-regex -- controls are what it is about
      expect(texts).toEqual(Array(3).fill(title.replace(/[\0\u0007\ufffe]|\ud83d$/g, '\ufffd')));
    },
  );

  it.each([['Y170000002'], ['-0400'], ['201X'], ['../2017']])(
    'an article of %s has a moment',
    (published) => {
      const documents = story.documents.map((document) => ({ ...document, published }));
      for (const updated of textsOf(parse(atomFeed({ ...story, documents }, base)), 'updated'))
        expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    },
  );
});

describe('the sitemap', () => {
  it('has every page by its whole address', () => {
    const map = parse(sitemap(base, ['', 'sources/', 'sources/a&b/']));
    expect(map.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    expect(textsOf(map, 'url > loc')).toEqual([base, `${base}sources/`, `${base}sources/a&b/`]);
  });

  it('keeps within what a sitemap may hold', () => {
    expect(sitemap(base, Array<string>(60_000).fill('x')).match(/<loc>/g)).toHaveLength(50_000);
  });
});
