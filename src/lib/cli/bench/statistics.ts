/**
 * The value below which a share of some numbers lies (nearest rank); null if there are none.
 *
 * @param share 0 to 1
 * @example quantile([3, 1, 2], 0.5) // 2
 */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** How smoothly something moved. */
export interface FrameTimes {
  /** Milliseconds from frame to frame. */
  p50: number;
  p95: number;
  /** Share of frames, 0 to 1, that took more than half as long again as the screen's interval. */
  missed: number;
}

/** @param intervalMs what the screen takes from frame to frame when nothing keeps it */
export function frameTimes(deltasMs: readonly number[], intervalMs: number): FrameTimes | null {
  const [p50, p95] = [quantile(deltasMs, 0.5), quantile(deltasMs, 0.95)];
  if (p50 === null || p95 === null) return null;
  return { p50, p95, missed: deltasMs.filter((delta) => delta > 1.5 * intervalMs).length / deltasMs.length };
}

/** Times of single steps, in milliseconds. */
export interface Latency {
  median: number;
  p95: number;
}

export function latencyOf(timesMs: readonly number[]): Latency | null {
  const [median, p95] = [quantile(timesMs, 0.5), quantile(timesMs, 0.95)];
  return median === null || p95 === null ? null : { median, p95 };
}
