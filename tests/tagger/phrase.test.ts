import { describe, expect, it, test } from 'vitest';
import { compilePhrase, namesIn, partsOf } from '#lib/tagger/phrase.ts';
import { TIME_RULES } from '#lib/tagger/time-rules.ts';

const matches = (phrase: string, text: string): Record<string, string | undefined> | null => {
  const match = new RegExp(`^(?:${compilePhrase(phrase).source})$`, 'iu').exec(text);
  return match && partsOf(match.groups ?? {});
};

describe('a phrase', () => {
  test.each<[phrase: string, yes: string[], no: string[]]>([
    [
      'last week',
      ['last week', 'Last\u00a0week', 'last\n week'],
      ['lastweek', 'last     week', 'last weeks'],
    ],
    ['mid~June', ['mid June', 'mid-June'], ['midJune']],
    [
      '[the] end of [the] day',
      ['end of day', 'the end of the day', 'the end of day'],
      ['the  of day', 'the end ofday'],
    ],
    ['June 3[,] 1999', ['June 3, 1999', 'June 3 1999'], ['June 3 , 1999', 'June 3,1999']],
    ['today [morning]', ['today', 'today morning'], ['today ', 'todaymorning']],
    ['(a|one) week', ['a week', 'one week'], ['week', 'a one week']],
    ['3[ ]–[ ]5', ['3-5', '3–5', '3 — 5'], ['3 5']],
    ["year's end", ["year's end", 'year’s end'], ['years end']],
    ['1.5', ['1.5'], ['1x5']],
  ])('“%s” is what it says', (phrase, yes, no) => {
    for (const text of yes) expect(matches(phrase, text), text).not.toBeNull();
    for (const text of no) expect(matches(phrase, text), text).toBeNull();
  });

  it('names its classes, each once even if it has two places', () => {
    expect(matches('{month} {day}|{day} {month}', 'June 3')).toEqual({ month: 'June', day: '3' });
    expect(matches('{month} {day}|{day} {month}', '3 June')).toEqual({ month: 'June', day: '3' });
    expect(matches('{from:day}–{to:day}', '3–5')).toEqual({ from: '3', to: '5' });
  });

  it('knows which of its classes are names', () => {
    expect(namesIn('{from:fullWeekday} to {day} {month}')).toEqual(['from', 'month']);
  });

  it('knows the two words that it can begin with', () => {
    const openings = [...compilePhrase('[the] (start|end) of {day}').openings].map(([first, seconds]) => [
      first,
      [...seconds].sort(),
    ]);
    expect(openings).toEqual([
      ['the', ['end', 'start']],
      ['start', ['of']],
      ['end', ['of']],
    ]);
  });

  test.each(['(a', '[a|b', '{nothing}', '[a] [b]'])('“%s” is a mistake in a table', (phrase) => {
    expect(() => compilePhrase(phrase)).toThrow();
  });
});

describe('the tables', () => {
  it('have a name for every rule, and only one rule of a name', () => {
    const names = TIME_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
