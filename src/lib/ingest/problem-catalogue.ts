import { closest, distance } from 'fastest-levenshtein';
import { languageMeant } from './language.ts';
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

/** How much of a text a message shows; of a passage to copy from, more. */
const SHOWN = 90;
const PASSAGE_SHOWN = 600;
/** How many known words are listed. */
const LISTED = 12;

const shorten = (text: string, longest = SHOWN) =>
  // No half of a character at the cut.
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
const quote = (text: string) => `“${shorten(text)}”`;
function list(items: string[]): string {
  const shown = items.slice(0, LISTED).map((item) => shorten(item));
  const more = items.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/**
 * The known word nearest to a misspelt one, or null if none is near.
 *
 * @example nearestWord('titel', ['id', 'title']) // 'title'
 */
export function nearestWord(word: string, known: string[]): string | null {
  if (known.length === 0 || word.length > SHOWN) return null;
  const best = closest(word, known);
  return distance(word, best) <= Math.ceil(Math.min(word.length, best.length) / 3) ? best : null;
}
const suggestion = (word: string, known: string[]) =>
  nearestWord(word, known) ??
  (known.length === 0 ? 'an entry for it; there are none yet' : `one of: ${list(known)}`);

/** @param misnamed a file that is there and has almost this name */
export const missingFile = (file: string, holds: string, misnamed: string | null = null) =>
  error(
    'missing-file',
    `The story has no ${file}${misnamed === null ? '' : `, only ${shorten(misnamed)}`}.`,
    misnamed === null ? `a file ${file} that holds ${holds}` : `${shorten(misnamed)} renamed to ${file}`,
  );

export const missingFolder = (name: string) =>
  error('missing-folder', `There is no folder ${quote(name)}.`, 'the name of a folder that holds a story');

export const missingCorpus = () =>
  error(
    'missing-corpus',
    'The story has no articles.',
    'a folder corpus/ with the articles as .txt, .md or .html files',
  );

/** A name as a text within “{ }” in YAML. */
const inFlow = (name: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u.test(name) ? name : JSON.stringify(name);

/**
 * @param guess what the file may be instead
 * @param article its name in corpus/, if it is one: of these an editor may say how they are written
 */
export function badUtf8(byte: number, guess: string | null = null, article: string | null = null): Finding {
  const entry =
    article === null
      ? ''
      : `, or a line in documents.yaml that says how it is written: - { file: ${inFlow(article)}, encoding: ${guess?.toLowerCase() ?? 'windows-1252'} }${guess === null ? ', or what it is' : ''}`;
  const page = article !== null && /\.html?$/i.test(article) ? ', or a <meta charset> in the page' : '';
  return error(
    'bad-utf8',
    `The file is not UTF-8: byte ${byte + 1} begins no character${guess === null ? '' : `; it may be ${guess}`}.`,
    `the same text saved as UTF-8${entry}${page}`,
  );
}

export const utf16 = () =>
  error(
    'bad-utf8',
    'The file is UTF-16, not UTF-8.',
    'the same text saved as UTF-8; an article may be UTF-16 if it begins with a byte order mark',
  );

export const notText = (byte: number) =>
  error(
    'bad-utf8',
    `The file is not plain text: byte ${byte + 1} is zero.`,
    'the text of the article, saved as UTF-8',
  );

export const emptyArticle = () =>
  error('empty-article', 'The file is empty.', 'the text of an article, or no such file');

export const corpusAsFolder = (name: string) =>
  error(
    'missing-folder',
    `${quote(name)} holds the articles of a story, not the story.`,
    'the folder around it, which holds story.yaml',
  );

export const fileAsFolder = (name: string) =>
  error(
    'missing-folder',
    `${quote(name)} is a file, not a folder.`,
    'the folder that holds story.yaml and corpus/',
  );

export const unreadKind = (file: string) =>
  warning(
    'unread-kind',
    `corpus/${file} is not read: only .txt, .md and .html files are.`,
    'the article saved as plain text in corpus/ itself',
  );

export const unreadableFile = (reason: string) =>
  error('unreadable-file', `The file cannot be read: ${reason}.`, 'a file that you may read');

export const unreadableFolder = (reason: string) =>
  error('unreadable-folder', `The folder cannot be read: ${reason}.`, 'a folder that you may read');

/** What would be right instead of the commonest mistakes, by the code that the package yaml gives them. */
const YAML_ADVICE = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'quotation marks around a text that holds “: ”'],
  ['BAD_SCALAR_START', 'quotation marks around a text that begins with this character'],
  ['TAG_RESOLVE_FAILED', 'quotation marks around a text that begins with “!”'],
  ['UNEXPECTED_TOKEN', 'nothing after the end of a value, or quotation marks around all of it'],
  ['TAB_AS_INDENT', 'spaces instead of tabs'],
  ['BAD_INDENT', 'the same indentation for all that belongs together'],
  ['MISSING_CHAR', 'each entry beginning with “- ”, and the same indentation for all that belongs to it'],
  ['MULTIPLE_DOCS', 'one document, without a line “---” in it'],
]);

export const yamlSyntax = (code: string, message: string) =>
  error(
    'yaml-syntax',
    `This is not YAML: ${shorten(message).replace(/\.?$/, '.')}`,
    YAML_ADVICE.get(code) ?? 'valid YAML 1.2',
  );

export const yamlOpenQuote = () =>
  error('yaml-syntax', 'This quotation mark is not closed.', 'the same mark again where the text ends');

/** @param mark the line that Git wrote */
export const mergeConflict = (mark: string) =>
  error(
    'yaml-syntax',
    `Here begins what Git could not merge: ${quote(mark)}.`,
    'one of the two versions, without the lines that begin with <<<<<<<, ======= and >>>>>>>',
  );

export const typographicDash = (dash: string) =>
  error('yaml-syntax', `${quote(dash)} begins no entry of a list.`, 'a hyphen and a space: “- ”');

export const keyNotIndented = (key: string) =>
  error(
    'yaml-syntax',
    `The key ${quote(key)} stands at the beginning of its line, outside the entry above it.`,
    `two spaces before it, as before the other keys of the entry: “  ${shorten(key)}:”`,
  );

export const yamlDuplicateKey = (key: string) =>
  error('duplicate-key', `The key ${quote(key)} stands in this group a second time.`, 'each key once');

export const yamlAlias = (name: string) =>
  error(
    'yaml-alias',
    `${quote(`*${name}`)} is a YAML alias, which is not read.`,
    'the value itself; a text that begins with “*” in quotation marks',
  );

export const wrongShape = (expected: string, received: string) =>
  error('wrong-shape', `Here stands ${shorten(received)}.`, expected);

export const unknownKey = (key: string, known: string[]) =>
  error('unknown-key', `There is no key ${quote(key)} here.`, suggestion(key, known));

export const missingKey = (key: string, required: string[]) =>
  error('missing-key', `The key ${quote(key)} is missing.`, `all of: ${list(required)}`);

export const incompleteEvidence = (key: 'document' | 'quote') =>
  error(
    'missing-key',
    `The key ${quote(key)} is missing.`,
    'document and quote of words that hold the date, or reasoning of your own',
  );

export const malformedId = (id: string) =>
  error(
    'malformed-id',
    `${quote(id)} cannot be an id.`,
    'lower-case letters, digits and single hyphens, as in first-event-2017',
  );

export const duplicateId = (what: string, id: string, firstLine: number) =>
  error(
    'duplicate-id',
    `The ${what} ${quote(id)} stands here a second time; the first is in line ${firstLine}.`,
    'an id of its own',
  );

export const repeated = (what: 'excerpt' | 'thread', shown: string) =>
  error(`repeated-${what}`, `The ${what} ${quote(shown)} stands in this event already.`, `each ${what} once`);

export const threadNotOfEvent = (id: string, event: string, known: string[]) =>
  error(
    'thread-not-of-event',
    `The excerpt is said to carry the thread ${quote(id)}, in which the event ${quote(event)} is not.`,
    known.length > 0
      ? `one of the event’s own threads: ${known.join(', ')}`
      : 'the thread under threads: of the event too',
  );

export const duplicateFile = (file: string, firstLine: number) =>
  error('duplicate-file', `${file} has an entry already, in line ${firstLine}.`, 'one entry per corpus file');

export const unknownReference = (what: string, id: string, known: string[]) =>
  error(`unknown-${what}`, `There is no ${what} ${quote(id)}.`, suggestion(id, known));

export const unknownCorpusFile = (file: string, known: string[]) =>
  error(
    'unknown-file',
    `There is no file ${quote(file)} in corpus/.`,
    known.includes(file.replace(/^(?:\.\/)?corpus\//, ''))
      ? `${file.replace(/^(?:\.\/)?corpus\//, '')}, without “corpus/”`
      : suggestion(file, known),
  );

export const fileWithoutDocument = (file: string) =>
  warning(
    'file-without-document',
    `corpus/${file} has no entry in documents.yaml and is left out.`,
    `an entry “file: ${file}” with an id and a source`,
  );

export const encodingWithoutDocument = (file: string) =>
  warning(
    'file-without-document',
    `Of corpus/${file} only the encoding is said here, so it is left out.`,
    'an id and a source, too; npm run dateline -- draft writes such an entry',
  );

export const malformedTimeZone = (name: string) =>
  error(
    'malformed-time-zone',
    `${quote(name)} is not a time zone.`,
    'an IANA name such as UTC or Europe/Paris',
  );

export function malformedLanguage(tag: string): Finding {
  const meant = languageMeant(tag);
  return error(
    'malformed-language',
    `${quote(tag)} is not a language tag.`,
    meant ?? 'a BCP 47 tag such as en, en-GB or pt-BR',
  );
}

export const malformedUrl = (url: string) =>
  error(
    'malformed-url',
    `${quote(url)} is not a web address.`,
    'an address that begins with https:// or http://',
  );

export const malformedSiteUrl = (url: string) =>
  error(
    'malformed-url',
    `${quote(url)} is not the address of a site.`,
    'an address that begins with https:// and has no ? and no #, such as https://example.org/story/',
  );

/** @param what is written, with its article: 'a heading' */
export const unsupportedMarkdown = (what: string) =>
  warning(
    'unsupported-markdown',
    `Notes cannot show ${what}; it stands there as it is written.`,
    'paragraphs, lists, *emphasis*, **strong emphasis**, [links](https://example.org/)',
  );

/** '03/04/2024' may be two days: both are offered. */
function bothReadings(date: string): string | null {
  const [, first = '', second = '', year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(date) ?? [];
  if (year === undefined || ![first, second].every((each) => Number(each) >= 1 && Number(each) <= 12))
    return null;
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')];
  return `${year}-${b}-${a} or ${year}-${a}-${b}`;
}

export const malformedDate = (date: string, message: string, suggestion: string | null) =>
  error(
    'malformed-date',
    `${quote(date)} cannot be read as EDTF: ${message}.`,
    suggestion ??
      bothReadings(date) ??
      'an EDTF date such as 2017-06-15, 2017-06, 196X, 1914/1945 or 2016-12~',
  );

export const sourceNotDescribed = (name: string) =>
  warning(
    'source-not-described',
    `What ${shorten(name)} is has not been said yet; readers see nothing in its place.`,
    'what it is in one neutral line, as in “Daily newspaper of the harbour”',
  );

export const sourceWithoutBasis = (sourceName: string) =>
  error(
    'source-without-basis',
    `The text does not name ${sourceName} as its publisher, so this is an editor's attribution.`,
    'basis: with a line source: that says how you know',
  );

/** @param found ids of the outlets that the article names, several or none */
export const documentWithoutSource = (found: string[], said: string[], known: string[]) =>
  error(
    'document-without-source',
    found.length > 1
      ? `The entry names no source, and the article names several: ${list(found)}.`
      : `The entry names no source, and the article names none of sources.yaml${said.length === 0 ? '' : ` (${list(said)})`}.`,
    known.length === 0
      ? 'an outlet in sources.yaml'
      : `source: with one of: ${list(known)}; and basis: with a line source:`,
  );

export const sourceContradicted = (id: string, other: string, basis: string) =>
  warning(
    'source-contradicts-article',
    `The source is given as ${quote(id)}, but the article names ${quote(other)}. ${basis}`,
    `source: ${other}, or nothing if the article is a reprint`,
  );

/** @param overruled everything that was said, and what is taken */
export const datesDiffer = (overruled: string) =>
  warning('dates-differ', overruled, 'nothing to do if the date that is taken is right');

/** @param published and today in words */
export const articleOfDayToCome = (published: string, today: string) =>
  warning(
    'article-of-day-to-come',
    `The article is of ${published}; today is ${today}.`,
    'the day on which it appeared: a year may be misprinted',
  );

/** @param share of the words of the shorter one, 0 to 1 */
export const nearDuplicate = (other: string, share: number) =>
  warning(
    'near-duplicate',
    `The article is almost that of corpus/${other}: ${Math.floor(share * 100)} % of its words stand there, too, in the same order.`,
    'one of the two, unless both are meant: then an agency’s report counts twice',
  );

/** @param line of documents.yaml that declares it; null if the article's page does */
export const unknownEncoding = (label: string, line: number | null = null) =>
  error(
    'unknown-encoding',
    `${quote(label)}, as ${line === null ? 'the page declares' : `line ${line} of documents.yaml declares`}, is not an encoding that is known here.`,
    'a label such as windows-1252, iso-8859-2, shift_jis or gb18030',
  );

export const notInEncoding = (label: string) =>
  error(
    'bad-encoding',
    `The file is neither UTF-8 nor ${shorten(label)}, as is declared.`,
    'the encoding in which it was saved, or the same text saved as UTF-8',
  );

export const publishedWithoutBasis = (date: string) =>
  error(
    'published-without-basis',
    `${date} is an editor's date and does not say where it comes from.`,
    'basis: with a line published: that says how you know',
  );

export const publishedContradictsText = (conflict: string) =>
  error('published-contradicts-text', conflict, 'a date that the text allows');

export const documentWithoutDate = (basis: string) =>
  error(
    'document-without-date',
    `The article has no date. ${basis}`,
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
      ? `The words ${quote(quoted)} do not stand in corpus/${file}; the nearest passage is in line ${found.line}: ${shorten(found.difference, PASSAGE_SHOWN)}.`
      : `The words ${quote(quoted)} do not stand in corpus/${file}, nor anything like them.`,
    found ? shorten(found.passage, PASSAGE_SHOWN) : 'words copied from the article',
  );

export const excerptFromAnother = (
  quoted: string,
  file: string,
  other: { id: string; file: string; line: number },
) =>
  error(
    'excerpt-not-verbatim',
    `The words ${quote(quoted)} do not stand in corpus/${file}; they stand in corpus/${other.file}, line ${other.line}, which is the document ${quote(other.id)}.`,
    `document: ${other.id}`,
  );

export const excerptShortened = (quoted: string, mark: string, file: string) =>
  error(
    'excerpt-not-verbatim',
    `The words ${quote(quoted)} do not stand in corpus/${file} as they are: “${mark}” leaves something out.`,
    'two excerpts, of the words before it and of the words after it',
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

/** The first few readings of a text, as sentences. */
const readingsShown = (readings: string[]) => readings.slice(0, 3).join(' ');

export const evidenceWithoutDate = (quoted: string) =>
  error(
    'evidence-without-date',
    `The words ${quote(quoted)} hold no date.`,
    'words that hold one, or reasoning: to make this an editor’s statement',
  );

export const dateContradictsText = (date: string, readings: string[]) =>
  error(
    'date-contradicts-text',
    `The date ${date} contradicts the text: ${readingsShown(readings)}`,
    'the date that the text gives, or evidence: with reasoning: if the words speak of something else',
  );

export const dateTooExact = (date: string, readings: string[]) =>
  error(
    'date-too-exact',
    `The date ${date} is more exact than the text: ${readingsShown(readings)}`,
    'the date as exact as the text has it, or evidence: with reasoning: for the rest',
  );

export const dateAfterArticle = (date: string, documentId: string, published: string) =>
  error(
    'date-contradicts-text',
    `The date ${date} contradicts the text: ${documentId}, published ${published}, reports the event as past.`,
    'a date not after the article, or evidence: that quotes the words by which the article announces it',
  );

/** @param actions the keys of which one must be there */
export const wordingWithoutAction = (actions: readonly string[], given: number) =>
  error(
    'wording-without-action',
    given === 0
      ? `The entry does not say what is to become of the passages.`
      : `The entry says ${given} things at once.`,
    `one of the keys ${list([...actions])}, each with its list of document and quote`,
  );

export const wordingTooFew = (key: string, wanted: string) =>
  error('wording-too-few', `The list under ${quote(key)} is too short or too long.`, wanted);

export const wordingOfOneDocument = (document: string) =>
  error(
    'wording-of-one-document',
    `The document ${quote(document)} stands in this list already.`,
    'passages of different documents: a statement has one of each',
  );

export const wordingTakenTwice = (quoted: string, line: number) =>
  error(
    'wording-taken-twice',
    `The words ${quote(quoted)} are confirmed for another statement already, in line ${line}.`,
    'each passage in one statement',
  );

export const wordingWithoutEffect = (key: string, reason: string) =>
  warning(
    'wording-without-effect',
    `This changes nothing: ${reason}.`,
    `no entry, or other passages under ${key}:`,
  );

export const wordingWithheld = () =>
  warning(
    'wording-withheld',
    'This is not shown: rights: excerpts leaves fewer than two of these passages to be published.',
    'passages that stand in an excerpt or beside one, or excerpts of them in events.yaml',
  );
