import type { BodySegment, Furniture } from '#lib/corpus/article.ts';
import { isCaption } from './caption-rules.ts';
import { findStructure, withDateline, type ArticleStructure } from './find-structure.ts';
import { findHeadline } from './find-headline.ts';
import { furnitureRule } from './furniture-rules.ts';
import type { HtmlPage } from './read-html.ts';
import type { PageBlock } from './html-blocks.ts';
import type { Said } from './page-data.ts';
import { isProse, isSentence, unitsOf, wordCount, type TextUnit } from './text-units.ts';

/** Parts of a page that are none of the article, even where a reading mode keeps them. */
const NEVER_ARTICLE = new Set(['menu', 'foot of the page', 'comment form', 'button', 'notice over the page']);
/** A line of which more is link is no sentence of the article. */
const MOSTLY_LINK = 0.7;
const LINK_WORDS = 4;
const MOST_STANDFIRSTS = 3;
/** A longer line is no headline, whatever element holds it. */
const MOST_TITLE_WORDS = 40;

interface BlockUnit extends TextUnit {
  block: PageBlock;
}

const folded = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The block that prints one of the headlines which the page states, else its first title. */
function titleOf(units: BlockUnit[], headlines: Said[]): BlockUnit | null {
  const stated = headlines.map(({ value }) => folded(value)).filter((value) => value !== '');
  const free = units.filter(
    ({ block, text }) =>
      block.landmark === null && wordCount(text) > 0 && wordCount(text) <= MOST_TITLE_WORDS,
  );
  // A paper's name may follow one of the two, or half of the headline be left out of it.
  const isStated = ({ text }: BlockUnit) => {
    const words = folded(text);
    return stated.some(
      (value) =>
        value === words ||
        (wordCount(text) > 2 && value.startsWith(`${words} `)) ||
        (wordCount(value) > 2 && words.startsWith(`${value} `)),
    );
  };
  const titles = free.filter(({ block }) => block.kind === 'title');
  return (
    titles.find(isStated) ??
    free.find((unit) => unit.block.linked < MOSTLY_LINK && isStated(unit)) ??
    // The name of the paper may stand in a title of its own.
    titles.find(({ text }) => wordCount(text) > 2) ??
    titles[0] ??
    guessTitle(units)
  );
}

/** Where a page marks no title: a line above the running text whose words it takes up again. */
function guessTitle(units: BlockUnit[]): BlockUnit | null {
  const running = units.findIndex(
    ({ block, text }) => block.kept !== false && isProse(text) && !furnitureRule(text),
  );
  const above = units
    .slice(0, Math.max(0, running))
    .filter(
      ({ block, text }) => block.landmark === null && block.linked < MOSTLY_LINK && !furnitureRule(text),
    );
  const prose = units
    .filter(({ block, text }) => block.kept !== false && isProse(text))
    .map(({ text }) => text);
  const { headline } = findHeadline(above, prose.join('\n'));
  return above.find((unit) => unit === headline) ?? null;
}

/**
 * Finds headline, dateline and body of a saved page: by what its elements are, what the reading mode of a browser
 * would keep, and the rules for text.
 *
 * @example findPageStructure(readHtml('<h1>Rain again</h1><p>It rained …</p>')).headline // { start: 0, end: 10 }
 */
export function findPageStructure({
  text,
  blocks,
  data,
}: Omit<HtmlPage, 'data'> & { data: Pick<HtmlPage['data'], 'headline'> }): ArticleStructure {
  const units = blocks.flatMap((block) =>
    unitsOf(text.slice(block.start, block.end)).map((unit): BlockUnit => ({
      ...unit,
      start: unit.start + block.start,
      end: unit.end + block.start,
      block,
    })),
  );
  const title = titleOf(units, data.headline);
  if (blocks.every(({ kept }) => kept === null)) return withTitle(text, title);
  return sortUnits(text, units, title);
}

/** The structure by the text alone, but with the title that the page marks as such. */
function withTitle(text: string, title: BlockUnit | null): ArticleStructure {
  const structure = findStructure(text);
  if (!title || structure.headline?.start === title.start) return structure;
  const { start, end } = title;
  const isTitle = (span: { start: number; end: number }) => span.start === start && span.end === end;
  // A unit that holds more than the title cannot be parted here.
  if (![...structure.body, ...structure.furniture].some(isTitle)) return structure;
  const before = structure.headline;
  return {
    ...structure,
    headline: { start, end },
    body: structure.body.filter((segment) => !isTitle(segment)),
    furniture: [
      ...structure.furniture.filter((each) => !isTitle(each)),
      ...(before ? [{ ...before, reason: 'menu' }] : []),
    ].sort((a, b) => a.start - b.start),
  };
}

function sortUnits(text: string, units: BlockUnit[], title: BlockUnit | null): ArticleStructure {
  const body: BodySegment[] = [];
  const furniture: Furniture[] = [];
  // What holds more than a few lines is named after something else.
  const standfirsts = new Set(
    units.filter(({ block, text: words }) => block.isStandfirst && wordCount(words) >= LINK_WORDS),
  );
  if (standfirsts.size > MOST_STANDFIRSTS) standfirsts.clear();
  const isRunning = (unit: BlockUnit) =>
    unit.block.kept === true &&
    unit.block.kind === 'text' &&
    isProse(unit.text) &&
    !standfirsts.has(unit) &&
    !furnitureRule(unit.text);
  const first = units.findIndex(isRunning);
  const last = units.findLastIndex(isRunning);
  let inList: string | null = null;
  let isOver = false;
  let afterTitle = false;
  units.forEach((unit, index) => {
    const { start, end, block, text: words } = unit;
    const discard = (reason: string) => furniture.push({ start, end, reason });
    const keep = (role: BodySegment['role']) => body.push({ start, end, role });
    if (unit === title) {
      afterTitle = true;
      return;
    }
    const rule = furnitureRule(words);
    const within = first <= index && index <= last;
    const isLink = block.linked > MOSTLY_LINK && !isProse(words);
    const asLink = wordCount(words) >= LINK_WORDS ? 'link to another article' : 'menu';
    if (block.landmark !== null && (NEVER_ARTICLE.has(block.landmark) || block.kept !== true))
      return discard(rule?.reason ?? block.landmark);
    if (isOver) return discard(rule?.reason ?? asLink);
    // A caption may credit its picture; what is not kept is no more than its credit.
    if (
      block.kind === 'caption' &&
      !isLink &&
      wordCount(words) >= LINK_WORDS &&
      (within || block.kept === true)
    )
      return keep('caption');
    if (rule) {
      if (rule.opens === 'list') inList = rule.reason;
      if (rule.opens === 'rest' && index > last) isOver = true;
      return discard(rule.reason);
    }
    if (afterTitle && index < first && standfirsts.has(unit)) return keep('standfirst');
    if (block.kind === 'heading' && within && !isLink && inList === null) return keep('heading');
    if (block.kept !== true) return discard(isLink || index < first ? asLink : 'outside the running text');
    if (isLink) return discard(inList ?? asLink);
    if (isProse(words) || isCaption(words)) {
      inList = null;
      return keep(isCaption(words) ? 'caption' : 'paragraph');
    }
    if (inList !== null) return discard(inList);
    if (isSentence(words) || (within && block.kind === 'text')) return keep('paragraph');
    return discard(asLink);
  });
  const headline = title ? { start: title.start, end: title.end } : null;
  return withDateline(text, { headline, body, furniture });
}
