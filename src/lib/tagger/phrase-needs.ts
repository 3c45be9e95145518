import type { Item } from './phrase-items.ts';
import { lookUpsOf } from './phrase-openings.ts';
import { WORD_CLASSES } from './word-classes.ts';

/** Words of which one has to stand in every match of a phrase, no further from its beginning than so many look-ups. */
export interface Need {
  words: readonly string[];
  within: number;
}

/** Look-ups that a class takes at most whose members are not all listed: "1,234,567 1/2", "15:25:00 a.m." */
const LONGEST = 8;

/** How many look-ups a part of a phrase takes at most. */
function lengthOf(item: Item): number {
  switch (item.kind) {
    case 'gap':
      return 0;
    case 'text':
      return lookUpsOf(item.text).length;
    case 'choice':
      return Math.max(
        0,
        ...item.options.map((option) => option.reduce((sum, each) => sum + lengthOf(each), 0)),
      );
    case 'class': {
      const { members, isListed } = WORD_CLASSES[item.of] ?? {};
      return isListed && members ? Math.max(...members.map((member) => member.length)) : LONGEST;
    }
  }
}

/** The words of which a part must hold one, the rarest of each of its members; none where it may hold anything. */
function wordsIn(item: Item): string[] {
  if (item.kind === 'text') return lookUpsOf(item.text).slice(-1);
  if (item.kind === 'choice' && !item.isOptional) {
    const each = item.options.map((option) => needsOf(option).at(-1)?.words ?? []);
    return each.some((words) => words.length === 0) ? [] : each.flat();
  }
  if (item.kind !== 'class') return [];
  const { members = [], isListed, holds = [] } = WORD_CLASSES[item.of] ?? {};
  return isListed ? members.map((member) => member.at(-1) ?? '') : [...holds];
}

/** Found in almost every text: looking for them tells nothing. */
const COMMON = new Set(['#', '’', 'the', 'a', 'an', 'of', 'in', 'to', 'and', 'or', 's', 'at', 'on', 'from']);

/**
 * What has to stand in every match of a phrase beyond what it begins with, so that its pattern need not be tried where no
 * such word follows.
 *
 * @example needsOf(parsePhrase('[about] {count} {unit} ago')) // [{ words: ['second', 'seconds', …], within: 10 }, { words: ['ago'], within: 11 }]
 */
export function needsOf(items: Item[]): Need[] {
  let within = 0;
  return items.flatMap((item) => {
    within += lengthOf(item);
    const words = [...new Set(wordsIn(item))];
    return words.length === 0 || words.some((word) => COMMON.has(word)) ? [] : [{ words, within }];
  });
}
