import type { TextPositionSelector } from './selector.ts';

/**
 * Words that end in a full stop without ending a sentence, lower case. `Intl.Segmenter` splits after them
 * (UAX #29 §5.1 leaves abbreviations to the implementation).
 */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st gen col lt sgt capt maj sen rep gov pres hon rev jr sr vs etc inc ltd co corp no jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun'.split(
    ' ',
  ),
);

function endsInAbbreviation(text: string): boolean {
  const word = /(\S+)\s*$/.exec(text)?.[1] ?? '';
  // Initials ("U.S.", "George W.") and known abbreviations go on; a closing quotation mark never follows them.
  return (
    /^[("“‘[]*(?:\p{Lu}\.)+$/u.test(word) ||
    ABBREVIATIONS.has(
      word
        .replace(/^[("“‘[]+/, '')
        .replace(/\.$/, '')
        .toLowerCase(),
    )
  );
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * The sentences of a text as positions in it, without the white space between them. After an abbreviation or
 * an initial the sentence goes on, unless the line ends there.
 *
 * @param language BCP 47 tag
 * @example sentencesOf('The U.S. voted. He left.', 'en') // [{ start: 0, end: 15 }, { start: 16, end: 24 }]
 */
export function sentencesOf(text: string, language: string): TextPositionSelector[] {
  const sentences: TextPositionSelector[] = [];
  let start = 0;
  for (const { segment, index } of segmenterFor(language).segment(text)) {
    const end = index + segment.length;
    const whole = text.slice(start, end);
    if (end < text.length && !/[\r\n]\s*$/.test(segment) && endsInAbbreviation(whole)) continue;
    const lead = whole.length - whole.trimStart().length;
    const trimmed = whole.trim();
    if (trimmed !== '') sentences.push({ start: start + lead, end: start + lead + trimmed.length });
    start = end;
  }
  return sentences;
}
