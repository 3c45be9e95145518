import type { Place } from '#lib/presenting/address.ts';
import { isStale, recall, remember, type Remembered } from '#lib/presenting/session-memory.ts';

/** Keeps sessions in the browser. Where it keeps nothing, everything is as if nothing had been kept. */
export interface SessionStore {
  /** The session of this window, and the place that it was at, from before a reload. */
  own: () => { id: string; place: Place } | null;
  setOwn: (id: string, place: Place) => void;
  read: (id: string) => Remembered | null;
  all: () => Remembered[];
  write: (memory: Remembered) => void;
}

/** What this gives, or null where the browser refuses: in private windows, in frames, on a full disk. */
function attempt<T>(what: () => T): T | null {
  try {
    return what();
  } catch {
    // Refused: the address and the other windows know the rest.
    return null;
  }
}

/**
 * The store of a story's presentations.
 *
 * @param story what tells this story from others of the same place, as its title: all files share one store
 */
export function sessionStore(story: string): SessionStore {
  const prefix = `dateline:${story}:`;
  const own = `${prefix}own`;
  const keyOf = (id: string) => prefix + id;
  const read = (key: string) => attempt(() => recall(localStorage.getItem(key)));
  return {
    own() {
      const [, id, x, e] = /^(\S+) (\d+) (.+)$/.exec(attempt(() => sessionStorage.getItem(own)) ?? '') ?? [];
      return id && e ? { id, place: { e, x: Number(x) } } : null;
    },
    setOwn: (id, { e, x }) => attempt(() => sessionStorage.setItem(own, `${id} ${x} ${e}`)),
    read(id) {
      const memory = read(keyOf(id));
      return memory && !isStale(memory, Date.now()) ? memory : null;
    },
    all() {
      const keys = attempt(() => Object.keys(localStorage)) ?? [];
      return keys
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          const memory = read(key);
          if (memory && !isStale(memory, Date.now())) return [memory];
          attempt(() => localStorage.removeItem(key));
          return [];
        });
    },
    write: (memory) => attempt(() => localStorage.setItem(keyOf(memory.id), remember(memory))),
  };
}
