import { civilFromDays } from '#lib/time/calendar.ts';
import { dayRangeOf, edtfOfDays, type DayRange } from '#lib/tagger/day-range.ts';
import { findDateEvidence, type DateEvidenceInText } from './date-evidence-in-text.ts';
import type { PublishedDate, UndatedArticle, WeighedDate } from './published-date.ts';
import { rangeWords, readDateInText, type DateInText } from './read-date-in-text.ts';
import { candidatesOf } from './published-candidates.ts';
import { wordsQuoted } from './words-quoted.ts';
import { withPage, type PageDating } from './weigh-page-date.ts';
import { withEditor } from './weigh-editor-date.ts';
import { withClock } from '#lib/tagger/resolved.ts';

type Yearless = Extract<DateInText, { kind: 'yearless' }>;

/** How far from the rest of the corpus, in years, a year is looked for. */
const YEARS_AROUND = 40;

/** Days between two ranges, 0 if they touch. */
const distance = (a: DayRange, b: DayRange) => Math.max(0, a.first - b.last, b.first - a.last);

/** The days that an article may have in the years around others, in time order. */
function candidates(dating: Yearless, around: DayRange): DayRange[] {
  const from = civilFromDays(around.first).year - YEARS_AROUND;
  const to = civilFromDays(around.last).year + YEARS_AROUND;
  return Array.from({ length: to - from + 1 }, (_, index) => dating.rangeIn(from + index)).filter(
    (range) => range !== null,
  );
}

const nearest = (ranges: DayRange[], around: DayRange): DayRange | null =>
  ranges.reduce<DayRange | null>(
    (best, range) => (best && distance(best, around) <= distance(range, around) ? best : range),
    null,
  );

/** The date that the neighbours decide for, with its next candidates on both sides. */
function byNeighbours(dating: Yearless, around: DayRange): WeighedDate | null {
  const { ahead } = dating;
  const all = candidates(dating, around);
  const before = ahead === null ? [] : all.filter(({ last }) => last <= ahead);
  const ranges = before.length > 0 ? before : all;
  const chosen = nearest(ranges, around);
  if (!chosen) return null;
  const at = ranges.indexOf(chosen);
  const year = ({ first }: DayRange) => civilFromDays(first).year;
  const years = ranges.slice(Math.max(0, at - 1), at + 2).map(year);
  const fits =
    years.length < 2
      ? `That fits ${years.join('')}`
      : `That fits ${years.slice(0, -1).join(', ')} and ${years.at(-1)}, among others`;
  const bounds = edtfOfDays(chosen);
  return {
    value: chosen.first === chosen.last ? withClock(chosen.first, dating.clock) : bounds,
    basis: `${dating.basis}. ${fits}; the other articles of the corpus, of ${rangeWords(around)}, decide for ${year(chosen)}.`,
    bounds,
    conflict: null,
    by: 'corpus',
  };
}

const hull = (ranges: DayRange[]): DayRange | null =>
  ranges.length === 0
    ? null
    : {
        first: Math.min(...ranges.map(({ first }) => first)),
        last: Math.max(...ranges.map(({ last }) => last)),
      };

/** The days of an article that is dated well enough to date others by. */
function settledDays({ value }: WeighedDate): DayRange | null {
  const days = value === null ? null : dayRangeOf(value);
  return days && Number.isFinite(days.first) && Number.isFinite(days.last) ? days : null;
}

function withoutNeighbours(dating: Yearless): WeighedDate {
  const { likeliest, clock } = dating;
  if (likeliest)
    return {
      value: withClock(likeliest.days, clock),
      basis: `${dating.basis}. The year is a guess: ${likeliest.because}.`,
      bounds: edtfOfDays({ first: likeliest.days, last: likeliest.days }),
      conflict: null,
      by: 'text',
      isGuess: true,
    };
  return {
    value: null,
    basis: `${dating.basis}. The year is open: no other article of the corpus is dated, and no editor's date is given.`,
    bounds: null,
    conflict: null,
    by: null,
  };
}

/**
 * Dates the articles of a corpus: by the text of each, then the lines of its page, then the editor; where a year
 * is still open, by the articles that are dated, the nearest first, so that the order of the input does not matter;
 * where none is dated, by the days that the text prints.
 *
 * @example dateArticles([{ id: 'a', text, structure: findStructure(text), editor: null }]).get('a') // { value: '2017-06-15', basis: …, bounds: '2017-06-15', … }
 */
export function dateArticles(articles: UndatedArticle[]): Map<string, PublishedDate> {
  const dates = new Map<string, WeighedDate>();
  const read = new Map<string, Read>();
  const open = new Map<string, Open>();
  for (const { id, text, structure, language = 'en', tagged, said = [], editor } of articles) {
    const evidence = findDateEvidence(text, structure, language, tagged);
    const inText = readDateInText(evidence, language);
    const byPage = withPage(inText, said);
    const { dating } = byPage;
    read.set(id, { evidence, inText, byPage });
    const date = withEditor(dating, editor);
    if (date) dates.set(id, date);
    else if (dating.kind === 'yearless') open.set(id, { dating, editor });
  }
  let around = hull([...dates.values()].map(settledDays).filter((days) => days !== null));
  let guessed: DayRange | null = null;
  let waiting = nearestFirst(open, around, guessed);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    open.delete(next.id);
    dates.set(next.id, withConflict(next.date, next.editor));
    // A guess settles no other article; it only helps where there is nothing better.
    const before: DayRange | null = next.date.isGuess ? guessed : around;
    const wider = hull([before, settledDays(next.date)].filter((days) => days !== null));
    // As long as the dated articles span the same days, they say the same of the others.
    if (wider?.first === before?.first && wider?.last === before?.last) continue;
    if (next.date.isGuess) guessed = wider;
    else around = wider;
    waiting = nearestFirst(open, around, guessed);
  }
  return new Map(
    articles.flatMap(({ id, structure, editor }): [string, PublishedDate][] => {
      const date = dates.get(id);
      const found = read.get(id);
      if (!date || !found) return [];
      const { evidence, inText, byPage } = found;
      const words = wordsQuoted(date.basis, evidence, [...structure.body, ...structure.furniture]);
      const noted = byPage.overruled === null ? date : { ...date, overruled: byPage.overruled };
      return [[id, { ...noted, words, candidates: candidatesOf(inText, byPage, editor, date) }]];
    }),
  );
}

/** What one article by itself says of its date. */
interface Read {
  evidence: DateEvidenceInText;
  inText: DateInText;
  byPage: PageDating;
}

interface Open {
  dating: Yearless;
  editor: UndatedArticle['editor'];
}

/**
 * What the dated articles say of those whose year is open; first of the one that lies nearest to them. Where no article
 * is dated, what the text of each makes likely, then what the guesses for others do.
 */
function nearestFirst(open: Map<string, Open>, around: DayRange | null, guessed: DayRange | null) {
  return [...open]
    .map(([id, { dating, editor }]) => {
      const settled = around && byNeighbours(dating, around);
      const days = settled && settledDays(settled);
      const alone = withoutNeighbours(dating);
      const beside = alone.value === null && guessed ? byNeighbours(dating, guessed) : null;
      const date = settled ?? (beside ? { ...beside, isGuess: true } : alone);
      const away =
        around && days ? distance(days, around) : date.value === null ? Infinity : Number.MAX_VALUE;
      return { id, editor, date, away };
    })
    .sort((a, b) => (a.away === b.away ? (a.id < b.id ? -1 : 1) : a.away - b.away));
}

/** An editor's date that fits no year at all, beside what the text and its neighbours say. */
function withConflict(date: WeighedDate, editor: UndatedArticle['editor']): WeighedDate {
  if (!editor) return date;
  return {
    ...date,
    conflict: `The editor gives ${editor.published}, which the text allows in no year. ${date.basis}`,
  };
}
