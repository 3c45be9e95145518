import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const FACE = /@font-face\s*\{[^}]*\}/g;
const URL_OF = /url\('([^']+\.woff2)'\)/;
const RANGE = /unicode-range:([^;]+);/;
const POINTS = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi;

/** Latin is for any text: quotation marks, digits and the words of the page itself. */
const ALWAYS = '-latin-wght';

/**
 * A style sheet's faces with their files in them, for a page that has everything in it: the Latin ones, and those of
 * other scripts that a text has letters of.
 *
 * @param css with `@font-face` rules that name files of packages
 * @returns the rules, and nothing else of the sheet
 * @throws Error where a file is not there
 */
export async function inlineFonts(css: string, text: string): Promise<string> {
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const faces = (css.match(FACE) ?? []).filter((face) => {
    const file = URL_OF.exec(face)?.[1];
    return file !== undefined && (file.includes(ALWAYS) || hasLetters(face, points));
  });
  const inlined = await Promise.all(
    faces.map(async (face) => {
      const data = (await readFile(require.resolve(URL_OF.exec(face)?.[1] ?? ''))).toString('base64');
      // Nothing has to be waited for: the text is drawn with it at once.
      return face
        .replace(URL_OF, `url('data:font/woff2;base64,${data}')`)
        .replace(/font-display:[^;]+/, 'font-display: block');
    }),
  );
  return inlined.join('\n');
}

function hasLetters(face: string, points: Set<number>): boolean {
  const ranges = [...(RANGE.exec(face)?.[1] ?? '').matchAll(POINTS)].map(([, from = '', to = from]) => [
    parseInt(from, 16),
    parseInt(to, 16),
  ]);
  return [...points].some((point) => ranges.some(([from = 0, to = 0]) => point >= from && point <= to));
}
