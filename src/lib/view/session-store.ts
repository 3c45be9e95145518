import { isStale, recall, remember, type Remembered } from '#lib/presenting/session-memory.ts';

/** Keeps sessions in the browser. Where it keeps nothing, everything is as if nothing had been kept. */
export interface SessionStore {
  /** The session of this window, from before a reload. */
  own: () => string | null;
  setOwn: (id: string) => void;
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
  const keyOf = (id: string) => prefix + id;
  const read = (key: string) => attempt(() => recall(localStorage.getItem(key)));
  return {
    own: () => attempt(() => sessionStorage.getItem(`${prefix}own`)),
    setOwn: (id) => attempt(() => sessionStorage.setItem(`${prefix}own`, id)),
    read: (id) => read(keyOf(id)),
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
