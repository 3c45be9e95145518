import type { Reading, TaggedExpression } from './time-reading.ts';

/** What joins dates into one phrase: "on Monday and Tuesday", "in January or February", "Nov. 20 and Dec. 1". */
const JOINED =
  /^(?:\s{0,3}(?:-|–|—|\b(?:and|or|to|through|until)\b)\s{0,3}(?:(?:on|in|early|late)\s{1,3})?|,\s{0,3}(?:and|or)\s{1,3})$/u;

/** “in Rome in November, back in Paris in January”: a list without a verb of its own. */
const LISTED =
  /^,\s(?!and\sin\s)(?:(?!(?:was|were|is|are|has|have|had|will|would|did|\p{Ll}+ed)\b)[\p{L}’'-]+\s){1,8}in\s$/u;

/** Of these the first comes first: “from January to October”. */
const RANGE = /^\s*(?:-|–|—|\b(?:to|through|until)\b)/u;

/** A date of which only the sentence tells the week or year. */
const isOpen = (reading: Reading): boolean =>
  reading.kind === 'weekday' || (reading.kind === 'calendar' && reading.year === null);

/**
 * Lets dates of one phrase look to one side: that of the first of them, or of the next that says one.
 *
 * @param text what the expressions are of
 * @example shareTenses('on Monday and Tuesday, when they will meet', tagged)
 */
export function shareTenses(text: string, tagged: TaggedExpression[]): TaggedExpression[] {
  const isJoined = (one: TaggedExpression | undefined, two: TaggedExpression | undefined): boolean =>
    one !== undefined &&
    two !== undefined &&
    one.reading.kind === two.reading.kind &&
    isOpen(one.reading) &&
    isOpen(two.reading) &&
    (JOINED.test(text.slice(one.end, two.start)) ||
      (one.reading.kind === 'calendar' && LISTED.test(text.slice(one.end, two.start))));
  const shared: TaggedExpression[] = [];
  tagged.forEach((each, i) => {
    const { tense, isGoverned, isOwnClause } = shared[i - 1] ?? each;
    const next = tagged[i + 1];
    if (
      each.tense === 'past' &&
      next &&
      isJoined(each, next) &&
      RANGE.test(text.slice(each.end, next.start))
    ) {
      shared.push({ ...each, isOwnClause: true });
      return;
    }
    if (isJoined(shared[i - 1], each)) {
      const follows = each.reading.kind === 'weekday' ? { followsOn: true as const } : {};
      shared.push({ ...each, ...follows, ...(tense === null ? {} : { tense, isGoverned, isOwnClause }) });
    } else if (each.tense === null && next && next.tense !== null && isJoined(each, next))
      shared.push({ ...each, tense: next.tense, isGoverned: false, isOwnClause: false });
    else shared.push(each);
  });
  return shared;
}
