import type { NoteBlock, SpeakerNotes } from '#lib/corpus/speaker-notes.ts';
import { placeFinding, type Problem } from './problem.ts';
import { readNote } from './read-note.ts';
import type { Entry } from './read-entries.ts';
import type { EventEntry, StoryFile } from './story-files.ts';
import { placeWithin } from './yaml-file.ts';

/** Reads the speaker's notes of the title screen and of the events, apart from the story that they are about. */
export function compileNotes(
  story: Entry<StoryFile> | null,
  events: Entry<EventEntry>[],
): { notes: SpeakerNotes; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = ({ value, file, path }: Entry<{ notes?: string | undefined }>): NoteBlock[] =>
    readNote(value.notes ?? '', (finding, part) => {
      problems.push(placeFinding(finding, placeWithin(file, [...path, 'notes'], part)));
    });
  const ofEvents = events.filter(({ value }) => value.notes !== undefined);
  const notes = {
    title: story ? read(story) : [],
    events: Object.fromEntries(ofEvents.map((entry) => [entry.value.id, read(entry)])),
  };
  return { notes, problems };
}
