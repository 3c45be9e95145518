import type { Span } from '#lib/corpus/span.ts';
import { isMap, isScalar, parseDocument } from 'yaml';
import { NO_PAGE_DATA, readLanguage, readWebAddress, readWrittenDate, type PageData } from './page-data.ts';

/** What front matter is called in a sentence. */
const WHERE = 'the front matter';

/** YAML between two lines of three hyphens at the very top of a file. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** A longer one is none; a line of hyphens far below ends something else. */
const LONGEST = 20_000;

const DATE_KEYS = [
  'published',
  'date',
  'datepublished',
  'date_published',
  'publishdate',
  'pubdate',
  'published_at',
];

/** Which of our words the keys of static site generators and CMSs mean, in the order of preference. */
const KEYS: readonly (readonly [Exclude<keyof PageData, never>, readonly string[]])[] = [
  ['headline', ['title', 'headline']],
  ['published', DATE_KEYS],
  ['publisher', ['publisher', 'source', 'publication', 'outlet', 'site']],
  ['url', ['url', 'link', 'canonical', 'canonical_url', 'source_url']],
  ['language', ['language', 'lang', 'locale']],
  ['description', ['description', 'summary', 'excerpt']],
];

/** The block at the top of a Markdown file, and what it says of the article. */
export interface FrontMatter extends Span {
  data: PageData;
  /** Where its title stands, if the words there are the title as they are. */
  title: Span | null;
  /** What keeps its date from being read. */
  unread: UnreadLine | null;
}

/** A line that should say when an article appeared and names no one day; or one that is no YAML, so that nothing is read. */
export interface UnreadLine {
  /** From 1. */
  line: number;
  words: string;
  isYaml: boolean;
}

/**
 * Reads front matter. Keys that we have no word for, such as tags and the author, are left alone; so is a block that
 * is no YAML.
 *
 * @returns null if the file has none
 * @example readFrontMatter('---\ntitle: Rain\ndate: 3 May 2018\n---\nIt rained.')?.data.published // [{ value: '2018-05-03', where: 'the front matter' }]
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = FRONT_MATTER.exec(text.slice(0, LONGEST));
  const inner = match?.[1];
  if (!match || inner === undefined) return null;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const end = match[0].trimEnd().length;
  const offset = match[0].indexOf('\n') + 1;
  // The failsafe schema leaves dates and numbers as they were written; without aliases nothing can grow.
  const { contents, errors } = parseDocument(inner, {
    schema: 'failsafe',
    logLevel: 'silent',
    keepSourceTokens: false,
  });
  const lineAt = (at: number, isYaml: boolean): UnreadLine => {
    const from = text.lastIndexOf('\n', at - 1) + 1;
    const words = (/^[^\r\n]*/.exec(text.slice(from)) ?? [''])[0].trim();
    return { line: text.slice(0, from).split('\n').length, words, isYaml };
  };
  if (errors.length > 0 || !isMap(contents)) {
    const unread = lineAt(offset + (errors[0]?.pos[0] ?? 0), false);
    return { start, end, data: NO_PAGE_DATA, title: null, unread };
  }
  const written = new Map<string, { value: string; span: Span }>();
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string' || !value.range) continue;
    const name = String(key.value).toLowerCase().replaceAll('-', '_');
    const [from, to] = value.range;
    const trimmed = value.value.replace(/\s+/g, ' ').trim();
    if (trimmed !== '' && !written.has(name))
      written.set(name, { value: trimmed, span: { start: offset + from, end: offset + to } });
  }
  const language = [...written].find(([key]) => ['language', 'lang', 'locale'].includes(key))?.[1].value;
  const spoken = (language !== undefined && readLanguage(language)) || 'en';
  const read: Record<keyof PageData, (value: string) => string | null> = {
    headline: (value) => value,
    published: (value) => readWrittenDate(value, spoken),
    publisher: (value) => value,
    url: readWebAddress,
    language: readLanguage,
    description: (value) => value,
  };
  const data: PageData = { ...NO_PAGE_DATA };
  for (const [word, keys] of KEYS)
    data[word] = keys.flatMap((key) => {
      const value = read[word](written.get(key)?.value ?? '');
      return value === null || value === '' ? [] : [{ value, where: WHERE }];
    });
  const date = data.published.length > 0 ? undefined : DATE_KEYS.flatMap((key) => written.get(key) ?? [])[0];
  return {
    start,
    end,
    data,
    title: titleSpan(text, written.get('title') ?? written.get('headline')),
    unread: date ? lineAt(date.span.start, true) : null,
  };
}

/** The title without its quotation marks, if nothing in it is written otherwise than it is meant. */
function titleSpan(text: string, title: { value: string; span: Span } | undefined): Span | null {
  if (!title) return null;
  const { value, span } = title;
  const at = text.slice(span.start, span.end).indexOf(value);
  return at < 0 ? null : { start: span.start + at, end: span.start + at + value.length };
}
