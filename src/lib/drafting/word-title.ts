import { sliceOf, type Span } from '#lib/corpus/span.ts';
import { isContent, type Term } from '#lib/wording/terms.ts';
import { clauseOfDate } from './clause-of-date.ts';
import { standsAlone } from './finite-verb.ts';
import type { DatedMention, ReportedSentence } from './reported-sentence.ts';

/** What fits a line above an event; and what fits beside a mark of the timeline. */
const LONGEST = { title: 110, short: 40 };

/** Words before which a title may end without losing its sense. */
const JOINTS =
  /^(?:and|but|or|as|while|after|before|because|since|when|which|who|in|on|at|for|with|over|from|by|of|against|into|until|amid|despite|following|during|under|through|saying)$/i;
/** Words with which nothing may end. */
const LOOSE =
  /(?:^|\s)(?:an?|the|and|but|or|of|to|in|on|at|for|with|by|from|as|than|that|its|his|her|their|our|is|was|were|are|has|have|had|be|been|will|would|not|into|over|who|which|when|after|before|until|since|because|against|during|amid|despite|following|while|through|this|says?|said)$/i;

const clean = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .trim();

/** Without the marks and loose words at its ends, its first letter a capital. */
function trimmed(words: string): string {
  let rest = clean(words).replace(/^[\s,;:.–—-]+/u, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/[\s,;:.–—(-]+$/u, '').replace(LOOSE, '');
  }
  return withoutLoneMarks(rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
}

/** A quotation mark or bracket whose counterpart was cut off goes too. */
function withoutLoneMarks(words: string): string {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  let sound = words;
  if (count(/["]/g) % 2 === 1) sound = sound.replace(/"/g, '');
  if (count(/[“”]/g) % 2 === 1 || count(/“/g) !== count(/”/g)) sound = sound.replace(/[“”]/g, '');
  if (count(/\(/g) !== count(/\)/g)) sound = sound.replace(/[()]/g, '');
  return sound;
}

/** Words cut to a length, where a phrase ends. */
function cutTo(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const parts = words.split(' ');
  let kept = '';
  let best = '';
  for (const [at, part] of parts.entries()) {
    const longer = at === 0 ? part : `${kept} ${part}`;
    if (longer.length > longest) break;
    kept = longer;
    const next = parts[at + 1] ?? '';
    if ((JOINTS.test(next) || /[,;:–—]$/.test(part)) && at >= 2 && !LOOSE.test(kept)) best = kept;
  }
  const cut = trimmed(best.length * 2 >= longest ? best : kept);
  // Cut within a phrase it says so.
  return best.length * 2 >= longest
    ? cut
    : `${trimmed(cut.length < longest ? cut : cut.slice(0, cut.lastIndexOf(' ')))}…`;
}

/** A title as short as a label beside a mark has to be. */
export const shortTitleOf = (title: string): string =>
  title.length <= LONGEST.short ? title : cutTo(trimmed(title.replace(/^(?:The|An?)\s+/, '')), LONGEST.short);

/** Words that need what stands before them. */
const LEANS_ON =
  /^["“]?(?:he|she|it|they|we|i|this|that|these|those|his|her|its|their|but|and|or|so|also|there|who|whose|whom|which|when|where|than|including|was|were|is|are|has|have|had|been|being|of)\b/i;

/** A noun phrase that the date stands before: “the 2015 landmark nuclear deal”, “last year’s election”. */
function phraseAfter({ text, terms, end }: ReportedSentence, { expression }: DatedMention): string | null {
  const after = text.slice(expression.end, end);
  const before = text.slice(Math.max(0, expression.start - 24), expression.start);
  const possessive = /^['’]s?\s/.exec(after) ?? (/['’]s$/.test(expression.text) ? [''] : null);
  if (!possessive && !/\b(?:the|an?|his|her|its|their|\p{L}+['’]s)\s+$/iu.test(before)) return null;
  const following = terms.filter(({ start }) => start >= expression.end + (possessive?.[0].length ?? 0));
  const [first] = following;
  if (!first || !/^\s*(?:['’]s?\s+)?$/.test(text.slice(expression.end, first.start))) return null;
  const phrase: Term[] = [];
  for (const term of following) {
    const last = phrase.at(-1);
    const joined = !last || /^[\s-]+$/.test(text.slice(last.end, term.start));
    if (!joined || term.kind === 'date' || !(isContent(term) || /^(?:and|of|the)$/.test(term.word))) break;
    phrase.push(term);
  }
  while (phrase.length > 0 && !isContent(phrase.at(-1) as Term)) phrase.pop();
  const last = phrase.at(-1);
  return last && phrase.filter(isContent).length >= 2 ? trimmed(text.slice(first.start, last.end)) : null;
}

/** What was held then: “the election held last November”. */
function phraseBefore({ text, terms }: ReportedSentence, { expression }: DatedMention): string | null {
  const at = terms.findLastIndex(({ end, word }) => end <= expression.start && !/^(?:in|on|at)$/.test(word));
  if (terms[at]?.word !== 'held') return null;
  let first = at;
  while (first > 0) {
    const before = terms[first - 1];
    const next = terms[first];
    if (!before || !next || !isContent(before) || !/^[\s-]+$/.test(text.slice(before.end, next.start))) break;
    first--;
  }
  const [from, to] = [terms[first], terms[at - 1]];
  return from && to && at - first >= 2 ? trimmed(text.slice(from.start, to.end)) : null;
}

/** “polls conducted a month ago show …”: without its date the participle would lose its sense. */
function belongsToParticiple({ text, terms, end }: ReportedSentence, { expression }: DatedMention): boolean {
  const before = terms.findLast((term) => term.end <= expression.start && !/^(?:in|on|at)$/.test(term.word));
  const after = terms.find((term) => term.start >= expression.end && term.end <= end);
  return (
    before !== undefined &&
    after !== undefined &&
    /(?:ed|en|wn)$/.test(before.word) &&
    isContent(after) &&
    /^\s*(?:(?:in|on|at)\s+)?$/.test(text.slice(before.end, expression.start)) &&
    /^\s*$/.test(text.slice(expression.end, after.start))
  );
}

/** Without the words that date it, which stand beside it anyway: “voted on Wednesday to …” is “voted to …”. */
function withoutDate(sentence: ReportedSentence, span: Span, mention: DatedMention): string {
  const { text } = sentence;
  const { expression } = mention;
  if (
    belongsToParticiple(sentence, mention) ||
    /\b(?:(?:that|those) of|from|to|between)\s+$/i.test(text.slice(span.start, expression.start))
  )
    return sliceOf(text, span);
  const before = text
    .slice(span.start, expression.start)
    .replace(/(?:,?\s*(?:\b(?:on|in|at|by|since|during|of|early|late|earlier)\s+)+|,\s*)$/iu, ' ');
  const after = text.slice(expression.end, span.end);
  return `${before}${/^['’]s?\s/.test(after) || /\b(?:the|an?|that of)\s*$/i.test(before) ? sliceOf(text, { start: expression.start, end: span.end }) : after}`;
}

/** A title that a sentence yields, and how well it stands by itself, 0 to 1. */
export interface Worded {
  title: string;
  fitness: number;
}

/**
 * Words a title from what a sentence says of a date, in its own words: the phrase that the date belongs to, or the clause around it without
 * the date, and its subject where that stands before another clause. A title without subject and finite verb is little fit; one that
 * would be that of the date before it is none.
 *
 * @example wordTitle(sentence, mention) // of 'In all, the council voted on Monday to close the bridge, he said.': { title: 'The council voted to close the bridge', fitness: … }
 */
export function wordTitle(sentence: ReportedSentence, mention: DatedMention): Worded {
  const phrase = phraseAfter(sentence, mention) ?? phraseBefore(sentence, mention);
  // “Campaign” alone may be anybody's.
  if (phrase !== null)
    return { title: cutTo(phrase, LONGEST.title), fitness: /\s\p{Lu}|^\p{Lu}{2}/u.test(phrase) ? 0.7 : 0.45 };
  const { subject, clause, isFirst, isDated, isWhole, isShared } = clauseOfDate(sentence, mention);
  // Another event of the same words would be told twice.
  if (isShared) return { title: '', fitness: 0 };
  const own = isDated ? withoutDate(sentence, clause, mention) : sliceOf(sentence.text, clause);
  const words = own.replace(
    /^\s*(?:after|before|until|when|as|while|although|since|because|if|and|but|that|which|who)\s+/i,
    '',
  );
  const title = cutTo(
    trimmed(subject ? `${sliceOf(sentence.text, subject)} ${words}` : words),
    LONGEST.title,
  );
  const leans =
    LEANS_ON.test(title) || title.length < 16 || clean(sliceOf(sentence.text, sentence)).includes('?');
  return {
    title,
    fitness:
      (isFirst ? 1 : 0.6) *
      (leans || !isDated || !isWhole ? 0.4 : 1) *
      (sentence.quotations.length > 0 ? 0.7 : 1),
  };
}

/** The title that an article has, or its first sentence without “…, says the mayor”. */
export function leadTitle({ article, text, start, terms, clauses }: ReportedSentence): Worded {
  const { headline } = article.article;
  if (headline) {
    const words = clean(sliceOf(text, headline));
    // Only what is cut off ends loosely: “Bridge to be built, council says” is whole.
    return { title: words.length <= LONGEST.title ? words : cutTo(words, LONGEST.title), fitness: 1 };
  }
  let last = clauses.length - 1;
  while (last > 0 && clauses[last]?.attributes) last--;
  const end = terms[(clauses[last]?.to ?? terms.length) - 1]?.end ?? start;
  const title = cutTo(trimmed(text.slice(start, end)), LONGEST.title);
  const said = terms.slice(0, clauses[last]?.to ?? terms.length);
  return { title, fitness: LEANS_ON.test(title) || !standsAlone(said) ? 0.3 : 0.6 };
}
