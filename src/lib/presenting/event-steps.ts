import type { DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Source } from '#lib/corpus/source.ts';
import type { Statement, WordingPart } from '#lib/corpus/story.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { heightOf, roomWith, styleAt } from './canvas.ts';
import { paginate } from './paginate.ts';
import { WORDING_MARKS } from './wording-marks.ts';
import type { Attribution, EventStep, ExcerptPage, ExcerptStep, WordingStep } from './screen.ts';

/** What steps are made with. */
export interface Setting {
  language: string;
  /** Text scale, in per cent. */
  scale: number;
  attributionOf: (documentId: string) => Attribution;
}

/** Air between the parts of a screen, in u. */
const GAP = 3;
/** Air above each of the wordings that are compared. */
const ROW_GAP = 2.5;
/** At most so many lines of a quotation stand on a screen. */
const MOST_LINES = 10;
/** A title that leaves less than its own height is told in parts. */
const MOST_TITLE = 45;
/** A date with its place, and whose words they are, take at most so many lines. */
const NOTE_LINES = 2;

/** The attributions of a story's documents. @throws RangeError for a document that it does not have */
export function attributionsOf(
  documents: readonly DocumentSummary[],
  sources: readonly Source[],
): Setting['attributionOf'] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const known = new Map(
    documents.flatMap((document) => {
      const source = sourceOf.get(document.sourceId);
      return source ? [[document.id, { document, source }] as const] : [];
    }),
  );
  return (id) => {
    const attribution = known.get(id);
    if (!attribution) throw new RangeError(`the story has no document ${id}`);
    return attribution;
  };
}

/** What a line of attribution takes: outlet, date, speaker. */
const noteHeight = (words: string, scale: number) => heightOf(words, 'note', scale, NOTE_LINES);
/** The short title above an excerpt: one line. */
const headHeight = (scale: number) => styleAt('head', scale).size * styleAt('head', scale).leading + GAP;

const linesIn = (room: number, scale: number): number => {
  const { size, leading } = styleAt('body', scale);
  return Math.min(MOST_LINES, Math.floor(room / (size * leading)));
};

/** The pages of an excerpt where the first has so many lines, and all others have as many as a screen of its own. */
function excerptPages(excerpt: Excerpt, firstLines: number, setting: Setting): ExcerptPage[] {
  const { language, scale, attributionOf } = setting;
  const { size, leading } = styleAt('body', scale);
  const attribution = attributionOf(excerpt.documentId);
  const alone = linesIn(roomWith(true) - headHeight(scale) - attributionHeight(excerpt, setting), scale);
  const spans = paginate(excerpt.exact, language, (part, page) => {
    const lines = Math.round(heightOf(part, 'body', scale) / (size * leading));
    return lines <= (page === 0 ? firstLines : Math.max(1, alone));
  });
  return spans.map(({ start, end }, index) => ({
    ...attribution,
    excerpt,
    text: excerpt.exact.slice(start, end),
    page: index + 1,
    pages: spans.length,
  }));
}

function attributionHeight({ documentId, speaker }: Excerpt, { attributionOf, scale }: Setting): number {
  const { source } = attributionOf(documentId);
  // The longest that may stand there: mark, name, date, who is quoted.
  return (
    GAP +
    noteHeight(`${source.mark} ${source.name} · 30 September 2000 · ${speaker ?? ''}, paraphrased`, scale)
  );
}

/**
 * The event's title, with its first excerpt below it where all of that fits. Where it does not, what happened in an
 * editor's words stands there, and the excerpt has the next screen: no quotation is torn for the sake of a title.
 */
function openingSteps(
  event: DatedEvent,
  dateWords: string,
  excerpt: Excerpt | undefined,
  setting: Setting,
): (EventStep | ExcerptStep)[] {
  const { language, scale } = setting;
  const most = Math.max(MOST_TITLE, styleAt('title', scale).size * 3.5);
  const parts = paginate(event.title, language, (part) => heightOf(part, 'title', scale) <= most);
  const titles = parts.map(({ start, end }, index) => ({
    kind: 'event' as const,
    title: event.title.slice(start, end),
    excerpt: null,
    summary: null,
    page: index + 1,
    pages: parts.length,
  }));
  const [only] = titles;
  const isWhole = titles.length === 1 && only !== undefined;
  const above =
    noteHeight(`${dateWords} · ${event.place ?? ''}`, scale) + heightOf(event.title, 'title', scale) + GAP;
  const room = roomWith(true) - above;
  if (excerpt && isWhole) {
    const lines = linesIn(room - attributionHeight(excerpt, setting), scale);
    const [first, ...more] = excerptPages(excerpt, Math.max(1, lines), setting);
    if (lines > 0 && first && more.length === 0) return [{ ...only, excerpt: first }];
  }
  const summary = beginningOf(event.summary, language, room, scale);
  return [...(isWhole ? [{ ...only, summary }] : titles), ...(excerpt ? aloneSteps(excerpt, setting) : [])];
}

/** A text, or as many of its first sentences as fit in a room, in u; null if not one does. */
function beginningOf(text: string, language: string, room: number, scale: number): string | null {
  const end = sentencesOf(text, language).findLast(
    (sentence) => heightOf(text.slice(0, sentence.end), 'body', scale) <= room,
  )?.end;
  return end === undefined ? null : text.slice(0, end);
}

function aloneSteps(excerpt: Excerpt, setting: Setting): ExcerptStep[] {
  const room = roomWith(true) - headHeight(setting.scale) - attributionHeight(excerpt, setting);
  return excerptPages(excerpt, Math.max(1, linesIn(room, setting.scale)), setting).map((page) => ({
    kind: 'excerpt',
    ...page,
  }));
}

/** The parts of a rendering between two of its characters. */
function sliceParts(parts: readonly WordingPart[], start: number, end: number): WordingPart[] {
  let at = 0;
  return parts.flatMap(({ text, kind }) => {
    const from = at;
    at += text.length;
    const slice = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return slice === '' ? [] : [{ text: slice, kind }];
  });
}

/** How the articles put one thing, below each other; what does not fit on one screen goes on on the next. */
function wordingSteps({ id, renderings }: Statement, setting: Setting): WordingStep[] {
  const { language, scale, attributionOf } = setting;
  const labelHeight = (words: string) => ROW_GAP + noteHeight(words, scale);
  const marks = labelHeight(`${WORDING_MARKS.own} · ${WORDING_MARKS.alike}`);
  const room = roomWith(true) - headHeight(scale) + GAP - marks;
  const pages: WordingStep['renderings'][] = [[]];
  let left = room;
  for (const { documentId, mode, parts } of renderings) {
    const attribution = attributionOf(documentId);
    const { mark, name } = attribution.source;
    const label = labelHeight(`${mark} ${name} · 30 September 2000 · paraphrased`);
    const text = parts.map((part) => part.text).join('');
    const spans = paginate(text, language, (part) => label + heightOf(part, 'wide', scale) <= room);
    for (const { start, end } of spans) {
      const height = label + heightOf(text.slice(start, end), 'wide', scale);
      if (height > left && pages.at(-1)?.length) {
        pages.push([]);
        left = room;
      }
      left -= height;
      pages.at(-1)?.push({ ...attribution, mode, parts: sliceParts(parts, start, end) });
    }
  }
  return pages.map((page, index) => ({
    kind: 'wording',
    statementId: id,
    isSaid: renderings.some(({ mode }) => mode === 'direct'),
    renderings: page,
    page: index + 1,
    pages: pages.length,
  }));
}

/**
 * What is gone through at an event: its title with the first excerpt, the other excerpts, how outlets put the same.
 *
 * @param excerpts those of the event that are presented, the telling one first
 */
export function eventSteps(
  event: DatedEvent,
  dateWords: string,
  excerpts: readonly Excerpt[],
  statements: readonly Statement[],
  setting: Setting,
): (EventStep | ExcerptStep | WordingStep)[] {
  const [first, ...others] = excerpts;
  return [
    ...openingSteps(event, dateWords, first, setting),
    ...others.flatMap((excerpt) => aloneSteps(excerpt, setting)),
    ...statements.flatMap((statement) => wordingSteps(statement, setting)),
  ];
}
