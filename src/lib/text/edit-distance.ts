/**
 * How many letters must be replaced, put in, left out or swapped with their neighbour to make one word of the other
 * (Damerau 1964; optimal string alignment: no letter is edited twice). Counting stops beyond a limit.
 *
 * @param limit integer from 0
 * @returns from 0 to `limit`; `limit + 1` if there are more
 * @example editDistance('tarm', 'tram', 2) // 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Rows of the table of Wagner and Fischer: what it takes to make each beginning of b from a beginning of a.
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j++) last.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const isSame = letter === b.charCodeAt(j - 1);
      let distance = Math.min(
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
      const isSwapped =
        i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      row.push(distance);
      least = Math.min(least, distance);
    }
    // No later row comes nearer. Nor does a swap, from the row before: that one is at most one edit nearer than
    // this, and a swap is one edit.
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
