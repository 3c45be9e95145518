import { describe, expect, it, test } from 'vitest';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { formatProblem } from '#lib/ingest/problem.ts';
import { changed, FILES, printed, problemsOf, soundFolder, type Change } from './folders/harbour.ts';

const LONG = 'x'.repeat(100_000);
const VOTE = 'quote: The council voted for the bridge in June 2008.';

describe('a text of 100 000 characters makes a short message', () => {
  const changes: [string, ...Change[]][] = [
    ['as a date', ['events.yaml', 'date: 2008-06', `date: ${LONG}`]],
    ['as a rank', ['events.yaml', 'rank: main', `rank: ${LONG}`]],
    ['as a key', ['events.yaml', 'speaker:', `? ${LONG}\n      :`]],
    ['as an id', ['events.yaml', 'id: council-votes', `id: ${LONG}`]],
    ['as a malformed id', ['events.yaml', 'id: council-votes', `id: ${LONG.toUpperCase()}`]],
    ['as a document', ['events.yaml', 'document: courier-opening', `document: ${LONG}`]],
    ['as a thread', ['events.yaml', 'rank: main\n  threads: [traffic]', `rank: main\n  threads: [${LONG}]`]],
    ['as a file', ['documents.yaml', 'file: b.txt', `file: ${LONG}.txt`]],
    ['as a url', ['documents.yaml', 'file: b.txt', `file: b.txt\n  url: ${LONG}`]],
    ['as a language', ['story.yaml', 'language: en', `language: ${LONG}`]],
    ['as a time zone', ['story.yaml', 'timeZone: UTC', `timeZone: ${LONG}`]],
    ['as a mark', ['sources.yaml', 'mark: C', `mark: ${LONG}`]],
    ['as a quotation', ['events.yaml', VOTE, `quote: ${LONG}`]],
    ['as an alias', ['story.yaml', 'title: The harbour bridge', `title: *${LONG}`]],
    ['as a tag', ['story.yaml', 'title: The harbour bridge', `title: !${LONG}`]],
  ];
  test.each(changes)('%s', (_, ...change) => {
    const { problems } = compileStory(changed(...change));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(formatProblem).join('\n\n').length).toBeLessThan(900 * problems.length);
  });
});

it('of hundreds of known names a message lists a few', () => {
  const folder = changed(['events.yaml', 'rank: main\n  threads: [traffic]', 'rank: main\n  threads: [x]']);
  const threads = Array.from({ length: 500 }, (_, i) => `- {id: thread-${i}, title: T, description: D}`);
  folder.files.set('threads.yaml', `${FILES['threads.yaml']}${threads.join('\n')}`);
  expect(printed(compileStory(folder))).toMatch(/Right would be: one of: traffic, .*thread-10 and 489 more$/);
});

describe('characters that turn or hide text are named, not printed', () => {
  it.each(['\u202e', '\u2066', '\u200b', '\u001b', '\0'])('%j in a quotation', (nasty) => {
    const text = problemsOf([
      'events.yaml',
      VOTE,
      `quote: The council voted${nasty} for the bridge in June 2008.`,
    ]);
    expect(text).toContain(`voted\\u${nasty.charCodeAt(0).toString(16).padStart(4, '0')}`);
    expect(text).not.toContain(nasty);
  });
});

describe('after an emoji in the line', () => {
  it('a wrong word is marked, columns in UTF-16 units', () => {
    const { problems } = compileStory(
      changed(
        ['corpus/a.txt', 'Its towers', '🚢 Its towers'],
        [
          'events.yaml',
          VOTE,
          `${VOTE}\n    - document: gazette-opening\n      quote: 🚢 Its towers were 90 m high.`,
        ],
      ),
    );
    const column = '      quote: 🚢 Its towers were'.length - 3;
    expect(problems).toMatchObject([{ line: 12, column, length: 4 }]);
  });

  it('an excerpt has its offsets', () => {
    const { story } = compileStory(changed(['corpus/a.txt', 'The council', '🚢 The council']));
    const excerpt = story?.events[0]?.excerpts[0];
    expect(excerpt?.exact).toBe('The council voted for the bridge in June 2008.');
    expect(excerpt?.start).toBe(196);
  });
});

it('keys and ids of prototypes are like any other', () => {
  const folder = changed(
    ['events.yaml', 'id: council-votes', 'id: constructor'],
    ['threads.yaml', 'id: traffic', 'id: valueof'],
  );
  folder.files.set(
    'events.yaml',
    (folder.files.get('events.yaml') ?? '').replaceAll('[traffic]', '[valueof]'),
  );
  const { story, problems } = compileStory(folder);
  expect(problems).toEqual([]);
  expect(story?.events[0]?.id).toBe('constructor');
});

describe('a story with Windows newlines and byte order marks', () => {
  const folder = soundFolder();
  for (const map of [folder.files, folder.corpus] as Map<string, string>[]) {
    for (const [name, text] of map) map.set(name, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  }
  const { story, articles, problems } = compileStory(folder);

  it('is sound', () => {
    expect(problems).toEqual([]);
  });

  it('has excerpts at their places in the text as received', () => {
    for (const { documentId, start, end, exact } of story?.events.flatMap(({ excerpts }) => excerpts) ?? []) {
      expect(articles.find(({ id }) => id === documentId)?.text.slice(start, end)).toBe(exact);
    }
  });
});

describe('a long article', () => {
  const sentence = (i: number) =>
    `On day ${i} of the building number ${(i * 7919) % 100_003} stone was laid by hand.`;
  const sentences = Array.from({ length: 16_000 }, (_, i) => sentence(i));
  const paragraphs = (each: number) =>
    Array.from({ length: sentences.length / each }, (_, i) =>
      sentences.slice(i * each, (i + 1) * each).join(' '),
    ).join('\n\n');
  const withArticle = (text: string, quotes: string[]) => {
    const folder = changed([
      'corpus/b.txt',
      'Fishermen fear for the mouth of the river, where herring spawn.',
      text,
    ]);
    const event = [
      '- id: stones',
      '  title: Stones',
      '  shortTitle: Stones',
      '  date: 2018',
      '  rank: main',
      '  summary: Stones are laid.',
      '  evidence: [{ reasoning: The year is well known. }]',
      '  excerpts:',
      ...quotes.flatMap((quote) => ['    - document: courier-opening', `      quote: ${quote}`]),
    ];
    folder.files.set('events.yaml', `${FILES['events.yaml']}${event.join('\n')}`);
    return folder;
  };
  it('of 1 MB, with 500 excerpts, compiles', () => {
    const text = paragraphs(100);
    expect(text.length).toBeGreaterThan(1_000_000);
    const { story, problems } = compileStory(withArticle(text, sentences.slice(0, 500)));
    expect(problems).toEqual([]);
    expect(story?.events.find(({ id }) => id === 'stones')?.excerpts).toHaveLength(500);
  });

  it('is searched a few times for a wrong quotation, however long that is', () => {
    // Without a limit the long one takes minutes.
    const text = paragraphs(1600);
    const short = compileStory(withArticle(text, [sentence(12_000).replace('stone', 'brick')]));
    const long = compileStory(
      withArticle(text, [sentences.slice(100, 1400).join(' ').replace('On day 900 of', 'On night 900 of')]),
    );
    expect(printed(short)).toContain('“brick” where the article has “stone”');
    expect(printed(long)).toContain('“night” where the article has “day”');
    expect(printed(long).length).toBeLessThan(2500);
    const [{ lineText, column, length } = { lineText: '', column: 0, length: 0 }] = long.problems;
    expect(lineText.slice(column - 1, column - 1 + length)).toBe('night');
  });
});

describe('a hostile article', () => {
  const hostile: [string, string][] = [
    [
      'HTML and a script',
      '</p><script>alert(1)</script> <b>The dam</b> broke in June 2008 & <!-- flooded -->.',
    ],
    ['bidirectional controls', 'The \u202edam\u202c broke in \u2066June 2008\u2069 again.'],
    ['null bytes', 'The d\0am broke\0 in June 2008.'],
    ['emoji', '🌊 The dam 👩‍👩‍👧 broke in June 2008 🇪🇺.'],
    ['a line of 100 000 characters', `The dam ${'x'.repeat(100_000)} broke in June 2008.`],
    ['Windows newlines', 'The dam broke\r\nin June 2008.'],
  ];
  it.each(hostile)('with %s has its excerpts at their offsets', (_, passage) => {
    const folder = changed([
      'corpus/a.txt',
      'The council voted for the bridge in June 2008.',
      `${passage}\n\nThe council voted for the bridge in June 2008.`,
    ]);
    const events = (folder.files.get('events.yaml') ?? '').replace(VOTE, `quote: ${JSON.stringify(passage)}`);
    folder.files.set('events.yaml', events);
    const { story, articles, problems } = compileStory(folder);
    expect(problems).toEqual([]);
    const excerpt = story?.events[0]?.excerpts[0];
    expect(excerpt?.exact).toBe(passage);
    expect(articles[0]?.text.slice(excerpt?.start, excerpt?.end)).toBe(passage);
  });
});

it('the address of the site ends in a slash', () => {
  const at = (url: string) =>
    compileStory(changed(['story.yaml', 'language: en', `language: en\nurl: ${url}`])).story?.url;
  expect(at('https://example.org')).toBe('https://example.org/');
  expect(at('https://example.org/bridge')).toBe('https://example.org/bridge/');
  expect(compileStory(changed()).story).not.toHaveProperty('url');
});
