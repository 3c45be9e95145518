import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { describe, expect, it, test } from 'vitest';
import { linesOf } from '#lib/cli/lines-of.ts';
import { tagLine } from '#lib/cli/tag-line.ts';
import { dateline, startDateline, type Ended } from './run-dateline.ts';

const folder = tmpdir();
const answersOf = ({ code, out, err }: Ended) => ({
  code,
  err,
  answers: out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown),
});

/** Runs `dateline tag` on some input. */
const tag = async (input: string, ...args: string[]) =>
  answersOf(await dateline(['tag', ...args], { folder, input }));

describe('dateline tag', () => {
  it('answers JSON lines with JSON lines', () => {
    const input = '{"text":"He left on Monday.","dct":"2017-06-15"}\n{"text":"Now."}\n';
    const { code, err, answers } = answersOf(startDateline(['tag'], { folder, input }));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers).toEqual([
      {
        mentions: [
          {
            start: 11,
            end: 17,
            text: 'Monday',
            type: 'DATE',
            value: '2017-06-12',
            edtf: '2017-06-12',
            rule: 'day of the week',
            reasoning:
              '“Monday” in an article of Thursday 15 June 2017: the latest Monday on or before that day, 12 June 2017.',
          },
        ],
      },
      {
        mentions: [
          {
            start: 0,
            end: 3,
            text: 'Now',
            type: 'DATE',
            value: 'PRESENT_REF',
            rule: 'the present',
            reasoning: '“Now”: it speaks of the present and names no day.',
          },
        ],
      },
    ]);
  });

  it('names the line that it cannot read, answers the others and exits with 1', async () => {
    const { code, err, answers } = await tag('\uFEFF{"text":"in 1999"}\r\n\r\n{bad\r\n{"text":"in 2000"}');
    expect(code).toBe(1);
    expect(err).toMatch(/^Line 3: this is no JSON: .+\n$/);
    expect(answers).toHaveLength(3);
    expect(answers).toMatchObject([
      { mentions: [{ value: '1999' }] },
      { mentions: [] },
      { mentions: [{ value: '2000' }] },
    ]);
  });

  it('reads days first where the language has them so', async () => {
    expect((await tag('{"text":"on 6/5/2017"}', '--language', 'en-GB')).answers).toMatchObject([
      { mentions: [{ value: '2017-05-06' }] },
    ]);
  });

  it('refuses a language that is none', async () => {
    expect(await tag('', '--language', 'x y')).toMatchObject({
      code: 2,
      err: '“x y” is no language tag. “en-GB” is one.\n',
    });
  });

  it('refuses a language that it does not know', async () => {
    expect(await tag('', '--language', 'de')).toMatchObject({
      code: 2,
      err: 'Only English is read, not “de”. “en-GB” and “en-US” are.\n',
    });
  });

  it('has nothing to say to nothing', async () => {
    expect(await tag('')).toEqual({ code: 0, err: '', answers: [] });
  });
});

describe('a line', () => {
  test.each([
    ['[]', 'this needs a “text”'],
    ['null', 'this needs a “text”'],
    ['{"text":5}', 'this needs a “text”'],
    ['{"text":"x","dct":5}', '“dct” has to be a date in quotation marks'],
    ['{"text":"x","dct":"Monday"}', '“Monday” is no date'],
    ['{"text":"x","dct":"2017-02-30"}', '“2017-02-30” is no date'],
  ])('%s is refused: %s', (line, error) => {
    const answer = tagLine(line, 'en-US');
    expect(answer.mentions).toEqual([]);
    expect(answer.error).toContain(error);
  });

  test.each([
    '2017-06-15',
    '20170615',
    '2017-06-15T10:20:30',
    '2017-06-15T10:20:30+02:00',
    '2017-06-15T10:20Z',
  ])('may be dated %s', (dct) => {
    expect(tagLine(JSON.stringify({ text: 'today', dct }), 'en-US').mentions[0]?.value).toBe('2017-06-15');
  });

  test.each([null, '', ' '])('may be undated: %j', (dct) => {
    expect(tagLine(JSON.stringify({ text: 'today', dct }), 'en-US').mentions[0]?.value).toBe('XXXX-XX-XX');
  });
});

describe('the lines of a stream', () => {
  const lines = async (...chunks: (string | Buffer)[]) => {
    const found: string[] = [];
    for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
      found.push(line);
    return found;
  };
  it('are put together from its chunks', async () => {
    expect(await lines('a', 'b\nc', '', 'd\r', '\n', 'e')).toEqual(['ab', 'cd', 'e']);
  });
  it('may hold characters that a chunk cuts', async () => {
    const bytes = Buffer.from('😀\n😀');
    expect(await lines(bytes.subarray(0, 2), bytes.subarray(2, 7), bytes.subarray(7))).toEqual(['😀', '😀']);
  });
  it('end at nothing but LF and CR LF', async () => {
    expect(await lines('a\u2028b\rc\u0000\n')).toEqual(['a\u2028b\rc\u0000']);
  });
});
