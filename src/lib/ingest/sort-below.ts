import type { BodyRole } from '#lib/corpus/article.ts';
import { isCaption } from './caption-rules.ts';
import { furnitureRule } from './furniture-rules.ts';
import { isProse, isSentence, isTitle, wordCount, type TextUnit } from './text-units.ts';

/** A unit with its role in the article, or with the reason why it has none. */
export type SortedUnit =
  { unit: TextUnit; role: BodyRole; reason: null } | { unit: TextUnit; role: null; reason: string };

/** More titles than this in a row, between paragraphs, are a list of links; fewer are headings. */
const MOST_HEADINGS = 2;
/** A line with fewer words is the name of a section or a button. */
const LINK_WORDS = 4;

const linkOrMenu = (text: string) => (wordCount(text) >= LINK_WORDS ? 'link to another article' : 'menu');
const cutShort = (text: string) => /(?:…|\.\.\.)$/.test(text);
const leadsToAddress = (unit: TextUnit, next: TextUnit | undefined) =>
  unit.text.endsWith(':') && /^(?:https?:\/\/|www\.)\S+$/i.test(next?.text ?? '');

function paragraphRole(text: string): BodyRole {
  return isCaption(text) ? 'caption' : 'paragraph';
}

/**
 * Sorts the units from the first paragraph on: paragraphs, captions and headings, and the furniture between
 * and after them. Short lines wait until it is known whether a paragraph follows.
 *
 * @param isParagraph whether a unit is a paragraph although it is short, or its end is missing
 * @example sortBelow(units('It rained in Oslo all day on Monday.', 'Share'), () => false) // [{ role: 'paragraph', … }, { role: null, reason: 'share button', … }]
 */
export function sortBelow(units: TextUnit[], isParagraph: (unit: TextUnit) => boolean): SortedUnit[] {
  const sorted: SortedUnit[] = [];
  let waiting: TextUnit[] = [];
  let inList: string | null = null;
  let isOver = false;

  const discard = (unit: TextUnit, reason: string) => sorted.push({ unit, role: null, reason });
  const keep = (unit: TextUnit, role: BodyRole) => sorted.push({ unit, role, reason: null });
  const settleWaiting = (paragraphFollows: boolean) => {
    const headings = paragraphFollows && waiting.length <= MOST_HEADINGS;
    for (const unit of waiting) {
      if (headings && isTitle(unit.text)) keep(unit, 'heading');
      else discard(unit, linkOrMenu(unit.text));
    }
    waiting = [];
  };

  units.forEach((unit, index) => {
    const { text } = unit;
    const rule = furnitureRule(text);
    if (isOver) {
      discard(unit, rule?.reason ?? (cutShort(text) ? 'teaser' : linkOrMenu(text)));
    } else if (rule || leadsToAddress(unit, units[index + 1])) {
      settleWaiting(false);
      discard(unit, rule?.reason ?? 'note about the website');
      if (rule?.opens === 'rest') isOver = true;
      if (rule?.opens === 'list') inList = rule.reason;
    } else if ((isProse(text) || isCaption(text)) && !(inList !== null && cutShort(text))) {
      settleWaiting(true);
      inList = null;
      keep(unit, paragraphRole(text));
    } else if (inList !== null) {
      discard(unit, cutShort(text) ? 'teaser' : inList);
    } else if (isSentence(text) || isParagraph(unit)) {
      settleWaiting(true);
      keep(unit, paragraphRole(text));
    } else {
      waiting.push(unit);
    }
  });
  settleWaiting(false);
  return sorted;
}
