const GOLDEN = 0.618033988749895;

/**
 * A place for each number, from 0 to 1, so that any run of numbers is spread evenly (multiples of the golden ratio).
 *
 * @param number from 0
 * @returns the same for the same number; below 1
 * @example [1, 2, 3].map(spreadEvenly).map((place) => place.toFixed(2)) // ['0.62', '0.24', '0.85']
 */
export const spreadEvenly = (number: number): number => (number * GOLDEN) % 1;
