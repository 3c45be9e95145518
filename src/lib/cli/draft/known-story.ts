import type { Problem } from '#lib/ingest/problem.ts';
import { readGroup, readList, type Entry, type Schema } from '#lib/ingest/read-entries.ts';
import { StoryFile, type StoryFolder } from '#lib/ingest/story-files.ts';
import { parseYamlFile } from '#lib/ingest/yaml-file.ts';

/** What stands in for a story.yaml that is not there. */
export const NEUTRAL = { language: 'en', timeZone: 'UTC' };

/** The entries of a list in YAML, and what is wrong with it. */
export function readEntries<T>(
  name: string,
  text: string,
  schema: Schema<T>,
): { entries: Entry<T>[]; problems: Problem[] } {
  const { file, problems } = parseYamlFile(name, text);
  if (!file) return { entries: [], problems };
  const { entries, problems: found } = readList(file, schema);
  return { entries, problems: [...problems, ...found] };
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

/** The language and the zone of the story, as far as story.yaml gives them. */
export function readSettings(folder: StoryFolder, problems: Problem[]): typeof NEUTRAL {
  const text = folder.files.get('story.yaml');
  if (text === undefined) return NEUTRAL;
  const { file, problems: unsound } = parseYamlFile('story.yaml', text);
  problems.push(...unsound);
  if (!file) return NEUTRAL;
  const { entry, problems: found } = readGroup(file, StoryFile);
  problems.push(...found);
  return entry ? { language: entry.value.language, timeZone: entry.value.timeZone } : NEUTRAL;
}
