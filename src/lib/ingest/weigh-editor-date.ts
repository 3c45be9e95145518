import { civilFromDays } from '#lib/time/calendar.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import type { WeighedDate, UndatedArticle } from './published-date.ts';
import { coversDays, dayRangeOf, edtfOfDays, type DayRange } from '#lib/tagger/day-range.ts';
import { rangeWords, type DateInText } from './read-date-in-text.ts';
import { withClock } from '#lib/tagger/resolved.ts';

type Editor = UndatedArticle['editor'];
type Known = Extract<DateInText, { range: DayRange }>;

const hasTime = (value: string) => {
  const date = getEdtf(value);
  return date.kind === 'point' && date.precision === 'time';
};

const dateWords = (edtf: string) => formatDate(getEdtf(edtf), 'en-GB');
const closed = (basis: string) => (/[.!?]$/.test(basis) ? basis : `${basis}.`);
const editorsWords = (editor: NonNullable<Editor>) =>
  `The editor gives ${dateWords(editor.published)}: ${closed(editor.basis)}`;

function withoutEditor(dating: Known): WeighedDate {
  const { byPage = dating.range } = dating.kind === 'stated' ? dating : {};
  const bounds = byPage && edtfOfDays(byPage);
  if (dating.kind === 'stated')
    return { value: dating.value, basis: dating.basis, bounds, conflict: null, by: dating.place };
  const basis = dating.likeliest
    ? `${dating.basis}; the first of them is taken.`
    : `${dating.basis}. How much younger it is the text does not say: an editor's date is missing.`;
  return {
    value: dating.likeliest,
    basis,
    bounds,
    conflict: null,
    by: dating.likeliest === null ? null : 'text',
  };
}

/** The editor's date beside days that the text allows. It may say more than they do, not something else. */
function beside(dating: Known, editor: NonNullable<Editor>): WeighedDate {
  const plain = withoutEditor(dating);
  const given = dayRangeOf(editor.published);
  if (coversDays(dating.range, given)) {
    const adds = dating.kind === 'bounded' || (hasTime(editor.published) && !hasTime(dating.value));
    if (!adds) return plain;
    const allowed = `It lies within what the text allows, ${rangeWords(dating.range)}, by ${dating.words}.`;
    return { ...plain, value: editor.published, basis: `${editorsWords(editor)} ${allowed}`, by: 'editor' };
  }
  // A year or month that holds all the text allows is true, only less exact.
  if (coversDays(given, dating.range)) return plain;
  if (dating.kind === 'stated' && dating.byPage !== undefined)
    return {
      ...plain,
      overruled: `The editor gives ${editor.published}, but ${dating.words} says ${dating.value}, which is taken.`,
    };
  return {
    ...plain,
    conflict: `The editor gives ${editor.published}, but the text allows ${rangeWords(dating.range)}, by ${dating.words}.`,
  };
}

/** The year that the editor gives to a date without one; null if the date fits in none. */
function inEditorsYear(
  dating: Extract<DateInText, { kind: 'yearless' }>,
  editor: NonNullable<Editor>,
): WeighedDate | null {
  const given = dayRangeOf(editor.published);
  if (!Number.isFinite(given.first) || !Number.isFinite(given.last)) return null;
  const last = civilFromDays(given.last).year;
  // A run of months may begin in the year before.
  for (let year = civilFromDays(given.first).year - 1; year <= last; year++) {
    const range = dating.rangeIn(year);
    if (!range || !(coversDays(range, given) || coversDays(given, range))) continue;
    const day =
      range.first === range.last && !hasTime(editor.published) ? withClock(range.first, dating.clock) : null;
    const value = day ?? (coversDays(range, given) ? editor.published : edtfOfDays(range));
    const allowed = `It lies within what the text allows, ${rangeWords(range)}: ${dating.words}; the year is the editor's too.`;
    return {
      value,
      basis: `${editorsWords(editor)} ${allowed}`,
      bounds: edtfOfDays(range),
      conflict: null,
      by: 'editor',
    };
  }
  return null;
}

/**
 * The date of an article by its text and its editor, without the rest of the corpus.
 *
 * @returns null if the year is open: other articles have to decide
 * @example withEditor(boundedByTheText, { published: '2017-06-16', basis: 'printed edition' })?.value // '2017-06-16'
 */
export function withEditor(dating: DateInText, editor: Editor): WeighedDate | null {
  switch (dating.kind) {
    case 'stated':
    case 'bounded':
      return editor ? beside(dating, editor) : withoutEditor(dating);
    case 'yearless':
      return editor ? inEditorsYear(dating, editor) : null;
    case 'silent':
      if (editor)
        return {
          value: editor.published,
          basis: `${editorsWords(editor)} ${dating.basis}`,
          bounds: null,
          conflict: null,
          by: 'editor',
        };
      return {
        value: null,
        basis: `${dating.basis} An editor has to give its date.`,
        bounds: null,
        conflict: null,
        by: null,
      };
  }
}
