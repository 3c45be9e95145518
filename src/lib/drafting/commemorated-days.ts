import { civilFromDays, daysFromCivil, daysInMonth } from '#lib/time/calendar.ts';
import { sliceOf } from '#lib/corpus/span.ts';
import { byArticle, dayOfMention, type DatedMention, type ReportedSentence } from './reported-sentence.ts';
import { LEAD_SENTENCES } from './summarise-timeline.ts';

const NUMBERS: Record<string, number> = {
  a: 1, one: 1, first: 1, two: 2, second: 2, three: 3, third: 3, four: 4, fourth: 4, five: 5, fifth: 5,
  six: 6, sixth: 6, seven: 7, seventh: 7, eight: 8, eighth: 8, nine: 9, ninth: 9, ten: 10, tenth: 10,
}; // prettier-ignore
/** “One year after …”, “a year on”, “the second anniversary of …”, “the 10th anniversary”. */
const COMMEMORATES =
  /\b(?:(?<years>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+years?\s+(?:after|on|since|later)|(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)?\s+anniversary)\b/iu;
/** “30 December”, “the night of 30 December”, “December 30th”: a day and a month, and nothing that says of which year. */
const DAY_OF_YEAR =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}\p{L}{2,}|\p{Lu}\p{L}{2,}\.?\s+\d{1,2}(?!\d))/u;
const SAYS_YEAR = /\d{3}|\b(?:year|last|this|next)\b/iu;

/** How many years after what it commemorates an article appeared; null if its headline and opening say nothing of the kind. */
export function yearsCommemorated(sentences: readonly ReportedSentence[]): number | null {
  const [first] = sentences;
  const headline = first?.article.article.headline;
  const opening = sentences.slice(0, LEAD_SENTENCES).map((sentence) => sliceOf(sentence.text, sentence));
  for (const words of [...(first && headline ? [sliceOf(first.text, headline)] : []), ...opening]) {
    const { years, ordinal } = COMMEMORATES.exec(words)?.groups ?? {};
    const said = (years ?? ordinal)?.toLowerCase();
    if (said !== undefined) return NUMBERS[said.replace(/^an$/, 'a')] ?? Number(said);
  }
  return null;
}

/** The same day and month of a year nearest to a day; null on 29 February of no leap year. */
function sameDayNear(day: number, near: number): number | null {
  const { month, day: ofMonth } = civilFromDays(day);
  const { year } = civilFromDays(near);
  const candidates = [year - 1, year, year + 1]
    .filter((each) => ofMonth <= daysInMonth(each, month))
    .map((each) => daysFromCivil(each, month, ofMonth))
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  return candidates[0] ?? null;
}

/**
 * Gives a day and month that a piece of commemoration names the year of what it commemorates, where more of the other articles name
 * that day than the one that the words alone mean: “the wall gave way on 30 December”, a year later.
 *
 * @param sentences of all articles, in order
 * @param voices whose words each article prints
 */
export function withCommemoratedDays(
  sentences: readonly ReportedSentence[],
  voices: readonly number[],
): ReportedSentence[] {
  const years = new Map(byArticle(sentences).map((own) => [own[0]?.document, yearsCommemorated(own)]));
  if ([...years.values()].every((each) => each === null)) return [...sentences];
  const namers = new Map<number, Set<number>>();
  for (const { document, mentions } of sentences)
    for (const mention of mentions) {
      const day = dayOfMention(mention);
      // What commemorates speaks for no year.
      if (day === null || years.get(document) !== null) continue;
      const of = namers.get(day) ?? new Set();
      namers.set(day, of.add(voices[document] ?? document));
    }
  const count = (day: number) => namers.get(day)?.size ?? 0;
  const moved = (mention: DatedMention, near: number): DatedMention => {
    const day = dayOfMention(mention);
    const { text } = mention.expression;
    if (day === null || !DAY_OF_YEAR.test(text) || SAYS_YEAR.test(text)) return mention;
    const other = sameDayNear(day, near);
    if (other === null || count(other) <= count(day)) return mention;
    return { ...mention, days: { first: other, last: other }, yearOfOthers: true };
  };
  return sentences.map((sentence) => {
    const number = years.get(sentence.document) ?? null;
    const { published } = sentence.article;
    if (number === null || !published) return sentence;
    const near = Math.round(published.first - 365.25 * number);
    return { ...sentence, mentions: sentence.mentions.map((mention) => moved(mention, near)) };
  });
}
