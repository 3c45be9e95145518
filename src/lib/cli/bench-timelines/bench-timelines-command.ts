import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UserMistake, type Command } from '#lib/cli/command.ts';
import type { MeasuredTimeline, Topic } from './measure-timelines.ts';
import { readCsv, readTimeline } from './read-news-corpus.ts';
import type { TimelineScores } from './score-timelines.ts';

export const benchTimelinesCommand: Command = {
  summary:
    'Scores drafted timelines against those that people wrote: Date-F1 and ROUGE. Such corpora are no part of the project.',
  argument: {
    name: 'folder',
    describe: 'a folder with one for each topic: articles in a .csv (date,text), timelines in .txt',
  },
  options: {},
  async run(given) {
    if (given.argument === null) throw new UserMistake('“bench:timelines” needs a folder of topics.');
    const topics = readTopics(resolve(process.env['INIT_CWD'] ?? process.cwd(), given.argument));
    const { measureTopic } = await import('./measure-timelines.ts');
    const measured = topics.map((topic) => {
      const timelines = measureTopic(topic);
      console.error(`${topic.name}: ${topic.articles.length} articles, ${timelines.length} timelines`);
      return { name: topic.name, timelines };
    });
    console.log(scoreTable(measured));
    return 0;
  },
};

/** Each folder below with articles and timelines, in the order of their names. */
export function readTopics(folder: string): Topic[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserMistake(`There is no folder ${folder}.`, 1);
  const topics = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .flatMap((name) => readTopic(join(folder, name)) ?? []);
  if (topics.length === 0)
    throw new UserMistake(
      `There is no topic in ${folder}: a folder with articles in a .csv and timelines in .txt files.`,
      1,
    );
  return topics;
}

function readTopic(folder: string): Topic | null {
  const files = readdirSync(folder).toSorted();
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const articles = files
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => readCsv(read(file)))
    .flatMap(([day = '', text = '']) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? [{ day, text }] : []));
  const timelines = files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ name: file.replace(/\.txt$/, ''), entries: readTimeline(read(file)) }))
    .filter(({ entries }) => entries.length > 0);
  return articles.length === 0 || timelines.length === 0
    ? null
    : { name: basename(folder), articles, timelines };
}

/** What is printed of a timeline, each the F1. */
const COLUMNS: [heading: string, score: (scores: TimelineScores) => number][] = [
  ['Date-F1', ({ dates }) => dates.f1],
  ['concat-1', ({ concat }) => concat[0].f1],
  ['concat-2', ({ concat }) => concat[1].f1],
  ['agree-1', ({ agreement }) => agreement[0].f1],
  ['agree-2', ({ agreement }) => agreement[1].f1],
  ['align-1', ({ aligned }) => aligned[0].f1],
  ['align-2', ({ aligned }) => aligned[1].f1],
];

const mean = (numbers: number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

/** Scores by timeline, by topic and over all. */
export function scoreTable(topics: { name: string; timelines: MeasuredTimeline[] }[]): string {
  const valuesOf = ({ scores }: MeasuredTimeline) => COLUMNS.map(([, score]) => score(scores));
  const meanOf = (rows: number[][]) => COLUMNS.map((_, column) => mean(rows.map((row) => row[column] ?? 0)));
  const rows: [string, number[]][] = topics.flatMap(({ name, timelines }): [string, number[]][] => [
    ...timelines.map((timeline): [string, number[]] => [
      `${name}, ${timeline.name} (${timeline.days} days)`,
      valuesOf(timeline),
    ]),
  ]);
  const all = topics.flatMap(({ timelines }) => timelines.map(valuesOf));
  rows.push(['mean of the timelines', meanOf(all)]);
  rows.push(['mean of the topics', meanOf(topics.map(({ timelines }) => meanOf(timelines.map(valuesOf))))]);
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${''.padEnd(width)}${COLUMNS.map(([heading]) => heading.padStart(10)).join('')}`,
    ...rows.map(
      ([name, values]) =>
        `${name.padEnd(width)}${values.map((value) => value.toFixed(3).padStart(10)).join('')}`,
    ),
  ].join('\n');
}
