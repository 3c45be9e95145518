import type { Screen, Step } from './screen.ts';

/** Which text a step shows, and how much of all texts lies before it, so that another division finds it again. */
function textOf(step: Step): { key: string; page: number; pages: number } {
  switch (step.kind) {
    case 'title':
    case 'sources':
      return { key: step.kind, page: step.page, pages: step.pages };
    case 'event':
      return { key: step.kind, page: step.page, pages: step.pages };
    case 'excerpt':
      return { key: `excerpt ${step.excerpt.id}`, page: step.page, pages: step.pages };
    case 'wording':
      return { key: `wording ${step.statementId}`, page: step.page, pages: step.pages };
    case 'address':
      return { key: 'address', page: 1, pages: 1 };
  }
}

/**
 * The step, from 1, that shows in one division of a screen what a step showed in another: at another text scale an
 * excerpt has other pages.
 *
 * @param x a step of `before`, from 1
 */
export function sameStep(before: Screen, after: Screen, x: number): number {
  const step = before.steps[x - 1];
  if (!step) return 1;
  const wanted = textOf(step);
  const share = (wanted.page - 1) / wanted.pages;
  const found = after.steps.flatMap((candidate, index) => {
    const { key, page, pages } = textOf(candidate);
    const isShown =
      key === wanted.key ||
      // The first excerpt stands with the title at one scale and by itself at another.
      (candidate.kind === 'event' &&
        step.kind === 'excerpt' &&
        candidate.excerpt?.excerpt.id === step.excerpt.id);
    return isShown ? [{ index, distance: Math.abs((page - 1) / pages - share) }] : [];
  });
  const [nearest] = found.sort((a, b) => a.distance - b.distance || a.index - b.index);
  return (nearest?.index ?? 0) + 1;
}
