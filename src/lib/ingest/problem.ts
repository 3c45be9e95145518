import { indexedPosition } from './line-index.ts';

/** What is wrong, whatever the place: made by the functions of `problem-catalogue.ts`. */
export interface Finding {
  code: string;
  severity: 'error' | 'warning';
  /** What is wrong, with the input shown. */
  message: string;
  /** What would be right. */
  right: string;
}

/** Something wrong with the data, and where. An error fails the build, a warning does not. */
export interface Problem extends Finding {
  /** Name of the file in the story's folder. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** The line itself; empty where the file has none (it is missing, or not text). */
  lineText: string;
  /** How many characters are wrong; at least 1. */
  length: number;
}

/** A stretch of a file of the story's folder. */
export interface Place {
  file: string;
  text: string;
  start: number;
  end: number;
}

/** A finding at its place. What spans several lines is marked to the end of the first. */
export function placeFinding(finding: Finding, { file, text, start, end }: Place): Problem {
  // Editors do not count a byte order mark.
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const { line, column, lineText } = indexedPosition(text.slice(mark), Math.max(0, start - mark));
  const length = Math.max(1, Math.min(end - start, lineText.length - column + 1));
  return { ...finding, file, line, column, lineText, length };
}

/** What a terminal would obey or hide: controls, marks of direction, spaces that are none, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00a0\u00ad\u061c\u2000-\u200b\u200e\u200f\u2028-\u202f\u2060-\u206f\ufeff]/gu;
const SHORT_ESCAPES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A text of unknown origin as one harmless line. */
const visible = (text: string): string =>
  text.replace(
    UNSEEN,
    (unseen) => SHORT_ESCAPES[unseen] ?? `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** East Asian and emoji characters, two columns wide in a terminal (UAX #11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Emoji_Presentation}]/u;
const NO_WIDTH = /[\p{M}\u200c\u200d]/u;

/** How many columns of a terminal a text takes. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);

/** How much of a long line is shown, in characters. */
const SHOWN = 100;

/** The line with carets under what is wrong; of a long line the part around them. */
function lineWithCarets({ line, column, lineText, length }: Problem): string[] {
  const at = column - 1;
  const from = Math.max(0, at + Math.min(length, SHOWN / 2) - SHOWN);
  const to = from + SHOWN;
  // No half of a character at the cuts.
  const before = lineText.slice(from, at).replace(/^[\udc00-\udfff]/, '');
  const rest = lineText.slice(at, to).replace(/[\ud800-\udbff]$/, '');
  const shownBefore = visible(`${from > 0 ? '…' : ''}${before}`);
  const gutter = String(line);
  const blank = ' '.repeat(gutter.length);
  return [
    `${gutter} | ${shownBefore}${visible(rest)}${to < lineText.length ? '…' : ''}`,
    `${blank} | ${' '.repeat(columnsOf(shownBefore))}${'^'.repeat(Math.max(1, columnsOf(visible(rest.slice(0, length)))))}`,
  ];
}

/**
 * A problem as an editor reads it in a terminal: place, code, the line with carets, what would be right.
 *
 * @example
 * formatProblem(problem)
 * // events.yaml:3:9: error malformed-date
 * //   “15 June 2017” cannot be read as EDTF: the year has four digits.
 * //   3 |   date: 15 June 2017
 * //     |         ^^^^^^^^^^^^
 * //   Right would be: 2017-06-15
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, code, message, lineText, right } = problem;
  return [
    visible(`${file}:${line}:${column}: ${severity} ${code}`),
    visible(message),
    ...(lineText === '' ? [] : lineWithCarets(problem)),
    visible(`Right would be: ${right}`),
  ].join('\n  ');
}

/** Problems in the order of files, lines and columns, without repetitions. */
export function sortProblems(problems: Problem[]): Problem[] {
  const key = (problem: Problem) =>
    `${problem.file}:${problem.line}:${problem.column}:${problem.code}:${problem.message}`;
  const unique = [...new Map(problems.map((problem) => [key(problem), problem])).values()];
  return unique.sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
