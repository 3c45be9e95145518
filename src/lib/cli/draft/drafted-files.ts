import type { DraftedEvent } from '#lib/drafting/drafted-event.ts';
import type { StoryFolder } from '#lib/ingest/story-files.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { civilFromDays } from '#lib/time/calendar.ts';
import { UNATTRIBUTED, type DraftedDocument, type DraftedSource } from './draft-documents.ts';
import type { StoryDraft } from './draft-story.ts';
import { documentsYaml, eventsYaml, sourcesYaml, storyYaml, type DraftedStory } from './draft-yaml.ts';
import { NEUTRAL } from './known-story.ts';

/** Each file under its own name if that is free; what is new goes beside what is there. */
export function addFiles(
  draft: StoryDraft,
  {
    folder,
    names,
    drafted,
    story,
  }: {
    folder: StoryFolder;
    names: ReadonlySet<string>;
    drafted: { sources: DraftedSource[]; documents: DraftedDocument[] };
    story: () => DraftedStory;
  },
): void {
  const isThere = (name: string) => names.has(name);
  const beside = (name: string): string => {
    const stem = name.replace(/\.yaml$/, '.draft');
    let free = `${stem}.yaml`;
    for (let number = 2; isThere(free); number++) free = `${stem}-${number}.yaml`;
    return free;
  };
  const add = (name: string, text: (isMore: boolean) => string) =>
    draft.files.set(isThere(name) ? beside(name) : name, text(isThere(name)));
  if (drafted.sources.length > 0) add('sources.yaml', () => sourcesYaml(drafted.sources));
  if (drafted.documents.length > 0) add('documents.yaml', () => documentsYaml(drafted.documents));
  if (!folder.files.has('story.yaml') && !isThere('story.yaml') && draft.events.length > 0)
    draft.files.set('story.yaml', storyYaml(story()));
  // The last: what it tells counts as told, so an interrupted run must not leave it without the others.
  if (draft.events.length > 0) add('events.yaml', (isMore) => eventsYaml(draft.events, isMore));
}

/** What story.yaml says of a draft. */
export function storyOf(
  { events, articles }: StoryDraft,
  names: readonly string[],
  sources: readonly DraftedSource[],
): DraftedStory {
  const main = events.filter(({ rank }) => rank === 'main');
  const [opening] = (main.length > 0 ? main : events).toSorted((a, b) => b.score - a.score);
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
