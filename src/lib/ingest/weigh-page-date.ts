import { coversDays, dayRangeOf, hasBothEnds, type DayRange } from '#lib/tagger/day-range.ts';
import type { Said } from './page-data.ts';
import { agree, asOpening, dateWords, sayings, widened } from './page-saying.ts';
import { byPageAlone, inYearOf, yearLent } from './page-year.ts';
import { rangeWords, type DateInText } from './read-date-in-text.ts';

/** What comes of the text and what its page says. */
export interface PageDating {
  dating: DateInText;
  /** What the page says and the date rests on; null where the text alone gives it. */
  taken: Said | null;
  /** What the page says and does not agree. */
  others: Said[];
  /** All that was said, where some of it does not agree, and what weighs more; else null. */
  overruled: string | null;
}

/**
 * The date of an article by its text and by what its page says of it, which weighs less: it may say more than the
 * text, not something else.
 *
 * @param said dates in EDTF, the weightiest first
 * @example withPage({ kind: 'silent', … }, [{ value: '2018-05-03', where: 'the front matter' }]).dating // { kind: 'stated', place: 'page', value: '2018-05-03', … }
 */
export function withPage(dating: DateInText, said: Said[]): PageDating {
  const [main] = said;
  const days = main && dayRangeOf(main.value);
  if (!main || !days || !hasBothEnds(days)) return { dating, taken: null, others: [], overruled: null };
  const weighed = beside(dating, main, days);
  if (weighed === null && main.isHint)
    return { dating: yearLent(dating, main, days) ?? dating, taken: null, others: [], overruled: null };
  if (weighed === null) {
    const stated =
      dating.kind === 'silent' ? '' : `, but the text gives ${givenBy(dating)}, which weighs more`;
    return {
      dating: yearLent(dating, main, days) ?? dating,
      taken: null,
      others: said.filter((each) => beside(dating, each, dayRangeOf(each.value)) === null),
      overruled: `${asOpening(sayings(said))}${stated}.`,
    };
  }
  const others = said
    .slice(1)
    .filter((each) => !agree(weighed.kind === 'stated' ? weighed.range : days, each));
  return {
    dating: weighed,
    taken: weighed === dating ? null : main,
    others,
    overruled:
      others.length === 0
        ? laterInText(dating, main, days)
        : `${asOpening(sayings([main, ...others]))}; ${main.value} agrees with the text or weighs more.`,
  };
}

function givenBy(dating: Exclude<DateInText, { kind: 'silent' }>): string {
  return dating.kind === 'yearless' ? dating.words : `${rangeWords(dating.range)}, by ${dating.words}`;
}

/** Days that the text prints and that its page's date comes before: they state nothing, but one of the two is wrong. */
function laterInText(dating: DateInText, { value, where }: Said, days: DayRange): string | null {
  if (dating.kind !== 'bounded' || !dating.isPast || widened(days, value).last >= dating.range.first)
    return null;
  return `${asOpening(where)} says ${value}, which is taken, but the text speaks of ${dating.words} as past.`;
}

/** Null if they do not agree: only a date that the text states can refute what the page says. */
function beside(dating: DateInText, main: Said, days: DayRange): DateInText | null {
  const { value, where } = main;
  const saying = `${asOpening(where)} says ${dateWords(value)}`;
  switch (dating.kind) {
    case 'silent':
      return byPageAlone(main, days, `${saying}. ${dating.basis}`);
    case 'stated':
      if (agree(dating.range, main)) return dating;
      return dating.isUpdate && days.last <= dating.range.last
        ? {
            ...byPageAlone(main, days, `${saying}. ${dating.basis}`),
            byPage: { first: -Infinity, last: dating.range.last },
          }
        : null;
    case 'bounded': {
      if (!coversDays(dating.range, days))
        return byPageAlone(
          main,
          days,
          `${saying}. The text prints ${dating.words}, but does not state when it appeared.`,
        );
      const basis = `${saying}. It lies within what the text allows, ${rangeWords(dating.range)}, by ${dating.words}.`;
      return { kind: 'stated', place: 'page', value, range: days, basis, words: where, byPage: dating.range };
    }
    case 'yearless':
      return inYearOf(dating, main, days, saying);
  }
}
