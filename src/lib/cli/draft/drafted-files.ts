import type { DraftedEvent } from '#lib/drafting/drafted-event.ts';
import type { Entry } from '#lib/ingest/read-entries.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { civilFromDays } from '#lib/time/calendar.ts';
import { UNATTRIBUTED, type DraftedDocument, type DraftedSource } from './draft-documents.ts';
import type { StoryDraft } from './draft-story.ts';
import { documentsYaml, eventsYaml, sourcesYaml, storyYaml, type DraftedStory } from './draft-yaml.ts';
import { NEUTRAL, type KnownStory } from './known-story.ts';

/** What stands in the folder, and what is new. */
interface Beside {
  /** All files of the folder. */
  names: ReadonlySet<string>;
  known: KnownStory;
  drafted: { sources: DraftedSource[]; documents: DraftedDocument[] };
  /** What story.yaml says, where these events can be opened. */
  story: (read: DraftedEvent[]) => DraftedStory;
}

/**
 * Each file under its own name if that is free; what is new goes beside what is there. Nothing in a file that is read
 * names what stands only beside one: it goes there, too, so that what is read is whole.
 */
export function addFiles(draft: StoryDraft, { names, known, drafted, story }: Beside): void {
  const beside = (name: string): string => {
    const stem = name.replace(/\.yaml$/, '.draft');
    let free = `${stem}.yaml`;
    for (let number = 2; names.has(free); number++) free = `${stem}-${number}.yaml`;
    return free;
  };
  const draftsOf = (name: string) =>
    [...names]
      .filter((each) => each.startsWith(name.replace(/yaml$/, 'draft')) && each.endsWith('.yaml'))
      .toSorted();
  /** @returns the entries that the story's own file gets */
  const add = <T>(
    name: string,
    entries: readonly T[],
    isWhole: (entry: T) => boolean,
    waiting: number,
    yaml: (entries: T[], isMore: boolean) => string,
  ): T[] => {
    const own = names.has(name) ? [] : entries.filter(isWhole);
    const more = entries.filter((entry) => !own.includes(entry));
    if (waiting > 0) draft.moves.push(...draftsOf(name).map((from) => ({ from, to: name })));
    if (more.length > 0) {
      const from = beside(name);
      draft.files.set(from, yaml(more, true));
      draft.moves.push({ from, to: name });
    }
    if (own.length > 0) draft.files.set(name, yaml(own, false));
    return own;
  };
  const ownSources = add(
    'sources.yaml',
    drafted.sources,
    () => true,
    known.sources.waiting.length,
    sourcesYaml,
  );
  const readSources = idsOf(known.sources.written, ownSources);
  const ownDocuments = add(
    'documents.yaml',
    drafted.documents,
    ({ source }) => readSources.has(source),
    known.documents.waiting.length,
    documentsYaml,
  );
  const readDocuments = idsOf(known.documents.written, ownDocuments);
  const isWhole = ({ excerpts, evidence }: DraftedEvent) =>
    [...excerpts, ...evidence].every(({ document }) => document === undefined || readDocuments.has(document));
  const told = names.has('events.yaml') ? [] : draft.events.filter(isWhole);
  if (!names.has('story.yaml') && draft.events.length > 0)
    draft.files.set('story.yaml', storyYaml(story(told.length > 0 ? told : draft.events)));
  // The last: what it tells counts as told, so an interrupted run must not leave it without the others.
  add('events.yaml', draft.events, isWhole, draft.waiting, eventsYaml);
}

const idsOf = (written: readonly Entry<{ id: string }>[], own: readonly { id: string }[]) =>
  new Set([...written.map(({ value }) => value), ...own].map(({ id }) => id));

/**
 * What story.yaml says of a draft.
 *
 * @param read the events that stand in events.yaml itself: it opens on one of these
 */
export function storyOf(
  { events, articles }: StoryDraft,
  names: readonly string[],
  sources: readonly DraftedSource[],
  read: readonly DraftedEvent[] = events,
): DraftedStory {
  const main = events.filter(({ rank }) => rank === 'main');
  const readMain = read.filter(({ rank }) => rank === 'main');
  const [opening] = (readMain.length > 0 ? readMain : read).toSorted((a, b) => b.score - a.score);
  const subject = names.length === 0 ? 'A timeline' : listed(names);
  const outlets = sources.filter(({ id }) => id !== UNATTRIBUTED.id).map(({ name }) => name);
  return {
    title: `${subject}${spanOf(main, events)}`,
    description: `${articles === 1 ? 'What one article reports' : `What ${articles} articles report`}${outlets.length === 0 ? '' : `, from ${listed(outlets.slice(0, 5))}${outlets.length > 5 ? ' and others' : ''}`}.`,
    ...NEUTRAL,
    opening: opening?.id ?? '',
  };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/**
 * ', 2016 to 2017': the years of the main events; nothing where another event lies outside them, for then the line that a page
 * prints beneath its title would name other years.
 */
function spanOf(main: readonly DraftedEvent[], all: readonly DraftedEvent[]): string {
  const span = yearsOf(main);
  if (!span || span.join() !== yearsOf(all)?.join()) return '';
  const [from, to] = span;
  return from === to ? `, ${from}` : `, ${from} to ${to}`;
}

function yearsOf(events: readonly DraftedEvent[]): [from: number, to: number] | null {
  const years = events.flatMap(({ date }) => {
    const { first, last } = dayRangeOf(date);
    return [civilFromDays(first).year, civilFromDays(last).year];
  });
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}
