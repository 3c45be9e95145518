import { linePosition } from '#lib/text/line-map.ts';

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
  const { line, column, lineText } = linePosition(text, start);
  const length = Math.max(1, Math.min(end - start, lineText.length - column + 1));
  return { ...finding, file, line, column, lineText, length };
}

/** Longest line that is shown whole; of a longer one the part around the caret. */
const SHOWN = 100;

/**
 * A problem as an editor reads it in a terminal: place, code, the line with carets, what would be right.
 *
 * @example
 * formatProblem(problem)
 * // events.yaml:3:9: error malformed-date
 * //   This is not an EDTF date: “15 June 2017”.
 * //   3 |   date: 15 June 2017
 * //     |         ^^^^^^^^^^^^
 * //   Right would be: 2017-06-15
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, code, message, lineText, right } = problem;
  const from = Math.max(0, column - 1 - SHOWN / 2);
  const shown = lineText.slice(from, from + SHOWN).replaceAll('\t', ' ');
  const gutter = String(line);
  const carets = Math.min(problem.length, Math.max(1, shown.length - (column - 1 - from)));
  const lines = [`${file}:${line}:${column}: ${severity} ${code}`, `  ${message}`];
  if (lineText !== '') {
    lines.push(`  ${gutter} | ${shown}`);
    lines.push(`  ${' '.repeat(gutter.length)} | ${' '.repeat(column - 1 - from)}${'^'.repeat(carets)}`);
  }
  lines.push(`  Right would be: ${right}`);
  return lines.join('\n');
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
