/**
 * So many of the events: the most important ones, and where some of equal importance have to go, those that stay are
 * spread over all of them.
 *
 * @param importance of each event, in time order
 * @param most at least 1
 * @param always the place of an event that stays whatever it is; -1 for none
 * @returns places in the list, ascending
 * @example foremost([1, 100, 1, 1], 2, -1) // [1, 2]
 */
export function foremost(importance: number[], most: number, always: number): number[] {
  const places = importance.map((_, place) => place);
  if (places.length <= most) return places;
  const kept = new Set(always < 0 ? [] : [always]);
  for (const level of [...new Set(importance)].sort((a, b) => b - a)) {
    const equal = places.filter((place) => importance[place] === level && !kept.has(place));
    const room = Math.min(equal.length, most - kept.size);
    for (let n = 0; n < room; n++) kept.add(equal[Math.floor(((n + 0.5) * equal.length) / room)] ?? 0);
  }
  return [...kept].sort((a, b) => a - b);
}

/** Main events before the others, and what many outlets report before what few do. */
export const importanceOf = (isMain: boolean, outlets: number): number =>
  (isMain ? 100 : 0) + Math.min(99, outlets);
