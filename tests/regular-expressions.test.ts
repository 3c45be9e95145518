import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { beforeAll, describe, expect, it, vi } from 'vitest';

/** The rooms that read what others have written. */
const ROOMS = ['ingest', 'tagger', 'drafting', 'text', 'time', 'wording'];

const files = ROOMS.flatMap((room) =>
  readdirSync(join('src/lib', room))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file}`),
);

interface Pattern {
  source: string;
  flags: string;
}

/** By what is printed of them: each once. */
const patterns = new Map<string, Pattern>();
const note = ({ source, flags }: Pattern) => patterns.set(`/${source}/${flags}`, { source, flags });

/** The patterns that a file writes down. */
function noteLiterals(path: string): void {
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      note({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
}

/** What makes the tables compile what they compile when it is first asked for. */
const SENTENCES =
  'He left on Monday, May 3, 2012, in the 1990s, two days ago at 3 p.m. and will be back every summer.';

beforeAll(async () => {
  // Those that are put together from tables are known only once they are made: here, not for a test before this one.
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, made: [string, string?]) {
        const pattern = new target(...made);
        note(pattern);
        return pattern;
      },
    }),
  );
  for (const file of files) {
    noteLiterals(join('src/lib', file));
    await import(/* @vite-ignore */ `../src/lib/${file}`);
  }
  const { tagText } = await import('#lib/tagger/tag-text.ts');
  tagText(SENTENCES, '2012-05-06');
  vi.unstubAllGlobals();
}, 60_000);

/**
 * Where a pattern may go back over what it has read, so that the time grows faster than the text: in its square where two
 * parts of it may exchange characters, and without bounds where one may with itself (Davis et al. 2018). That it is
 * tried at every place of a text is not looked at here: hostile texts are read in the tests of each room.
 */
const faults = ({ source, flags }: Pattern): string[] =>
  analyse({ source, flags }, { reportTypes: { Move: false } }).reports.map(
    ({ exponential, character }) =>
      `${exponential ? 'exponential' : 'polynomial'} in many of “${character.pick}”`,
  );

describe('regular expressions', () => {
  it('are found: those that are written down, and those that tables make', () => {
    expect(patterns.size).toBeGreaterThan(700);
  });

  it('never go back over what they have read', () => {
    const wrong = [...patterns].flatMap(([printed, pattern]) => {
      const found = faults(pattern);
      return found.length > 0 ? [`${printed}: ${found.join(', ')}`] : [];
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  it.each([
    ['(?:a+)+b', 'exponential'],
    ['(?:\\s|\\S\\s*)+!', 'exponential'],
    ['a+a+b', 'polynomial'],
    ['\\s*=?\\s*x', 'polynomial'],
  ])('such as /%s/ would be found out', (source, degree) => {
    expect(faults({ source, flags: 'u' }).join()).toContain(degree);
  });
});
