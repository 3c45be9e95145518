import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#lib/text/sentences.ts';
import { articles, articleText } from './corpus.ts';

const split = (text: string, language = 'en') =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

/** A claim, and the sentences that a text must fall into: they are written one by one and joined by a space. */
const CASES: [claim: string, ...sentences: string[]][] = [
  ['an abbreviated country goes on', 'The U.S. Senate voted.', 'He left.'],
  ['and so does a possessive', 'It dates from the historical U.S.-Russia relationship.', 'He left.'],
  ['an initial goes on', 'President George W. Bush spoke.', 'He left.'],
  ['several initials go on', 'J. R. R. Tolkien wrote.', 'He left.'],
  ['a rank goes on', 'Then Gen. Smith and Lt. Col. Jones met Sen. Schiff.', 'He left.'],
  ['a form of address goes on', 'Mr. Putin met Mrs. May and Dr. Who.', 'He left.'],
  ['an abbreviation behind a quotation mark goes on', 'He said: “Mr. Trump called.”', 'He left.'],
  ['an abbreviation in brackets goes on', 'A compromise (St. Petersburg) was found.', 'He left.'],
  ['a month before a day goes on', 'On Jan. 15 he left.', 'On Sept. 1 he came.'],
  ['a month at the end does not', 'He came in Jan.', 'He left in Feb.', 'So it is.'],
  ['a number goes on', 'It is No. 5 on the list.', 'He left.'],
  ['an answer does not', 'Is it?', 'No.', 'We do not.'],
  [
    'words that look like abbreviations end a sentence',
    'It lay in the sun.',
    'He sat.',
    'They wed.',
    'They said no.',
  ],
  ['company names go on', 'Apple Inc. Chief Tim Cook spoke.', 'He left.'],
  ['versus goes on', 'It was Trump vs. Clinton.', 'He left.'],
  ['a time of day goes on before a small letter', 'At 3 p.m. he left.', 'So did she.'],
  ['decimal points end nothing', 'It fell to 1.25% from $27.5 billion.', 'He left.'],
  ['a web address is not cut', 'See www.presstv.co.uk for more.', 'He left.'],
  ['a quotation ends a sentence', 'Putin said: “We won.”', 'He left.'],
  ['straight quotation marks too', '"We won."', 'He left.'],
  [
    'a speech mark opened straight may close curly',
    '"We have always lived under sanctions,” Putin said.”',
    'He left.',
  ],
  ['a country before a closing quotation mark ends it', '"It is in the U.S."', 'He left.'],
  ['a country before a bracket ends it', 'It was so (in the U.S.).', 'He left.'],
  ['a question in a quotation goes on', '“What do we want?” he asked.', 'He left.'],
  ['and so does an exclamation', '“Go!” he said.', '"Stop!" she said.'],
  ['two questions are two sentences', '"What do we want?', 'Then what?" he said.'],
  [
    'dots that stand for words left out stay with the sentence before',
    '"America is our enemy. ...',
    'There is hysteria," he said.',
  ],
  ['an ellipsis before a small letter ends nothing', 'He came … and left.', 'So did she.'],
  ['a closing bracket belongs to its sentence', '(He came.)', 'He left.'],
];

describe('sentencesOf', () => {
  it.each(CASES.map(([claim, ...sentences]) => [claim, sentences] as const))('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it.each(CASES.map(([claim, ...sentences]) => [claim, sentences] as const))(
    'with no-break spaces as with spaces: %s',
    (_, sentences) => {
      const text = sentences.join(' ');
      const spaced = split(text.replaceAll(' ', '\u00a0')).map((sentence) =>
        sentence.replaceAll('\u00a0', ' '),
      );
      expect(spaced).toEqual(split(text));
    },
  );

  it('a line ends a sentence, after an abbreviation too', () => {
    expect(split('Made in the U.S.\nNext line\r\nby Mr.\rBush')).toEqual([
      'Made in the U.S.',
      'Next line',
      'by Mr.',
      'Bush',
    ]);
  });

  it('a line that begins with a small letter is a sentence of its own', () => {
    expect(split('You can filter your feed,\nby choosing sections.\n...\nMore')).toEqual([
      'You can filter your feed,',
      'by choosing sections.',
      '...',
      'More',
    ]);
  });

  it('nothing comes of nothing', () => {
    expect([split(''), split(' \n\u00a0\n'), split('One')]).toEqual([[], [], ['One']]);
  });

  it('gives positions in the text', () => {
    expect(sentencesOf('The U.S. voted. He left.', 'en')).toEqual([
      { start: 0, end: 15 },
      { start: 16, end: 24 },
    ]);
  });

  it('positions leave out the white space on both sides', () => {
    expect(sentencesOf('  One.  Two.\n', 'en')).toEqual([
      { start: 2, end: 6 },
      { start: 8, end: 12 },
    ]);
  });

  it('other languages are cut by their own rules', () => {
    expect(split('Он сказал это. Потом ушёл.', 'ru')).toEqual(['Он сказал это.', 'Потом ушёл.']);
    expect(split('これは文です。次の文です。', 'ja')).toEqual(['これは文です。', '次の文です。']);
  });

  it.each([
    ['no white space', 'a'.repeat(2e5)],
    ['words without a full stop', 'word '.repeat(4e4)],
    ['white space', ' '.repeat(2e5)],
    ['sentences', 'He left.\n'.repeat(2e4)],
    ['sentences on one line', 'He left. '.repeat(2e3)],
    ['initials on one line', 'U.S. '.repeat(4e3)],
    ['full stops on one line', '. '.repeat(4e3)],
    ['abbreviations on one line', 'Mr. Smith '.repeat(2e3)],
  ])('a long text of %s is cut without backtracking', (_, text) => {
    expect(sentencesOf(text, 'en').length).toBeLessThanOrEqual(text.length);
  });
});

describe('the corpus', () => {
  it.each([...articles])(
    'article %s: sentences are in order, apart, trimmed, and hold every letter',
    (_, text) => {
      const sentences = sentencesOf(text, 'en');
      let rest = '';
      let last = 0;
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
        rest += text.slice(last, start);
        last = end;
      }
      expect(`${rest}${text.slice(last)}`.trim()).toBe('');
    },
  );

  it.each([
    [
      '002',
      'Putin’s comments came a day after the U.S. Senate voted overwhelmingly to strengthen sanctions against Russia as punishment for its campaign to influence the 2016 U.S. presidential election.',
    ],
    ['002', '"I know the mood of our people, we do not believe America is our enemy. ...'],
    ['002', 'It\'s evidence of domestic political problems in the U.S."'],
    ['002', '“Whenever Russia grew stronger there would always be sanctions, throughout history.'],
    [
      '004',
      '"In the end, we were able to find a compromise (with then-US President George W. Bush), I think, this time it will be the same," Putin said.',
    ],
    ['004', '"What do we want - to curtail our relations altogether?" he asked.'],
    [
      '004',
      'Bring the situation to that of the 1960s, to the Caribbean Crisis, and then what?" the president said.',
    ],
    ['003', 'About global security, Putin said Russia is open to a “friendly and equal dialogue.”'],
    ['001', 'MOSCOW, June 15.'],
    [
      '001',
      '"True, such hysteria in the media is sure to affect people’s sentiment," the Russian leader added.',
    ],
    ['000', '"This means we can negotiate and work together.'],
    [
      '000',
      'Putin was speaking Thursday at his annual Q&A, where he discusses a host of important issues and poignant questions brought forward by the people of Russia.',
    ],
  ])('article %s has the sentence %s', (number, sentence) => {
    expect(split(articleText(number)).map((words) => words.replaceAll('\u00a0', ' '))).toContain(sentence);
  });

  it('has as many sentences as were counted by eye', () => {
    const counts = [...articles].map(([number, text]) => [number, sentencesOf(text, 'en').length]);
    expect(Object.fromEntries(counts)).toEqual({ '000': 26, '001': 95, '002': 25, '003': 36, '004': 49 });
  });
});

describe('a line of 1 MB', () => {
  const sentence = 'The tram ran to the U.S. in May.';
  it.each([
    ['of sentences', `${sentence} `.repeat(32_000), 32_000],
    ['of words without an end', 'word '.repeat(200_000), 1],
    ['without a space', 'x'.repeat(1_000_000), 1],
    ['of emoji', '🚋'.repeat(500_000), 1],
  ])('%s is cut like any other', (_, text, count) => {
    const found = sentencesOf(text, 'en');
    expect(found).toHaveLength(count);
    expect(text.slice(found.at(-1)?.start, found.at(-1)?.end)).toBe(count === 1 ? text.trim() : sentence);
  });
});
