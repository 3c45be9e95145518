import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outletColour } from '#lib/view/outlet-colour.ts';

const tokens = readFileSync('src/lib/view/style/tokens.css', 'utf8');
const sources = Array.from({ length: 6 }, (_, index) => ({
  id: `outlet-${index}`,
  name: `Outlet ${index}`,
  description: '',
  mark: String(index),
}));

/** A colour of tokens.css, by its name, in light and dark. */
function tokenOf(name: string): { light: string; dark: string } {
  const [, light = '', dark = ''] =
    new RegExp(`${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\);`).exec(tokens) ?? [];
  return { light, dark };
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('outletColour', () => {
  const colours = sources.map(({ id }) => outletColour(sources, id));

  it('gives six outlets a colour each', () => {
    expect(new Set(colours).size).toBe(6);
    for (const theme of ['light', 'dark'] as const)
      expect(new Set(colours.map((colour) => tokenOf(colour.slice(4, -1))[theme])).size).toBe(6);
  });

  // Names of outlets are written in their colour, and their marks on it: text, 4.5:1 (WCAG 2.2, 1.4.3).
  it.each(['--paper', '--band', '--card', '--on-outlet'])(
    'can be read beside %s, light and dark',
    (beside) => {
      for (const colour of colours)
        for (const theme of ['light', 'dark'] as const)
          expect(contrast(tokenOf(colour.slice(4, -1))[theme], tokenOf(beside)[theme])).toBeGreaterThan(4.5);
    },
  );
});

describe('words that are pointed at', () => {
  it.each(['--ink', '--soft-ink', '--accent'])('can be read in %s, light and dark', (ink) => {
    for (const theme of ['light', 'dark'] as const)
      expect(contrast(tokenOf(ink)[theme], tokenOf('--marker')[theme])).toBeGreaterThan(4.5);
  });
});
