/** Speaks to the other windows of a session and hears them, over every way there is. */
export interface Wire {
  /**
   * To all of them; by which ways it arrives, and how often, is left to those who hear it.
   *
   * @returns the ids of those that have been closed since: a browser may end a window before its goodbye is out
   */
  send: (message: object) => string[];
  /**
   * To the windows that are known, with the right to fill their screen that a click in this one has given (Capability
   * Delegation, W3C). False where there is none.
   */
  delegateFullscreen: (message: object) => boolean;
  /** A window that was opened, to be spoken to from now on. */
  reach: (other: Window | null) => void;
  close: () => void;
}

/**
 * Opens the ways between the windows of a session: a BroadcastChannel of its name, and messages to the window that
 * opened this one and those it opened or heard from. Either alone is enough: between files a browser may give windows
 * no channel in common, and a window that was reloaded has forgotten whom it opened.
 *
 * Messages come in tasks of their own, so a window that is covered and draws no frames hears them all the same.
 *
 * @param name of the channel: nobody else may know it
 * @param hear takes what comes; returns the id of the window of the session that says it, null where it says none
 */
export function openWire(name: string, hear: (data: unknown) => string | null): Wire {
  const others = new Map<Window, string | null>();
  // Of files browsers say "null" or "file://", and no window can be addressed by that.
  const isFile = location.protocol === 'file:';
  const target = isFile ? '*' : location.origin;
  const isOurs = (origin: string) => (isFile ? /^(null$|file:)/.test(origin) : origin === location.origin);

  const onmessage = (event: MessageEvent<unknown>) => {
    if (!isOurs(event.origin)) return;
    const id = hear(event.data);
    if (id && event.source && 'closed' in event.source) others.set(event.source, id);
  };
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => void hear(data);
  } catch {
    // Not given to this page: the windows that know each other still speak.
  }
  addEventListener('message', onmessage);
  const reach = (other: Window | null) => {
    if (other && other !== window) others.set(other, null);
  };
  reach(opener as Window | null);
  return {
    send(message) {
      channel?.postMessage(message);
      const closed: string[] = [];
      for (const [other, id] of others) {
        if (!other.closed) {
          other.postMessage(message, target);
          continue;
        }
        others.delete(other);
        if (id) closed.push(id);
      }
      return closed;
    },
    delegateFullscreen(message) {
      const known = [...others.keys()].filter(({ closed }) => !closed);
      const options = { targetOrigin: target, delegate: 'fullscreen' };
      for (const other of known) {
        try {
          other.postMessage(message, options);
        } catch {
          // There was no click, or it is too long ago; the browser may not know delegation, but then it only ignores it.
          return false;
        }
      }
      return known.length > 0;
    },
    reach,
    close() {
      channel?.close();
      removeEventListener('message', onmessage);
    },
  };
}
