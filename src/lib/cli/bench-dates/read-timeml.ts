import type { Mention } from '#lib/tagger/tag-text.ts';

/** What an annotator marked, or a tagger found, as far as it is scored. */
export type Timex = Pick<Mention, 'start' | 'end' | 'text' | 'type' | 'value'>;

/** One document of a TimeML corpus. */
export interface TimemlDocument {
  text: string;
  /** Document creation time, 'YYYY-MM-DD'; null if there is none. */
  dct: string | null;
  gold: Timex[];
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescape = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/**
 * A TimeML file: its text without tags, and the TIMEX3 in it. Tags other than TIMEX3 are passed over.
 *
 * @returns null if the file has no `TEXT`
 * @example readTimeml('<TEXT>In <TIMEX3 type="DATE" value="1999">1999</TIMEX3>.</TEXT>')?.gold // [{ start: 3, end: 7, text: '1999', type: 'DATE', value: '1999' }]
 */
export function readTimeml(xml: string): TimemlDocument | null {
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1];
  if (body === undefined) return null;
  const created = /<TIMEX3[^>]*CREATION_TIME[^>]*>/.exec(xml)?.[0];
  const gold: Timex[] = [];
  let text = '';
  let open: { start: number; tag: string } | null = null;
  for (const [part] of body.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!part.startsWith('<') || part === '<') text += unescape(part);
    else if (part.startsWith('<TIMEX3')) open = { start: text.length, tag: part };
    else if (part.startsWith('</TIMEX3') && open) {
      const { start, tag } = open;
      const type = attribute(tag, 'type') as Timex['type'];
      const value = attribute(tag, 'value') ?? '';
      // A TIMEX3 without words is only implied by the text; nothing could find it.
      if (text.length > start) gold.push({ start, end: text.length, text: text.slice(start), type, value });
      open = null;
    }
  }
  const dct = created === undefined ? null : attribute(created, 'value');
  return { text, dct: /^\d{4}-\d{2}-\d{2}/.exec(dct ?? '')?.[0] ?? null, gold };
}
