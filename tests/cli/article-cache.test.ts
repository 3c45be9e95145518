import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { openArticleCache } from '#lib/cli/article-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The files of the cache, whatever shelf they stand on. */
const entries = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

interface Asked {
  what?: string;
  rules?: string;
  value?: unknown;
}

/** Asks for something; says what it got and whether it had to be made. */
async function ask(text: string, { what = 'page', rules = 'a', value = { found: text } }: Asked = {}) {
  const remember = await openArticleCache(folder, rules);
  let made = false;
  const got = remember(what, text, () => {
    made = true;
    return value;
  });
  return { got, made };
}

describe('the cache of articles', () => {
  it('makes the same of the same text once', async () => {
    const value = { text: 'é 🚢', numbers: [1, 2.5], none: null, missing: undefined };
    expect(await ask('x', { value })).toEqual({ got: value, made: true });
    expect(await ask('x', { value: 'other' })).toEqual({ got: value, made: false });
  });

  test.each([
    ['another text', 'y', {}],
    ['another step', 'x', { what: 'article' }],
    ['other rules', 'x', { rules: 'b' }],
  ])('makes it anew for %s', async (_for, text, options) => {
    await ask('x');
    expect((await ask(text, options)).made).toBe(true);
  });

  it('forgets what other rules made', async () => {
    await ask('x');
    await ask('x', { rules: 'b' });
    expect(entries()).toHaveLength(1);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['is empty', () => Buffer.alloc(0)],
    ['is cut off', (bytes) => bytes.subarray(0, bytes.length - 3)],
    [
      'has one bit turned',
      (bytes) => Buffer.from(bytes.map((byte, index) => (index === bytes.length - 2 ? byte ^ 1 : byte))),
    ],
    ['is something else', () => Buffer.from('{"found":"nonsense"}'.repeat(9))],
  ])('never trusts an entry that %s', async (_claim, spoil) => {
    await ask('x');
    const [file = ''] = entries();
    writeFileSync(file, spoil(readFileSync(file)));
    expect(await ask('x')).toEqual({ got: { found: 'x' }, made: true });
    expect((await ask('x')).made).toBe(false);
  });

  it('may be deleted at any time', async () => {
    const remember = await openArticleCache(folder, 'a');
    remember('page', 'x', () => 1);
    rmSync(folder, { recursive: true });
    expect(remember('page', 'x', () => 2)).toBe(2);
  });

  it('does without a disk that takes nothing', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const remember = await openArticleCache(join(file, 'cache'), 'a');
    expect([1, 2].map((value) => remember('page', 'x', () => value))).toEqual([1, 2]);
  });

  it('leaves no half of an entry under its name', async () => {
    await ask('x');
    expect(entries().every((file) => !file.includes('.', file.lastIndexOf('/')))).toBe(true);
  });
});
