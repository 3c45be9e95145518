import { readLanguage, readWebAddress, readWrittenDate, type PageData, type Said } from './page-data.ts';

const JSON_LD = 'the page’s own data (JSON-LD)';
const OPEN_GRAPH = 'the page’s own data (Open Graph)';

/** schema.org's types for an article (its subtypes end so), its parts and other media aside. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|NewsReport|Report)$/;

type Linked = Record<string, unknown>;

/** Nobody nests data deeper than this, or has more of it on a page. */
const DEEPEST = 12;
const MOST_NODES = 5000;

const one = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);
const textOf = (value: unknown): string | null => {
  const first = one(value);
  if (typeof first === 'string') return first.replace(/\s+/g, ' ').trim() || null;
  if (typeof first === 'object' && first !== null) {
    const { name, '@id': id } = first as Linked;
    return textOf(name ?? null) ?? (typeof id === 'string' ? id : null);
  }
  return null;
};

/** The articles in a page's JSON-LD, whatever they are wrapped in. */
function linkedArticles(document: Document): Linked[] {
  const found: Linked[] = [];
  let seen = 0;
  const search = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || seen++ > MOST_NODES || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach((each) => search(each, depth + 1));
    const node = value as Linked;
    const types = [node['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) found.push(node);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart'])
      search(node[key], depth + 1);
  };
  for (const script of document.querySelectorAll('script[type]')) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute('type') ?? '')) continue;
    try {
      search(
        JSON.parse(
          (script.textContent ?? '').replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''),
        ),
        0,
      );
    } catch {
      // What is no JSON says nothing; the page's other parts may.
      continue;
    }
  }
  return found;
}

/** What a page says of its article: JSON-LD first, then Open Graph and its kin, then `<time>` and `<title>`. */
export function readMetadata(document: Document): PageData {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const key = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = (element.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
    if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, content);
  }
  // A list of other articles may come with the page's own: that is the one which names its headline first.
  const linked = linkedArticles(document).slice(0, 1);
  const fromLinked = (read: (node: Linked) => string | null): Said[] =>
    linked.flatMap((node) => said(read(node), JSON_LD));
  const fromMeta = (keys: string[], where: (key: string) => string): Said[] =>
    keys.flatMap((key) => said(meta.get(key) ?? null, where(key)));
  const graph = () => OPEN_GRAPH;
  const named = (key: string) => `the page’s own data (meta ${key})`;
  const language = readLanguage(document.documentElement?.getAttribute('lang') ?? '');
  const spoken = language ?? 'en';
  const dates = (from: Said[]): Said[] =>
    from.flatMap(({ value, where }) => said(readWrittenDate(value, spoken), where));
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const addresses = [
    ...said(canonical, 'the page’s canonical link'),
    ...fromMeta(['og:url'], graph),
    ...fromLinked((node) => textOf(node['url'])),
  ];
  return {
    headline: [
      ...fromLinked((node) => textOf(node['headline'])),
      ...fromMeta(['og:title', 'twitter:title'], graph),
      ...said(
        document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() ?? null,
        'the page’s title',
      ),
    ],
    published: dates([
      ...fromLinked((node) => textOf(node['datePublished'])),
      ...fromMeta(['article:published_time', 'og:article:published_time'], graph),
      ...fromMeta(['datepublished', 'date', 'pubdate', 'publishdate', 'publish-date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'parsely-pub-date', 'sailthru.date', 'article.published'], named),
      ...timeElements(document),
    ]), // prettier-ignore
    publisher: [
      ...fromLinked((node) => textOf(node['publisher'])),
      ...fromMeta(['og:site_name'], graph),
      ...fromMeta(['application-name', 'publisher', 'dc.publisher'], named),
    ],
    url: addresses.flatMap(({ value, where }) => said(readWebAddress(value), where)),
    language: [
      ...said(language, 'the page’s own data (lang)'),
      ...fromMeta(['og:locale'], graph).flatMap(({ value, where }) => said(readLanguage(value), where)),
    ],
    description: [
      ...fromLinked((node) => textOf(node['description'])),
      ...fromMeta(['og:description', 'description'], graph),
    ],
  };
}

const said = (value: string | null, where: string): Said[] =>
  value === null || value === '' ? [] : [{ value, where }];

/** `<time>` elements that say they are the date of publication, or the only one of the page's head. */
function timeElements(document: Document): Said[] {
  const times = [...document.querySelectorAll('time[datetime]')];
  const published = times.filter(
    (time) =>
      time.hasAttribute('pubdate') ||
      /datePublished/i.test(time.getAttribute('itemprop') ?? '') ||
      /publish|posted|entry-date/i.test(time.getAttribute('class') ?? ''),
  );
  const chosen = published.length > 0 ? published.slice(0, 1) : times.length === 1 ? times : [];
  return chosen.flatMap((time) => said(time.getAttribute('datetime'), 'the page’s <time>'));
}
