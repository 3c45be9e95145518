import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Given } from '#lib/cli/command.ts';
import { withNotes } from '#lib/cli/pack-story.ts';
import { chooseOut, writeOut } from '#lib/cli/write-out.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-out-'));
afterAll(() => rmSync(folder, { recursive: true }));

const given = (options: Record<string, string> = {}): Given => ({
  argument: null,
  has: (option) => option in options,
  value: (option) => options[option] ?? null,
});

describe('the notes in a packed file', () => {
  const html = '<script type="application/json" id="venue_notes">null</script>';

  test('cannot end the element that they stand in', () => {
    const notes = JSON.stringify({ title: 'A $& b </script><script>' });
    const [, json = ''] = />(.*)<\/script>$/.exec(withNotes(html, notes)) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(JSON.parse(notes));
  });

  test('have to have a place', () => {
    expect(() => withNotes('<p>', '{}')).toThrow('no place for notes');
  });
});

describe('a file that a command writes', () => {
  test.each([
    ['here', {}, 'story.html'],
    ['under the name that is given', { out: 'talk.html' }, 'talk.html'],
    ['in a folder that is given', { out: '.' }, 'story.html'],
  ])('stands %s', (_, options, name) => {
    expect(chooseOut(given(options), 'story.html', folder)).toBe(join(folder, name));
  });

  test('never takes the place of another unless it is told to', async () => {
    const file = join(folder, 'there.html');
    writeFileSync(file, 'old');
    expect(() => chooseOut(given({ out: file }), 'story.html', folder)).toThrow('--force writes over it');
    await expect(writeOut(file, 'new', given())).rejects.toThrow('stays as it is');
    expect(readFileSync(file, 'utf8')).toBe('old');
    await writeOut(file, new Uint8Array([110, 101, 119]), given({ force: '' }));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });
});
