import { isAlias, isSeq, parseDocument, visit, type Document } from 'yaml';

/** A stretch of YAML that has been parsed by itself, and where it begins in its file. */
export interface YamlPart {
  offset: number;
  text: string;
  document: Document.Parsed;
}

/** Parses the failsafe schema of YAML 1.2: every scalar stays the text it is. */
export function parsePart(whole: string, offset = 0, end = whole.length): YamlPart {
  const text = whole.slice(offset, end);
  const document = parseDocument(text, {
    schema: 'failsafe',
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  return { offset, text, document };
}

/** The aliases in a part, with their places in it. */
export function aliasesIn({ text, document }: YamlPart): { source: string; start: number; end: number }[] {
  const aliases: { source: string; start: number; end: number }[] = [];
  // Nearly no text has the sign of one, and looking at every node takes as long as parsing.
  if (!text.includes('*')) return aliases;
  visit(document, (_, node) => {
    if (!isAlias(node)) return;
    const [start, end] = node.range ?? [0, 0];
    aliases.push({ source: node.source, start, end });
  });
  return aliases;
}

/** A line that begins the entry of a list which is not indented, and one that begins or ends a document. */
const ENTRY = /(?:^|\n)(?=-(?: |\r?\n|$))/g;
const DOCUMENT_MARK = /(?:^|\n)(?:---|\.\.\.|%)/;

/**
 * Where the entries of a file begin that is one list, not indented; null if it may be something else. In YAML nothing
 * that belongs to such an entry begins in the first column, so the entries can be parsed one by one.
 *
 * @example entryStarts('# What happened.\n- a: 1\n- a: 2') // [17, 24]
 */
export function entryStarts(text: string): number[] | null {
  if (DOCUMENT_MARK.test(text)) return null;
  const starts = Array.from(text.matchAll(ENTRY), ({ index, 0: { length } }) => index + length);
  const [first] = starts;
  const isList = first !== undefined && /^(?:[ ]*(?:#[^\n]*|\r?)(?:\n|$))*$/.test(text.slice(0, first));
  return isList ? starts : null;
}

/** Whether a part that was cut out as an entry can be read by itself as nothing but one entry. */
export function isOneEntry(part: YamlPart): boolean {
  const { contents, errors, warnings } = part.document;
  const isSound = errors.every(({ code }) => code === 'DUPLICATE_KEY') && warnings.length === 0;
  return (
    isSound &&
    isSeq(contents) &&
    !contents.flow &&
    contents.items.length === 1 &&
    aliasesIn(part).length === 0
  );
}
