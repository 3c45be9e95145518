/** A part of a phrase of the rule tables. */
export type Item =
  | { kind: 'text'; text: string }
  | { kind: 'class'; name: string; of: string }
  | { kind: 'choice'; options: Item[][]; isOptional: boolean }
  | { kind: 'gap'; source: string };

/** White space between words, at most: what is further apart is a table, not a phrase. Bounded, so that it stays fast. */
const GAP = '\\s{1,4}';
const GAP_OR_HYPHEN = '(?:\\s{0,2}[-‐‑]\\s{0,2}|\\s{1,4})';

const TOKEN = /[[\]()|]|\{(?<name>\w+)(?::(?<of>\w+))?\}|(?<gap>[ ~])|(?<text>[^[\]()|{} ~]+)/gu;

/** Phrase → items, by recursive descent: `[` and `(` open a choice, `|` parts its options. */
export function parsePhrase(phrase: string): Item[] {
  const tokens = [...phrase.trim().matchAll(TOKEN)];
  let at = 0;
  const options = (close: string | null): Item[][] => {
    const found: Item[][] = [[]];
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) break;
      const [written] = token;
      const { name, of, gap, text } = token.groups ?? {};
      const current = found.at(-1) ?? [];
      if (written === close) return found;
      if (written === '|') found.push([]);
      else if (written === '[' || written === '(') {
        at++;
        current.push({
          kind: 'choice',
          options: options(written === '[' ? ']' : ')'),
          isOptional: written === '[',
        });
      } else if (gap !== undefined) current.push({ kind: 'gap', source: gap === ' ' ? GAP : GAP_OR_HYPHEN });
      else if (name !== undefined) current.push({ kind: 'class', name, of: of ?? name });
      else if (text !== undefined) current.push({ kind: 'text', text });
      else throw new Error(`“${written}” is out of place in the phrase “${phrase}”.`);
    }
    if (close !== null) throw new Error(`A “${close}” is missing in the phrase “${phrase}”.`);
    return found;
  };
  const [only, ...others] = options(null);
  return others.length === 0 && only
    ? only
    : [{ kind: 'choice', options: [only ?? [], ...others], isOptional: false }];
}
