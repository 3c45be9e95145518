import { isMap, isNode, isPair, isScalar, visit, type Node } from 'yaml';
import { aliasesIn, entryStarts, isOneEntry, parsePart, type YamlPart } from './parse-yaml.ts';
import { yamlAlias, yamlDuplicateKey, yamlOpenQuote, yamlSyntax } from './problem-catalogue.ts';
import { placeFinding, type Finding, type Place, type Problem } from './problem.ts';
import { slipsIn } from './yaml-slips.ts';

/** Keys and list positions from the top of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that knows where in the text each of its values stands. */
export interface YamlFile {
  name: string;
  text: string;
  /** Lists, groups of keys, and texts; null if the file is empty. */
  content: unknown;
  /** What stands at a path; null if nothing does. */
  nodeAt(path: YamlPath): PlacedNode | null;
}

/** A value as the parser has it, and where it stands in the file. The ranges inside it begin to count at `offset`. */
interface PlacedNode {
  node: Node;
  start: number;
  end: number;
  offset: number;
}

/**
 * Parses YAML 1.2. Every scalar stays the text it is (the failsafe schema, YAML 1.2.2 §10.1): a date or a year
 * is never taken for a number. Aliases are refused, so that every value has one place, and a small file stays small.
 *
 * @returns no file where what can be read of it would only repeat the mistake
 */
export function parseYamlFile(
  name: string,
  received: string,
): { file: YamlFile | null; problems: Problem[] } {
  // The parser counts a byte order mark as indentation.
  const text = received.replace(/^\ufeff/, '');
  const starts = entryStarts(text);
  const list = starts && readEntries(name, text, starts);
  if (!list) return parseWhole(name, text);
  if (list.file || text.length <= LONGEST_WHOLE) return list.file ? list : parseWhole(name, text);
  // What is sound before the mistake need not be parsed to describe it.
  const end = starts.find((start) => start > list.unsound + LONGEST_WHOLE);
  const problems = mistakesIn(parsePart(text, list.unsound, end), name, text);
  return problems.isReadable ? parseWhole(name, text) : { file: null, problems: problems.all };
}

/** Parsing takes fifty times the memory of the text: of a longer one with a mistake only so many characters are shown to it. */
const LONGEST_WHOLE = 2_000_000;

function parseWhole(name: string, text: string): { file: YamlFile | null; problems: Problem[] } {
  const part = parsePart(text);
  const { isReadable, all } = mistakesIn(part, name, text);
  if (!isReadable) return { file: null, problems: all };
  const content: unknown = part.document.toJS();
  return { file: { name, text, content, nodeAt: (path) => nodeIn(part, path) }, problems: all };
}

function nodeIn({ document, offset }: YamlPart, path: YamlPath): PlacedNode | null {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isNode(node) || !node.range) return null;
  const [start, end] = node.range;
  return { node, start: offset + start, end: offset + end, offset };
}

/**
 * Reads a list entry by entry: only one of them is held as nodes at a time, and parsed again when somebody asks where
 * something stands in it.
 *
 * @returns the start of the first entry that cannot be read by itself, if there is one
 */
function readEntries(
  name: string,
  text: string,
  starts: number[],
): { file: YamlFile; problems: Problem[] } | { file: null; unsound: number } {
  const content: unknown[] = [];
  const problems: Problem[] = [];
  const partAt = (index: number) => parsePart(text, starts[index], starts[index + 1]);
  let last = { index: -1, part: partAt(0) };
  const cachedPart = (index: number) => {
    if (last.index !== index) last = { index, part: partAt(index) };
    return last.part;
  };
  for (const [index, start] of starts.entries()) {
    const part = cachedPart(index);
    if (!isOneEntry(part)) return { file: null, unsound: start };
    if (part.document.errors.length > 0) problems.push(...mistakesIn(part, name, text).all);
    content.push(...(part.document.toJS() as unknown[]));
  }
  const nodeAt = (path: YamlPath): PlacedNode | null => {
    const [index, ...rest] = path;
    if (typeof index === 'number') return index in starts ? nodeIn(cachedPart(index), [0, ...rest]) : null;
    // The whole list is of the kind of its first entry's list, and ends where the last one's does.
    const first = index === undefined ? nodeIn(cachedPart(0), []) : null;
    return first && { ...first, end: nodeIn(cachedPart(starts.length - 1), [])?.end ?? first.end };
  };
  return { file: { name, text, content, nodeAt }, problems };
}

/** What is wrong with the YAML of a part, and whether its content can be read all the same. */
function mistakesIn(part: YamlPart, name: string, text: string): { isReadable: boolean; all: Problem[] } {
  const { document, offset } = part;
  const place = (finding: Finding, start: number, end: number) =>
    placeFinding(finding, { file: name, text, start: offset + start, end: offset + end });
  // A warning is a tag that the failsafe schema does not know.
  const mistakes = [...document.errors, ...document.warnings];
  const refused = mistakes.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const starts = refused.map(({ pos: [start] }) => start);
  const slips = refused.length > 0 ? slipsIn(part.text, starts, name !== 'story.yaml') : [];
  const firstSlip = slips[0]?.start ?? Infinity;
  const syntax = refused
    // What stands “in YAML stream” is what the parser has left over after another mistake.
    .filter(({ message }, index) => index === 0 || !message.includes('in YAML stream'))
    // What follows a slip is mostly a consequence of it.
    .filter(({ pos: [start] }) => lineBeginsAt(part.text, firstSlip) > start)
    .map(({ code, message, pos: [start, end] }) => {
      const quote = message.startsWith('Missing closing') ? openQuote(part, start) : null;
      if (quote !== null) return place(yamlOpenQuote(), quote, quote + 1);
      const at = code === 'BAD_INDENT' ? afterComments(part.text, start) : start;
      return place(yamlSyntax(causeOf(code, part.text, at), message), at, Math.max(at, end));
    });
  const duplicates = mistakes
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos: [start] }) => {
      const key = /^[^:\s]*/.exec(part.text.slice(start))?.[0] ?? '';
      return place(yamlDuplicateKey(key), start, start + key.length);
    });
  syntax.push(...slips.map(({ finding, start, end }) => place(finding, start, end)));
  const aliases = aliasesIn(part).map(({ source, start, end }) => place(yamlAlias(source), start, end));
  return {
    isReadable: syntax.length === 0 && aliases.length === 0,
    all: [...firstOfEachLine([...aliases, ...syntax]), ...duplicates],
  };
}

const lineBeginsAt = (text: string, at: number): number =>
  at === Infinity ? at : text.lastIndexOf('\n', at - 1) + 1;

/** A line that is empty, or a comment. */
const NO_CONTENT = /[^\S\n]*(?:#[^\n]*)?\n/y;

/** The parser has what is indented wrongly begin with the comments above it. */
function afterComments(text: string, start: number): number {
  NO_CONTENT.lastIndex = start;
  let at = start;
  while (NO_CONTENT.test(text)) at = NO_CONTENT.lastIndex;
  return at;
}

/** What the parser stumbles over may be a consequence: of a tab, or of indentation where no value holds “: ”. */
function causeOf(code: string, text: string, at: number): string {
  if (/(?:^|[\r\n]) *\t\s*$/.test(text.slice(0, at))) return 'TAB_AS_INDENT';
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return code;
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(from)) ?? [];
  return line.split(': ').length > 2 ? code : 'BAD_INDENT';
}

/** What follows a mistake in its line is mostly a consequence of it. */
const firstOfEachLine = (problems: Problem[]): Problem[] => [
  ...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values(),
];

/** Where a quoted text begins that is not closed before `end`; null if there is none. */
function openQuote({ document }: YamlPart, end: number): number | null {
  let start: number | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

/** Where the value at a path stands; where it is missing, the nearest thing around it that is there. */
export function placeOf(file: YamlFile, path: YamlPath): Place {
  const { name, text } = file;
  for (let length = path.length; length >= 0; length--) {
    const placed = file.nodeAt(path.slice(0, length));
    if (!placed) continue;
    const { node, start, end } = placed;
    // The words of a block scalar begin below its `>-`.
    const isBlock = isScalar(node) && node.type?.startsWith('BLOCK_');
    const header = isBlock ? (/^[^\r\n]*\s*/.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
    return { file: name, text, start: start + header, end };
  }
  return { file: name, text, start: 0, end: 0 };
}

/** Where the key at the end of a path stands. */
export function placeOfKey(file: YamlFile, path: YamlPath): Place {
  const { node: parent, offset = 0 } = file.nodeAt(path.slice(0, -1)) ?? {};
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : undefined;
  const key: unknown = pair?.key;
  return isScalar(key) && key.range
    ? { file: file.name, text: file.text, start: offset + key.range[0], end: offset + key.range[1] }
    : placeOf(file, path);
}

/** How a character of a value may be written: as itself, as any white space, or escaped (YAML 1.2.2 §7.3.1, §5.7). */
const ESCAPE = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^\r\n])/iy;
const SPACE = /[ \t\r\n]+/y;

/**
 * Where a part of a text value stands. The value may be folded over several lines or have escaped characters.
 *
 * @param part offsets in the value without white space around it
 */
export function placeWithin(file: YamlFile, path: YamlPath, part: { start: number; end: number }): Place {
  const whole = placeOf(file, path);
  const { node } = file.nodeAt(path) ?? {};
  if (!isScalar(node) || typeof node.value !== 'string') return whole;
  const value = node.value.trim();
  const quotes = /^QUOTE/.test(node.type ?? '') ? 1 : 0;
  const written = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(whole.text)?.[0].length ?? 0;
  };
  let at = whole.start + quotes;
  at += written(SPACE, at);
  const places: number[] = [];
  for (let i = 0; i < value.length; i++) {
    places.push(at);
    if (/[ \t\r\n]/.test(value.charAt(i))) {
      if (!/[ \t\r\n]/.test(value.charAt(i + 1))) at += written(SPACE, at);
    } else if (node.type === 'QUOTE_SINGLE' && whole.text.startsWith("''", at)) at += 2;
    else if (node.type === 'QUOTE_DOUBLE' && written(ESCAPE, at) > 0) at += written(ESCAPE, at);
    else if (whole.text.charAt(at) === value.charAt(i)) at++;
    else return whole;
  }
  return { ...whole, start: places[part.start] ?? whole.start, end: places[part.end] ?? at };
}

/** A finding about the value at a path of a YAML file. */
export const problemAt = (finding: Finding, file: YamlFile, path: YamlPath): Problem =>
  placeFinding(finding, placeOf(file, path));
