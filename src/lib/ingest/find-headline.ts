import { isTitle, wordCount, type TextUnit } from './text-units.ts';

/** Function words that every text shares. */
const COMMON = new Set(
  'about after against also and are back been from have into main more most news not over page says said than that their them there they this those were what when where which will with would your'.split(
    ' ',
  ),
);

/** Content words cut to a stem, so that "farmers" is found in "farming". */
function stemsOf(text: string): Set<string> {
  const words = text.match(/\p{L}[\p{L}’']*/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length > 3 || /^\p{Lu}{2,}/u.test(word))
      .map((word) => word.toLowerCase().replace(/[’']s?$/, ''))
      .filter((word) => !COMMON.has(word))
      .map((word) => word.slice(0, 5)),
  );
}

/**
 * How much of a title the article takes up again.
 *
 * @returns how many content words it shares, and which part of the title's they are, 0 to 1
 */
function overlap(title: string, body: ReadonlySet<string>): { shared: number; share: number } {
  const stems = [...stemsOf(title)];
  const shared = stems.filter((stem) => body.has(stem)).length;
  return { shared, share: stems.length === 0 ? 0 : shared / stems.length };
}

/** Shared content words that make a line a headline: a menu entry shares one by chance. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.4;
/** A headline shorter than this says nothing that a section's name could not. */
const LEAST_WORDS = 3;
/** A second line as long as this, that speaks of the same, is a standfirst. */
const STANDFIRST_WORDS = 8;

/**
 * Headline and standfirst among the units above an article: the first title whose words the article takes up
 * again, and after it a longer one.
 *
 * @param above units before the first paragraph that no rule calls furniture, in order
 * @param body text of the paragraphs
 * @example findHeadline(units('Sport', 'Rovers win the derby'), 'Rovers beat United in the derby …') // { headline: 'Rovers win the derby', standfirst: null }
 */
export function findHeadline(
  above: TextUnit[],
  body: string,
): { headline: TextUnit | null; standfirst: TextUnit | null } {
  const stems = stemsOf(body);
  const titles = above.filter((unit) => isTitle(unit.text) && wordCount(unit.text) >= LEAST_WORDS);
  const matching = titles.filter((unit) => {
    const { shared, share } = overlap(unit.text, stems);
    return shared >= LEAST_SHARED && share >= LEAST_SHARE;
  });
  // Failing that, the last line that stands by itself: headlines play with words that the article lacks.
  const headline =
    matching.find(({ alone }) => alone) ??
    matching[0] ??
    titles.findLast((unit) => unit.alone && wordCount(unit.text) > LEAST_WORDS) ??
    null;
  if (!headline) return { headline, standfirst: null };
  const standfirst = above.find(
    (unit) =>
      unit.start > headline.start &&
      wordCount(unit.text) >= STANDFIRST_WORDS &&
      overlap(unit.text, stems).shared >= LEAST_SHARED,
  );
  return { headline, standfirst: standfirst ?? null };
}
