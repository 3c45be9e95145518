// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { embedLinks, oembed } from '#lib/embedding/oembed.ts';
import { readEmbedAddress, type EmbedAddress } from '#lib/embedding/embed-address.ts';
import {
  htmlSnippet,
  markdownSnippet,
  scriptlessSnippet,
  type EmbedChoice,
} from '#lib/embedding/snippets.ts';
import { embedQuery, timelineQuery, USUAL_EMBED } from '#lib/embedding/write-embed-address.ts';

const BASE = 'https://example.org/bridge/';
const choice = (change: Partial<EmbedChoice> = {}): EmbedChoice => ({
  base: BASE,
  title: 'The harbour bridge',
  address: { ...USUAL_EMBED, eventId: 'bridge-opens', headingLevel: 3 },
  height: 560,
  isFixed: false,
  ...change,
});
const anything = { has: () => true };
const known = { events: anything, sources: anything, threads: anything, language: 'en' };

const all: EmbedAddress = {
  eventId: 'bridge & boats',
  filter: { from: '2008-01-01', to: '2018-12-31', threads: ['traffic', 'fish'], sources: ['gazette'] },
  view: 'list',
  theme: 'dark',
  headingLevel: 4,
  controls: 'min',
  max: 12,
  motion: false,
};

describe('embedQuery(address)', () => {
  test('leaves out what is as usual', () => {
    expect(embedQuery(USUAL_EMBED)).toBe('');
  });
  test.each([
    ['all of it', all],
    ['an event', choice().address],
  ])('is read back: %s', (_, address) => {
    const { address: read, ignored } = readEmbedAddress(new URLSearchParams(embedQuery(address)), known);
    expect(read).toEqual(address);
    expect(ignored).toEqual([]);
  });
  test('for the whole timeline has the event and the filter alone', () => {
    expect(timelineQuery(all)).toBe(
      '?e=bridge%20%26%20boats&from=2008-01-01&to=2018-12-31&thread=traffic&thread=fish&source=gazette',
    );
  });
});

describe('a snippet', () => {
  test('is frame, link and script', () => {
    expect(htmlSnippet(choice())).toBe(
      `<iframe data-dateline="1" src="${BASE}embed/?e=bridge-opens&amp;h=3" title="Timeline: The harbour bridge" width="640" height="560" loading="lazy" allow="fullscreen; clipboard-write" referrerpolicy="no-referrer" style="width:100%;min-width:280px;border:0"></iframe>
<p><a href="${BASE}?e=bridge-opens">Timeline: The harbour bridge (all events and sources)</a></p>
<script async="async" src="${BASE}embed/v1.js"></script>`,
    );
  });

  test('of a fixed height needs no script', () => {
    const snippet = htmlSnippet(choice({ isFixed: true, height: 700 }));
    expect(snippet).toContain('data-fixed="1"');
    expect(snippet).toContain('height="700"');
    expect(snippet).not.toContain('<script');
  });

  test('can be had without the script', () => {
    expect(`${scriptlessSnippet(choice())}\n<script async="async" src="${BASE}embed/v1.js"></script>`).toBe(
      htmlSnippet(choice()),
    );
  });

  test('gives every attribute a value, and never keeps the frame from being scrolled', () => {
    document.body.innerHTML = htmlSnippet(choice({ isFixed: true }));
    const attributes = [...document.body.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.length).toBeGreaterThan(10);
    expect(attributes.filter(({ value }) => value === '')).toEqual([]);
    expect(attributes.map(({ name }) => name)).not.toContain('scrolling');
  });

  test.each(['"><script>alert(1)</script>', 'A “bridge” & <b>more</b>', "it's ' a \" quote"])(
    'takes the title as text: %s',
    (title) => {
      document.body.innerHTML = htmlSnippet(choice({ title }));
      expect(document.querySelector('iframe')?.title).toBe(`Timeline: ${title}`);
      expect(document.querySelector('a')?.textContent).toBe(`Timeline: ${title} (all events and sources)`);
      expect(document.body.children).toHaveLength(3);
    },
  );

  test.each([
    [
      null,
      'The harbour bridge',
      `[Timeline: The harbour bridge (all events and sources)](${BASE}?e=bridge-opens)`,
    ],
    [
      `${BASE}card.png`,
      'A [b] *c*',
      `[![Timeline: A \\[b\\] \\*c\\*](${BASE}card.png)](${BASE}?e=bridge-opens)`,
    ],
  ])('in Markdown, with the picture %s', (picture, title, expected) => {
    expect(markdownSnippet(choice({ title }), picture)).toBe(expected);
  });

  test('in Markdown has an address without parentheses', () => {
    const address = { ...USUAL_EMBED, eventId: 'vote(2)' };
    expect(markdownSnippet(choice({ address }), null)).toContain(`](${BASE}?e=vote%282%29)`);
  });
});

describe('oembed(story)', () => {
  const picture = { address: `${BASE}social-card.png`, width: 1200, height: 630 };
  const answer = JSON.parse(oembed({ title: 'Bridges & boats', url: BASE, picture })) as Record<
    string,
    unknown
  >;

  test('has the fields of a rich answer', () => {
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      provider_name: 'Dateline',
      provider_url: BASE,
      title: 'Bridges & boats',
      width: 640,
      height: 560,
      html: expect.any(String) as string,
      thumbnail_url: `${BASE}social-card.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      cache_age: 86400,
    });
  });

  test('begins with a quotation without attributes, which holds the link, and then the frame', () => {
    document.body.innerHTML = answer['html'] as string;
    const [quotation, frame] = document.body.children;
    expect([quotation?.tagName, quotation?.attributes.length, frame?.tagName]).toEqual([
      'BLOCKQUOTE',
      0,
      'IFRAME',
    ]);
    expect(quotation?.querySelector('a')?.href).toBe(BASE);
    expect(frame?.getAttribute('src')).toBe(`${BASE}embed/`);
    // What WordPress's filter leaves of a frame has to do.
    expect(frame?.getAttribute('title')).toBe('Timeline: Bridges & boats');
    expect([
      frame?.getAttribute('width'),
      frame?.getAttribute('height'),
      frame?.getAttribute('frameborder'),
    ]).toEqual(['640', '560', '0']);
  });

  test('names no picture where there is none', () => {
    expect(oembed({ title: 'A', url: BASE, picture: null })).not.toContain('thumbnail');
  });

  test('is led to by links in the head, whose title is text', () => {
    document.head.innerHTML = embedLinks({ title: '"><b>', url: BASE });
    const links = [...document.head.querySelectorAll('link')].map(({ type, href, title }) => [
      type,
      href,
      title,
    ]);
    expect(links).toEqual([
      ['application/json+oembed', `${BASE}oembed.json`, '"><b>'],
      ['text/html', `${BASE}embed/`, ''],
    ]);
    expect(document.head.children).toHaveLength(2);
  });
});
