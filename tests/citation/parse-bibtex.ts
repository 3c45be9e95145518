/** One BibTeX entry, read as strictly as BibTeX does: a value ends where its braces close. */
export function parseBibtex(text: string): { type: string; key: string; fields: Record<string, string> } {
  const head = /^@([a-z]+)\{([^\s,{}"#%~]+),\n/.exec(text);
  if (!head) throw new SyntaxError('no entry');
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (text.slice(at) !== '}') {
    const name = /^ {2}([a-z]+) = /.exec(text.slice(at));
    if (!name) throw new SyntaxError(`no field at ${at}: ${text.slice(at, at + 20)}`);
    at += name[0].length;
    const start = at;
    if (text[at] === '{') {
      let depth = 0;
      // BibTeX counts every brace, an escaped one too.
      do {
        if (text[at] === '{') depth++;
        if (text[at] === '}') depth--;
        if (text[at] === undefined || text[at] === '\n') throw new SyntaxError('a value does not end');
        at++;
      } while (depth > 0);
      fields[name[1] ?? ''] = text.slice(start + 1, at - 1);
    } else {
      at += /^[a-z]+/.exec(text.slice(at))?.[0].length ?? 0;
      fields[name[1] ?? ''] = text.slice(start, at);
    }
    if (!text.startsWith(',\n', at)) throw new SyntaxError(`no comma at ${at}`);
    at += 2;
  }
  return { type: head[1] ?? '', key: head[2] ?? '', fields };
}
