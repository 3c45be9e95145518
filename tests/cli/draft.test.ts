import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Story } from '#lib/corpus/story.ts';
import { projectRoot } from '#lib/cli/install-packages.mjs';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { readFolder } from '#lib/ingest/read-folder.server.ts';
import { dayRangeOf } from '#lib/tagger/day-range.ts';
import { dateline, startDateline, type Ended } from './run-dateline.ts';

// A program is started, and the machine may be busy.
vi.setConfig({ hookTimeout: 60_000 });

const scratch = mkdtempSync(join(tmpdir(), 'date line '));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs `dateline draft …` in the scratch folder. */
const draft = (...args: string[]) => dateline(['draft', ...args], { folder: scratch });

/** A folder with articles and nothing else. */
function folderOf(name: string, articles: Record<string, string>): string {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  for (const [file, text] of Object.entries(articles)) writeFileSync(join(folder, 'corpus', file), text);
  return folder;
}

const yamlFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
const contents = (folder: string) =>
  yamlFiles(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

async function compiled(folder: string): Promise<Story> {
  const { story, problems } = compileStory(await readFolder(folder));
  // Of an outlet a draft knows no more than its name.
  expect(problems.filter(({ code }) => code !== 'source-not-described')).toEqual([]);
  if (!story) throw new Error('a folder without problems is a story');
  return story;
}

const BRIDGE = {
  'gazette.txt': [
    'Council votes for new harbour bridge',
    'HALDEN, May 3 (Gazette) - The council of Halden voted on Tuesday to build a bridge across the harbour.',
    'Mayor Anna Lindholm said the bridge would open within four years. The old ferry was closed in March 2019 after an accident.',
    '© 2022 Gazette. All rights reserved.',
  ].join('\n\n'),
  'courier.txt': [
    'Harbour bridge wins narrow majority',
    'HALDEN, May 4, 2022 (Courier) - The harbour bridge won a narrow majority in the council of Halden on Tuesday.',
    'Fishermen protested outside the town hall on Wednesday against the bridge across the harbour.',
    '© 2022 Courier. All rights reserved.',
  ].join('\n\n'),
};

describe('the bare articles of the supplied story', () => {
  const folder = join(scratch, 'supplied');
  const corpus = join(projectRoot, 'data/corpus');
  let run: Ended;
  let story: Story;
  beforeAll(async () => {
    cpSync(corpus, join(folder, 'corpus'), { recursive: true });
    run = startDateline(['draft', 'supplied'], { folder: scratch });
    story = await compiled(folder);
  });
  const main = () => story.events.filter(({ rank }) => rank === 'main');
  /** The files that an event quotes, by their number. */
  const filesOf = ({ excerpts }: DatedEvent) =>
    [
      ...new Set(
        excerpts.map(({ documentId }) =>
          story.documents.find(({ id }) => id === documentId)?.file.slice(0, 3),
        ),
      ),
    ].sort();

  it('become a story that builds without a problem', () => {
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    expect(yamlFiles(folder)).toEqual(['documents.yaml', 'events.yaml', 'sources.yaml', 'story.yaml']);
  });

  // The texts give no day for the address: “earlier in November” is past, “takes office in January” to come.
  test.each<[event: string, day: string, date: string, files: string[]]>([
    ['the address', '2016-12-01', '[2016-11-01..2016-12-31]', ['003']],
    ['the forum', '2017-03-30', '2017-03-30', ['004']],
    ['the vote', '2017-06-14', '2017-06-14', ['000', '002']],
    ['the call-in show', '2017-06-15', '2017-06-15', ['000', '001', '002']],
  ])('%s is a main event at its date, quoted from its articles', (_event, day, date, files) => {
    const { first } = dayRangeOf(day);
    const found = main().filter(
      (event) => dayRangeOf(event.date).first <= first && first <= dayRangeOf(event.date).last,
    );
    expect(found.map((event) => [event.date, filesOf(event)])).toEqual([[date, files]]);
  });

  it('give no other main event', () => {
    expect(main()).toHaveLength(4);
  });

  it('give what they mention in passing at its own precision', () => {
    const dates = story.events.filter(({ rank }) => rank === 'background').map(({ date }) => date);
    expect(dates).toEqual(expect.arrayContaining(['196X', '2015', '2016-11', '2017-01']));
  });

  it('are ascribed to the publishers that they name', () => {
    const sources = story.documents.map(({ file, sourceId }) => `${file.slice(0, 3)} ${sourceId}`);
    expect(sources).toEqual(['000 press-tv', '001 tass', '002 unattributed', '003 unattributed', '004 tass']);
  });

  it('are drafted once: a second run writes nothing and says so', async () => {
    const before = contents(folder);
    const { code, out } = await draft('supplied');
    expect(code).toBe(0);
    expect(out).toContain('Nothing new');
    expect(contents(folder)).toEqual(before);
  });
});

describe('a folder that an editor has begun', () => {
  it('keeps every file as it is; what is new goes beside it, without what is told already', async () => {
    const folder = folderOf('begun', { 'gazette.txt': BRIDGE['gazette.txt'] });
    expect((await draft('begun')).code).toBe(0);
    const before = contents(folder);
    writeFileSync(join(folder, 'corpus', 'courier.txt'), BRIDGE['courier.txt']);
    const { code, out } = await draft('begun');
    expect(code).toBe(0);
    expect(out).toContain('left out that the story has already');
    expect(contents(folder)).toEqual(expect.arrayContaining(before));
    expect(yamlFiles(folder)).toEqual([
      'documents.draft.yaml', 'documents.yaml', 'events.draft.yaml', 'events.yaml', 'sources.draft.yaml', 'sources.yaml', 'story.yaml',
    ]); // prettier-ignore
    const more = readFileSync(join(folder, 'events.draft.yaml'), 'utf8');
    expect(more).toContain('Fishermen protested');
    expect(more).not.toContain('date: 2019-03');
  });

  it('is written to by nothing but its draft files, and --dry-run by none', async () => {
    const folder = folderOf('dry', BRIDGE);
    const { code, out } = await draft('dry', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Nothing was written');
    expect(readdirSync(folder)).toEqual(['corpus']);
  });
});

describe('invented articles', () => {
  let story: Story;
  beforeAll(async () => {
    const folder = folderOf('invented', BRIDGE);
    expect((await draft('invented')).code).toBe(0);
    story = await compiled(folder);
  });

  it('that report one vote make one event of it, in the words of a headline, with the place of their dateline', () => {
    const votes = story.events.filter(({ date }) => date === '2022-05-03');
    expect(votes).toHaveLength(1);
    expect(Object.values(BRIDGE).some((text) => text.startsWith(votes[0]?.title ?? '?'))).toBe(true);
    expect(votes[0]).toMatchObject({ place: 'Halden', rank: 'main' });
    expect(new Set(votes[0]?.excerpts.map(({ documentId }) => documentId)).size).toBe(2);
  });

  it('keep a month a month', () => {
    expect(story.events.find(({ date }) => date === '2019-03')?.title).toBe(
      'The old ferry was closed after an accident',
    );
  });
});

describe('articles that lie in the folder itself', () => {
  /** A folder with the articles in it, not in a corpus/. */
  const bareFolder = (name: string, more: Record<string, string> = {}): string => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    for (const [file, text] of Object.entries({ ...BRIDGE, ...more }))
      writeFileSync(join(folder, file), text);
    return folder;
  };

  it('are copied to corpus/ and stay as they are; what is drafted builds', async () => {
    const folder = bareFolder('bare', { 'README.md': 'What I have read of the bridge.' });
    const { code, out, err } = await draft('bare');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Written: corpus/ (a copy of 2\u00a0files), documents.yaml');
    expect(readdirSync(join(folder, 'corpus')).sort()).toEqual(['courier.txt', 'gazette.txt']);
    for (const [file, text] of Object.entries(BRIDGE))
      for (const at of [file, join('corpus', file)])
        expect(readFileSync(join(folder, at), 'utf8')).toBe(text);
    expect((await compiled(folder)).events.length).toBeGreaterThan(2);
  });

  it('are neither copied nor written about by --dry-run', async () => {
    const folder = bareFolder('bare-dry');
    expect((await draft('bare-dry', '--dry-run')).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['courier.txt', 'gazette.txt']);
  });

  it('are left alone where corpus/ holds articles', async () => {
    const folder = bareFolder('both');
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus', 'gazette.txt'), BRIDGE['gazette.txt']);
    expect((await draft('both')).code).toBe(0);
    expect((await compiled(folder)).documents.map(({ file }) => file)).toEqual(['gazette.txt']);
  });

  it('are copied with the one that cannot be read, which is named where it has to be mended', async () => {
    const folder = bareFolder('bare-latin');
    writeFileSync(
      join(folder, 'c.txt'),
      Buffer.from('The caf\xe9 of Halden burnt down on May 3, 2022.', 'latin1'),
    );
    const { code, out } = await draft('bare-latin');
    expect(code).toBe(1);
    expect(out).toMatch(/^corpus\/c\.txt:1:8: error bad-utf8/m);
    expect(readdirSync(join(folder, 'corpus')).sort()).toEqual(['c.txt', 'courier.txt', 'gazette.txt']);
  });
});

it('saved pages and Markdown are drafted from, with the date and the publisher that they give', async () => {
  const folder = folderOf('kinds', {
    'a.html':
      '<title>Ferry sinks</title><meta property="og:site_name" content="Bay Post"><meta property="article:published_time" content="2021-06-03"><article><h1>Ferry sinks</h1><p>The old ferry of Halden sank in the harbour on Tuesday, and nobody was hurt.</p><p>It had served the town for sixty years, and was to be sold in July.</p></article>',
    'b.md':
      '---\ntitle: Ferry lost\ndate: 2021-06-04\nsource: Gazette\n---\n\nThe ferry of Halden was lost in the harbour on Tuesday after sixty years.\n',
  });
  expect(await draft('kinds')).toMatchObject({ code: 0, err: '' });
  const { documents, events } = await compiled(folder);
  expect(documents.map(({ published, sourceId }) => [published, sourceId])).toEqual([
    ['2021-06-03', 'bay-post'],
    ['2021-06-04', 'gazette'],
  ]);
  expect(events.map(({ date }) => date)).toContain('2021-06-01');
});

describe('an article without a year', () => {
  const merger = (end: string) =>
    `Banks agree to merge\n\nHALDEN, June 9 (Newswire) - The two banks of the harbour agreed to merge.\n\n${end}`;
  const TALKS = 'Talks on the merger began on 4 February 2019, the chairmen said.';

  it('is dated by what it prints, as a guess that is named', async () => {
    const folder = folderOf('yearless', { 'a.txt': merger(TALKS) });
    const { code, out, err } = await draft('yearless');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('a.txt: dated 2019-06-09 by guess.');
    expect((await compiled(folder)).documents[0]?.published).toBe('2019-06-09');
  });

  it('has the year in the name of its file', async () => {
    const folder = folderOf('named', {
      '2020-06-09-a.txt': merger(TALKS),
      'courier.txt': BRIDGE['courier.txt'],
    });
    expect((await draft('named')).out).not.toContain('by guess');
    const { documents } = await compiled(folder);
    expect(documents.map(({ published }) => published)).toEqual(['2020-06-09', '2022-05-04']);
  });

  it('and without anything that tells it is refused with what to do, where there is no other', async () => {
    folderOf('open', { 'a.txt': merger('The chairmen shook hands.') });
    const { code, err } = await draft('open');
    expect(code).toBe(1);
    expect(err).toContain('Put the day into a file’s name, as in 2024-05-03-a.txt, and draft again.');
    expect(err).not.toContain('documents.yaml:');
  });
});

it('an old date in an article does not stand in for its own, nor for the days of the others', async () => {
  const folder = folderOf('old', {
    'a.txt':
      'Stadium sold\n\nThe stadium was sold on Tuesday to a fund.\n\nIt had opened on 12 May 1998 after a fire.',
    'courier.txt': BRIDGE['courier.txt'],
    'gazette.txt': BRIDGE['gazette.txt'],
  });
  expect((await draft('old')).out).toContain('a.txt: dated 2022-05-03/2022-05-04 by guess.');
  expect((await compiled(folder)).documents[0]?.published).toBe('2022-05-03/2022-05-04');
});

it('an article of a day to come is named, dates no other, and is warned of by check', async () => {
  folderOf('ahead', {
    ...BRIDGE,
    'a.txt': 'Bridge to be rebuilt\n\nHALDEN, 14 May 2099 (Gazette) - The bridge was closed on Monday, the council said.',
    'b.txt': 'What is known of the bridge\n\nThe bridge has three arches, and nobody knows who built them in the end.',
  }); // prettier-ignore
  const { code, out } = await draft('ahead');
  expect(code).toBe(0);
  expect(out).toContain('a.txt: of 14 May 2099, which is still to come.');
  expect(out).toContain('b.txt: dated 2022-05-03/2022-05-04 by guess.');
  const check = await dateline(['check', 'ahead'], { folder: scratch });
  expect(check.code).toBe(0);
  expect(check.out).toContain('corpus/a.txt:3:9: warning article-of-day-to-come');
});

describe('a mistake at the keyboard is answered with a sentence:', () => {
  test.each<[mistake: string, make: () => string, code: number, sentence: string]>([
    ['no such folder', () => 'nowhere', 1, `There is no folder ${join(scratch, 'nowhere')}`],
    ['no articles', () => folderOf('empty', {}), 1, 'There are no articles in '],
    [
      'nothing that gives a year',
      () => folderOf('undated', { 'a.txt': 'The ferry of Halden sank in the harbour on Monday.' }),
      1,
      'Nothing says in which year the articles appeared (a.txt).',
    ],
    [
      'a story that is wrong already',
      () => {
        const folder = folderOf('wrong', BRIDGE);
        writeFileSync(join(folder, 'events.yaml'), '- id: [\n');
        return folder;
      },
      1,
      'Nothing was drafted: what is there has to be right first.',
    ],
    ['an unknown option', () => '--quick', 2, "Unknown option '--quick'."],
  ])('%s', async (_mistake, make, code, sentence) => {
    const run = await draft(make());
    expect(run.code).toBe(code);
    expect(run.err).toContain(sentence);
    expect(run.err).not.toMatch(/^\s+at /m);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to', async () => {
    const folder = folderOf('locked', BRIDGE);
    chmodSync(folder, 0o555);
    const { code, err } = await draft('locked');
    chmodSync(folder, 0o755);
    expect(code).toBe(1);
    expect(err).toContain('cannot be written (EACCES).');
  });
});
