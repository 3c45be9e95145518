import type { ArticleText } from '#lib/corpus/article.ts';
import type { ReportedArticle } from '#lib/drafting/reported-sentence.ts';
import { publishedTimeExpressions } from '#lib/ingest/published-time-expressions.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { findTimeExpressions } from '#lib/tagger/find-expressions.ts';
import { resolveTimeExpressions } from '#lib/tagger/resolve-time-expression.ts';

/**
 * The rows of a CSV file with quoted fields (RFC 4180), of which a backslash may escape a slash.
 *
 * @example readCsv('date,text\n2011-01-25,"He said ""no""."') // [['date', 'text'], ['2011-01-25', 'He said "no".']]
 */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

/** What the Penn Treebank writes for brackets. */
const BRACKETS: Record<string, string> = { LRB: '(', RRB: ')', LSB: '[', RSB: ']', LCB: '{', RCB: '}' };

/**
 * Text that was cut into words in the manner of the Penn Treebank, as it was printed.
 *
 * @example joinTokens("-LRB- CNN -RRB- -- He did n't say `` no '' .") // '(CNN) -- He didn't say "no".'
 */
export function joinTokens(text: string): string {
  return text
    .replace(/-([LR][RSC]B)-/g, (_, name: string) => BRACKETS[name] ?? '')
    .replace(/\\\//g, '/')
    .replace(/`` ?/g, '"')
    .replace(/ ?''/g, '"')
    .replace(/([([{$#]) /g, '$1')
    .replace(/ ([)\]},.;:?!%])/g, '$1')
    .replace(/ ('(?:s|re|ve|ll|d|m)?|n't)(?![\p{L}\p{N}])/giu, '$1');
}

/** An article of a news corpus: a text of which the day is known, without page and headline. */
export function newsArticle(id: string, day: string, tokens: string): ReportedArticle {
  const text = joinTokens(tokens).trim();
  const body: ArticleText['body'] = [{ start: 0, end: text.length, role: 'paragraph' }];
  const tagged = findTimeExpressions(text, body, 'en-US');
  const timeExpressions = publishedTimeExpressions(resolveTimeExpressions(tagged, day));
  return {
    article: {
      id,
      text,
      headline: null,
      dateline: null,
      publisher: null,
      body,
      furniture: [],
      timeExpressions,
    },
    language: 'en-US',
    sourceId: 'corpus',
    published: dayRangeOf(day),
  };
}

/** An entry of a timeline: what happened on a day, in sentences. */
export interface TimelineEntry {
  day: string;
  sentences: string[];
}

/**
 * A timeline as the corpora Timeline17 and Crisis have it: a line with the day, lines of sentences, a line of hyphens.
 *
 * @example readTimeline('2011-02-15\nIt began .\n-----\n') // [{ day: '2011-02-15', sentences: ['It began.'] }]
 */
export function readTimeline(text: string): TimelineEntry[] {
  const entries = text
    .split(/^-{5,}\s*$/m)
    .map((part) =>
      part
        .trim()
        .split(/\r?\n/)
        .map((line) => line.trim()),
    )
    .flatMap(([day = '', ...sentences]) =>
      /^\d{4}-\d{2}-\d{2}$/.test(day)
        ? [{ day, sentences: sentences.filter((line) => line !== '').map(joinTokens) }]
        : [],
    );
  // Some have a day twice.
  const days = new Map<string, string[]>();
  for (const { day, sentences } of entries) days.set(day, [...(days.get(day) ?? []), ...sentences]);
  return [...days].map(([day, sentences]) => ({ day, sentences }));
}
