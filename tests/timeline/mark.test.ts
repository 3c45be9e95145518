import { describe, expect, it } from 'vitest';
import { spanOf } from '#lib/timeline/mark.ts';

describe('spanOf', () => {
  it.each([
    ['2017', 'within'],
    ['196X', 'within'],
    ['[2001,2003..2005]', 'within'],
    ['[..2001]', 'within'],
    ['1914/1918', 'throughout'],
    ['1914~/1918?', 'throughout'],
    ['../2017', 'throughout'],
    ['2017-05/', 'throughout'],
    ['{2001,2003}', 'several'],
    ['{2001..2003}', 'several'],
  ])('%s is a time that the event lies in so: %s', (edtf, span) => {
    expect(spanOf(edtf)).toBe(span);
  });
});
