/**
 * Keeps the screen from going dark for as long as it is wanted. A browser takes the lock away when the page is out of
 * sight, so it is asked for again when it comes back; where there is none, nothing happens.
 *
 * @returns gives it back
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isWanted = true;
  const request = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    try {
      lock = (await (navigator.wakeLock as WakeLock | undefined)?.request('screen')) ?? null;
      if (!isWanted) void lock?.release();
    } catch {
      // The battery is low, or the browser does not allow it: the system's own setting holds.
    }
  };
  const ask = () => void request();
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}

/** Full screen or back; where a browser has none (a telephone) or refuses, nothing happens. */
export function setFullscreen(isFull: boolean): void {
  const isNow = document.fullscreenElement !== null;
  if (isNow === isFull || !document.fullscreenEnabled) return;
  void (isFull ? document.documentElement.requestFullscreen() : document.exitFullscreen()).catch(() => {});
}
