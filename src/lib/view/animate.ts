/** How long a change of the view takes; a tenth of a second less and it could not be followed, more and it is waited for. */
const DURATION_MS = 180;

/** So long after the last movement of a hand, in milliseconds, it rests: what is not looked at before waits for that. */
export const REST_MS = 130;

/** Whether nothing may move: the reader's system says so, or the address. */
export function isStill(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'off' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/**
 * Runs a change from 0 to 1, slowing down towards its end. Where nothing may move it is at 1 at once.
 *
 * @returns stops it where it is
 */
export function animate(onFrame: (share: number) => void): () => void {
  if (isStill()) {
    onFrame(1);
    return () => undefined;
  }
  const began = performance.now();
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - began) / DURATION_MS));
    onFrame(share === 1 ? 1 : 1 - (1 - share) ** 3);
    if (share < 1) frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
