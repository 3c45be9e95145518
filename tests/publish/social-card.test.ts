import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawPng } from '#lib/publish/draw-png.server.ts';
import { canDrawCard, socialCard } from '#lib/publish/social-card.ts';
import { madeStory } from './made-story.ts';

const { story } = madeStory();
const about = '2 events, June 2008 to 3 May 2018, in 2 articles from 2 sources';

describe('the card', () => {
  it('says the title, what the story holds and its events', () => {
    const svg = socialCard(story, about);
    for (const words of ['The harbour bridge', about, 'Vote', 'Opening', 'Jun 2008', 'May 3, 2018'])
      expect(svg).toContain(`>${words}</text>`);
  });

  it.each([
    ['one word', 'Bridge', 1],
    ['a sentence', 'How the harbour of Portwick got its bridge after ten years of work and two storms', 2],
    ['more than fits', 'word '.repeat(100).trim(), 1],
    ['no space in it', 'x'.repeat(500), 1],
  ])('has room for a title of %s', (_, title, lines) => {
    const svg = socialCard({ ...story, title }, about);
    const sizes = [
      ...svg.matchAll(/font-size="([\d.]+)" text-anchor="start" font-family="&#39;Source Serif/g),
    ];
    expect(sizes.filter(([, size]) => Number(size) > 30)).toHaveLength(lines);
  });

  it('shows what would be markup as text', () => {
    const svg = socialCard({ ...story, title: '</text><script>alert(1)</script> & "x"' }, about);
    expect(svg).not.toContain('<script');
  });

  it.each([
    ['The harbour', true],
    ['Гавань и мост — 2018', true],
    ['Το λιμάνι', true],
    ['港の橋', false],
    ['الجسر', false],
    ['Bridge 🌉', false],
  ])('%s has letters in its fonts: %s', (title, expected) => {
    expect(canDrawCard({ title })).toBe(expected);
  });
});

it('as PNG has the size that is promised, and is the same to the byte', async () => {
  const draw = async () => Buffer.from(await drawPng(socialCard(story, about)));
  const png = await draw();
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(await draw())).toBe(hash(png));
});

it('its two typefaces differ, so both were found', async () => {
  const text = (family: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" font-size="30" font-family="'${family}'">Rag</text></svg>`;
  const [serif, sans, bold] = await Promise.all(
    ['Source Serif 4 SemiBold', 'Source Sans 3', 'Source Sans 3 SemiBold'].map((family) =>
      drawPng(text(family)),
    ),
  );
  expect(serif).not.toEqual(sans);
  expect(sans).not.toEqual(bold);
  expect(serif).not.toEqual(bold);
});
