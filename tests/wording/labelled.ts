import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Span } from '#lib/corpus/span.ts';
import type { Story } from '#lib/corpus/story.ts';
import { compileStory, type CompiledStory } from '#lib/ingest/compile-story.ts';

/** Two passages of two articles. */
export interface Pair {
  name: string;
  documents: readonly [string, string];
  /** Any of the passages of each article will do. */
  passages: readonly [string[], string[]];
}

export interface Labels {
  same: Pair[];
  notTheSame: Pair[];
}

const yaml = (name: string): unknown => parse(readFileSync(`tests/wording/${name}`, 'utf8'));

/** The labels of the supplied articles: each statement gives a pair for every two articles that render it. */
export function storyLabels(): Labels {
  const { statements, notTheSame } = yaml('labels.yaml') as {
    statements: { id: string; renderings: Record<string, string[]> }[];
    notTheSame: { why: string; passages: Record<string, string> }[];
  };
  return {
    same: statements.flatMap(({ id, renderings }) => pairsOf(id, renderings)),
    notTheSame: notTheSame.flatMap(({ why, passages }) =>
      pairsOf(
        why,
        Object.fromEntries(Object.entries(passages).map(([document, quote]) => [document, [quote]])),
      ),
    ),
  };
}

function pairsOf(name: string, renderings: Record<string, string[]>): Pair[] {
  const entries = Object.entries(renderings);
  return entries.flatMap(([one, a], index) =>
    entries.slice(index + 1).map(([other, b]): Pair => ({ name, documents: [one, other], passages: [a, b] })),
  );
}

interface Topic {
  topic: string;
  articles: Record<string, string>;
  same: Record<string, string>[];
  notTheSame?: Record<string, string>[];
}

/** The invented articles as one compiled story of one day, and their labels. */
export function inventedStory(name = 'invented.yaml'): { compiled: CompiledStory; labels: Labels } {
  const topics = yaml(name) as Topic[];
  const articles = topics.flatMap(({ topic, articles: texts }) =>
    Object.entries(texts).map(([outlet, text]) => ({ id: `${topic}-${outlet}`, outlet, topic, text })),
  );
  const corpus = new Map(
    articles.map(({ id, topic, text }) => [
      `${id}.txt`,
      `News from the ${topic}\n\nOSTERVIK, March 4, 2031 (Wire) - ${text}\n`,
    ]),
  );
  const first = articles[0];
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))];
  const compiled = compileStory({
    corpus,
    unread: [],
    problems: [],
    files: new Map([
      [
        'story.yaml',
        'title: Invented\ndescription: Many things.\nlanguage: en\ntimeZone: UTC\nopening: day\n',
      ],
      [
        'sources.yaml',
        outlets
          .map((id) => `- {id: ${id}, name: Outlet ${id}, description: Invented, mark: ${id}}\n`)
          .join(''),
      ],
      ['threads.yaml', ''],
      [
        'documents.yaml',
        articles
          .map(
            ({ id, outlet }) =>
              `- {id: ${id}, file: ${id}.txt, source: ${outlet}, basis: {source: Invented}}\n`,
          )
          .join(''),
      ],
      [
        'events.yaml',
        `- id: day\n  title: A day\n  shortTitle: A day\n  date: 2031-03-04\n  rank: main\n  summary: A day.\n  excerpts:\n    - {document: ${first?.id}, quote: "OSTERVIK, March 4, 2031"}\n  evidence:\n    - reasoning: Invented.\n`,
      ],
    ]),
  });
  const labels = (which: 'same' | 'notTheSame') =>
    topics.flatMap((topic) =>
      (topic[which] ?? []).flatMap((passages) =>
        pairsOf(
          topic.topic,
          Object.fromEntries(
            Object.entries(passages).map(([outlet, quote]) => [`${topic.topic}-${outlet}`, [quote]]),
          ),
        ),
      ),
    );
  return { compiled, labels: { same: labels('same'), notTheSame: labels('notTheSame') } };
}

/** A pair of renderings that the story shows side by side. */
export interface ShownPair {
  documents: readonly [string, string];
  spans: readonly [Span, Span];
  exact: readonly [string, string];
}

/** Every two renderings of every statement. */
export const shownPairs = ({ statements }: Pick<Story, 'statements'>): ShownPair[] =>
  statements.flatMap(({ renderings }) =>
    renderings.flatMap((a, index) =>
      renderings.slice(index + 1).map((b): ShownPair => ({
        documents: [a.documentId, b.documentId],
        spans: [a, b],
        exact: [a.exact, b.exact],
      })),
    ),
  );

/** Where some words stand in a text, all places. */
function placesOf(text: string, quote: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    places.push({ start, end: start + quote.length });
  return places;
}

const lengthOf = ({ start, end }: Span) => end - start;
const common = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The place of a labelled passage of which a shown one holds at least half; null if it holds none. */
function heldPlace(shown: Span, text: string, quotes: readonly string[]): Span | null {
  const places = quotes.flatMap((quote) => placesOf(text, quote));
  return places.find((place) => 2 * common(shown, place) >= lengthOf(place)) ?? null;
}

/** Where a shown pair holds a labelled one, in the order in which it is shown; null if it does not. */
function held(
  shown: ShownPair,
  label: Pair,
  texts: ReadonlyMap<string, string>,
): readonly [Span, Span] | null {
  const at = (index: 0 | 1, of: 0 | 1) =>
    shown.documents[index] === label.documents[of]
      ? heldPlace(shown.spans[index], texts.get(shown.documents[index]) ?? '', label.passages[of])
      : null;
  const straight = [at(0, 0), at(1, 1)] as const;
  const crossed = [at(0, 1), at(1, 0)] as const;
  for (const [one, other] of [straight, crossed]) if (one && other) return [one, other];
  return null;
}

/** Whether a shown pair holds a labelled one: at least half of both of its passages. */
export const holdsLabel = (shown: ShownPair, label: Pair, texts: ReadonlyMap<string, string>): boolean =>
  held(shown, label, texts) !== null;

/** How much of a passage has to be labelled for it to be no other passage. */
const LEAST_LABELLED = 0.4;

/** Whether a shown pair is right: the labelled pairs that it holds make up two fifths of either passage, or more. */
function isRight(shown: ShownPair, labels: readonly Pair[], texts: ReadonlyMap<string, string>): boolean {
  const places = labels.flatMap((label) => {
    const place = held(shown, label, texts);
    return place ? [place] : [];
  });
  return ([0, 1] as const).every((index) => {
    const span = shown.spans[index];
    let covered = 0;
    for (let at = span.start; at < span.end; at++)
      if (places.some((place) => place[index].start <= at && at < place[index].end)) covered++;
    return places.length > 0 && covered >= LEAST_LABELLED * lengthOf(span);
  });
}

export interface Verdict {
  found: Pair[];
  missed: Pair[];
  /** Shown, and in no label. */
  wrong: ShownPair[];
  precision: number;
  recall: number;
}

/** What is shown against what is labelled. */
export function judge({ story, articles }: CompiledStory, { same }: Labels): Verdict {
  if (!story) throw new Error('the labelled story does not compile');
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const shown = shownPairs(story);
  const found = same.filter((label) => shown.some((pair) => holdsLabel(pair, label, texts)));
  const wrong = shown.filter((pair) => !isRight(pair, same, texts));
  return {
    found,
    missed: same.filter((label) => !found.includes(label)),
    wrong,
    precision: shown.length === 0 ? 1 : (shown.length - wrong.length) / shown.length,
    recall: found.length / same.length,
  };
}
