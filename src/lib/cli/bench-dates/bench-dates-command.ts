import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { grouped } from '#lib/ingest/progress.ts';
import { UserMistake, type Command } from '#lib/cli/command.ts';
import type { Measured } from './measure-tagger.ts';
import { readTimeml, type TimemlDocument } from './read-timeml.ts';
import { scoreOf, type Pair, type Tally } from './score-timexes.ts';

export const benchDatesCommand: Command = {
  summary:
    'Scores the time tagger on a folder of TimeML files, in the manner of TempEval-3. Such corpora are no part of the project.',
  argument: { name: 'folder', describe: 'a folder with .tml files, or folders of them' },
  options: {
    errors: { describe: 'also print every timex that was missed, invented or given another value' },
  },
  async run(given) {
    if (given.argument === null) throw new UserMistake('“bench:dates” needs a folder of TimeML files.');
    const documents = readCorpus(resolve(process.env['INIT_CWD'] ?? process.cwd(), given.argument));
    const { measureTagger } = await import('./measure-tagger.ts');
    const measured = measureTagger(documents, () => performance.now());
    if (given.has('errors')) console.log(`${measured.pairs.flatMap(describeErrors).join('\n')}\n`);
    console.log(scoreTable(measured));
    return 0;
  },
};

/** Every TimeML file below a folder; `._*` is what archives of some systems leave behind. */
export function readCorpus(folder: string): TimemlDocument[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserMistake(`There is no folder ${folder}.`, 1);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|[\\/])(?!\._)[^\\/]*\.tml$/.test(file))
    .toSorted();
  const documents = files.flatMap((file) => readTimeml(readFileSync(join(folder, file), 'utf8')) ?? []);
  if (documents.length === 0) throw new UserMistake(`There are no TimeML files (*.tml) in ${folder}.`, 1);
  return documents;
}

/** What the tagger came to, as a table. */
export function scoreTable({ all, calendarDates, pairs, seconds }: Measured): string {
  const rows: [name: string, right: number, of: Tally][] = [
    ['strict (same words)', all.strict, all],
    ['relaxed (some words)', all.relaxed, all],
    ['type', all.type, all],
    ['value', all.value, all],
    ['value, dates to day, month, year', calendarDates.value, calendarDates],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, right, of]) => {
    const { precision, recall, f1 } = scoreOf(right, of);
    return `${name.padEnd(width)}${[precision, recall, f1].map((each) => each.toFixed(2).padStart(11)).join('')}`;
  });
  const characters = pairs.reduce((sum, { document }) => sum + document.text.length, 0);
  return [
    `${''.padEnd(width)}${['precision', 'recall', 'F1'].map((each) => each.padStart(11)).join('')}`,
    ...lines,
    '',
    `${grouped(pairs.length)} documents of ${grouped(characters)} characters, ${grouped(all.gold)} timexes annotated, ${grouped(all.found)} found; ${grouped(Math.round(pairs.length / seconds))} documents a second.`,
  ].join('\n');
}

/** Where the tagger and the annotators differ in one document, one line each. */
export function describeErrors({ document, pairs }: { document: TimemlDocument; pairs: Pair[] }): string[] {
  return pairs.flatMap(({ gold, found }) => {
    if (gold?.value === found?.value) return [];
    const { start, end } = gold ?? found ?? { start: 0, end: 0 };
    const around = `${document.text.slice(Math.max(0, start - 60), start)}[${document.text.slice(start, end)}]${document.text.slice(end, end + 40)}`;
    const kind = gold === null ? 'invented' : found === null ? 'missed' : 'value';
    return [
      `${kind.padEnd(8)} ${document.dct ?? 'undated'} annotated ${gold?.value ?? '–'}, found ${found?.value ?? '–'}: ${around.replace(/\s+/g, ' ')}`,
    ];
  });
}
