import { UserMistake, type Command } from './command.ts';
import { linesOf } from './lines-of.ts';
import type { Answer } from './tag-line.ts';

export const tagCommand: Command = {
  summary:
    'Finds the time expressions of texts. Reads JSON lines {"text", "dct"} from standard input, writes JSON lines {"mentions"}.',
  options: {
    language: {
      describe: 'BCP 47 tag of the texts; en-GB has the day first in 6/5/2017 (default: en-US)',
      value: 'tag',
    },
  },
  async run(given) {
    const language = given.value('language') ?? 'en-US';
    if (!isLanguage(language)) throw new UserMistake(`“${language}” is no language tag. “en-GB” is one.`);
    if (!/^en\b/i.test(language))
      throw new UserMistake(`Only English is read, not “${language}”. “en-GB” and “en-US” are.`);
    // Loaded here so that other commands need not wait for the rules.
    const { tagLine } = await import('./tag-line.ts');
    endQuietlyWithReader();
    let isWrong = false;
    let number = 0;
    for await (const line of linesOf(process.stdin)) {
      number++;
      // An empty line, as the last one of many files, asks nothing.
      if (line.trim() === '') continue;
      const answer = tagLine(line, language);
      if ('error' in answer) {
        isWrong = true;
        console.error(`Line ${number}: ${answer.error}`);
      }
      await write(answer);
    }
    return isWrong ? 1 : 0;
  },
};

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** `tag | head` reads as much as it wants. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Waits while the reader is slower than the tagger, so that memory does not grow. */
function write(answer: Answer): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${JSON.stringify(answer)}\n`)) resolve();
    else process.stdout.once('drain', () => resolve());
  });
}
