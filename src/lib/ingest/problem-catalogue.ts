import { closest, distance } from 'fastest-levenshtein';
import type { Finding } from './problem.ts';

/**
 * Everything that can be wrong with a story's folder, one function a code. A message says what is wrong and shows
 * the input; `right` says what would be right.
 */

const error = (code: string, message: string, right: string): Finding => ({
  code,
  severity: 'error',
  message,
  right,
});
const warning = (code: string, message: string, right: string): Finding => ({
  code,
  severity: 'warning',
  message,
  right,
});

const MAX_SHOWN = 90;
const shorten = (text: string) => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text);
const quote = (text: string) => `“${shorten(text)}”`;
const list = (items: string[]) => (items.length > 0 ? items.join(', ') : 'there are none yet');

/** The known word nearest to a misspelt one, if it is near; otherwise all of them. */
function nearest(word: string, known: string[]): string {
  const best = known.length > 0 ? closest(word, known) : '';
  return best !== '' && distance(word, best) <= Math.max(2, word.length / 3)
    ? best
    : `one of: ${list(known)}`;
}

export const missingFile = (file: string, holds: string) =>
  error('missing-file', `The story has no ${file}.`, `a file ${file} that holds ${holds}`);

export const missingCorpus = () =>
  error(
    'missing-corpus',
    'The story has no articles.',
    'a folder corpus/ with the articles as .txt or .md files',
  );

export const badUtf8 = (byte: number) =>
  error(
    'bad-utf8',
    `The file is not UTF-8: byte ${byte + 1} begins no character.`,
    'the same text saved as UTF-8',
  );

export const unreadKind = (file: string) =>
  warning(
    'unread-kind',
    `${file} is not read: only .txt and .md files are.`,
    'the article saved as plain text',
  );

export const yamlSyntax = (message: string) =>
  error('yaml-syntax', `This is not YAML: ${message}`, 'valid YAML 1.2');

export const wrongShape = (expected: string, received: string) =>
  error('wrong-shape', `Here stands ${received}.`, expected);

export const unknownKey = (key: string, known: string[]) =>
  error('unknown-key', `There is no key ${quote(key)} here.`, nearest(key, known));

export const missingKey = (key: string, known: string[]) =>
  error('missing-key', `The key ${quote(key)} is missing.`, `an entry with ${list(known)}`);

export const malformedId = (id: string) =>
  error(
    'malformed-id',
    `${quote(id)} cannot be an id.`,
    'lower-case letters, digits and single hyphens, as in direct-line-2017',
  );

export const duplicateId = (what: string, id: string, firstLine: number) =>
  error(
    'duplicate-id',
    `The ${what} ${quote(id)} stands here a second time; the first is in line ${firstLine}.`,
    'an id of its own',
  );

export const duplicateFile = (file: string, firstLine: number) =>
  error('duplicate-file', `${file} has an entry already, in line ${firstLine}.`, 'one entry per corpus file');

export const unknownReference = (what: string, id: string, known: string[]) =>
  error(`unknown-${what}`, `There is no ${what} ${quote(id)}.`, nearest(id, known));

export const unknownCorpusFile = (file: string, known: string[]) =>
  error('unknown-file', `There is no file ${quote(file)} in corpus/.`, nearest(file, known));

export const fileWithoutDocument = (file: string) =>
  warning(
    'file-without-document',
    `corpus/${file} has no entry in documents.yaml and is left out.`,
    `an entry “file: ${file}” with an id and a source`,
  );

export const malformedTimeZone = (name: string) =>
  error(
    'malformed-time-zone',
    `${quote(name)} is not a time zone.`,
    'an IANA name such as UTC or Europe/Paris',
  );

export const malformedLanguage = (tag: string) =>
  error(
    'malformed-language',
    `${quote(tag)} is not a language tag.`,
    'a BCP 47 tag such as en, en-GB or pt-BR',
  );

export const malformedUrl = (url: string) =>
  error(
    'malformed-url',
    `${quote(url)} is not a web address.`,
    'an address that begins with https:// or http://',
  );

export const malformedDate = (date: string, message: string, suggestion: string | null) =>
  error(
    'malformed-date',
    `${quote(date)} cannot be read as EDTF: ${message}.`,
    suggestion ?? 'an EDTF date such as 2017-06-15, 2017-06, 196X, 1914/1945 or 2016-12~',
  );

export const sourceWithoutBasis = (sourceName: string) =>
  error(
    'source-without-basis',
    `The text does not name ${sourceName} as its publisher, so this is an editor's attribution.`,
    'basis: with a line source: that says how you know',
  );

export const publishedWithoutBasis = (date: string) =>
  error(
    'published-without-basis',
    `${date} is an editor's date and does not say where it comes from.`,
    'basis: with a line published: that says how you know',
  );

export const publishedContradictsText = (date: string, conflict: string) =>
  error(
    'published-contradicts-text',
    `The article was not published on ${date}: ${conflict}`,
    'a date that the text allows',
  );

export const documentWithoutDate = (basis: string) =>
  error(
    'document-without-date',
    `The article has no date: ${basis}`,
    'published: with an EDTF date, and basis: published: that says how you know',
  );

export const excerptNotVerbatim = (
  quoted: string,
  file: string,
  found: { passage: string; line: number; difference: string } | null,
) =>
  error(
    'excerpt-not-verbatim',
    found
      ? `The words ${quote(quoted)} do not stand in corpus/${file}; the nearest passage is in line ${found.line}: ${found.difference}.`
      : `The words ${quote(quoted)} do not stand in corpus/${file}, nor anything like them.`,
    found ? `“${found.passage}”` : 'words copied from the article',
  );

export const excerptFromFurniture = (quoted: string, file: string, line: number, reason: string) =>
  error(
    'excerpt-from-furniture',
    `The words ${quote(quoted)} stand in corpus/${file}, line ${line}, outside the article: ${reason}.`,
    'words from the article itself',
  );

export const eventWithoutExcerpt = (id: string) =>
  error(
    'event-without-excerpt',
    `The event ${quote(id)} has no excerpt.`,
    'excerpts: with at least one document and quote',
  );

export const eventWithoutEvidence = (id: string, date: string) =>
  error(
    'event-without-evidence',
    `Nothing in the excerpts of ${quote(id)} gives the date ${date}.`,
    'an excerpt whose sentence holds the date, or evidence: with document and quote of the words that give it, or with your own reasoning:',
  );

export const evidenceWithoutDate = (quoted: string) =>
  error(
    'evidence-without-date',
    `The words ${quote(quoted)} hold no date.`,
    'words that hold one, or reasoning: to make this an editor’s statement',
  );

export const dateContradictsText = (date: string, readings: string[]) =>
  error(
    'date-contradicts-text',
    `The date ${date} contradicts the text: ${readings.join(' ')}`,
    'the date that the text gives, or evidence: with reasoning: if the words speak of something else',
  );

export const dateTooExact = (date: string, readings: string[]) =>
  error(
    'date-too-exact',
    `The date ${date} is more exact than the text: ${readings.join(' ')}`,
    'the date as exact as the text has it, or evidence: with reasoning: for the rest',
  );

export const dateAfterArticle = (date: string, documentId: string, published: string) =>
  error(
    'date-contradicts-text',
    `The date ${date} contradicts the text: ${documentId}, published ${published}, reports the event as past.`,
    'a date not after the article',
  );
