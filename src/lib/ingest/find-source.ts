import type { PublisherMention } from '#lib/corpus/article.ts';
import { findPublisher } from './find-publisher.ts';
import type { ArticleStructure } from './find-structure.ts';
import type { PageData } from './page-data.ts';

/** An outlet as it is looked for. */
interface Outlet {
  id: string;
  name: string;
  /** Host of its site. */
  site?: string | undefined;
}

/** The outlet that an article names as its publisher, and how it does. */
export interface FoundSource {
  id: string;
  /** Where the text names it; null where only the page's data or address does. */
  publisher: PublisherMention | null;
  basis: string;
}

const squashed = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^the\s+|\.[a-z]{2,4}$/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const asOpening = (where: string) => where.charAt(0).toUpperCase() + where.slice(1);

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** Whether an address lies on the site of an outlet: the one it has, or one that is called like it. */
function isAt(url: string, { name, site }: Outlet): boolean {
  const host = hostOf(url);
  if (site !== undefined) return host === site || host.endsWith(`.${site}`);
  const names = [squashed(name), `the${squashed(name)}`];
  // A label, such as that of the country or "com", is shorter than any name worth going by.
  return (
    squashed(name).length > 3 &&
    host
      .split('.')
      .slice(0, -1)
      .some((label) => names.includes(label.replaceAll('-', '')))
  );
}

/**
 * How an article names an outlet as its publisher: in its text, in the data of its page, or by its address.
 *
 * @returns null if it does not
 * @example findSource(text, structure, data, { id: 'post', name: 'The Bay Post' })?.basis // 'The page’s own data (JSON-LD) names The Bay Post as publisher.'
 */
export function findSource(
  text: string,
  structure: ArticleStructure,
  data: Pick<PageData, 'publisher' | 'url'>,
  outlet: Outlet,
): FoundSource | null {
  const publisher = findPublisher(text, structure, outlet);
  if (publisher) return { id: outlet.id, publisher, basis: publisher.reasoning };
  const named = data.publisher.find(({ value }) => squashed(value) === squashed(outlet.name));
  if (named)
    return {
      id: outlet.id,
      publisher,
      basis: `${asOpening(named.where)} names ${named.value} as publisher.`,
    };
  const at = data.url.find(({ value }) => isAt(value, outlet));
  return at
    ? {
        id: outlet.id,
        publisher,
        basis: `${asOpening(at.where)} gives an address of ${outlet.name}: ${hostOf(at.value)}.`,
      }
    : null;
}

/**
 * The outlets that an article names as its publisher: those that its text names, else those that its page does, else
 * those of a copyright notice, which may be that of a company. More than one means that it is open which.
 */
export function findSources(
  text: string,
  structure: ArticleStructure,
  data: Pick<PageData, 'publisher' | 'url'>,
  outlets: readonly Outlet[],
): FoundSource[] {
  const found = outlets.flatMap((outlet) => findSource(text, structure, data, outlet) ?? []);
  const furniture = structure.furniture.filter(({ reason }) => reason !== 'copyright notice');
  const isOnlyNotice = ({ id, publisher }: FoundSource) => {
    const outlet = outlets.find((each) => each.id === id);
    return (
      publisher !== null && outlet !== undefined && !findPublisher(text, { ...structure, furniture }, outlet)
    );
  };
  const stated = found.filter((each) => !isOnlyNotice(each));
  const weighed = stated.length > 0 ? stated : found;
  const inText = weighed.filter(({ publisher }) => publisher !== null);
  return inText.length > 0 ? inText : weighed;
}
