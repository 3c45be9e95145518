import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gestures } from '#lib/view/gestures.ts';

/** Frames that a test draws by itself. */
let frames: FrameRequestCallback[] = [];
const drawFrame = () => frames.splice(0).forEach((draw) => draw(0));

let element: HTMLElement;
let child: HTMLElement;
let destroy = () => {};
let captured: EventTarget | null = null;

/** What the hand is told, as words; lengths and factors rounded to hundredths. */
let told: string[] = [];
const tell = (what: string, ...values: number[]) =>
  told.push([what, ...values.map((value) => Math.round(value * 100) / 100)].join(' '));

beforeEach(() => {
  frames = [];
  told = [];
  captured = null;
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw));
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => (frames = []));
  element = document.createElement('div');
  element.tabIndex = 0;
  element.innerHTML = '<a href="#there" tabindex="-1">there</a>';
  child = element.firstElementChild as HTMLElement;
  document.body.append(element);
  // The element begins 100 px from the left of the screen.
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 400, 200));
  // jsdom captures no pointers. As in a browser, whoever had one before is told that it is lost.
  element.hasPointerCapture = () => captured === element;
  element.setPointerCapture = (id) => {
    const before = captured;
    captured = element;
    before?.dispatchEvent(pointerEvent('lostpointercapture', { id }));
  };
  const cleanUp = gestures({
    pan: (px) => tell('pan', px),
    zoom: (factor, around) => tell('zoom', factor, around),
    zoomStep: (factor, around) => tell('step', factor, around),
    panStep: (share) => tell('panStep', share),
    zoomBy: (factor) => tell('zoomBy', factor),
    showAll: () => tell('showAll'),
    showCurrent: () => tell('showCurrent'),
    space: (spacing) => tell('space', spacing),
    hint: () => tell('hint'),
  })(element);
  destroy = () => cleanUp?.();
});

afterEach(() => {
  destroy();
  element.remove();
  vi.restoreAllMocks();
});

interface Pointer {
  id?: number;
  x?: number;
  y?: number;
  button?: number;
  buttons?: number;
}

/** jsdom has no pointer events. */
function pointerEvent(type: string, { id = 1, x = 0, y = 0, button = 0, buttons = 1 }: Pointer): MouseEvent {
  const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, button, buttons };
  return Object.assign(new MouseEvent(type, init), { pointerId: id });
}

const point = (type: string, pointer: Pointer, target: HTMLElement = child) =>
  target.dispatchEvent(pointerEvent(`pointer${type}`, pointer));

/** A click on what lies under the pointer: whether it arrives there, and leads somewhere. */
function click(): { arrives: boolean; leads: boolean } {
  let arrives = false;
  let leads = false;
  const onclick = (event: MouseEvent) => {
    arrives = true;
    leads = !event.defaultPrevented;
    event.preventDefault();
  };
  child.addEventListener('click', onclick);
  child.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  child.removeEventListener('click', onclick);
  return { arrives, leads };
}

function wheel(init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 300, ...init });
  child.dispatchEvent(event);
  drawFrame();
  return event;
}

describe('a drag', () => {
  it('pans by what the pointer has moved, and chooses nothing at its end', () => {
    point('down', { x: 200 });
    point('move', { x: 210 });
    point('move', { x: 240 });
    drawFrame();
    point('up', { x: 240, buttons: 0 });
    expect(told).toEqual(['pan 40']);
    expect(click()).toEqual({ arrives: false, leads: false });
  });

  it('of less than 4 px is a click, and moves nothing', () => {
    point('down', { x: 200, y: 100 });
    point('move', { x: 202, y: 101 });
    drawFrame();
    point('up', { x: 202, y: 101, buttons: 0 });
    expect(told).toEqual([]);
    expect(click()).toEqual({ arrives: true, leads: true });
    expect(captured).toBeNull();
  });

  it('lets the next click through', () => {
    point('down', { x: 200 });
    point('move', { x: 260 });
    point('up', { x: 260, buttons: 0 });
    click();
    point('down', { x: 260 });
    point('up', { x: 260, buttons: 0 });
    expect(click().leads).toBe(true);
  });

  it('lets what a key chooses through', () => {
    point('down', { x: 200 });
    point('move', { x: 260 });
    point('up', { x: 260, buttons: 0 });
    child.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(click().leads).toBe(true);
  });

  it('goes on outside of the element, as it captures the pointer', () => {
    point('down', { x: 200 });
    point('move', { x: 210 });
    expect(captured).toBe(element);
  });

  it('of a finger goes on when the element takes it over from what it touched first', () => {
    captured = child;
    point('down', { x: 200 });
    for (const x of [210, 220, 230]) point('move', { x });
    drawFrame();
    expect(told).toEqual(['pan 30']);
  });

  it.each(['up', 'cancel'])('ends with pointer%s', (end) => {
    point('down', { x: 200 });
    point('move', { x: 210 });
    point(end, { x: 210, buttons: 0 });
    point('move', { x: 300, buttons: 0 });
    drawFrame();
    expect(told).toEqual(['pan 10']);
  });

  it('ends when the element loses the pointer', () => {
    point('down', { x: 200 });
    point('move', { x: 210 });
    element.dispatchEvent(pointerEvent('lostpointercapture', {}));
    point('move', { x: 300 });
    drawFrame();
    expect(told).toEqual(['pan 10']);
  });

  it('does not begin with a button that was let go elsewhere', () => {
    point('down', { x: 101 });
    point('move', { x: 99 });
    // Up outside of the element, which is not told.
    point('move', { x: 150, buttons: 0 });
    point('move', { x: 250, buttons: 0 });
    drawFrame();
    expect(told).toEqual([]);
  });

  it.each([1, 2])('does not begin with mouse button %i', (button) => {
    point('down', { x: 200, button });
    point('move', { x: 260 });
    drawFrame();
    expect(told).toEqual([]);
  });

  it('carries no link away', () => {
    const event = new Event('dragstart', { bubbles: true, cancelable: true });
    child.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('two fingers', () => {
  it('magnify around their middle by how far they part', () => {
    point('down', { id: 1, x: 250 });
    point('down', { id: 2, x: 350 });
    point('move', { id: 1, x: 200 });
    point('move', { id: 2, x: 400 });
    drawFrame();
    expect(told).toEqual(['zoom 2 200']);
  });

  it('move the drawing with their middle', () => {
    point('down', { id: 1, x: 250 });
    point('down', { id: 2, x: 350 });
    point('move', { id: 1, x: 270 });
    point('move', { id: 2, x: 370 });
    drawFrame();
    expect(told).toEqual(['pan 20']);
  });

  it('never magnify without end where they meet', () => {
    point('down', { id: 1, x: 300 });
    point('down', { id: 2, x: 301 });
    point('move', { id: 2, x: 320 });
    drawFrame();
    expect(told).toEqual(['pan 9.5']);
  });

  it('become a drag when one is lifted', () => {
    point('down', { id: 1, x: 250 });
    point('down', { id: 2, x: 350 });
    point('up', { id: 1, x: 250, buttons: 0 });
    point('move', { id: 2, x: 380 });
    drawFrame();
    expect(told).toEqual(['pan 30']);
  });
});

describe('the wheel', () => {
  it('is the page’s, with a hint, where neither Ctrl is held nor the element has the focus', () => {
    expect(wheel({ deltaY: 100 }).defaultPrevented).toBe(false);
    expect(told).toEqual(['hint']);
  });

  it.each<[string, WheelEventInit]>([
    ['⌘', { metaKey: true, deltaY: -500 }],
    ['Ctrl, as a touchpad says of a pinch', { ctrlKey: true, deltaY: -50 }],
    ['Ctrl, a notch of a wheel', { ctrlKey: true, deltaY: -125 }],
    ['⌘, in lines', { metaKey: true, deltaY: -20, deltaMode: 1 }],
    ['⌘, in pages', { metaKey: true, deltaY: -1, deltaMode: 2 }],
  ])('magnifies around the pointer with %s', (_, init) => {
    expect(wheel(init).defaultPrevented).toBe(true);
    expect(told).toEqual(['zoom 2 200']);
  });

  it.each(['element', 'link in it'])('magnifies while the %s has the focus', (what) => {
    (what === 'element' ? element : child).focus();
    expect(wheel({ deltaY: 500 }).defaultPrevented).toBe(true);
    expect(told).toEqual(['zoom 0.5 200']);
  });

  it('turned sideways pans, whatever is held or has the focus', () => {
    expect(wheel({ deltaX: 30, deltaY: 10 }).defaultPrevented).toBe(true);
    expect(wheel({ deltaX: -30, deltaY: 10, ctrlKey: true }).defaultPrevented).toBe(true);
    expect(told).toEqual(['pan -30', 'pan 30']);
  });
});

describe('a double click', () => {
  it.each([
    [false, 'step 2 200'],
    [true, 'step 0.5 200'],
  ])('with Shift %s: %s', (shiftKey, expected) => {
    const event = new MouseEvent('dblclick', { bubbles: true, cancelable: true, clientX: 300, shiftKey });
    child.dispatchEvent(event);
    expect([told, event.defaultPrevented]).toEqual([[expected], true]);
  });
});

describe('moves in one frame', () => {
  it('are applied together, and those of the next frame anew', () => {
    point('down', { x: 200 });
    for (const x of [210, 220, 230]) point('move', { x });
    expect([told, frames.length]).toEqual([[], 1]);
    drawFrame();
    point('move', { x: 200 });
    drawFrame();
    expect(told).toEqual(['pan 30', 'pan -30']);
  });

  it('that cancel each other move nothing', () => {
    point('down', { x: 200 });
    point('move', { x: 220 });
    point('move', { x: 200 });
    drawFrame();
    expect(told).toEqual([]);
  });
});

it('does nothing any more once it is taken from its element', () => {
  point('down', { x: 200 });
  point('move', { x: 220 });
  destroy();
  drawFrame();
  point('move', { x: 260 });
  child.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  expect(wheel({ deltaY: 100, ctrlKey: true }).defaultPrevented).toBe(false);
  expect(told).toEqual([]);
  expect(click().leads).toBe(true);
});
