import type { Source } from '#lib/corpus/source.ts';

/** Colours of outlets in tokens.css: as many as can be told apart and stay calm. More outlets than colours share them: a mark or name always stands beside. */
const COLOURS = 6;

/** The colour of an outlet, by its place in the story's list. */
export function outletColour(sources: Source[], sourceId: string): string {
  const index = sources.findIndex(({ id }) => id === sourceId);
  return `var(--outlet-${(Math.max(0, index) % COLOURS) + 1})`;
}
