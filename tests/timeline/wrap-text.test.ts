import { describe, expect, it } from 'vitest';
import { textWidth, type Face } from '#lib/timeline/text-width.ts';
import { wrapText } from '#lib/timeline/wrap-text.ts';
import { seededRandom } from '../time/seeded-random.ts';

const FACES: Face[] = ['serif', 'sans', 'sansBold'];
const ALPHABETS = [
  [...'ab Wi—'],
  [...'Прямая линия'],
  [...'联邦会议上， 普京'],
  ['📅', '👩‍🚀', ' ', '👍🏽'],
  ['e\u0301', 'a', 'n\u0303', ' '],
];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const charactersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Words of any script, with single and double spaces. */
function someText(random: () => number): string {
  const characters = ALPHABETS[Math.floor(random() * ALPHABETS.length)] ?? [];
  const length = 1 + Math.floor(random() * 60);
  return Array.from({ length }, () => characters[Math.floor(random() * characters.length)] ?? '').join('');
}

const ROUNDS = Array.from({ length: 1500 }, (_, seed) => {
  const random = seededRandom(seed);
  const text = someText(random);
  const face = FACES[seed % 3] ?? 'sans';
  const maxWidth = 30 + random() * 250;
  const maxLines = 1 + Math.floor(random() * 5);
  const breakWords = random() < 0.5;
  return {
    text,
    face,
    maxWidth,
    maxLines,
    breakWords,
    lines: wrapText(text, face, 13, maxWidth, { maxLines, breakWords }),
  };
});

const wrong = (isRight: (round: (typeof ROUNDS)[number], lines: string[]) => boolean) =>
  ROUNDS.filter((round) => round.lines && !isRight(round, round.lines)).map(({ text, lines }) => [
    text,
    lines,
  ]);

describe('wrapText', () => {
  it('never loses, adds or reorders a character, a space at the end of a line aside', () => {
    expect(
      wrong(({ text }, lines) => {
        let at = 0;
        for (const line of lines) {
          if (!text.startsWith(line, at) && text[at] === ' ') at++;
          if (!text.startsWith(line, at)) return false;
          at += line.length;
        }
        return text.slice(at).trim() === '';
      }),
    ).toEqual([]);
  });

  it('keeps to the width and to the number of lines', () => {
    expect(
      wrong(
        ({ face, maxWidth, maxLines }, lines) =>
          lines.length <= maxLines && lines.every((line) => textWidth(line, face, 13) <= maxWidth + 0.01),
      ),
    ).toEqual([]);
  });

  it('never breaks inside a Latin or Cyrillic word unless it may', () => {
    expect(
      wrong(({ text, breakWords }, lines) => {
        if (breakWords || /[^\p{Script=Latin}\p{Script=Cyrillic} —]/u.test(text)) return true;
        const words = text.split(' ');
        return lines.every((line) => line.split(' ').every((word) => words.includes(word)));
      }),
    ).toEqual([]);
  });

  it('never tears an accent, a joined emoji or a flag apart', () => {
    const whole = (text: string) => charactersOf(text).filter((character) => character !== ' ');
    expect(wrong(({ text }, lines) => String(lines.flatMap(whole)) === String(whole(text)))).toEqual([]);
    expect(wrapText('🇷🇺🇺🇸🇩🇪', 'sans', 10, 25, { maxLines: 3, breakWords: true })).toEqual(['🇷🇺', '🇺🇸', '🇩🇪']);
  });

  it('finds room for half of the tries or more', () => {
    expect(ROUNDS.filter(({ lines }) => lines).length).toBeGreaterThan(ROUNDS.length / 2);
  });

  it.each([
    ['Address to the Federal Assembly', 124, ['Address to the', 'Federal Assembly']],
    ['Direct Line', 124, ['Direct Line']],
    ['', 10, ['']],
  ])('breaks "%s" so that the longest line is short', (text, maxWidth, lines) => {
    expect(wrapText(text, 'sans', 13, maxWidth)).toEqual(lines);
  });

  it('breaks between ideographs, but not before their punctuation', () => {
    expect(wrapText('普京年度，问答', 'sans', 10, 55)).toEqual(['普京年', '度，问答']);
    expect(wrapText('普京年度，问答', 'sans', 10, 25, { maxLines: 4 })).toEqual([
      '普京',
      '年',
      '度，',
      '问答',
    ]);
  });

  it('gives up where one word is wider than a line, and where lines are too few', () => {
    expect(wrapText('Verwaltungsgerichtshof', 'sans', 13, 60)).toBeNull();
    expect(wrapText('a lot of words for two short lines', 'sans', 13, 60)).toBeNull();
  });
});

describe('textWidth', () => {
  it('grows with every character, and in proportion to the size', () => {
    expect(textWidth('Nov', 'sans', 12)).toBeGreaterThan(textWidth('No', 'sans', 12));
    expect(textWidth('Nov 2016', 'serif', 24)).toBeCloseTo(2 * textWidth('Nov 2016', 'serif', 12), 2);
  });

  it('of bold is never less', () => {
    for (const text of ['Trump takes office', 'Iran nuclear deal', '1,000'])
      expect(textWidth(text, 'sansBold', 13)).toBeGreaterThanOrEqual(textWidth(text, 'sans', 13));
  });

  it('is the same however an accent is written', () => {
    expect(textWidth('Cafe\u0301', 'sans', 12)).toBe(textWidth('Café', 'sans', 12));
  });
});
