import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { swipe } from '#lib/view/swipe.ts';

let element: HTMLElement;
let ways: number[] = [];
let destroy = () => {};

beforeEach(() => {
  ways = [];
  element = document.createElement('div');
  element.textContent = 'The bridge opens';
  document.body.append(element);
  const cleanUp = swipe((way) => ways.push(way))(element);
  destroy = () => cleanUp?.();
});

afterEach(() => {
  destroy();
  element.remove();
  getSelection()?.removeAllRanges();
  vi.unstubAllGlobals();
});

type Place = [x: number, y: number];

/** jsdom has no touches. */
function touch(type: 'touchstart' | 'touchend' | 'touchcancel', on: Place[], lifted: Place[] = []): Event {
  const touches = (places: Place[]) => places.map(([clientX, clientY]) => ({ clientX, clientY }));
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    touches: touches(on),
    changedTouches: touches(lifted),
  });
  element.dispatchEvent(event);
  return event;
}

function move(from: Place, to: Place): Event[] {
  return [touch('touchstart', [from]), touch('touchend', [], [to])];
}

describe('swipe', () => {
  it.each<[string, Place, number[]]>([
    ['far to the left: what comes next', [-60, 0], [-1]],
    ['far to the right: what came before', [60, 0], [1]],
    ['a little downwards with it', [-100, 45], [-1]],
    ['not far enough', [-50, 0], []],
    ['nowhere: a tap', [0, 0], []],
    ['down, as the page scrolls', [10, 200], []],
    ['aslant, as much down as sideways', [-100, 90], []],
    ['aslant upwards', [100, -60], []],
  ])('%s', (_, [dx, dy], expected) => {
    move([200, 300], [200 + dx, 300 + dy]);
    expect(ways).toEqual(expected);
  });

  it('is none where words are selected: these are meant', () => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection()?.addRange(range);
    move([200, 300], [100, 300]);
    expect(ways).toEqual([]);
    getSelection()?.removeAllRanges();
    move([200, 300], [100, 300]);
    expect(ways).toEqual([-1]);
  });

  it('is none of two fingers, however they are put down and lifted', () => {
    touch('touchstart', [[200, 300]]);
    touch('touchstart', [
      [200, 300],
      [300, 300],
    ]);
    touch('touchend', [[300, 300]], [[100, 300]]);
    touch('touchend', [], [[200, 300]]);
    expect(ways).toEqual([]);
  });

  it('tells of every swipe once', () => {
    move([200, 300], [100, 300]);
    touch('touchend', [], [[0, 300]]);
    move([100, 300], [200, 300]);
    expect(ways).toEqual([-1, 1]);
  });

  it('is none on a page that the reader has magnified: sideways leads to what is out of sight', () => {
    destroy();
    const viewport = Object.assign(new EventTarget(), { scale: 1 });
    vi.stubGlobal('visualViewport', viewport);
    const cleanUp = swipe((way) => ways.push(way))(element);
    const magnify = (scale: number) => {
      viewport.scale = scale;
      viewport.dispatchEvent(new Event('resize'));
    };
    magnify(2);
    move([200, 300], [100, 300]);
    expect([ways, element.style.touchAction]).toEqual([[], '']);
    magnify(1);
    move([200, 300], [100, 300]);
    expect([ways, element.style.touchAction]).toEqual([[-1], 'pan-y pinch-zoom']);
    cleanUp?.();
  });

  it('leaves every touch to the page too', () => {
    for (const event of move([200, 300], [100, 300])) expect(event.defaultPrevented).toBe(false);
  });

  it('tells of nothing any more once it is taken from its element', () => {
    destroy();
    move([200, 300], [100, 300]);
    expect(ways).toEqual([]);
  });
});
