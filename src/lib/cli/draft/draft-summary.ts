import { countOf } from '#lib/ingest/progress.ts';
import { shortDate } from '#lib/time/short-date.ts';
import { ONE_SENTENCE, type DraftedEvent } from '#lib/drafting/drafted-event.ts';
import { styled } from '#lib/cli/print.ts';
import type { StoryDraft } from './draft-story.ts';

/** Rows of doubts that are shown; the others stand in the file. */
const MOST_ROWS = 20;

/**
 * What was drafted, what was left out because it is told already, and what an editor should look at first.
 *
 * @param copied articles that were copied to corpus/
 */
export function draftSummary(
  { files, events, covered, documents, guessed, vague, reprints, articles, alsoReported }: StoryDraft,
  copied: readonly string[],
): string {
  const lines: string[] = [];
  if (files.size === 0)
    return `Nothing new: ${countOf(articles, 'article')} read, and ${covered === 1 ? 'the event that they report is' : `all ${covered} events that they report are`} in the story already.`;
  const main = events.filter(({ rank }) => rank === 'main');
  lines.push(
    `${countOf(articles, 'article')} read; ${countOf(events.length, covered > 0 ? 'new event' : 'event')} drafted, ${main.length} of them main${covered > 0 ? `; ${covered} left out that the story has already` : ''}.`,
  );
  const corpus = copied.length === 0 ? [] : [`corpus/ (a copy of ${countOf(copied.length, 'file')})`];
  lines.push(`Written: ${[...corpus, ...[...files.keys()].toSorted()].join(', ')}.`);
  if (main.length > 0) {
    lines.push('', styled('bold', 'Main events'));
    const sourcesOf = ({ excerpts }: (typeof main)[number]) => {
      const articlesQuoted = new Set(excerpts.map(({ document }) => document)).size;
      return countOf(articlesQuoted, 'article');
    };
    lines.push(
      ...table(
        main.slice(0, MOST_ROWS).map((event) => [dateWords(event.date), event.title, sourcesOf(event)]),
      ),
    );
    if (main.length > MOST_ROWS) lines.push(`  … and ${main.length - MOST_ROWS} more`);
  }
  if (alsoReported.length > 0) lines.push('', styled('bold', 'New articles on what is told already'));
  lines.push(
    ...alsoReported
      .slice(0, MOST_ROWS)
      .map(({ event, documents: ids }) => `  ${event}: quote ${ids.join(', ')} too`),
  );
  // That a passing mention stands alone is nothing to look at first.
  const isAside = ({ doubts, rank }: DraftedEvent) =>
    rank === 'background' && doubts.every((doubt) => doubt === ONE_SENTENCE);
  const doubtful = events
    .filter((event) => event.doubts.length > 0 && !isAside(event))
    .toSorted((a, b) => b.score - a.score);
  const asides = events.filter((event) => event.doubts.length > 0 && isAside(event)).length;
  if (doubtful.length + guessed.length + vague.length + reprints.size > 0)
    lines.push('', styled('bold', 'Look at these first'));
  for (const file of guessed.slice(0, MOST_ROWS)) {
    const entry = documents.find((document) => document.file === file);
    lines.push(`  ${file}: dated ${entry?.published ?? ''} by guess. ${entry?.basis?.published ?? ''}`);
  }
  if (guessed.length > MOST_ROWS)
    lines.push(`  … and ${guessed.length - MOST_ROWS} more articles dated by guess`);
  lines.push(
    ...rowsOf(
      vague,
      (id) => `${id}: what it opens with is left out, for nothing says within a year when that was.`,
    ),
    ...rowsOf(
      [...reprints],
      ([id, { of, share }]) =>
        `${id}: almost the words of ${of} (${Math.floor(share * 100)} %), so the two count as one article.`,
    ),
    ...table(
      doubtful
        .slice(0, MOST_ROWS)
        .map(({ date, shortTitle, doubts }) => [dateWords(date), shortTitle, doubts.join('; ')]),
    ),
  );
  if (doubtful.length > MOST_ROWS)
    lines.push(`  … and ${doubtful.length - MOST_ROWS} more, marked “Check” in the file`);
  if (asides > 0)
    lines.push(
      '',
      `${countOf(asides, 'background event')} ${asides === 1 ? 'rests' : 'rest'} on one sentence of one article, marked “Check” in the file.`,
    );
  return lines.join('\n');
}

/** A line for each, as far as they are shown. */
function rowsOf<T>(items: readonly T[], row: (item: T) => string): string[] {
  const more = items.length - MOST_ROWS;
  return [
    ...items.slice(0, MOST_ROWS).map((item) => `  ${row(item)}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

const dateWords = (edtf: string): string => shortDate(edtf, 'en-GB');

/** Columns one under the other; the middle one is cut to fit a terminal. */
function table(rows: [string, string, string][]): string[] {
  const cut = (words: string, longest: number) =>
    words.length <= longest ? words : `${words.slice(0, longest - 1)}…`;
  const short = rows.map(([date, title, note]) => [date, cut(title, 60), note] as const);
  const [first, second] = [0, 1].map((column) =>
    Math.max(0, ...short.map((row) => (row[column] ?? '').length)),
  );
  return short.map(([date, title, note]) =>
    `  ${date.padEnd(first ?? 0)}  ${title.padEnd(second ?? 0)}  ${note}`.trimEnd(),
  );
}
