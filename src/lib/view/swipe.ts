import type { Attachment } from 'svelte/attachments';

/** A finger that moves so far sideways, and twice as far as up or down, turns to the next event. */
const SWIPE_PX = 56;

/** Tells of swipes: -1 to the left (what comes next), 1 to the right. The page scrolls as ever. */
export function swipe(onswipe: (way: -1 | 1) => void): Attachment<HTMLElement> {
  return (element) => {
    const ending = new AbortController();
    const options = { signal: ending.signal, passive: true };
    const zoomed = globalThis.visualViewport;
    const isZoomed = () => (zoomed?.scale ?? 1) > 1.01;
    // Sideways is ours, as some browsers would go back in their history; on a page that the reader has magnified, it
    // leads to what is out of sight.
    const setAction = () => (element.style.touchAction = isZoomed() ? '' : 'pan-y pinch-zoom');
    setAction();
    zoomed?.addEventListener('resize', setAction, options);
    let start: Touch | null = null;
    element.addEventListener(
      'touchstart',
      ({ touches }) => (start = touches.length === 1 ? (touches[0] ?? null) : null),
      options,
    );
    element.addEventListener(
      'touchend',
      ({ changedTouches: [end] }) => {
        if (!start || !end) return;
        const [dx, dy] = [end.clientX - start.clientX, end.clientY - start.clientY];
        start = null;
        if (isZoomed()) return;
        // A reader who selects words means these.
        if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(dy) || !getSelection()?.isCollapsed)
          return;
        onswipe(dx < 0 ? -1 : 1);
      },
      options,
    );
    return () => ending.abort();
  };
}
