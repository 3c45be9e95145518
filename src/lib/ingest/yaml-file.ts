import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import { missingKey, unknownKey, wrongShape, yamlSyntax } from './problem-catalogue.ts';
import { placeFinding, type Finding, type Place, type Problem } from './problem.ts';

/** Keys and list positions from the top of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that knows where in the text each of its values stands. */
export interface YamlFile {
  name: string;
  text: string;
  document: Document.Parsed;
}

/**
 * Parses YAML 1.2. Every scalar stays the text it is (the failsafe schema, YAML 1.2.2 §10.1): a date or a year
 * is never taken for a number.
 */
export function parseYamlFile(name: string, text: string): { file: YamlFile; problems: Problem[] } {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  const problems = document.errors.map(({ message, pos }) =>
    placeFinding(yamlSyntax(message.replace(/\.?$/, '.')), { file: name, text, start: pos[0], end: pos[1] }),
  );
  return { file: { name, text, document }, problems };
}

/** Where the value at a path stands; where it is missing, the nearest thing around it that is there. */
export function placeOf(file: YamlFile, path: YamlPath): Place {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown =
      length === 0 ? file.document.contents : file.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return { file: file.name, text: file.text, start: node.range[0], end: node.range[1] };
    }
  }
  return { file: file.name, text: file.text, start: 0, end: 0 };
}

/** Where the key at the end of a path stands. */
export function placeOfKey(file: YamlFile, path: YamlPath): Place {
  const parent: unknown =
    path.length > 1 ? file.document.getIn(path.slice(0, -1), true) : file.document.contents;
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : undefined;
  const key: unknown = pair?.key;
  return isScalar(key) && key.range
    ? { file: file.name, text: file.text, start: key.range[0], end: key.range[1] }
    : placeOf(file, path);
}

/** A finding about the value at a path of a YAML file. */
export const problemAt = (finding: Finding, file: YamlFile, path: YamlPath): Problem =>
  placeFinding(finding, placeOf(file, path));

const pathOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map((item) => item.key as string | number);

const KINDS: [(value: unknown) => boolean, string][] = [
  [(value) => value === undefined || value === null || value === '', 'nothing'],
  [Array.isArray, 'a list'],
  [(value) => typeof value === 'object', 'a group of keys'],
];

function describeValue(value: unknown): string {
  return KINDS.find(([is]) => is(value))?.[1] ?? `“${String(value)}”`;
}

/** What a schema wants, in an editor's words. */
function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  const words: Record<string, string> = {
    string: 'a text',
    array: 'a list',
    strict_object: 'a group of keys',
  };
  return (
    words[issue.type] ??
    (issue.expected ?? 'something else').replaceAll('"', '').replaceAll(' | ', ' or ').replace(/[()]/g, '')
  );
}

function toFinding(issue: v.BaseIssue<unknown>, keys: string[]): Finding {
  const key = String(issue.path?.at(-1)?.key ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownKey(key, keys);
  if (issue.type === 'strict_object' && issue.received === 'undefined') return missingKey(key, keys);
  return wrongShape(describeExpected(issue), describeValue(issue.input));
}

/** Keys that a schema allows at a path, for the messages. */
function keysAt(schema: unknown, path: YamlPath): string[] {
  const { entries, item, wrapped } = schema as {
    entries?: Record<string, unknown>;
    item?: unknown;
    wrapped?: unknown;
  };
  if (wrapped) return keysAt(wrapped, path);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(entries ?? {});
  return keysAt(item ?? entries?.[step] ?? {}, rest);
}

/** One entry of a YAML file that has the right shape, and where it stands. */
export interface Entry<T> {
  value: T;
  file: YamlFile;
  path: YamlPath;
}

type Schema<T> = v.GenericSchema<unknown, T>;

function readAt<T>(
  file: YamlFile,
  schema: Schema<T>,
  content: unknown,
  path: YamlPath,
): { entry: Entry<T> | null; problems: Problem[] } {
  const result = v.safeParse(schema, content);
  if (result.success) return { entry: { value: result.output, file, path }, problems: [] };
  const problems = result.issues.map((issue) => {
    const inside = pathOf(issue);
    const finding = toFinding(issue, keysAt(schema, inside.slice(0, -1)));
    const whole = [...path, ...inside];
    return placeFinding(
      finding,
      finding.code === 'unknown-key' ? placeOfKey(file, whole) : placeOf(file, whole),
    );
  });
  return { entry: null, problems };
}

/** The content of a YAML file that is one group of keys. */
export const readGroup = <T>(file: YamlFile, schema: Schema<T>) =>
  readAt(file, schema, file.document.toJS(), []);

/** The entries of a YAML file that is a list. An unsound entry is reported and left out; the others stay. */
export function readList<T>(file: YamlFile, schema: Schema<T>): { entries: Entry<T>[]; problems: Problem[] } {
  const content: unknown = file.document.toJS();
  if (content === null || content === '') return { entries: [], problems: [] };
  if (!Array.isArray(content)) {
    const finding = wrongShape('a list, each entry beginning with “- ”', describeValue(content));
    return { entries: [], problems: [problemAt(finding, file, [])] };
  }
  const results = content.map((item: unknown, index) => readAt(file, schema, item, [index]));
  return {
    entries: results.flatMap(({ entry }) => (entry ? [entry] : [])),
    problems: results.flatMap(({ problems }) => problems),
  };
}
