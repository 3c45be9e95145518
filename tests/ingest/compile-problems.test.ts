import { describe, expect, it, test } from 'vitest';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { changed, printed, problemsOf, soundFolder, FILES, type Change } from './folders/harbour.ts';
import { MISTAKES } from './folders/mistakes.ts';

/** Takes the indentation of the code off an expected text. */
const dedent = (text: string) =>
  text
    .replace(/^\n| *$/g, '')
    .replace(/^ {8}/gm, '')
    .trimEnd();

const all = Object.entries(MISTAKES).flatMap(([group, mistakes]) =>
  mistakes.map((mistake) => ({ ...mistake, claim: `${group} ${mistake.claim}` })),
);

it('finds nothing wrong with a sound story', () => {
  const { story, problems } = compileStory(soundFolder());
  expect(problems).toEqual([]);
  expect(story?.events.map(({ id }) => id)).toEqual(['council-votes', 'bridge-opens']);
});

test.each(all)('$claim is reported, and nothing else', ({ changes, expected }) => {
  expect(problemsOf(...changes)).toBe(dedent(expected));
});

test.each(all)('$claim: the carets stand under what is wrong', ({ changes }) => {
  const folder = changed(...changes);
  for (const { file, line, column, length, lineText } of compileStory(folder).problems) {
    const text = folder.files.get(file as keyof typeof FILES) ?? '';
    expect(lineText).toBe(text.split('\n')[line - 1]);
    expect(column + length - 1).toBeLessThanOrEqual(Math.max(column, lineText.length));
  }
});

test.each(all)('$claim makes no story, unless it is a warning', ({ changes }) => {
  const { story, problems } = compileStory(changed(...changes));
  expect(story === null).toBe(problems.some(({ severity }) => severity === 'error'));
});

describe('many mistakes at once', () => {
  const changes: Change[] = [
    ['story.yaml', 'title: The', 'titel: The'],
    ['story.yaml', 'timeZone: UTC', 'timeZone: Portwick'],
    ['story.yaml', 'opening: bridge-opens', 'opening: bridge-shuts'],
    ['sources.yaml', 'mark: C', 'mark: Courier'],
    [
      'sources.yaml',
      '- id: courier',
      '- id: gazette\n  name: Another\n  description: Another.\n  mark: A\n- id: courier',
    ],
    ['documents.yaml', '    source: The cutting', '    sorce: The cutting'],
    ['documents.yaml', 'source: gazette', 'source: gazete\n  url: harbour'],
    ['documents.yaml', 'published: 2018-05-04', 'published: 4 May 2018'],
    ['threads.yaml', 'title: Traffic', 'titel: Traffic\n  colour: red'],
    ['events.yaml', 'date: 2018-05-03', 'date: 2018-02-31'],
    ['events.yaml', 'by Mayor Ada Lund', 'by Mayor Ada Lind'],
    ['events.yaml', 'speaker: Ada Lund', 'speeker: Ada Lund'],
    ['events.yaml', 'document: courier-opening', 'document: courier-closing'],
    ['events.yaml', 'rank: main\n  threads: [traffic]', 'rank: main\n  threads: [trafic]'],
    ['events.yaml', 'quote: opened on Thursday', 'quote: opened on a Thursday'],
    [
      'events.yaml',
      '- id: bridge-opens',
      '- id: bridge-opens\n  title: Nothing\n  shortTitle: Nothing\n  date: 2018\n  rank: minor\n  summary: Nothing.\n- id: bridge-opens',
    ],
  ];
  const folder = changed(...changes);
  folder.unread.push('scan.pdf');
  folder.corpus.set('c.txt', 'A third article that nobody has entered.');
  const compiled = compileStory(folder);

  it('are all reported, file by file and line by line', () => {
    expect(printed(compiled)).toMatchInlineSnapshot(`
      "corpus/c.txt:1:1: warning file-without-document
        corpus/c.txt has no entry in documents.yaml and is left out.
        Right would be: an entry “file: c.txt” with an id and a source

      corpus/scan.pdf:1:1: warning unread-kind
        corpus/scan.pdf is not read: only .txt, .md and .html files are.
        Right would be: the article saved as plain text in corpus/ itself

      documents.yaml:3:11: error unknown-source
        There is no source “gazete”.
        3 |   source: gazete
          |           ^^^^^^
        Right would be: gazette

      documents.yaml:4:8: error malformed-url
        “harbour” is not a web address.
        4 |   url: harbour
          |        ^^^^^^^
        Right would be: an address that begins with https:// or http://

      documents.yaml:8:14: error malformed-date
        “4 May 2018” cannot be read as EDTF: a date begins with a year of four digits.
        8 |   published: 4 May 2018
          |              ^^^^^^^^^^
        Right would be: 2018-05-04

      documents.yaml:10:5: error unknown-key
        There is no key “sorce” here.
        10 |     sorce: The cutting is from its archive.
           |     ^^^^^
        Right would be: source

      events.yaml:11:3: error event-without-excerpt
        The event “bridge-opens” has no excerpt.
        11 | - id: bridge-opens
           |   ^^^^^^^^^^^^^^^^
        Right would be: excerpts: with at least one document and quote

      events.yaml:15:9: error wrong-shape
        Here stands “minor”.
        15 |   rank: minor
           |         ^^^^^
        Right would be: main or background

      events.yaml:17:7: error duplicate-id
        The event “bridge-opens” stands here a second time; the first is in line 11.
        17 | - id: bridge-opens
           |       ^^^^^^^^^^^^
        Right would be: an id of its own

      events.yaml:20:17: error malformed-date
        “2018-02-31” cannot be read as EDTF: there is no day 31: February 2018 has 28 days.
        20 |   date: 2018-02-31
           |                 ^^
        Right would be: an EDTF date such as 2017-06-15, 2017-06, 196X, 1914/1945 or 2016-12~

      events.yaml:22:13: error unknown-thread
        There is no thread “trafic”.
        22 |   threads: [trafic]
           |             ^^^^^^
        Right would be: traffic

      events.yaml:28:22: error excerpt-not-verbatim
        The words “The harbour bridge was opened on Thursday by Mayor Ada Lind.” do not stand in corpus/a.txt; the nearest passage is in line 6: “Lind” where the article has “Lund”.
        28 |         by Mayor Ada Lind.
           |                      ^^^^
        Right would be: The harbour bridge was opened on Thursday by Mayor Ada Lund.

      events.yaml:31:7: error unknown-key
        There is no key “speeker” here.
        31 |       speeker: Ada Lund
           |       ^^^^^^^
        Right would be: speaker

      events.yaml:32:17: error unknown-document
        There is no document “courier-closing”.
        32 |     - document: courier-closing
           |                 ^^^^^^^^^^^^^^^
        Right would be: courier-opening

      events.yaml:36:24: error excerpt-not-verbatim
        The words “opened on a Thursday” do not stand in corpus/a.txt; the nearest passage is in line 6: “a ” is not in the article.
        36 |       quote: opened on a Thursday
           |                        ^^
        Right would be: opened on Thursday

      sources.yaml:5:7: error duplicate-id
        The source “gazette” stands here a second time; the first is in line 1.
        5 | - id: gazette
          |       ^^^^^^^
        Right would be: an id of its own

      sources.yaml:12:9: error wrong-shape
        Here stands “Courier”.
        12 |   mark: Courier
           |         ^^^^^^^
        Right would be: a mark of one to three characters

      story.yaml:1:1: error unknown-key
        There is no key “titel” here.
        1 | titel: The harbour bridge
          | ^^^^^
        Right would be: title

      story.yaml:4:11: error malformed-time-zone
        “Portwick” is not a time zone.
        4 | timeZone: Portwick
          |           ^^^^^^^^
        Right would be: an IANA name such as UTC or Europe/Paris

      story.yaml:5:10: error unknown-event
        There is no event “bridge-shuts”.
        5 | opening: bridge-shuts
          |          ^^^^^^^^^^^^
        Right would be: bridge-opens

      threads.yaml:2:3: error unknown-key
        There is no key “titel” here.
        2 |   titel: Traffic
          |   ^^^^^
        Right would be: title

      threads.yaml:3:3: error unknown-key
        There is no key “colour” here.
        3 |   colour: red
          |   ^^^^^^
        Right would be: one of: id, title, description"
    `);
  });

  it('leave the sound event out of it', () => {
    const lines = compiled.problems.filter(({ file }) => file === 'events.yaml').map(({ line }) => line);
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(
      FILES['events.yaml'].split('- id: bridge-opens')[0]?.split('\n').length ?? 0,
    );
  });

  it('are reported alike however the folder was read', () => {
    const turned = {
      ...folder,
      files: new Map([...folder.files].reverse()),
      corpus: new Map([...folder.corpus].reverse()),
    };
    expect(printed(compileStory(turned))).toBe(printed(compiled));
  });
});

describe('a file that cannot be read is the only one to blame', () => {
  /** A story needs no threads. */
  const needed = Object.keys(FILES).filter((name) => name !== 'threads.yaml');

  test.each(needed)('%s is missing', (name) => {
    const folder = soundFolder();
    folder.files.delete(name as keyof typeof FILES);
    const { problems } = compileStory(folder);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([`${name} missing-file`]);
  });

  it('without a file of threads, events that name one are', () => {
    const folder = soundFolder();
    folder.files.delete('threads.yaml');
    const codes = new Set(compileStory(folder).problems.map(({ file, code }) => `${file} ${code}`));
    expect([...codes]).toEqual(['events.yaml unknown-thread']);
  });

  test.each(Object.keys(FILES))('%s is no YAML', (name) => {
    const folder = soundFolder();
    folder.files.set(name as keyof typeof FILES, 'a: "b" c');
    const { problems } = compileStory(folder);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([`${name} yaml-syntax`]);
  });

  it('or an article that is missing from the corpus', () => {
    const folder = soundFolder();
    folder.corpus.delete('b.txt');
    expect(compileStory(folder).problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'documents.yaml unknown-file',
    ]);
  });

  it('and an empty folder lacks every file and the articles', () => {
    const folder = { ...soundFolder(), files: new Map(), corpus: new Map() };
    expect(printed(compileStory(folder))).toMatchInlineSnapshot(`
      "corpus/:1:1: error missing-corpus
        The story has no articles.
        Right would be: a folder corpus/ with the articles as .txt, .md or .html files

      documents.yaml:1:1: error missing-file
        The story has no documents.yaml.
        Right would be: a file documents.yaml that holds the list of articles

      events.yaml:1:1: error missing-file
        The story has no events.yaml.
        Right would be: a file events.yaml that holds the list of events

      sources.yaml:1:1: error missing-file
        The story has no sources.yaml.
        Right would be: a file sources.yaml that holds the list of outlets

      story.yaml:1:1: error missing-file
        The story has no story.yaml.
        Right would be: a file story.yaml that holds title, description, language, timeZone and opening"
    `);
  });

  it('and an empty list is what nothing can refer to', () => {
    const folder = soundFolder();
    folder.files.set('threads.yaml', '# none yet\n');
    expect(printed(compileStory(folder)).split('\n').slice(0, 5).join('\n')).toMatchInlineSnapshot(`
      "events.yaml:6:13: error unknown-thread
        There is no thread “traffic”.
        6 |   threads: [traffic]
          |             ^^^^^^^
        Right would be: an entry for it; there are none yet"
    `);
  });
});

describe('an editor’s statement', () => {
  const stated = (date: string, quote: string, ...evidence: string[]) =>
    problemsOf(
      ['events.yaml', 'date: 2008-06', `date: ${date}`],
      [
        'events.yaml',
        'quote: The council voted for the bridge in June 2008.',
        [`quote: ${quote}`, '  evidence:', ...evidence.map((line) => `    ${line}`)].join('\n'),
      ],
    );

  it('stands for a date that the text does not give', () => {
    expect(stated('1999', 'Its towers are 90 m high.', '- reasoning: The plan is of that year.')).toBe('');
  });

  it('stands against a date of the text that is of something else', () => {
    expect(
      stated('2007', 'The council voted for the bridge in June 2008.', '- reasoning: It was a second vote.'),
    ).toBe('');
  });

  it('can put an event after the article if it points at words that announce it', () => {
    const quote = 'The ferry will make its last trip after the summer holidays.';
    expect(stated('2018-08-27', quote, '- reasoning: School began then.')).toContain(
      'reports the event as past',
    );
    expect(
      stated(
        '2018-08-27',
        quote,
        '- document: gazette-opening',
        '  quote: after the summer holidays',
        '  reasoning: School began then.',
      ),
    ).toBe('');
  });

  it('cannot quote words without saying of which document', () => {
    expect(stated('1999', 'Its towers are 90 m high.', '- quote: towers', '  reasoning: I know.')).toContain(
      'The key “document” is missing.',
    );
  });
});

describe('a date with an open end', () => {
  test.each([
    ['[..2008-06]', '2008-06-01T00:00:00.000Z', '2008-07-01T00:00:00.000Z'],
    ['2008-06/..', '2008-06-01T00:00:00.000Z', '2008-07-01T00:00:00.000Z'],
    ['../2008-06', '2008-06-01T00:00:00.000Z', '2008-07-01T00:00:00.000Z'],
    ['[2007..]', '2007-01-01T00:00:00.000Z', '2008-01-01T00:00:00.000Z'],
  ])('%s has the instants of the end that is known', (date, earliest, latest) => {
    const { story, problems } = compileStory(changed(['events.yaml', 'date: 2008-06', `date: '${date}'`]));
    expect(problems).toEqual([]);
    expect(story?.events[0]).toMatchObject({ date, earliest, latest });
  });
});

it('what a dateline says of the article it does not say of the event in the same sentence', () => {
  const problems = problemsOf(
    [
      'corpus/a.txt',
      'The harbour bridge was opened on Thursday by Mayor Ada Lund.',
      'The harbour bridge is open, Mayor Ada Lund said.',
    ],
    [
      'events.yaml',
      'quote: >-\n        The harbour bridge was opened on Thursday\n        by Mayor Ada Lund.',
      'quote: The harbour bridge is open, Mayor Ada Lund said.',
    ],
    ['events.yaml', '  evidence:\n    - document: gazette-opening\n      quote: opened on Thursday\n', ''],
  );
  expect(problems).toContain('event-without-evidence');
});
