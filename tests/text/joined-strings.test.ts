import { describe, expect, it } from 'vitest';
import { JoinedStrings } from '#lib/text/joined-strings.ts';

describe('JoinedStrings', () => {
  it.each([[[]], [['a']], [['a', 'tram', '電車', '🚋']]])('gives %j back by place', (strings) => {
    const joined = new JoinedStrings(strings.join(' '));
    expect(joined.count).toBe(strings.length);
    expect(strings.map((_, place) => joined.at(place))).toEqual(strings);
    expect(strings.map((_, place) => joined.lengthAt(place))).toEqual(strings.map(({ length }) => length));
  });

  it.each([-1, 2, 0.5, Number.NaN])('has nothing at %d', (place) => {
    expect(() => new JoinedStrings('a tram').at(place)).toThrow(RangeError);
  });
});
