import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { compileFolder, storyFolder } from '#lib/ingest/compile-folder.server.ts';
import { decodeText } from '#lib/ingest/decode-text.ts';
import { CORPUS, FILES, printed } from './folders/harbour.ts';

let folder = '';
const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const problems = async () => printed(await compileFolder(folder));
const latin1 = (text: string) => Buffer.from(text, 'latin1');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  await mkdir(join(folder, 'corpus'));
  for (const [name, text] of Object.entries(FILES)) await put(name, text);
  for (const [name, text] of Object.entries(CORPUS)) await put(`corpus/${name}`, text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a folder on disk', () => {
  it('becomes a story', async () => {
    const { story, articles } = await compileFolder(folder);
    expect(story?.title).toBe('The harbour bridge');
    expect(articles.map(({ text }) => text)).toEqual(Object.values(CORPUS));
  });

  it('is read alike twice', async () => {
    expect(JSON.stringify(await compileFolder(folder))).toBe(JSON.stringify(await compileFolder(folder)));
  });

  it('keeps newlines and byte order mark of an article', async () => {
    const text = `\ufeff${CORPUS['a.txt'].replaceAll('\n', '\r\n')}`;
    await put('corpus/a.txt', text);
    const { articles, problems } = await compileFolder(folder);
    expect(problems).toEqual([]);
    expect(articles[0]?.text).toBe(text);
  });

  it('may have hidden files', async () => {
    await put('corpus/.DS_Store', latin1('\xff'));
    expect(await problems()).toBe('');
  });

  it('may have articles in Markdown and links to articles', async () => {
    await rm(join(folder, 'corpus/b.txt'));
    await put('elsewhere.md', CORPUS['b.txt']);
    await symlink(join(folder, 'elsewhere.md'), join(folder, 'corpus/b.txt'));
    expect(await problems()).toBe('');
  });
});

describe('what is not read is a warning:', () => {
  const warned = async (name: string) => {
    const { story, problems } = await compileFolder(folder);
    expect(story).not.toBeNull();
    expect(problems).toMatchObject([{ severity: 'warning', file: `corpus/${name}`, code: 'unread-kind' }]);
  };

  it('a PDF', async () => {
    await put('corpus/scan.pdf', '%PDF');
    await warned('scan.pdf');
  });

  it('a folder', async () => {
    await mkdir(join(folder, 'corpus/older.txt'));
    await warned('older.txt');
  });

  it('a link that leads nowhere', async () => {
    await symlink('nowhere', join(folder, 'corpus/lost.txt'));
    await warned('lost.txt');
  });

  it('a link that leads to itself', async () => {
    await symlink('loop.txt', join(folder, 'corpus/loop.txt'));
    await warned('loop.txt');
  });
});

describe('bad UTF-8', () => {
  it('in an article is reported with its place, and nothing else is', async () => {
    await put('corpus/b.txt', latin1('Crowds at\r\nthe caf\xe9 on the bridge.'));
    expect(await problems()).toBe(
      [
        'corpus/b.txt:2:8: error bad-utf8',
        '  The file is not UTF-8: byte 19 begins no character; it may be Windows-1252.',
        '  2 | the caf� on the bridge.',
        '    |        ^',
        '  Right would be: the same text saved as UTF-8, or a line in documents.yaml that says how it is written: - { file: b.txt, encoding: windows-1252 }',
      ].join('\n'),
    );
  });

  it('in a YAML file is reported with its place, and nothing else is', async () => {
    await put('threads.yaml', Buffer.concat([Buffer.from('- id: é\n  title: 🚢 '), latin1('caf\xe9')]));
    expect(await problems()).toBe(
      [
        'threads.yaml:2:16: error bad-utf8',
        '  The file is not UTF-8: byte 27 begins no character.',
        '  2 |   title: 🚢 caf�',
        '    |                ^',
        '  Right would be: the same text saved as UTF-8',
      ].join('\n'),
    );
  });

  test.each([
    ['a byte that begins nothing', [0x61, 0xff, 0x62], 2],
    ['a character that is cut off by another', [0x61, 0xe2, 0x82, 0x62], 2],
    ['a character that is cut off by the end', [0x61, 0xe2, 0x82], 2],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 2],
    ['a slash in two bytes', [0xc0, 0xaf], 1],
    ['after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 5],
  ])('is found: %s', (_, bytes, byte) => {
    const { problem } = decodeText('a.txt', Uint8Array.from(bytes));
    expect(problem?.message).toContain(`byte ${byte} `);
    expect(problem).toMatchObject({ line: 1, column: byte > 3 ? 2 : byte });
  });

  it.each([
    ['an article, wherever it lies, is a character like any other', 'a.txt', null],
    ['an article of corpus/ is, too', 'corpus/a.txt', null],
    ['another file makes it no text', 'story.yaml', 'The file is not plain text: byte 2 is zero.'],
  ])('a zero in %s', (_claim, file, message) => {
    expect(decodeText(file, Uint8Array.of(0x61, 0, 0x62, 0x63, 0x64)).problem?.message ?? null).toBe(message);
  });

  it('far into a large file is found soon', () => {
    const bytes = Buffer.concat([Buffer.from('é\n'.repeat(2_000_000)), latin1('\xe9')]);
    expect(decodeText('a.txt', bytes).problem).toMatchObject({ line: 2_000_001, column: 1 });
  });
});

describe('what is missing is named:', () => {
  it('a file', async () => {
    await rm(join(folder, 'sources.yaml'));
    expect(await problems()).toBe(
      [
        'sources.yaml:1:1: error missing-file',
        '  The story has no sources.yaml.',
        '  Right would be: a file sources.yaml that holds the list of outlets',
      ].join('\n'),
    );
  });

  it('a file in whose place there is a folder', async () => {
    await rm(join(folder, 'story.yaml'));
    await mkdir(join(folder, 'story.yaml'));
    expect(await problems()).toContain('The story has no story.yaml.');
  });

  it('the articles', async () => {
    await rm(join(folder, 'corpus'), { recursive: true });
    await put('documents.yaml', '');
    await put('events.yaml', '');
    const { problems } = await compileFolder(folder);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'corpus/ missing-corpus',
      'story.yaml unknown-event',
    ]);
  });

  it('the folder itself, and not all that would be in it', async () => {
    expect(printed(await compileFolder(join(folder, 'nowhere')))).toBe(
      [
        'nowhere:1:1: error missing-folder',
        '  There is no folder “nowhere”.',
        '  Right would be: the name of a folder that holds a story',
      ].join('\n'),
    );
    expect(printed(await compileFolder(join(folder, 'story.yaml')))).toBe(
      [
        'story.yaml:1:1: error missing-folder',
        '  “story.yaml” is a file, not a folder.',
        '  Right would be: the folder that holds story.yaml and corpus/',
      ].join('\n'),
    );
  });

  it('everything, in an empty folder', async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    const { problems } = await compileFolder(folder);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'corpus/ missing-corpus',
      'documents.yaml missing-file',
      'events.yaml missing-file',
      'sources.yaml missing-file',
      'story.yaml missing-file',
    ]);
  });
});

describe('is one clear problem:', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  test.each([
    ['UTF-16 without one', utf16('A bridge was opened.'), 'The file is UTF-16, not UTF-8.'],
    ['UTF-16 the other way round', utf16('A bridge.').swap16(), 'The file is UTF-16, not UTF-8.'],
    [
      'a file that is no text',
      Buffer.from([0x25, 0x50, 0x44, 0x46, 0x0a, 0x00, 0xe2, 0xe3, 0xcf]),
      'The file is not plain text: byte 6 is zero.',
    ],
    ['an empty file', Buffer.from(''), 'The file is empty.'],
    ['a file with nothing but white space', Buffer.from('\ufeff \n\n'), 'The file is empty.'],
  ])('%s', async (_, bytes, message) => {
    await put('corpus/b.txt', bytes);
    const { problems } = await compileFolder(folder);
    expect(problems.map((each) => `${each.file} ${each.message}`)).toEqual([`corpus/b.txt ${message}`]);
  });

  it('a YAML file with NUL', async () => {
    await put('threads.yaml', Buffer.from('- id: a\0'));
    expect((await compileFolder(folder)).problems).toMatchObject([
      { file: 'threads.yaml', message: 'The file is not plain text: byte 8 is zero.' },
    ]);
  });

  it('a YAML file in UTF-16', async () => {
    await put('threads.yaml', utf16('\ufeff- id: a'));
    expect((await compileFolder(folder)).problems).toMatchObject([
      { file: 'threads.yaml', code: 'bad-utf8' },
    ]);
  });

  it('a folder of articles that cannot be opened', async () => {
    await rm(join(folder, 'corpus'), { recursive: true });
    await symlink('corpus', join(folder, 'corpus'));
    expect(await problems()).toBe(
      [
        'corpus:1:1: error unreadable-folder',
        '  The folder cannot be read: ELOOP.',
        '  Right would be: a folder that you may read',
      ].join('\n'),
    );
  });

  it('events.yml for events.yaml', async () => {
    await rm(join(folder, 'events.yaml'));
    await put('events.yml', FILES['events.yaml']);
    expect(await problems()).toBe(
      [
        'events.yaml:1:1: error missing-file',
        '  The story has no events.yaml, only events.yml.',
        '  Right would be: events.yml renamed to events.yaml',
      ].join('\n'),
    );
  });

  it('a file named with its folder', async () => {
    await put('documents.yaml', FILES['documents.yaml'].replace('file: b.txt', 'file: corpus/b.txt'));
    const { problems } = await compileFolder(folder);
    expect(problems.map(({ right }) => right)).toEqual(['b.txt, without “corpus/”']);
  });

  it('the folder of the articles given for the story', async () => {
    expect(printed(await compileFolder(join(folder, 'corpus')))).toContain(
      '“corpus” holds the articles of a story, not the story.',
    );
  });
});

describe('the folder of the story', () => {
  const before = process.env['DATELINE_DATA'];
  afterEach(() => {
    if (before === undefined) delete process.env['DATELINE_DATA'];
    else process.env['DATELINE_DATA'] = before;
  });

  it('is data, unless the variable names another', () => {
    delete process.env['DATELINE_DATA'];
    expect(storyFolder()).toBe(join(process.cwd(), 'data'));
    process.env['DATELINE_DATA'] = '/other/folder';
    expect(storyFolder()).toBe('/other/folder');
  });
});

it('NUL in an article is a character of it', async () => {
  await put('corpus/b.txt', Buffer.from(CORPUS['b.txt'].replace('herring', 'her\0ring')));
  const { articles, problems } = await compileFolder(folder);
  expect(problems).toEqual([]);
  expect(articles[1]?.text).toContain('her\0ring');
});
