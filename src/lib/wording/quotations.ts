import { touches, type Span } from '#lib/corpus/span.ts';

const OPENING = /["“„«]/;
const CLOSING = /["”»]/;

/**
 * What stands in quotation marks in a paragraph, without the marks. A quotation that is not closed runs to the end
 * of the paragraph (the next one goes on with it); marks of different kinds may belong together.
 *
 * @example quotationsIn('He said "no”.', { start: 0, end: 13 }) // [{ start: 9, end: 11 }]
 */
export function quotationsIn(text: string, { start, end }: Span): Span[] {
  const quotations: Span[] = [];
  let from: number | null = null;
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    if (from === null && OPENING.test(mark)) from = at + 1;
    else if (from !== null && CLOSING.test(mark)) {
      quotations.push({ start: from, end: at });
      from = null;
    }
  }
  if (from !== null) quotations.push({ start: from, end });
  return quotations;
}

/** Whether more than half of a passage stands in quotation marks. */
export function isQuoted(span: Span, quotations: readonly Span[]): boolean {
  const quoted = quotations
    .filter((quotation) => touches(quotation, span))
    .reduce((sum, { start, end }) => sum + Math.min(end, span.end) - Math.max(start, span.start), 0);
  return quoted * 2 > span.end - span.start;
}

const PAIRS = [
  ['[', ']'],
  ['(', ')'],
] as const;

/**
 * A passage with the quotation mark or bracket beside it of which it holds the counterpart. A full stop or comma may
 * stand between.
 *
 * @example balanced('the "old town."', { start: 0, end: 13 }, [{ start: 5, end: 14 }]) // { start: 0, end: 15 }
 */
export function balanced(text: string, span: Span, quotations: readonly Span[]): Span {
  let { start, end } = span;
  for (const quotation of quotations) {
    if (quotation.start > start && quotation.start < end && /^[.,!?…]*$/.test(text.slice(end, quotation.end)))
      end = Math.max(end, quotation.end + 1);
    if (quotation.end > start && quotation.end < end && quotation.start === start)
      start = quotation.start - 1;
  }
  for (const [open, close] of PAIRS) {
    const inside = text.slice(start, end);
    if (inside.includes(close) && !inside.includes(open) && text.charAt(start - 1) === open) start--;
    if (inside.includes(open) && !inside.includes(close) && text.charAt(end) === close) end++;
  }
  return { start, end };
}
