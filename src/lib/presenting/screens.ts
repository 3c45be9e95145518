import type { Excerpt } from '#lib/corpus/dated-event.ts';
import { touches } from '#lib/corpus/span.ts';
import type { Rendering, Statement } from '#lib/corpus/story.ts';
import { occasionsOf } from '#lib/state/thread-passages.ts';
import { statementsByEvent } from '#lib/state/statements-by-event.ts';
import { wallClockExtent } from '#lib/time/extent.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { heightOf, roomWith } from './canvas.ts';
import { attributionsOf, eventSteps } from './event-steps.ts';
import { paginate } from './paginate.ts';
import { presentedDocuments } from './presented-story.ts';
import { SOURCES_ID, TITLE_ID, type PresentedStory, type Screen, type TitleStep } from './screen.ts';
import { sourcesSteps } from './sources-steps.ts';

export interface ScreenOptions {
  /** Text scale, in per cent; 100 where nothing is said. */
  scale?: number;
  /** Id of the thread that is followed: of its events only what carries it is presented. */
  thread?: string | null;
  /** Whether there is an address to give: without one the last screen would promise what nobody can find. */
  hasAddress?: boolean;
}

/** A title takes at most so much of the image, in u, and so does a subtitle by itself. */
const MOST_TITLE = 44;
const MOST_TEXT = 60;
/** The line of what the story holds, with the air around it and above the subtitle. */
const ABOUT = 18;

/** The first screen: the title and what it is about; in parts where that is long. */
function titleSteps({ title, subtitle, language }: PresentedStory, scale: number): TitleStep[] {
  const pagesOf = (text: string, style: 'title' | 'body', most: number) =>
    paginate(text, language, (part) => heightOf(part, style, scale) <= most).map(({ start, end }) =>
      text.slice(start, end),
    );
  const titles = pagesOf(title, 'title', MOST_TITLE);
  const height = heightOf(title, 'title', scale) + heightOf(subtitle ?? '', 'body', scale) + ABOUT;
  const parts: Pick<TitleStep, 'title' | 'subtitle'>[] =
    titles.length === 1 && height <= roomWith(true)
      ? [{ title, subtitle: subtitle ?? null }]
      : [
          ...titles.map((part) => ({ title: part, subtitle: null })),
          ...pagesOf(subtitle ?? '', 'body', MOST_TEXT).map((part) => ({ title: null, subtitle: part })),
        ];
  return parts.map((part, index) => ({ kind: 'title', ...part, page: index + 1, pages: parts.length }));
}

/**
 * A story as the screens of a presentation: its title, each event in time order, who published the articles, and
 * where the page stands. What is on a screen depends on the story and the text scale alone, never on the window.
 *
 * @param story with the events that are presented (`presentedStory`)
 * @example screensOf(story).map(({ id }) => id) // ['_title', 'council-votes', 'bridge-opens', '_sources']
 */
export function screensOf(
  story: PresentedStory,
  { scale = 100, thread = null, hasAddress = true }: ScreenOptions = {},
): Screen[] {
  const { events, documents, sources, language, timeZone, statements } = story;
  const own = { event: null, dateWords: '', earliest: NaN };
  const setting = { language, scale, attributionOf: attributionsOf(documents, sources) };
  const excerptsOf = new Map(
    thread === null
      ? []
      : occasionsOf(thread, events).map(({ event, excerpts }) => [event.id, excerpts] as const),
  );
  const compared = statementsByEvent(events, statements);
  const cited = presentedDocuments(events, [...compared.values()].flat(), documents);
  const screens = events.map((event): Screen => {
    const date = getEdtf(event.date);
    const dateWords = formatDate(date, language, 'full');
    const excerpts = excerptsOf.get(event.id) ?? event.excerpts;
    // Of a thread, how its own excerpts are put: what is compared beside them belongs to other threads.
    const isShown = ({ eventId, renderings }: Statement) =>
      // What is ascribed to an event is compared there, and not wherever else its words are quoted.
      (eventId === undefined || eventId === event.id) &&
      (thread === null || renderings.some((one) => excerpts.some((excerpt) => quotes(excerpt, one))));
    const ofEvent = (compared.get(event.id) ?? []).filter(isShown);
    return {
      id: event.id,
      event,
      dateWords,
      shortTitle: event.shortTitle,
      earliest: wallClockExtent(date, timeZone).earliest,
      steps: eventSteps(event, dateWords, excerpts, ofEvent, setting),
    };
  });
  return [
    { ...own, id: TITLE_ID, shortTitle: story.title, steps: titleSteps(story, scale) },
    ...screens,
    {
      ...own,
      id: SOURCES_ID,
      shortTitle: 'Sources',
      steps: [...sourcesSteps(story, cited, scale), ...(hasAddress ? [{ kind: 'address' } as const] : [])],
    },
  ].filter(({ steps }) => steps.length > 0);
}

/** Whether an excerpt has words of a rendering. */
const quotes = (excerpt: Excerpt, rendering: Rendering): boolean =>
  excerpt.documentId === rendering.documentId && touches(excerpt, rendering);
