import type { Span } from '#lib/corpus/span.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { findTense } from './find-tense.ts';
import type { Reading, TaggedExpression } from './time-reading.ts';
import type { DateOrder } from './time-rule.ts';
import { TIME_RULES } from './time-rules.ts';

export type { TaggedExpression } from './time-reading.ts';

interface Match extends Span {
  rule: (typeof TIME_RULES)[number];
  reading: Reading;
}

/** Regions that put the month first, and those that have both ways (CLDR has them so, papers differ). */
const MONTH_FIRST = new Set(['US']);
const BOTH_WAYS = new Set(['CA', 'PH']);

/** What stands first in a date of figures; null where the language has no region, or one of both ways. */
function dateOrder(language: string): DateOrder | null {
  const { region } = new Intl.Locale(language);
  if (region === undefined || BOTH_WAYS.has(region)) return null;
  return { dayFirst: !MONTH_FIRST.has(region), because: `${language} has it` };
}

function matchesIn(words: string, order: DateOrder | null): Match[] {
  const matches: Match[] = [];
  for (const rule of TIME_RULES) {
    const { pattern } = rule;
    pattern.lastIndex = 0;
    // Not matchAll, which copies the pattern: for a short paragraph that takes as long as the search.
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const reading = rule.read({ ...match.groups, words: match[0] }, { order });
      if (reading) matches.push({ start: match.index, end: match.index + match[0].length, rule, reading });
    }
  }
  return matches;
}

/** Of matches that overlap the first is taken, of those that begin together the longest, then the first in the table. */
function withoutOverlaps(matches: Match[]): Match[] {
  const kept: Match[] = [];
  let end = 0;
  // Array.prototype.sort is stable, so that equal matches stay in the order of the table.
  for (const match of matches.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < end) continue;
    kept.push(match);
    end = match.end;
  }
  return kept;
}

/**
 * Where some parts of a text speak of time, and what the words mean. Prepositions, closing punctuation and the
 * possessive are not part of an expression; "early", "last" and the article of a decade are.
 *
 * @param spans parts of the text, in order; no expression reaches over the end of one
 * @param language BCP 47 tag; its region decides whether 6/5/2017 is in May or June
 * @example tagTimeExpressions('He left on Monday.', [{ start: 0, end: 18 }]) // [{ start: 11, end: 17, text: 'Monday', type: 'DATE', … }]
 */
export function tagTimeExpressions(text: string, spans: Span[], language = 'en'): TaggedExpression[] {
  const order = dateOrder(language);
  return spans.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    const matches = withoutOverlaps(matchesIn(words, order));
    if (matches.length === 0) return [];
    const sentences = sentencesOf(words, language);
    let at = 0;
    return matches.map(({ start, end, rule, reading }) => {
      while (at < sentences.length && (sentences[at]?.end ?? end) < end) at++;
      const sentence = sentences[at];
      const timed = 'clock' in reading && reading.clock !== null;
      return {
        start: span.start + start,
        end: span.start + end,
        text: words.slice(start, end),
        type: timed ? 'TIME' : rule.type,
        rule: rule.name,
        reading,
        tense: findTense(words, sentence && sentence.start <= start ? sentence : { start, end }, {
          start,
          end,
        }),
      };
    });
  });
}
