import { compileStory, type CompiledStory } from '#lib/ingest/compile-story.ts';
import { formatProblem } from '#lib/ingest/problem.ts';
import type { StoryFileName, StoryFolder } from '#lib/ingest/story-files.ts';

/** A small sound story in memory: a bridge that is voted on, and opened. One change makes one mistake. */

const lines = (...all: string[]) => all.join('\n') + '\n';

const GAZETTE = lines(
  'Home',
  'News',
  '',
  'Harbour bridge opens after ten years',
  '',
  'PORTWICK, May 3, 2018 (Gazette) - The harbour bridge was opened on Thursday by Mayor Ada Lund.',
  '',
  '“It’s the bridge we were promised,” Lund said.',
  '',
  'The council voted for the bridge in June 2008.',
  '',
  'Its towers are 90 m high.',
  '',
  'The ferry will make its last trip after the summer holidays.',
  '',
  'Read also',
  'Ten bridges you have to see before you die',
);

const COURIER = lines(
  'Crowds at the new bridge',
  '',
  'Thousands of people walked over the new bridge on the day that it was opened.',
  '',
  'Fishermen fear for the mouth of the river, where herring spawn.',
);

export const FILES: Record<Exclude<StoryFileName, 'wording.yaml'>, string> = {
  'story.yaml': lines(
    'title: The harbour bridge',
    'description: How a bridge was built.',
    'language: en',
    'timeZone: UTC',
    'opening: bridge-opens',
  ),
  'sources.yaml': lines(
    '- id: gazette',
    '  name: Gazette',
    '  description: Daily of the harbour',
    '  mark: G',
    '- id: courier',
    '  name: The Courier',
    '  description: Weekly of the hills',
    '  mark: C',
  ),
  'documents.yaml': lines(
    '- id: gazette-opening',
    '  file: a.txt',
    '  source: gazette',
    '- id: courier-opening',
    '  file: b.txt',
    '  source: courier',
    '  published: 2018-05-04',
    '  basis:',
    '    source: The cutting is from its archive.',
    '    published: The day is stamped on the cutting.',
  ),
  'threads.yaml': lines('- id: traffic', '  title: Traffic', '  description: Who crosses, and how.'),
  'events.yaml': lines(
    '- id: council-votes',
    '  title: The council votes for a bridge',
    '  shortTitle: Vote',
    '  date: 2008-06',
    '  rank: background',
    '  threads: [traffic]',
    '  summary: After a long debate the council decides for a bridge.',
    '  excerpts:',
    '    - document: gazette-opening',
    '      quote: The council voted for the bridge in June 2008.',
    '- id: bridge-opens',
    '  title: The bridge is opened',
    '  shortTitle: Opening',
    '  date: 2018-05-03',
    '  rank: main',
    '  threads: [traffic]',
    '  summary: The mayor opens the bridge.',
    '  excerpts:',
    '    - document: gazette-opening',
    '      quote: >-',
    '        The harbour bridge was opened on Thursday',
    '        by Mayor Ada Lund.',
    '    - document: gazette-opening',
    '      quote: “It’s the bridge we were promised,” Lund said.',
    '      speaker: Ada Lund',
    '    - document: courier-opening',
    '      quote: Thousands of people walked over the new bridge on the day that it was opened.',
    '  evidence:',
    '    - document: gazette-opening',
    '      quote: opened on Thursday',
  ),
};

export const CORPUS = { 'a.txt': GAZETTE, 'b.txt': COURIER };

export function soundFolder(): StoryFolder {
  return {
    files: new Map(Object.entries(FILES) as [StoryFileName, string][]),
    corpus: new Map(Object.entries(CORPUS)),
    unread: [],
    problems: [],
  };
}

/** A change of a file of the story: words that stand in it exactly once, and others. */
export type Change = [file: string, words: string, others: string];

/** The sound folder with some changes; `corpus/…` names an article. */
export function changed(...changes: Change[]): StoryFolder {
  const folder = soundFolder();
  for (const [file, words, others] of changes) {
    const map: Map<string, string> = file.startsWith('corpus/') ? folder.corpus : folder.files;
    const name = file.replace('corpus/', '');
    const text = map.get(name) ?? '';
    if (text.split(words).length !== 2) throw new Error(`“${words}” does not stand once in ${file}`);
    map.set(
      name,
      text.replace(words, () => others),
    );
  }
  return folder;
}

/** Every problem as it is printed, one after another. */
export const printed = ({ problems }: CompiledStory): string => problems.map(formatProblem).join('\n\n');

export const problemsOf = (...changes: Change[]): string => printed(compileStory(changed(...changes)));
