import type { BodySegment, Furniture } from '#lib/corpus/article.ts';
import { holds, touches, type Span } from '#lib/corpus/span.ts';
import { findStructure, withDateline, type ArticleStructure } from './find-structure.ts';
import type { FrontMatter } from './front-matter.ts';

/** `# Headline`, `## Heading` (CommonMark §4.2); groups: the marks, the words with those that may close it. */
const HEADING = /^([ ]{0,3}#{1,6}[ \t]+)(\S[^\r\n]*)$/gm;

/** The words of a heading and the marks that close it, the blanks before them included. */
function closedBy(printed: string): [words: string, closing: string] {
  const whole = printed.trimEnd();
  let marks = whole.length;
  while (whole.charAt(marks - 1) === '#') marks--;
  const isClosed = marks < whole.length && /[ \t]/.test(whole.charAt(marks - 1));
  const words = isClosed ? whole.slice(0, marks).trimEnd() : whole;
  return [words, whole.slice(words.length)];
}

const MARK = 'Markdown mark';

const blanks = (words: string) => words.replace(/[^\r\n]/g, ' ');
const folded = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Heading extends Span {
  level: number;
  marks: Span[];
}

function headingsOf(text: string, from: number): Heading[] {
  return Array.from(text.slice(from).matchAll(HEADING), (match) => {
    const [, mark = '', printed = ''] = match;
    const [words, closing] = closedBy(printed);
    const start = from + match.index + mark.length;
    const opening = {
      start: start - mark.trim().length - (mark.length - mark.trimEnd().length),
      end: start - (mark.length - mark.trimEnd().length),
    };
    const end = start + words.length;
    const after = closing.trim();
    const closed = end + closing.length;
    const marks = after === '' ? [opening] : [opening, { start: closed - after.length, end: closed }];
    return { start, end, level: mark.trim().length, marks };
  });
}

/**
 * Finds headline, dateline and body of an article in Markdown. The text stays as it is, marks of emphasis and links
 * too, so that every offset holds; front matter and the marks of headings are furniture.
 *
 * @param front what stands at the top of the file, if anything does
 * @example findMarkdownStructure('# Rain again\n\nIt rained in Oslo all day on Monday.', null).headline // { start: 2, end: 12 }
 */
export function findMarkdownStructure(text: string, front: FrontMatter | null): ArticleStructure {
  const from = front?.end ?? 0;
  const { headings, found } = partHeadings(text, headingsOf(text, from), from);
  const printed = headings.find(({ level }) => level === 1) ?? null;
  const title = front?.title ?? null;
  const words = (span: Span) => folded(text.slice(span.start, span.end));
  // The same words stand in the article: there they are its headline.
  const headline =
    title && !(printed && words(printed) === words(title)) ? title : (printed ?? found.headline);
  const parts = withHeadings(found, headings, headline);
  const furniture: Furniture[] = [
    ...(front ? around(text, front, headline) : []),
    ...headings.flatMap(({ marks }) => marks.map((mark) => ({ ...mark, reason: MARK }))),
    ...parts.furniture,
  ];
  return withDateline(text, {
    headline: headline && { start: headline.start, end: headline.end },
    body: parts.body,
    furniture: furniture.sort((a, b) => a.start - b.start),
  });
}

/** The structure of a text in which the marks of headings, and all before `from`, are blank. */
function withoutMarks(text: string, headings: Heading[], from: number): ArticleStructure {
  const marks = headings.flatMap((heading) => heading.marks);
  let plain = blanks(text.slice(0, from));
  let at = from;
  for (const { start, end } of marks) {
    plain += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return findStructure(plain + text.slice(at));
}

/**
 * The headings that stand by themselves. A line that begins like one in the middle of a paragraph, whose lines were
 * broken by hand, is none.
 */
function partHeadings(
  text: string,
  all: Heading[],
  from: number,
): { headings: Heading[]; found: ArticleStructure } {
  let headings = all;
  let found = withoutMarks(text, headings, from);
  while (headings.length > 0) {
    const parts = [...found.body, ...found.furniture, ...(found.headline ? [found.headline] : [])];
    const own = new Set(parts.map(({ start, end }) => `${start} ${end}`));
    const alone = headings.filter(({ start, end }) => own.has(`${start} ${end}`));
    if (alone.length === headings.length) break;
    headings = alone;
    found = withoutMarks(text, headings, from);
  }
  return { headings, found };
}

/** Front matter without the title that stands in it. */
function around(text: string, front: FrontMatter, title: Span | null): Furniture[] {
  const reason = 'front matter';
  if (!title || !holds(front, title)) return [{ start: front.start, end: front.end, reason }];
  return [
    { start: front.start, end: text.slice(0, title.start).trimEnd().length, reason },
    { start: front.end - text.slice(title.end, front.end).trimStart().length, end: front.end, reason },
  ];
}

/** What was found, with the lines that are marked as headings as what they are. */
function withHeadings(
  { headline: guessed, body, furniture }: ArticleStructure,
  headings: Heading[],
  headline: Span | null,
): { body: BodySegment[]; furniture: Furniture[] } {
  const isHeadline = (span: Span) => headline !== null && touches(span, headline);
  const first = body[0]?.start ?? Infinity;
  const last = body.at(-1)?.end ?? 0;
  const between = headings.filter((each) => !isHeadline(each) && each.start > first && each.start < last);
  const isBetween = (span: Span) =>
    between.some((each) => each.start === span.start && each.end === span.end);
  const asHeadings = [...body, ...furniture, ...(guessed ? [guessed] : [])].filter(isBetween);
  const rest = (span: Span) => !isHeadline(span) && !isBetween(span);
  const lost: Furniture[] =
    guessed && rest(guessed) ? [{ start: guessed.start, end: guessed.end, reason: 'menu' }] : [];
  const heading = ({ start, end }: Span): BodySegment => ({ start, end, role: 'heading' });
  return {
    body: [...body.filter(rest), ...asHeadings.map(heading)].sort((a, b) => a.start - b.start),
    furniture: [...furniture.filter(rest), ...lost],
  };
}
