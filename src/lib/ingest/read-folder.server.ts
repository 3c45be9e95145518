import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { corpusName, isArticle, isPage } from './article-kind.ts';
import { decodeArticle, decodeText, type DecodedText } from './decode-text.ts';
import { indexedPosition } from './line-index.ts';
import { emptyArticle, missingFile, unreadableFile, unreadableFolder } from './problem-catalogue.ts';
import { placeFinding, type Problem } from './problem.ts';
import { makeAnew, type Remember } from './read-article.ts';
import type { HtmlPage } from './read-html.ts';
import { STORY_FILES, type StoryFileName, type StoryFolder } from './story-files.ts';
import { parseYamlFile, placeOf } from './yaml-file.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The bytes of a file, links followed; null if there is no file of that name. */
async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : null;
  } catch (error) {
    // A link may lead nowhere or to itself.
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) return null;
    throw error;
  }
}

async function namesIn(folder: string, name: string, problems: Problem[]): Promise<string[]> {
  try {
    const names = await readdir(folder);
    // Sorted by code unit, not by locale: the same on every machine.
    return names.filter((each) => !each.startsWith('.')).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    // Whatever else the system says is the editor's to mend.
    problems.push(placeFinding(unreadableFolder(codeOf(error)), { file: name, text: '', start: 0, end: 0 }));
    return [];
  }
}

async function readText(
  folder: string,
  file: string,
  decode: (file: string, bytes: Uint8Array) => DecodedText,
): Promise<{ text: string | null; problem: Problem | null }> {
  try {
    const bytes = await readIfThere(join(folder, file));
    return bytes ? decode(file, bytes) : { text: null, problem: null };
  } catch (error) {
    // Whatever the system says, such as EACCES, is the editor's to mend.
    const place = { file, text: '', start: 0, end: 0 };
    return { text: null, problem: placeFinding(unreadableFile(codeOf(error)), place) };
  }
}

/** 'events.yml', 'Events.yaml' and 'events.yaml.txt' are meant to be 'events.yaml'. */
const isMisnamed = (name: string, wanted: StoryFileName): boolean =>
  name !== wanted &&
  name
    .toLowerCase()
    .replace(/\.txt$/, '')
    .replace(/\.yml$/, '.yaml') === wanted;

/** The encodings that documents.yaml declares, by the name of the file, each with its line. */
function declaredEncodings(documents: string | undefined): Map<string, { encoding: string; line: number }> {
  const yaml = documents === undefined ? null : parseYamlFile('documents.yaml', documents).file;
  const entries = Array.isArray(yaml?.content) ? (yaml.content as unknown[]) : [];
  const declared = new Map<string, { encoding: string; line: number }>();
  for (const [index, entry] of entries.entries()) {
    if (yaml === null || typeof entry !== 'object' || entry === null) continue;
    const { file, encoding } = entry as Record<string, unknown>;
    if (typeof file !== 'string' || typeof encoding !== 'string') continue;
    const { line } = indexedPosition(yaml.text, placeOf(yaml, [index, 'encoding']).start);
    declared.set(corpusName(file), { encoding: encoding.trim(), line });
  }
  return declared;
}

/**
 * Reads the folder of a story. What cannot be read is a problem, and the rest is read all the same.
 *
 * @param remember what saved pages were read as before
 * @param onArticle told after each article how many of how many there are
 * @param bare names of articles that lie in the folder itself, to be read instead of those in corpus/
 */
export async function readFolder(
  folder: string,
  remember: Remember = makeAnew,
  onArticle: (done: number, all: number) => void = () => {},
  bare: readonly string[] | null = null,
): Promise<StoryFolder> {
  const story: StoryFolder & { pages: Map<string, HtmlPage> } = {
    files: new Map(),
    corpus: new Map(),
    pages: new Map(),
    unread: [],
    problems: [],
  };
  const read = async (file: string, decode: typeof decodeText): Promise<string | null> => {
    const { text, problem } = await readText(folder, file, decode);
    if (problem) story.problems.push(problem);
    return text;
  };
  const names = await namesIn(folder, basename(folder), story.problems);
  for (const name of Object.keys(STORY_FILES) as StoryFileName[]) {
    const text = await read(name, decodeText);
    if (text !== null) story.files.set(name, text);
    const misnamed = text === null && names.find((each) => isMisnamed(each, name));
    if (misnamed)
      story.problems.push(
        placeFinding(missingFile(name, STORY_FILES[name], misnamed), {
          file: name,
          text: '',
          start: 0,
          end: 0,
        }),
      );
  }
  let encodings: ReturnType<typeof declaredEncodings> | null = null;
  const decode = (file: string, bytes: Uint8Array): DecodedText => {
    const plain = decodeArticle(file, bytes, null);
    if (plain.problem === null) return plain;
    // Only where a file needs it is documents.yaml read once more for what it declares.
    encodings ??= declaredEncodings(story.files.get('documents.yaml'));
    const declared = encodings.get(corpusName(file));
    return declared ? decodeArticle(file, bytes, declared.encoding, declared.line) : plain;
  };
  const files = bare ?? (await namesIn(join(folder, 'corpus'), 'corpus', story.problems));
  for (const [index, name] of files.entries()) {
    const file = bare ? name : `corpus/${name}`;
    const raw = isArticle(name) ? await read(file, decode) : null;
    const page = raw !== null && isPage(name) ? await readPage(raw, remember) : null;
    const text = page ? page.text : raw;
    if (text !== null && /^[\s\ufeff]*$/.test(text))
      story.problems.push(placeFinding(emptyArticle(), { file, text: '', start: 0, end: 0 }));
    else if (text !== null) {
      story.corpus.set(name, text);
      if (page) story.pages.set(name, page);
    } else if (!story.problems.some((problem) => problem.file === file)) story.unread.push(name);
    onArticle(index + 1, files.length);
  }
  return story;
}

async function readPage(html: string, remember: Remember): Promise<HtmlPage> {
  // The parser is loaded only where there is a page.
  const { readHtml } = await import('./read-html.ts');
  return remember('page', html, () => readHtml(html));
}
