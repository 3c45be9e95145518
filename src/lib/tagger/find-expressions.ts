import type { Span } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { dateOrder, matchesIn, type Match } from './find-matches.ts';
import { findTense, type FoundTense } from './find-tense.ts';
import { shareDays } from './shared-day.ts';
import { shareTenses } from './shared-tense.ts';
import { shareYears } from './shared-year.ts';
import type { Reading, TaggedExpression } from './time-reading.ts';

/** Readings that the tense of their sentence may place; of a printed year it says whether it was still to come. */
const TENSED = new Set<Reading['kind']>([
  'calendar',
  'weekday',
  'part-of-year',
  'holiday',
  'same',
  'range',
  'day-of-month',
  'clock',
]);
const UNTENSED: FoundTense = { tense: null, isGoverned: false, isOwnClause: false };

/** What the sentences of a paragraph say of past and future around a match; asked for the matches in order. */
function tensesIn(paragraph: string, language: string): (match: Span) => FoundTense {
  let sentences: Span[] | null = null;
  let at = 0;
  return ({ start, end }) => {
    // A line may be broken anywhere within a paragraph.
    sentences ??= sentencesOf(
      paragraph.replace(/\r\n|[\n\r]/g, (line) => ' '.repeat(line.length)),
      language,
    );
    while (at < sentences.length && (sentences[at]?.end ?? end) <= start) at++;
    const first = sentences[at];
    // What looks like the end of a sentence may stand within an expression: "9 a.m. Tuesday".
    const last = first && first.end < end ? sentences[at + 1] : first;
    const sentence = { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
    return findTense(paragraph, sentence, { start, end });
  };
}

const isTimed = (reading: Reading): boolean =>
  ('clock' in reading && reading.clock !== null && reading.clock !== undefined) ||
  ('dayPart' in reading && reading.dayPart !== null && reading.dayPart !== undefined);

/** A reading says better than the rule that found it whether a time of day is meant, or a duration. */
function typeOf({ reading, rule }: Match): TaggedExpression['type'] {
  if (reading.kind === 'duration') return 'DURATION';
  if (reading.kind === 'set') return 'SET';
  return isTimed(reading) ? 'TIME' : rule.type;
}

/**
 * Where some parts of a text speak of time, and what the words mean. Prepositions, closing punctuation and the
 * possessive are not part of an expression; "early", "last" and the article of a decade are.
 *
 * @param spans parts of the text, in order; no expression reaches over the end of one
 * @param language BCP 47 tag; its region decides whether 6/5/2017 is in May or June
 * @example findTimeExpressions('He left on Monday.', [{ start: 0, end: 18 }]) // [{ start: 11, end: 17, text: 'Monday', type: 'DATE', … }]
 */
export function findTimeExpressions(text: string, spans: Span[], language = 'en'): TaggedExpression[] {
  const order = dateOrder(language);
  const tagged = spans.flatMap((span): TaggedExpression[] => {
    const words = text.slice(span.start, span.end);
    const matches = matchesIn(words, order);
    if (matches.length === 0) return [];
    const tenseOf = tensesIn(words, language);
    return matches.map((match) => {
      const { start, end, rule, reading } = match;
      const isTensed = TENSED.has(reading.kind) || (reading.kind === 'step' && reading.isThis);
      const tense = isTensed ? tenseOf(match) : UNTENSED;
      return {
        start: span.start + start,
        end: span.start + end,
        text: words.slice(start, end),
        type: typeOf(match),
        rule: rule.name,
        reading,
        ...tense,
      };
    });
  });
  return shareDays(text, shareTenses(text, shareYears(text, tagged)));
}
