import type { Step } from './screen.ts';

/**
 * What a step shows, as one line for whoever looks for it: the words it begins with, and whose they are.
 *
 * @example stepWords(step) // { words: '“The tower stands, but the lamp is gone,”', source: 'Gazette' }
 */
export function stepWords(step: Step): { words: string; source: string | null } {
  switch (step.kind) {
    case 'title':
      return { words: step.title ?? step.subtitle ?? '', source: null };
    case 'event':
      return step.excerpt
        ? { words: step.excerpt.text, source: step.excerpt.source.name }
        : { words: step.title, source: null };
    case 'excerpt':
      return { words: step.text, source: step.source.name };
    case 'wording':
      return { words: step.renderings.map(({ source }) => source.name).join(', '), source: null };
    case 'sources':
      return { words: step.outlets.map(({ source }) => source.name).join(', '), source: null };
    case 'address':
      return { words: '', source: null };
  }
}

/** What kind of step it is, in a word or two. */
export const STEP_NAMES: Record<Step['kind'], string> = {
  title: 'Title',
  event: 'Title and first excerpt',
  excerpt: 'Excerpt',
  wording: 'Wording compared',
  sources: 'Sources',
  address: 'Address of the page',
};
