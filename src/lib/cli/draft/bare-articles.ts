import { constants, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserMistake } from '#lib/cli/command.ts';
import { isArticle } from '#lib/ingest/article-kind.ts';
import { halfWritten } from './write-new-files.ts';

/** What people put beside their texts, and is none of them. */
const ABOUT = /^(?:readme|licen[cs]e|copying|notice|changelog)\b/i;

/**
 * The articles that lie in a folder itself, where its corpus/ holds none.
 *
 * @param names what the folder holds
 * @returns null where corpus/ holds articles, or none lie in the folder
 */
export function bareArticles(folder: string, names: readonly string[]): string[] | null {
  if (corpusNames(folder).some((name) => !name.startsWith('.'))) return null;
  const bare = articlesAmong(folder, names);
  return bare.length === 0 ? null : bare;
}

/** The articles that lie in a folder itself and not in its corpus/, where that holds others: nobody reads them. */
export function besideCorpus(folder: string, names: readonly string[]): string[] {
  const inCorpus = new Set(corpusNames(folder));
  return inCorpus.size === 0 ? [] : articlesAmong(folder, names).filter((name) => !inCorpus.has(name));
}

const articlesAmong = (folder: string, names: readonly string[]): string[] =>
  names.filter(
    (name) =>
      isArticle(name) &&
      !name.startsWith('.') &&
      !ABOUT.test(name) &&
      statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );

function corpusNames(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'corpus'));
  } catch {
    // Not there, or not to be read: whoever reads the story says so.
    return [];
  }
}

/**
 * Copies articles from a folder to its corpus/, where a story has them. They stay where they are, and corpus/ appears
 * whole or not at all.
 *
 * @throws UserMistake where the folder cannot be written to, or corpus/ has come to hold something meanwhile
 */
export async function copyToCorpus(folder: string, names: readonly string[]): Promise<void> {
  const [half, corpus] = [join(folder, halfWritten('corpus')), join(folder, 'corpus')];
  try {
    await mkdir(half);
    for (const name of names) await copyFile(join(folder, name), join(half, name), constants.COPYFILE_EXCL);
    // An empty one may be there; anything in it would make this fail.
    await rmdir(corpus).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(half, corpus);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UserMistake(`${corpus} cannot be written (${code}).`, 1);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}
