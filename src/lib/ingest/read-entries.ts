import * as v from 'valibot';
import { indexedPosition } from './line-index.ts';
import {
  duplicateId,
  malformedId,
  missingKey,
  nearestWord,
  unknownKey,
  wrongShape,
} from './problem-catalogue.ts';
import { placeFinding, type Finding, type Problem } from './problem.ts';
import { STAND_INS } from './story-files.ts';
import { placeOf, placeOfKey, problemAt, type YamlFile, type YamlPath } from './yaml-file.ts';

/** One entry of a YAML file that has the right shape, and where it stands. */
export interface Entry<T> {
  value: T;
  file: YamlFile;
  path: YamlPath;
}

/** The line of the value that an entry has at a key. */
export const lineOf = ({ file, path }: Entry<unknown>, key: string): number =>
  indexedPosition(file.text, placeOf(file, [...path, key]).start).line;

/** The shape of an entry. */
export type Schema<T> = v.GenericSchema<unknown, T>;

const KINDS: [(value: unknown) => boolean, string][] = [
  [(value) => value === undefined || value === null || value === '', 'nothing'],
  [Array.isArray, 'a list'],
  [(value) => typeof value === 'object', 'a group of keys'],
];

const describeValue = (value: unknown): string =>
  KINDS.find(([is]) => is(value))?.[1] ?? `“${String(value)}”`;

/** What a schema wants, in an editor's words. */
function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  const words = new Map([
    ['string', 'a text'],
    ['array', 'a list'],
    ['strict_object', 'a group of keys'],
  ]);
  return (
    words.get(issue.type) ??
    (issue.expected ?? 'something else').replaceAll('"', '').replaceAll(' | ', ' or ').replace(/[()]/g, '')
  );
}

/** The parts of a schema that hold other schemas. */
interface SchemaParts {
  type?: string;
  entries?: Record<string, unknown>;
  item?: unknown;
  wrapped?: unknown;
}

/** Keys that a schema asks for at a path. */
function requiredKeys(schema: unknown, path: YamlPath): string[] {
  const { entries, item, wrapped } = schema as SchemaParts;
  if (wrapped) return requiredKeys(wrapped, path);
  const [step, ...rest] = path;
  if (step !== undefined) return requiredKeys(item ?? entries?.[step] ?? {}, rest);
  return Object.entries(entries ?? {})
    .filter(([, entry]) => (entry as SchemaParts).type !== 'optional')
    .map(([key]) => key);
}

const isMissing = (type: string, received: string): boolean =>
  type === 'strict_object' && received === 'undefined';

function toFinding(issue: v.BaseIssue<unknown>, schema: unknown, path: YamlPath): Finding {
  if (isMissing(issue.type, issue.received))
    return missingKey(String(path.at(-1)), requiredKeys(schema, path.slice(0, -1)));
  if (issue.type === 'regex') return malformedId(String(issue.input));
  // A date such as [2001..2009] is a list to YAML, unless it is quoted.
  const unquoted = issue.type === 'string' && typeof issue.input === 'object' && issue.input !== null;
  const expected = describeExpected(issue);
  return wrongShape(
    unquoted ? `${expected}; one that begins with [ or { needs quotation marks around it` : expected,
    describeValue(issue.input),
  );
}

/**
 * A value as its schema's keys have it. An unknown key that looks like one that is missing is taken for it, any
 * other is left out, so that the rest of the value can still be checked; both are reported.
 */
function withKnownKeys(
  schema: unknown,
  value: unknown,
  path: YamlPath,
  report: (key: string, known: string[], path: YamlPath) => void,
): unknown {
  const { entries, item, wrapped } = schema as SchemaParts;
  if (wrapped) return withKnownKeys(wrapped, value, path, report);
  if (Array.isArray(value)) {
    return item
      ? value.map((each: unknown, index) => withKnownKeys(item, each, [...path, index], report))
      : value;
  }
  if (!entries || typeof value !== 'object' || value === null) return value;
  const known = Object.keys(entries);
  const result = new Map<string, unknown>();
  for (const [key, inner] of Object.entries(value)) {
    const meant = known.includes(key) ? key : nearestWord(key, known);
    if (meant !== key) report(key, known, [...path, key]);
    if (meant === null || (meant !== key && (meant in value || result.has(meant)))) continue;
    result.set(meant, withKnownKeys(entries[meant], inner, [...path, key], report));
  }
  return Object.fromEntries(result);
}

function readAt<T>(
  file: YamlFile,
  schema: Schema<T>,
  content: unknown,
  path: YamlPath,
): { entry: Entry<T> | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = withKnownKeys(schema, content, path, (key, keys, place) => {
    problems.push(placeFinding(unknownKey(key, keys), placeOfKey(file, place)));
  });
  const result = v.safeParse(schema, known);
  if (result.success) return { entry: { value: result.output, file, path }, problems };
  for (const issue of result.issues) {
    const inside = (issue.path ?? []).map((item) => item.key as string | number);
    problems.push(placeFinding(toFinding(issue, schema, inside), placeOf(file, [...path, ...inside])));
  }
  // What is missing must not hide what else is wrong.
  const whole = v.safeParse(schema, withStandIns(known, result.issues));
  return { entry: whole.success ? { value: whole.output, file, path } : null, problems };
}

function withStandIns(value: unknown, issues: readonly v.BaseIssue<unknown>[]): unknown {
  const missing = issues
    .filter(({ type, received, path }) => isMissing(type, received) && path?.length === 1)
    .flatMap(({ path }) => path?.map(({ key }) => String(key)) ?? [])
    .filter((key) => key in STAND_INS);
  return { ...(value as object), ...Object.fromEntries(missing.map((key) => [key, STAND_INS[key]])) };
}

/** The content of a YAML file that is one group of keys. */
export function readGroup<T>(
  file: YamlFile,
  schema: Schema<T>,
): { entry: Entry<T> | null; problems: Problem[] } {
  const { content } = file;
  if (!Array.isArray(content)) return readAt(file, schema, content, []);
  const finding = wrongShape('a group of keys, without “- ” before the first', describeValue(content));
  return { entry: null, problems: [problemAt(finding, file, [])] };
}

/**
 * The entries of a YAML file that is a list. An unsound entry is reported and left out; the others stay.
 *
 * @param isMeant which items are to have the schema, if not all
 */
export function readList<T>(
  file: YamlFile,
  schema: Schema<T>,
  isMeant: (item: unknown) => boolean = () => true,
): { entries: Entry<T>[]; problems: Problem[] } {
  const { content } = file;
  if (content === null || content === '') return { entries: [], problems: [] };
  if (!Array.isArray(content)) {
    const finding = wrongShape('a list, each entry beginning with “- ”', describeValue(content));
    return { entries: [], problems: [problemAt(finding, file, [])] };
  }
  const results = content.flatMap((item: unknown, index) =>
    isMeant(item) ? [readAt(file, schema, item, [index])] : [],
  );
  return {
    entries: results.flatMap(({ entry }) => (entry ? [entry] : [])),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** The entries of a list and what they have at a key, unsound ones too; null where the list cannot be read. */
function rawTexts({ content }: YamlFile, key: string): { index: number; text: string }[] | null {
  if (content && !Array.isArray(content)) return null;
  return ((content || []) as unknown[]).flatMap((item, index) => {
    const text: unknown =
      typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : null;
    return typeof text === 'string' ? [{ index, text: text.trim() }] : [];
  });
}

/**
 * What the entries of a list have at a key, unsound entries too: what they name is there and only has to be mended.
 *
 * @returns null where the list cannot be read, so that nobody knows what it names
 */
export function textsAt(file: YamlFile | undefined, key: string): string[] | null {
  const texts = file ? rawTexts(file, key) : null;
  return texts && [...new Set(texts.map(({ text }) => text))];
}

/** Entries of a list whose id an earlier one has. */
export function duplicateIds(file: YamlFile, what: string): Problem[] {
  const first = new Map<string, number>();
  return (rawTexts(file, 'id') ?? []).flatMap(({ index, text }) => {
    const earlier = first.get(text);
    first.set(text, earlier ?? index);
    if (earlier === undefined) return [];
    const { line } = indexedPosition(file.text, placeOf(file, [earlier, 'id']).start);
    return [problemAt(duplicateId(what, text, line), file, [index, 'id'])];
  });
}
