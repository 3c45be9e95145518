import type { DraftContext } from './drafted-event.ts';
import { wordsOf, type ReportedSentence } from './reported-sentence.ts';

/** Whether a quotation began or goes on in another sentence. */
export const hasLoneMark = (words: string): boolean => {
  const [straight, open, close] = [/"/g, /“/g, /”/g].map((mark) => words.match(mark)?.length ?? 0);
  return (straight ?? 0) % 2 === 1 || open !== close;
};

/** Words that stand in quotation marks, those within them single; one that is only opened or closed has its counterpart. */
function innerQuotation(words: string): string {
  const inner = words
    .replace(/\s+/g, ' ')
    .replace(/["“”]/g, (mark, at: number, all: string) =>
      mark === '“' || (mark === '"' && /(?:^|[\s([])$/.test(all.slice(0, at))) ? '‘' : '’',
    );
  if (!hasLoneMark(words)) return inner;
  const opensFirst = /["“”]/.exec(words)?.index === 0 || /[\s(]["“]/.test(words);
  return opensFirst ? `${inner}’` : `‘${inner}`;
}

/** The central sentence as a quotation, after who prints it. */
export function summaryOf(
  main: ReportedSentence,
  quoted: readonly { sentences: ReportedSentence[] }[],
  nameOf: DraftContext['nameOf'],
): string {
  const own = main.article.sourceId;
  const others = new Set(quoted.flatMap(({ sentences }) => sentences.map(({ article }) => article.sourceId)));
  others.delete(own);
  const named = [...others].map(nameOf);
  const names = named.filter((name) => name !== null);
  if (names.length < named.length) names.push('an unattributed article');
  const writer = nameOf(own) ?? 'An unattributed article';
  const inner = innerQuotation(wordsOf(main));
  const also = names.length === 0 ? '' : ` Also reported by ${listed(names)}.`;
  return `${writer}: “${inner.replace(/\s+/g, ' ')}”${also}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
