// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { citeAs } from '#lib/citation/cite-as.ts';
import { quotedTitle } from '#lib/citation/quoted-title.ts';
import { cited, SPECIAL } from './cited.ts';

const speaker = { exact: '“It stands,” Lund said.', speaker: 'Ada Lund', quotation: true };
const unattributed = { id: 'unattributed', name: 'Unattributed' };

describe('a title', () => {
  it.each([
    ['Bridge opens', '“Bridge opens”'],
    ['It was “a gift”.', '“It was ‘a gift’”'],
    ['Talks on "traffic" and ("tolls").', '“Talks on ‘traffic’ and (‘tolls’)”'],
    ['She said: “It stands.”', '“She said: ‘It stands’”'],
    ['Is it open?', '“Is it open?”'],
    ['And so on...', '“And so on...”'],
    ['Ein „Geschenk“', '“Ein ‚Geschenk‘”'],
    ['The harbour’s «gift»', '“The harbour’s «gift»”'],
  ])('%s has its marks inside those of the citation', (title, expected) => {
    expect(quotedTitle(title)).toBe(expected);
  });

  const opening = { headline: 'It was “a gift”.', headlineIsOpening: true };
  it.each([
    ['the first sentence', 'It was “a gift”.', 'Gazette, untitled article, 3 May 2018'],
    ['a part of it', '“a gift”', 'Gazette, untitled article, 3 May 2018'],
    ['it and more', 'It was “a gift”. It stands.', 'Gazette, untitled article, 3 May 2018'],
    ['another', 'It stands.', 'Gazette, “It was ‘a gift’”, 3 May 2018'],
  ])('of an article without one is its first sentence, unless the excerpt is %s', (_, exact, expected) => {
    const citation = cited({ excerpt: { exact }, document: opening });
    for (const format of ['text', 'markdown', 'html'] as const) {
      const about = citeAs(format, citation).split(/— |figcaption>/)[1] ?? '';
      const plain = about.replace(/<cite>(.*)<\/cite>/, '“$1”').replace(/<[^>]+>|\]\([^)]*\)|\[/g, '');
      expect(plain.replace(/“It was “a gift”.”/, '“It was ‘a gift’”')).toContain(expected);
    }
  });

  it('of an article of which neither title nor outlet is known', () => {
    const citation = cited({ excerpt: { exact: 'It was' }, document: opening, source: unattributed });
    expect(citeAs('text', citation)).toContain('— unattributed article, untitled, 3 May 2018.');
  });
});

describe('as text', () => {
  it.each([
    [
      'a statement',
      cited({}),
      'The bridge was opened.\n— Gazette, “Bridge opens”, 3 May 2018.\nThe harbour: https://example.org/sources/gazette/#gazette-7-40',
    ],
    [
      'a quotation',
      cited({ excerpt: speaker }),
      '“It stands,” Lund said.\n— Ada Lund, quoted in: Gazette, “Bridge opens”, 3 May 2018.\nThe harbour: https://example.org/sources/gazette/#gazette-7-40',
    ],
    [
      'an article whose publisher and day nobody knows',
      cited({ source: unattributed, document: { published: '2016-12?' } }),
      'The bridge was opened.\n— unattributed article, “Bridge opens”, possibly December 2016.\nThe harbour: https://example.org/sources/gazette/#gazette-7-40',
    ],
  ])('%s', (_, citation, expected) => {
    expect(citeAs('text', citation)).toBe(expected);
  });

  it.each(SPECIAL)('%j stands as it is', (exact) => {
    const [lines] = citeAs('text', cited({ excerpt: { exact } })).split('\n— ');
    expect(lines).toBe(exact.replaceAll('\r\n', '\n'));
  });
});

describe('as Markdown', () => {
  it('is a quotation with the headline as link', () => {
    expect(citeAs('markdown', cited({ excerpt: speaker }))).toBe(
      [
        '> “It stands,” Lund said.',
        '>',
        '> — Ada Lund, quoted in: Gazette, [“Bridge opens”](https://example.org/sources/gazette/#gazette-7-40), 3 May 2018. The harbour.',
      ].join('\n'),
    );
  });

  it.each([
    ['marks', 'a *b* _c_ `d` ~e~ |f| $g$', 'a \\*b\\* \\_c\\_ \\`d\\` \\~e\\~ \\|f\\| \\$g\\$'],
    ['links and images', '![a](b) [c]: d', '!\\[a\\](b) \\[c\\]: d'],
    ['HTML and entities', '<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '12) a', '12\\) a'],
    ['a quotation', '> a', '\\> a'],
    ['code by white space', '     a', 'a'],
    ['a backslash', 'a\\b', 'a\\\\b'],
    ['newlines', 'a\r\nb\n\nc', 'a\\\n> b\n>\n> c'],
    ['NUL', 'a\0b', 'a\ufffdb'],
  ])('%s mean nothing', (_, exact, expected) => {
    expect(citeAs('markdown', cited({ excerpt: { exact } })).split('\n>\n> — ')[0]).toBe(`> ${expected}`);
  });

  it('a headline ends no link', () => {
    const citation = cited({ document: { headline: 'a](b) [c' }, link: 'https://example.org/(x)#y' });
    expect(citeAs('markdown', citation)).toContain('[“a\\](b) \\[c”](https://example.org/%28x%29#y)');
  });
});

describe('as HTML', () => {
  const parse = (html: string) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  };

  it('is a block quotation that cites the sentence', () => {
    const citation = cited({ excerpt: speaker, document: { published: '2018-05' } });
    expect(citeAs('html', citation)).toBe(
      [
        '<figure>',
        '<blockquote cite="https://example.org/sources/gazette/#gazette-7-40" lang="en" dir="auto"><p>“It stands,” Lund said.</p></blockquote>',
        '<figcaption>Ada Lund, quoted in: Gazette, <a href="https://example.org/sources/gazette/#gazette-7-40"><cite>Bridge opens</cite></a>, <time datetime="2018-05">May 2018</time>. The harbour.</figcaption>',
        '</figure>',
      ].join('\n'),
    );
  });

  it.each(SPECIAL)('%j is text in it, wherever it stands', (words) => {
    const citation = cited({
      excerpt: { exact: words, speaker: words },
      document: { headline: words, language: words },
      source: { name: words },
      storyTitle: words,
    });
    const content = parse(citeAs('html', citation));
    expect(
      [...content.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name !== 'br'),
    ).toEqual(['figure', 'blockquote', 'p', 'figcaption', 'a', 'cite', 'time']);
    const p = content.querySelector('p');
    for (const br of content.querySelectorAll('br')) br.replaceWith('\n');
    expect(p?.textContent).toBe(words.replaceAll('\r\n', '\n').replace(/\0|\p{Cs}/gu, '\ufffd'));
  });
});
