import { describe, expect, it } from 'vitest';
import { describeDifference, findExact, findNearest } from '#lib/text/match-quote.ts';
import { sentencesOf } from '#lib/text/sentences.ts';
import { articles, articleText } from './corpus.ts';

function nearest(text: string, exact: string): string | null {
  const place = findNearest(text, exact);
  return place && text.slice(place.start, place.end);
}

describe('findExact', () => {
  it.each([
    ['every place', 'a b a', 'a', [0, 4]],
    ['places that overlap', 'aaa', 'aa', [0, 1]],
    ['no place', 'a b', 'c', []],
    ['capitals are other letters', 'We', 'we', []],
    ['a no-break space is no space', 'a\u00a0b', 'a b', []],
    ['nothing is nowhere', 'a b', '', []],
    ['more than the text', 'a', 'ab', []],
  ])('%s', (_, text, exact, starts) => {
    expect(findExact(text, exact)).toEqual(starts.map((start) => ({ start, end: start + exact.length })));
  });

  it.each([...articles])('article %s: every sentence is found where it stands', (_, text) => {
    for (const place of sentencesOf(text, 'en')) {
      expect(findExact(text, text.slice(place.start, place.end))).toContainEqual(place);
    }
  });
});

/** What an editor may have typed, in which article, what stands there, and how the message puts it. */
const MISTAKES: [claim: string, article: string, typed: string, there: string, message: string][] = [
  [
    'a missing word',
    '002',
    'the Russian empire was key in U.S. independence',
    'the Russian empire was key in securing U.S. independence',
    'the article has “securing ” here',
  ],
  [
    'a word too many',
    '002',
    'we do not believe that America is our enemy',
    'we do not believe America is our enemy',
    '“that ” is not in the article',
  ],
  [
    'a changed word',
    '002',
    'fought beside each other in two world wars',
    'fought beside each other during two world wars',
    '“in” where the article has “during”',
  ],
  [
    'a changed last word is taken whole',
    '002',
    'believe America is our foes',
    'believe America is our enemy',
    '“foes” where the article has “enemy”',
  ],
  [
    'a straight apostrophe',
    '003',
    "“But we won't allow any infringement",
    '“But we won’t allow any infringement',
    'a straight apostrophe where the article has a curly apostrophe',
  ],
  [
    'straight quotation marks',
    '003',
    '"We don’t want confrontation with anyone,"',
    '“We don’t want confrontation with anyone,”',
    'a straight quotation mark where the article has an opening curly quotation mark; a straight quotation mark where the article has a closing curly quotation mark',
  ],
  [
    'a closing mark that is curly in the article',
    '002',
    'and I hope relations will normalize,"',
    'and I hope relations will normalize,”',
    'a straight quotation mark where the article has a closing curly quotation mark',
  ],
  [
    'a hyphen left out',
    '002',
    'a conversation with the commander in chief',
    'a conversation with the commander-in-chief',
    'a space where the article has a hyphen',
  ],
  [
    'dots closed up',
    '002',
    'America is our enemy... There is hysteria',
    'America is our enemy. ... There is hysteria',
    'the article has a space here; the article has “.” here',
  ],
  [
    'an en dash for a hyphen',
    '004',
    'What do we want – to curtail our relations',
    'What do we want - to curtail our relations',
    'an en dash where the article has a hyphen',
  ],
];

describe('words that an article does not hold exactly', () => {
  it.each(MISTAKES)('%s: findNearest finds the passage', (_, number, typed, there) => {
    const text = articleText(number);
    expect(findExact(text, typed)).toEqual([]);
    expect(findExact(text, there)).toHaveLength(1);
    expect(nearest(text, typed)).toBe(there);
  });

  it.each(MISTAKES)('%s: describeDifference names it', (_, __, typed, there, message) => {
    expect(describeDifference(typed, there)).toBe(message);
  });

  it('no-break spaces of the article are found with spaces, and named', () => {
    const text = articleText('000');
    const [place] = sentencesOf(text, 'en').filter(({ start, end }) =>
      text.slice(start, end).includes('\u00a0'),
    );
    const there = text.slice(place?.start, place?.end);
    expect(there).toContain('\u00a0');
    const typed = there.replaceAll('\u00a0', ' ');
    expect(nearest(text, typed)).toBe(there);
    expect(describeDifference(typed, there)).toBe('a space where the article has a no-break space');
  });

  it.each([...articles])(
    'article %s: a sentence with a letter changed is found where it stands',
    (_, text) => {
      for (const { start, end } of sentencesOf(text, 'en')) {
        const there = text.slice(start, end);
        if (there.length < 30 || findExact(text, there).length > 1) continue;
        const middle = there.length >> 1;
        expect(findNearest(text, `${there.slice(0, middle)}#${there.slice(middle + 1)}`)).toEqual({
          start,
          end,
        });
      }
    },
  );
});

describe('findNearest', () => {
  it('finds the example', () => {
    expect(findNearest('We do not think so.', 'We do not thing so')).toEqual({ start: 0, end: 18 });
  });

  it('takes the first of two that are equally near', () => {
    expect(findNearest('our enemy, our enema', 'our enemi')).toEqual({ start: 0, end: 9 });
  });

  it('takes the nearer of two', () => {
    expect(nearest('our fuss. our foes', 'our fees')).toBe('our foes');
  });

  it.each(['Stocks closed sharply higher on Wall Street', 'xyzzy', 'xy', ''])(
    'finds nothing like “%s”',
    (typed) => {
      expect([...articles.values()].map((text) => findNearest(text, typed))).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
    },
  );

  it('finds nothing in an empty text', () => {
    expect(findNearest('', 'We do not')).toBeNull();
  });
});

describe('describeDifference', () => {
  it.each([
    ["It's", 'It’s', 'a straight apostrophe where the article has a curly apostrophe'],
    ['a b c', 'a\u00a0b\u00a0c', 'a space where the article has a no-break space'],
    ['a\nb', 'a b', 'a new line where the article has a space'],
    ['the same', 'the same', ''],
    ['', 'new', 'the article has “new” here'],
    ['old', '', '“old” is not in the article'],
    [
      'so it goes',
      '“so it goes”',
      'the article has an opening curly quotation mark here; the article has a closing curly quotation mark here',
    ],
    ['\u{1D49C} b-c', '\u{1D49C} b–c', 'a hyphen where the article has an en dash'],
    [
      'one two three four',
      '1 2 3 4',
      '“one” where the article has “1”; “two” where the article has “2”; “three” where the article has “3”; and 1 more',
    ],
  ])('of %j and %j: %s', (given, found, message) => {
    expect(describeDifference(given, found)).toBe(message);
  });
});

describe('the nearest passage begins and ends at the words that correspond', () => {
  const tram =
    'On Monday it rained. A tram of the new line 9 collided with a bus on Thursday, and nobody was hurt. The cost was low. Then all went home.';

  it.each([
    [
      'words left out in the middle',
      'A tram of line 9 collided',
      'A tram of the new line 9 collided',
      'the article has “the new ” here',
    ],
    [
      'words left out near the start',
      'tram of line 9 collided with a bus',
      'tram of the new line 9 collided with a bus',
      'the article has “the new ” here',
    ],
    [
      'a word put in at the start',
      'A red tram of the new line 9 collided',
      'A tram of the new line 9 collided',
      '“red ” is not in the article',
    ],
    [
      'a word put in before the last',
      'of the new line 9 collided with a big bus',
      'of the new line 9 collided with a bus',
      '“big ” is not in the article',
    ],
    [
      'a word put in at the end',
      'The cost was low again.',
      'The cost was low.',
      '“ again” is not in the article',
    ],
    ['another last word', 'The cost was high.', 'The cost was low.', '“high” where the article has “low”'],
    [
      'another mark at the end',
      'collided with a bus on Thursday.',
      'collided with a bus on Thursday,',
      '“.” where the article has “,”',
    ],
  ])('%s', (_, quote, passage, difference) => {
    const found = findNearest(tram, quote);
    expect(found && tram.slice(found.start, found.end)).toBe(passage);
    expect(describeDifference(quote, passage)).toBe(difference);
  });
});
