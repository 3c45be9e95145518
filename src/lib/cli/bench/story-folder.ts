import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArticles, type InventedArticle } from './articles.ts';
import { inventEvents, type InventedEvent } from './events.ts';
import { Random } from './random.ts';
import { OUTLETS, THREADS } from './story-words.ts';

/**
 * An invented story of so many events over ten years, as an editor's folder: the same for the same arguments.
 *
 * @param count at least 1
 * @param seed any whole number
 * @param perArticle how many events an article is the first to report, else 10 to 100
 * @returns the texts of the files by their paths in the folder
 */
export function generateStoryFolder(count: number, seed: number, perArticle?: number): Map<string, string> {
  const events = inventEvents(count, new Random(seed));
  const { articles, reportedIn } = writeArticles(events, perArticle);
  const opening = events.find(({ isMain }) => isMain)?.id ?? '';
  return new Map([
    ['story.yaml', storyYaml(count, opening)],
    ['sources.yaml', list(OUTLETS)],
    ['threads.yaml', list(THREADS)],
    ['documents.yaml', list(articles.map(({ id, file, outlet }) => ({ id, file, source: outlet.id })))],
    [
      'events.yaml',
      events.map((event) => eventYaml(event, articles, reportedIn.get(event) ?? [])).join('\n'),
    ],
    ...articles.map(({ file, text }): [string, string] => [`corpus/${file}`, text]),
  ]);
}

/** Writes a story to a folder of its own; what was there is gone. */
export async function writeStoryFolder(folder: string, files: Map<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'corpus'), { recursive: true });
  for (const [path, text] of files) await writeFile(join(folder, path), text);
}

function storyYaml(count: number, opening: string): string {
  return [
    'title: Ten years on the coast',
    'description: >-',
    `  An invented story of ${count} events, made to measure how the site carries it. Nothing in it has happened.`,
    'language: en-GB',
    'timeZone: UTC',
    `opening: ${opening}`,
    '',
  ].join('\n');
}

/** Entries whose values need no quotation marks in YAML. */
function list(entries: readonly Record<string, string>[]): string {
  return entries
    .map((entry) => {
      const lines = Object.entries(entry).map(([key, value]) => `${key}: ${value}`);
      return `- ${lines.join('\n  ')}\n`;
    })
    .join('');
}

function eventYaml(event: InventedEvent, articles: InventedArticle[], reportedIn: number[]): string {
  const { id, title, shortTitle, moment, place, showsPlace, isMain, threads, summary, reports } = event;
  const excerpts = reports.flatMap(({ words, speaker }, index) => [
    `    - document: ${articles[reportedIn[index] ?? 0]?.id}`,
    '      quote: >-',
    `        ${words}`,
    ...(speaker === undefined ? [] : [`      speaker: ${speaker}`]),
  ]);
  return [
    `- id: ${id}`,
    `  title: ${title}`,
    `  shortTitle: ${shortTitle}`,
    `  date: ${moment.date}`,
    ...(showsPlace ? [`  place: ${place}`] : []),
    `  rank: ${isMain ? 'main' : 'background'}`,
    ...(threads.length === 0 ? [] : [`  threads: [${threads.join(', ')}]`]),
    '  summary: >-',
    `    ${summary}`,
    '  excerpts:',
    ...excerpts,
    '',
  ].join('\n');
}
