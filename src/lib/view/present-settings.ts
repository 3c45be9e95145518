/** What a presenter has set on this machine, kept for the next time. */
export interface PresentSettings {
  /** Text scale, in per cent. */
  scale: number;
  /** Whether keys that are characters do anything. */
  characters: boolean;
}

const KEY = 'dateline-present';

/** Storage may be closed to the page, and hold what another version has written. */
export function readSettings(): Partial<PresentSettings> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>> | null;
    return {
      ...(typeof kept?.['scale'] === 'number' ? { scale: kept['scale'] } : {}),
      ...(typeof kept?.['characters'] === 'boolean' ? { characters: kept['characters'] } : {}),
    };
  } catch {
    return {};
  }
}

export function keepSettings(settings: PresentSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Then they hold for this once.
  }
}
