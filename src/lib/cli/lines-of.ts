import type { Readable } from 'node:stream';

/**
 * The lines of a stream, as they come in. Only LF and CR LF end a line: Node's readline also splits at U+2028, which may
 * stand within a JSON string. A byte order mark is left out.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest: string[] = [];
  let isFirst = true;
  for await (const chunk of stream as AsyncIterable<string>) {
    const text = isFirst ? chunk.replace(/^\uFEFF/, '') : chunk;
    isFirst = false;
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield [...rest, line].join('').replace(/\r$/, '');
      rest = [];
    }
    // Kept in parts: a long line that is joined with each chunk takes time with its square.
    rest.push(last);
  }
  const line = rest.join('');
  if (line !== '') yield line;
}
