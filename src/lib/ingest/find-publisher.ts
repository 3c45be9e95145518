import { distance } from 'fastest-levenshtein';
import type { Furniture, PublisherMention } from '#lib/corpus/article.ts';
import { agencyOf } from './find-dateline.ts';
import type { ArticleStructure } from './find-structure.ts';

/** Names shorter than this are not recognised with a letter wrong: "AP" is not "AFP". */
const SHORTEST_MISPRINT = 4;

/** Furniture that names other outlets, or what the article is about, as often as its own publisher. */
const SPEAKS_OF_OTHERS = new Set([
  'link to another article', 'most-read list', 'teaser', 'photo credit', 'comment form', 'tag list', 'advertisement',
  'byline', 'image name', 'image name glued to the sentence', 'front matter', 'beside the article',
  'outside the running text',
]); // prettier-ignore

/** Furniture in which a publisher speaks of itself, the plainest first; other furniture comes after. */
const SELF_DESCRIPTION = [
  'copyright notice',
  'note about the website',
  'credits of the newsroom',
  'invitation to subscribe',
  'share button',
];

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

function inDateline(dateline: ArticleStructure['dateline'], names: string[]): PublisherMention | null {
  const agency = dateline && agencyOf(dateline);
  if (!agency) return null;
  const { start, end, exact } = agency;
  const printed = agency.name.toLowerCase();
  const same = names.find((name) => name.toLowerCase() === printed);
  if (same !== undefined) return { start, end, exact, reasoning: `The dateline prints ${exact}.` };
  const near = names.find(
    (name) => name.length >= SHORTEST_MISPRINT && distance(name.toLowerCase(), printed) === 1,
  );
  return near === undefined
    ? null
    : { start, end, exact, reasoning: `The dateline prints ${exact}, read as ${near}.` };
}

const rank = ({ reason }: Furniture) => {
  const index = SELF_DESCRIPTION.indexOf(reason);
  return index < 0 ? SELF_DESCRIPTION.length : index;
};

function inFurniture(text: string, furniture: Furniture[], names: string[]): PublisherMention | null {
  const own = furniture
    .filter(({ reason }) => !SPEAKS_OF_OTHERS.has(reason))
    .sort((a, b) => rank(a) - rank(b));
  for (const span of own) {
    const words = text.slice(span.start, span.end);
    for (const name of names) {
      const match = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').exec(words);
      if (!match) continue;
      const start = span.start + match.index;
      const [exact] = match;
      const line = words.replace(/\s+/g, ' ');
      return {
        start,
        end: start + exact.length,
        exact,
        reasoning: `The page says “${line}” (${span.reason}).`,
      };
    }
  }
  return null;
}

/**
 * Where an article names its publisher: in the dateline, where one letter may be misprinted, or in the furniture
 * of its page. That the article speaks of an outlet proves nothing, so its body is not searched.
 *
 * @param source the outlet to look for
 * @returns null if the text does not name it
 * @example findPublisher('OSLO, May 3 (NTB) - It snowed all over the south on Monday.', structure, { name: 'NTB' })?.reasoning // 'The dateline prints (NTB).'
 */
export function findPublisher(
  text: string,
  structure: ArticleStructure,
  source: { name: string; aliases?: string[] },
): PublisherMention | null {
  const names = [source.name, ...(source.aliases ?? [])].filter((name) => name.trim() !== '');
  return inDateline(structure.dateline, names) ?? inFurniture(text, structure.furniture, names);
}
