import type { BodySegment, Dateline, Furniture } from '#lib/corpus/article.ts';
import type { Span } from '#lib/corpus/span.ts';
import { isCaption } from './caption-rules.ts';
import { findDateline } from './find-dateline.ts';
import { findGluedSlug } from './find-glued-slug.ts';
import { findHeadline } from './find-headline.ts';
import { sortBelow } from './sort-below.ts';
import { furnitureRule } from './furniture-rules.ts';
import { isProse, isTitle, opensArticle, unitsOf, type TextUnit } from './text-units.ts';

/**
 * What each part of a page is. Every character that is not white space stands in exactly one of headline, body
 * and furniture; all are trimmed and in order. The dateline stands inside the first paragraph that has one.
 */
export interface ArticleStructure {
  headline: Span | null;
  dateline: Dateline | null;
  body: BodySegment[];
  furniture: Furniture[];
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** How many paragraphs into the article a dateline may stand. */
const DATELINE_WITHIN = 4;

/**
 * Finds headline, dateline and body of an article in the text of its page, and says of the rest what it is.
 *
 * @param text the page as received
 * @example findStructure('Menu\n\nRain in Oslo again\n\nOSLO (NTB) - It rained in Oslo again on Monday.')
 * // { headline: { start: 6, … }, dateline: { place: 'OSLO', … }, body: [{ role: 'paragraph', … }], furniture: [{ reason: 'menu', … }] }
 */
export function findStructure(text: string): ArticleStructure {
  const units = unitsOf(text);
  const running = units.findIndex(
    (unit) => (isProse(unit.text) || isCaption(unit.text)) && !furnitureRule(unit.text),
  );
  const opening = openingBefore(units, running);
  const above = opening < 0 ? units : units.slice(0, opening);
  const below = opening < 0 ? [] : units.slice(opening);
  const { headline, standfirst } = titlesAbove(above, below);
  const furniture: Furniture[] = above
    .filter((unit) => unit !== headline && unit !== standfirst)
    .map((unit) => ({ ...spanOf(unit), reason: furnitureRule(unit.text)?.reason ?? 'menu' }));
  const body: BodySegment[] = standfirst ? [{ ...spanOf(standfirst), role: 'standfirst' }] : [];

  const shortOnes = units.slice(Math.max(0, opening), Math.max(0, running));
  const isParagraph = (unit: TextUnit) => shortOnes.includes(unit) || findGluedSlug(text, unit) !== null;
  for (const { unit, role, reason } of sortBelow(below, isParagraph)) {
    if (role === null) {
      furniture.push({ ...spanOf(unit), reason });
      continue;
    }
    const slug = findGluedSlug(text, unit);
    body.push({ start: unit.start, end: slug ? slug.start : unit.end, role });
    if (slug) furniture.push({ ...slug, reason: 'image name glued to the sentence' });
  }
  return withDateline(text, { headline: headline && spanOf(headline), body, furniture });
}

/** A structure with its dateline, if its first paragraphs have one. */
export function withDateline(text: string, parts: Omit<ArticleStructure, 'dateline'>): ArticleStructure {
  const { headline, body } = parts;
  const dateline = datelineOf(text, body);
  return { ...parts, dateline, body: dateline ? withStandfirsts(body, dateline, headline) : body };
}

/** Where an article opens: short sentences directly before its running text belong to it. */
function openingBefore(units: TextUnit[], running: number): number {
  let opening = running;
  for (let unit = units[opening - 1]; unit; unit = units[opening - 1]) {
    if (!opensArticle(unit.text) || furnitureRule(unit.text)) break;
    // A question or a call may be the headline, unless there is another above it.
    const titled = units.slice(0, opening - 1).some(({ text }) => isTitle(text) && !furnitureRule(text));
    if (isTitle(unit.text) && !titled) break;
    opening--;
  }
  return opening;
}

function titlesAbove(above: TextUnit[], below: TextUnit[]) {
  const candidates = above.filter((unit) => !furnitureRule(unit.text));
  const prose = below.filter((unit) => isProse(unit.text)).map((unit) => unit.text);
  return findHeadline(candidates, prose.join('\n'));
}

function datelineOf(text: string, body: BodySegment[]): Dateline | null {
  const paragraphs = body.filter(({ role }) => role === 'paragraph').slice(0, DATELINE_WITHIN);
  for (const paragraph of paragraphs) {
    const dateline = findDateline(text, paragraph);
    if (dateline) return dateline;
  }
  return null;
}

/** Where an article has a dateline it begins there: what stands between it and the headline introduces it. */
function withStandfirsts(body: BodySegment[], dateline: Dateline, headline: Span | null): BodySegment[] {
  if (!headline) return body;
  return body.map((segment) =>
    segment.role === 'paragraph' && segment.end <= dateline.start
      ? { ...segment, role: 'standfirst' }
      : segment,
  );
}
