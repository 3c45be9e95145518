import { describe, expect, it } from 'vitest';
import { GrowthGuard } from '#lib/embedding/growth-guard.ts';
import { heightMessages, readHandshake, readTies } from '#lib/embedding/height-messages.ts';

const HREF = 'https://example.org/embed/';
const ties = (childId: string | null = null, hash = '') => readTies(HREF + hash, childId, hash, 'k3');

describe('the height, told to every host', () => {
  it('is told in the words of each that needs no introduction', () => {
    expect(heightMessages(437, 640, ties())).toEqual([
      { type: 'dateline:event', v: 1, name: 'height', detail: { height: 437 } },
      { sentinel: 'amp', type: 'embed-size', height: 437 },
      { 'datawrapper-height': { 'dateline-k3': 437 } },
      '{"src":"https://example.org/embed/","context":"iframe.resize","height":437}',
      '{"id":"iframeMessenger:dateline-k3","type":"set-height","value":437}',
    ]);
  });

  it('is told to pym.js under the id that it gave', () => {
    const messages = heightMessages(437, 640, ties('map-1'));
    expect(messages).toContain('pymxPYMxmap-1xPYMxheightxPYMx437');
    expect(messages).toContainEqual({ 'datawrapper-height': { 'childId=map-1': 437 } });
  });

  it.each(['', '1map', 'a b', '(', 'x'.repeat(65)])('does not take “%s” for an id of pym.js', (id) => {
    expect(
      heightMessages(1, 1, ties(id)).filter((message) => JSON.stringify(message).startsWith('"pym')),
    ).toEqual([]);
  });

  it.each([
    ['#?secret=Ab3De5Gh7J', 'Ab3De5Gh7J'],
    ['#e=opening?secret=Ab3De5Gh7J', 'Ab3De5Gh7J'],
    ['#amp=1', null],
    ['#?secret=short', null],
    ['#?secret=Ab3De5Gh7Jxyz', null],
    ['#?secret=<script>12', null],
  ])('takes the secret of WordPress from “%s”: %s', (hash, secret) => {
    const messages = heightMessages(437, 640, ties(null, hash));
    const told = messages.filter((message) => typeof message === 'object' && 'secret' in message);
    expect(told).toEqual(secret === null ? [] : [{ message: 'height', value: 437, secret }]);
  });

  it('is never null, and has no null in it', () => {
    const all = { ...ties('map', '#?secret=Ab3De5Gh7J'), resizerId: 'r', questionId: 4 };
    for (const message of heightMessages(1, 1, all)) expect(JSON.stringify(message)).not.toContain('null');
  });
});

describe('a host that introduces itself', () => {
  const greeted = ties('map', '#?secret=Ab3De5Gh7J');

  it.each([
    ['iframe-resizer 3 and 4', '[iFrameSizer]r0:8:false:false:32:true:true:null:bodyOffset', 'init'],
    ['iframe-resizer, when the window changes', '[iFrameSizer]resize', 'size'],
    ['pym.js, when the window changes', 'pymxPYMxmapxPYMxwidthxPYMx640', 'size'],
    ['frames', { sentinel: 'amp', type: 'frames-init' }, 'size'],
    ['WordPress', { message: 'ready', secret: 'Ab3De5Gh7J' }, 'size'],
    ['Mastodon', { type: 'setHeight', id: 17 }, 'size'],
  ])('%s is answered', (_, message, reason) => {
    expect(readHandshake(message, greeted)?.reason).toBe(reason);
  });

  it('is told the height under the id that it gave', () => {
    const resizer = readHandshake('[iFrameSizer]r0:8:false:false:32', greeted);
    const question = readHandshake({ type: 'setHeight', id: 17 }, resizer?.ties ?? greeted);
    const messages = heightMessages(437, 640, question?.ties ?? greeted, 'init');
    expect(messages).toContain('[iFrameSizer]r0:437:640:init');
    expect(messages).toContainEqual({ type: 'setHeight', id: 17, height: 437 });
  });

  it.each([
    ['pym.js of another frame', 'pymxPYMxotherxPYMxwidthxPYMx640'],
    ['WordPress with another secret', { message: 'ready', secret: 'xxxxxxxxxx' }],
    ['iframe-resizer scrolling', '[iFrameSizer]reset'],
    ['Mastodon without an id', { type: 'setHeight' }],
    ['our own command', { type: 'dateline:cmd', v: 1, cmd: 'next' }],
    ['nothing', null],
    ['a number', 4],
  ])('%s is passed over', (_, message) => {
    expect(readHandshake(message, greeted)).toBeNull();
  });
});

describe('the guard against circles', () => {
  /** Which of the heights, a tenth of a second apart, are told. */
  const told = (heights: number[], inputs: number[] = []) => {
    const guard = new GrowthGuard();
    return heights.filter((height, index) => {
      if (inputs.includes(index)) guard.input();
      return guard.allows(height, index * 100);
    });
  };

  it.each([
    ['the first height', [437], [437]],
    ['what grows and shrinks', [437, 913, 437], [437, 913, 437]],
    ['a height once', [437, 437, 437], [437]],
    ['no height of a frame that is not shown', [0, 437, 0], [437]],
    ['five growths in a second and no more', [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6]],
    ['a decrease even then', [1, 2, 3, 4, 5, 6, 7, 3], [1, 2, 3, 4, 5, 6, 3]],
  ])('tells %s', (_, heights, expected) => {
    expect(told(heights)).toEqual(expected);
  });

  it('tells more when a second has passed', () => {
    const guard = new GrowthGuard();
    for (let height = 1; height <= 8; height++) guard.allows(height, 0);
    expect(guard.told).toBe(6);
    expect(guard.allows(9, 1000)).toBe(true);
  });

  it('tells more when the reader has done something', () => {
    expect(told([1, 2, 3, 4, 5, 6, 7, 8], [6])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
