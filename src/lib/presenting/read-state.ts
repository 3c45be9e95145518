import { clampScale, type PresentationState } from './presentation-state.ts';

const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * A state that comes from another window or from what was kept; null where it is none. Nothing from outside is trusted
 * to have a shape.
 */
export function readState(data: unknown): PresentationState | null {
  if (typeof data !== 'object' || data === null) return null;
  const { seq, e, x, blank, toggled, zoom, scale, t0, spent, planned } = data as Record<string, unknown>;
  if (!isCount(seq) || typeof e !== 'string' || e.length > 100 || !isCount(x) || x < 1) return null;
  return {
    seq,
    e,
    x,
    blank: blank === 'black' || blank === 'white' ? blank : null,
    toggled: Array.isArray(toggled) ? toggled.filter(isMoment).slice(0, 2) : [],
    zoom: zoom === true,
    scale: clampScale(Number(scale)),
    t0: isMoment(t0) ? t0 : null,
    spent: isMoment(spent) ? Math.max(0, spent) : 0,
    planned: isMoment(planned) && planned > 0 ? planned : null,
  };
}
