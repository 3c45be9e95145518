import { formatProblem } from '#lib/ingest/problem.ts';
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
 * @param run the articles that were copied to corpus/, those that lie beside it unread, and whether nothing is written
 */
export function draftSummary(
  draft: StoryDraft,
  { copied, beside, isDry }: { copied: readonly string[]; beside: readonly string[]; isDry: boolean },
): string {
  const { files, events, covered, waiting, documents, guessed, undated, ahead, articles, alsoReported } =
    draft;
  const { vague, reprints } = draft;
  const lines: string[] = [];
  if (files.size === 0 && undated.length === 0) {
    const reported = covered + waiting;
    const report = articles === 1 ? 'it reports' : 'they report';
    const where = waiting === 0 ? 'in the story already' : 'in the story, or wait in an earlier draft';
    return [
      `Nothing new: ${countOf(articles, 'article')} read, and ${reported === 1 ? `the event that ${report} is` : `all ${reported} events that ${report} are`} ${where}.`,
      ...movesOf(draft),
      ...unreadOf(beside),
      ...leftOutOf(draft),
    ].join('\n');
  }
  const unreadDate = (file: string) => unreadDateOf(draft, file);
  const main = events.filter(({ rank }) => rank === 'main');
  lines.push(
    `${countOf(articles, 'article')} read; ${countOf(events.length, covered + waiting > 0 ? 'new event' : 'event')} drafted, ${main.length} of them main${covered > 0 ? `; ${covered} left out that the story has already` : ''}${waiting > 0 ? `; ${waiting} left out that wait in an earlier draft` : ''}.`,
  );
  const corpus = copied.length === 0 ? [] : [`corpus/ (a copy of ${countOf(copied.length, 'file')})`];
  lines.push(
    `${isDry ? 'To be written' : 'Written'}: ${[...corpus, ...[...files.keys()].toSorted()].join(', ')}.`,
    ...movesOf(draft),
  );
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
  if (doubtful.length + guessed.length + undated.length + ahead.length + vague.length + reprints.size > 0)
    lines.push('', styled('bold', 'Look at these first'));
  lines.push(
    ...rowsOf(
      undated,
      (file) =>
        `${file}: left out, since nothing says when it appeared.${unreadDate(file)} Put the day into the file’s name, as in 2024-05-03-${file}, or an entry with its id, file, source, published: and basis into documents.yaml, and draft again.`,
    ),
    ...rowsOf(ahead, ({ file, published }) => `${file}: of ${dateWords(published)}, which is still to come.`),
    ...rowsOf(guessed, (file) => {
      const entry = documents.find((document) => document.file === file);
      return `${file}: dated ${entry?.published ?? ''} by guess.${unreadDate(file)} ${entry?.basis?.published ?? ''}`;
    }),
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
  lines.push(...unreadOf(beside), ...leftOutOf(draft));
  return lines.join('\n');
}

/** What is beside the story's files is no part of it until an editor has moved it. */
function movesOf({ moves }: StoryDraft): string[] {
  const words = moves.map(({ from, to }) => `from ${from} to ${to}`);
  return moves.length === 0
    ? []
    : [
        `Files that are there stay as they are. To take in what is new, move entries ${words.join(', then ')}.`,
      ];
}

/** What keeps the date of an article from being read, with what would be right; nothing where nothing does. */
export function unreadDateOf({ unreadDates }: Pick<StoryDraft, 'unreadDates'>, file: string): string {
  const unread = unreadDates.get(file);
  if (unread === undefined) return '';
  const { line, words, isYaml } = unread;
  return isYaml
    ? ` Line ${line} of it, “${words}”, could not be read as one day; right would be a line such as “date: 2024-05-03”.`
    : ` Line ${line} of it, “${words}”, is no YAML, so that nothing of its front matter was read; right would be lines such as “date: 2024-05-03”.`;
}

/** Articles that lie where nobody reads them. */
const unreadOf = (beside: readonly string[]): string[] =>
  beside.length === 0
    ? []
    : [
        '',
        ...rowsOf(
          beside,
          (name) => `${name} lies beside corpus/ and was not read. Put it into corpus/, and draft again.`,
        ),
      ];

/** Articles that cannot be read, each with what would be right. */
function leftOutOf({ leftOut }: StoryDraft): string[] {
  if (leftOut.length === 0) return [];
  const shown = leftOut.slice(0, MOST_ROWS).flatMap((problem) => ['', formatProblem(problem)]);
  const more = leftOut.length - MOST_ROWS;
  return [
    '',
    styled('bold', `Left out: ${countOf(leftOut.length, 'article')} that cannot be read`),
    ...shown,
    ...(more > 0 ? [`… and ${more} more`] : []),
    '',
    'Put them right in corpus/, and draft again.',
  ];
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
