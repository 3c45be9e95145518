import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { findPublisher } from '#lib/ingest/find-publisher.ts';
import { findStructure } from '#lib/ingest/find-structure.ts';

const corpus = new Map(
  readdirSync('data/corpus').map((file) => [file.slice(0, 3), readFileSync(`data/corpus/${file}`, 'utf8')]),
);
const find = (text: string, name: string, aliases?: string[]) =>
  findPublisher(text, findStructure(text), aliases ? { name, aliases } : { name });

describe('the supplied articles', () => {
  test.each([
    [
      '000',
      'Press TV',
      'Press TV',
      'The page says “Press TV’s website can also be accessed at the following alternate addresses:” (note about the website).',
    ],
    ['001', 'TASS', '/TAS/', 'The dateline prints /TAS/, read as TASS.'],
    ['004', 'TASS', '/TASS/', 'The dateline prints /TASS/.'],
  ])('%s names %s as “%s”', (file, name, exact, reasoning) => {
    const text = corpus.get(file) ?? '';
    const mention = find(text, name);
    expect(mention).toMatchObject({ exact, reasoning });
    expect(text.slice(mention?.start, mention?.end)).toBe(exact);
  });

  test.each([
    ['002', 'Voice of America'],
    ['003', 'Unattributed'],
    ['003', 'Fox News'],
    ['001', 'AP'],
    ['000', 'AFP'],
    ['000', 'TASS'],
  ])('%s does not name %s as its publisher', (file, name) => {
    expect(find(corpus.get(file) ?? '', name)).toBeNull();
  });
});

const article = (dateline: string, page = '') =>
  `Rain over the south again\n\n${dateline} It rained over the south again on Monday, The Harbour Post wrote.\n\n${page}`;

describe('an outlet', () => {
  it('is found in the dateline before the page', () => {
    expect(find(article('OSLO, May 3 (NTB) -', '© 2019 NTB'), 'NTB')?.exact).toBe('(NTB)');
  });
  it('is found by its alias', () => {
    expect(find(article('PARIS (AFP) -'), 'Agence France-Presse', ['AFP'])?.exact).toBe('(AFP)');
  });
  it('is found in the copyright notice', () => {
    expect(
      find(article('', '© 2019 The Harbour Post. All rights reserved.'), 'Harbour Post')?.reasoning,
    ).toBe('The page says “© 2019 The Harbour Post. All rights reserved.” (copyright notice).');
  });
  it('is not found in the body', () => {
    expect(find(article('OSLO —'), 'The Harbour Post')).toBeNull();
  });
  it('is not found in the headline of another article', () => {
    expect(find(article('', 'Read also\n\nWhy The Harbour Post is moving'), 'The Harbour Post')).toBeNull();
  });
  it('is not found by a short name with a letter wrong: AP is not AFP', () => {
    expect(find(article('PARIS (AFP) -'), 'AP')).toBeNull();
  });
  it('is found by a longer name with one letter wrong, not with two', () => {
    expect(find(article('PARIS (Ruters) -'), 'Reuters')?.reasoning).toBe(
      'The dateline prints (Ruters), read as Reuters.',
    );
    expect(find(article('PARIS (Rutrs) -'), 'Reuters')).toBeNull();
  });
  it('is not found inside a longer word', () => {
    expect(find(article('', '© 2019 Posthumous Press'), 'Post')).toBeNull();
  });
});
