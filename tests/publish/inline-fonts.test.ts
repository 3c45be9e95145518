import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineFonts } from '#lib/publish/inline-fonts.server.ts';

const css = readFileSync('src/lib/view/style/fonts.css', 'utf8');
const facesFor = async (text: string) => ((await inlineFonts(css, text)).match(/@font-face/g) ?? []).length;

describe('the fonts of a file with everything in it', () => {
  it.each([
    ['The bridge', 2],
    ['Мост', 4],
    ['Łódź', 4],
    ['Мост w Łodzi', 6],
    ['橋', 2],
  ])('for %j are %i faces', async (text, count) => {
    expect(await facesFor(text)).toBe(count);
  });

  it('are data, and are not waited for', async () => {
    const inlined = await inlineFonts(css, 'The bridge');
    expect([...inlined.matchAll(/url\('(.{20})/g)].map(([, start]) => start)).toEqual([
      'data:font/woff2;base',
      'data:font/woff2;base',
    ]);
    expect(inlined).not.toContain('optional');
  });
});
