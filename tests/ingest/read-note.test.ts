import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { NoteBlockSchema, type NoteBlock, type NoteInline } from '#lib/corpus/speaker-notes.ts';
import { readNote } from '#lib/ingest/read-note.ts';

/** A note as a reviewer reads it: `_emphasis_`, `*strong*`, `[words](url)`, `¶`, `- item`, `1. item`, `/` for a break. */
const inline = (part: NoteInline): string => {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'break') return '/';
  const inner = part.parts.map(inline).join('');
  if (part.kind === 'link') return `[${inner}](${part.url})`;
  return part.kind === 'strong' ? `*${inner}*` : `_${inner}_`;
};
const block = (part: NoteBlock): string =>
  part.kind === 'paragraph'
    ? `¶${part.parts.map(inline).join('')}`
    : part.items.map((item) => `${part.ordered ? '1.' : '-'} ${item.map(block).join(' ')}`).join(' ');

function read(text: string) {
  const findings: [string, string][] = [];
  const blocks = readNote(text, ({ code }, { start, end }) => findings.push([code, text.slice(start, end)]));
  return { shown: blocks.map(block).join(' '), blocks, findings };
}

describe('readNote', () => {
  test.each([
    ['one\ntwo\n\nthree', '¶one two ¶three'],
    ['*a* and __b__, ***c***', '¶_a_ and *b*, _*c*_'],
    ['- a\n- b', '- ¶a - ¶b'],
    ['1. a\n2. b\n   - c', '1. ¶a 1. ¶b - ¶c'],
    ['[the archive](https://example.org/a?b=c)', '¶[the archive](https://example.org/a?b=c)'],
    ['<https://example.org/>', '¶[https://example.org/](https://example.org/)'],
    ['one  \ntwo', '¶one/two'],
    ['    indented', '¶indented'],
    ['5 * 3 = 15', '¶5 * 3 = 15'],
    ['a &amp; b', '¶a & b'],
    ['', ''],
  ])('reads %j', (text, shown) => {
    expect(read(text)).toMatchObject({ shown, findings: [] });
  });

  test.each([
    ['# Pause', 'unsupported-markdown', '# Pause'],
    ['> said', 'unsupported-markdown', '> said'],
    ['a `b` c', 'unsupported-markdown', '`b`'],
    ['```\nx\n```', 'unsupported-markdown', '```\nx\n```'],
    ['a <b>c', 'unsupported-markdown', '<b>'],
    ['<script>alert(1)</script>', 'unsupported-markdown', '<script>alert(1)</script>'],
    ['![a](https://example.org/a.png)', 'unsupported-markdown', '![a](https://example.org/a.png)'],
    ['a\n\n---', 'unsupported-markdown', '---'],
    ['[a](javascript:alert(1))', 'malformed-url', '[a](javascript:alert(1))'],
    ['[a](../up)', 'malformed-url', '[a](../up)'],
    ['*[a](data:text/html,b)*', 'malformed-url', '[a](data:text/html,b)'],
  ])('shows %j as it is written, and says so', (text, code, wrong) => {
    const { shown, findings } = read(text);
    expect(findings).toEqual([[code, wrong]]);
    expect(shown).toContain(wrong.replaceAll('\n', ' '));
  });

  it.each([
    ['lists', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['emphasis', `${'*a **b '.repeat(200)}${'** *'.repeat(200)}`],
  ])('survives %s within each other, however deep', (_, text) => {
    const { blocks } = read(text);
    expect(blocks.every((each) => v.is(NoteBlockSchema, each))).toBe(true);
    expect(blocks.length).toBeGreaterThan(0);
  });
});
