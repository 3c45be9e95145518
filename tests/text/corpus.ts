import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../data/corpus/', import.meta.url);

/** The articles as received, by the number their file begins with: '000' to '004'. */
export const articles = new Map(
  readdirSync(folder).map((file) => [file.slice(0, 3), readFileSync(new URL(file, folder), 'utf8')]),
);

export function articleText(number: string): string {
  const text = articles.get(number);
  if (text === undefined) throw new Error(`no article ${number} in data/corpus`);
  return text;
}
