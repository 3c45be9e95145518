import { fromMarkdown } from 'mdast-util-from-markdown';
import type { NoteBlock, NoteInline } from '#lib/corpus/speaker-notes.ts';
import type { Span } from '#lib/corpus/span.ts';
import { malformedUrl, unsupportedMarkdown } from './problem-catalogue.ts';
import type { Finding } from './problem.ts';
import { isWebAddress } from './web-address.ts';

type Block = ReturnType<typeof fromMarkdown>['children'][number];
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** Deeper than anybody can read, and not so deep that it could exhaust the stack. */
const DEEPEST = 8;

/** What Markdown has and a note has not, as an editor calls it. */
const NAMES: Partial<Record<Block['type'], string>> = {
  heading: 'a heading',
  blockquote: 'a block quotation',
  code: 'code',
  inlineCode: 'code',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link by reference',
  definition: 'a link by reference',
  thematicBreak: 'a ruled line',
};

/** One line: a note is broken where its place is too narrow, not where its file was. */
const folded = (text: string) => text.replace(/\s+/g, ' ');

/** Reads one note. Everything else than it may hold stays as the characters that were written. */
class NoteReader {
  readonly #text: string;
  readonly #report: (finding: Finding, part: Span) => void;

  constructor(text: string, report: (finding: Finding, part: Span) => void) {
    this.#text = text;
    this.#report = report;
  }

  blocks(nodes: readonly Block[], depth = 0): NoteBlock[] {
    return nodes.map((node): NoteBlock => {
      if (node.type === 'paragraph') return { kind: 'paragraph', parts: this.#inlines(node.children, depth) };
      if (node.type === 'list' && depth < DEEPEST)
        return {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map(({ children }) => this.blocks(children, depth + 1)),
        };
      return { kind: 'paragraph', parts: [this.#asWritten(node)] };
    });
  }

  #inlines(nodes: readonly Inline[], depth: number): NoteInline[] {
    return nodes.map((node): NoteInline => {
      if (node.type === 'text') return { kind: 'text', text: folded(node.value) };
      if (node.type === 'break') return { kind: 'break' };
      if ((node.type === 'emphasis' || node.type === 'strong') && depth < DEEPEST)
        return { kind: node.type, parts: this.#inlines(node.children, depth + 1) };
      if (node.type !== 'link' || depth >= DEEPEST) return this.#asWritten(node);
      const parts = this.#inlines(node.children, depth + 1);
      if (isWebAddress(node.url)) return { kind: 'link', url: node.url, parts };
      this.#report(malformedUrl(node.url), this.#spanOf(node));
      return this.#asWritten(node, false);
    });
  }

  #asWritten(node: Block, report = true): { kind: 'text'; text: string } {
    const span = this.#spanOf(node);
    if (report) this.#report(unsupportedMarkdown(NAMES[node.type] ?? 'so deep a nesting'), span);
    return { kind: 'text', text: folded(this.#text.slice(span.start, span.end)) };
  }

  #spanOf({ position }: Block): Span {
    return { start: position?.start.offset ?? 0, end: position?.end.offset ?? this.#text.length };
  }
}

/**
 * Reads a speaker's note in a part of Markdown (CommonMark 0.31): paragraphs, lists, emphasis, strong emphasis, links
 * to the web. What else Markdown has is reported, and stands in the note as it was written; nothing is ever markup.
 *
 * @param report takes what is wrong, and where in the text
 *
 * @example readNote('Ask *who*.', report) // [{ kind: 'paragraph', parts: [{ kind: 'text', text: 'Ask ' },
 *   // { kind: 'emphasis', parts: [{ kind: 'text', text: 'who' }] }, { kind: 'text', text: '.' }] }]
 */
export function readNote(text: string, report: (finding: Finding, part: Span) => void): NoteBlock[] {
  // What is indented in YAML is indented for the eye: it is no code.
  const { children } = fromMarkdown(text, { extensions: [{ disable: { null: ['codeIndented'] } }] });
  return new NoteReader(text, report).blocks(children);
}
