import type { Attachment } from 'svelte/attachments';
import { layOutTimeline, type LayoutInput } from '#lib/timeline/lay-out-timeline.ts';
import type { TimeScale } from '#lib/timeline/time-scale.ts';
import { zoomed } from '#lib/timeline/visible-window.ts';
import type { BandHandle } from './band-handle.ts';

/** What a hand does to the drawing; lengths in pixels of the element. */
export interface Hand extends BandHandle {
  /** The drawing is moved sideways. */
  pan: (px: number) => void;
  /** The drawing is magnified around a place. */
  zoom: (factor: number, aroundPx: number) => void;
  /** One step of magnifying, to be shown as one. */
  zoomStep: (factor: number, aroundPx: number) => void;
  /** One step sideways, to be shown as one: so much of what is seen. */
  panStep: (share: number) => void;
  /** Somebody turns the wheel over the drawing who may mean the page. */
  hint: () => void;
}

/** A hand that moves less than this clicks. */
const CLICK_PX = 4;

/** A wheel turns in notches; what turns less at once is two fingers on a pad, which browsers call the wheel with Ctrl. */
const NOTCH = 50;

/** How much a turn of the wheel magnifies: a notch by three quarters, fingers as in d3-zoom. */
const wheelFactor = ({ deltaY, deltaMode, ctrlKey }: WheelEvent): number =>
  2 **
  (-deltaY *
    (deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002) *
    (ctrlKey ? (Math.abs(deltaY) <= NOTCH ? 10 : 4) : 1));

/**
 * Drag, pinch, wheel, double click, and keys: arrows move, plus and minus magnify, zero shows all. The page still scrolls when the pointer crosses the drawing: by finger, as the
 * element leaves vertical moves to it (`touch-action: pan-y`), by wheel, as long as neither Ctrl or ⌘ is held nor the
 * element has the focus.
 *
 * Pointer events rather than d3-zoom: that listens to touches and takes all of them, and the page would stand still
 * under a finger.
 */
export function gestures(hand: Hand): Attachment<HTMLElement> {
  return (element) => {
    const fingers = new Map<number, { x: number; y: number }>();
    const controller = new AbortController();
    const options = { signal: controller.signal };
    let moved = 0;
    let pending = { px: 0, factor: 1, around: 0 };
    let frame = 0;

    // Many moves may come in one frame: they are drawn together.
    const later = (px: number, factor: number, around: number) => {
      pending = { px: pending.px + px, factor: pending.factor * factor, around };
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const { px: distance, factor: product, around: place } = pending;
        pending = { px: 0, factor: 1, around: 0 };
        if (distance !== 0) hand.pan(distance);
        if (product !== 1) hand.zoom(product, place);
      });
    };
    const placeOf = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const spread = () => {
      const [a, b] = [...fingers.values()];
      if (!a || !b) return null;
      return { middle: (a.x + b.x) / 2, apart: Math.max(20, Math.hypot(a.x - b.x, a.y - b.y)) };
    };

    const onpointerdown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (fingers.size === 0) moved = 0;
      fingers.set(event.pointerId, placeOf(event));
    };
    const onpointermove = (event: PointerEvent) => {
      // Let go outside of the element, before the drag began.
      if (event.buttons === 0) fingers.delete(event.pointerId);
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const was = spread();
      const now = placeOf(event);
      fingers.set(event.pointerId, now);
      moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (moved < CLICK_PX) return;
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      const is = spread();
      if (was && is) later(is.middle - was.middle, is.apart / was.apart, is.middle);
      else later(now.x - before.x, 1, now.x);
    };
    const onpointerup = (event: PointerEvent) => fingers.delete(event.pointerId);
    const onclick = (event: MouseEvent) => {
      // The end of a drag is no choice of what lies under the pointer.
      if (moved < CLICK_PX) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onwheel = (event: WheelEvent) => {
      const { x } = placeOf(event);
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        later(-event.deltaX, 1, x);
      } else if (event.ctrlKey || event.metaKey || element.matches(':focus-within')) {
        event.preventDefault();
        later(0, wheelFactor(event), x);
      } else hand.hint();
    };
    const ondblclick = (event: MouseEvent) => {
      event.preventDefault();
      hand.zoomStep(event.shiftKey ? 1 / 2 : 2, placeOf(event).x);
    };
    const onkeydown = (event: KeyboardEvent) => {
      // What a key chooses is no end of a drag.
      moved = 0;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const part = event.shiftKey ? 0.9 : 0.25;
      const actions: Record<string, () => void> = {
        ArrowLeft: () => hand.panStep(part),
        ArrowRight: () => hand.panStep(-part),
        '+': () => hand.zoomBy(2),
        '=': () => hand.zoomBy(2),
        '-': () => hand.zoomBy(1 / 2),
        '0': hand.showAll,
        Home: () => hand.panStep(Infinity),
        End: () => hand.panStep(-Infinity),
        // Clicked, a link of the drawing has the focus.
        Escape: () => (event.target as HTMLElement | SVGElement).blur(),
      };
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };

    element.addEventListener('pointerdown', onpointerdown, options);
    element.addEventListener('pointermove', onpointermove, options);
    for (const end of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(end, onpointerup, options);
    element.addEventListener(
      'lostpointercapture',
      (event) => {
        // A finger is captured by what it touches first; when the element takes it over, it goes on.
        if (event.target === element) onpointerup(event);
      },
      options,
    );
    element.addEventListener('keydown', onkeydown, options);
    element.addEventListener('click', onclick, { ...options, capture: true });
    element.addEventListener('wheel', onwheel, { ...options, passive: false });
    element.addEventListener('dblclick', ondblclick, options);
    // A link under the pointer is not to be carried away.
    element.addEventListener('dragstart', (event) => event.preventDefault(), options);
    return () => {
      controller.abort();
      cancelAnimationFrame(frame);
    };
  };
}

const REHEARSALS = 24;

/**
 * Lays out, and draws nothing, what the first zoom will ask for, while the browser has nothing else to do: code that has
 * run a few times runs twice as fast, and the first zoom of a page is no less smooth than the second.
 *
 * @param asked what the last drawing was made of
 * @param scale the scale of that drawing
 */
export function rehearse(asked: LayoutInput, scale: TimeScale): void {
  // Safari knows no idle time.
  if (!('requestIdleCallback' in window)) return;
  for (let time = 1; time <= REHEARSALS; time++)
    requestIdleCallback(() => {
      layOutTimeline({ ...asked, window: zoomed(scale, 1 + time / 16, asked.widthPx / 2), isMoving: true });
    });
}
