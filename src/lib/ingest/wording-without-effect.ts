import type { Forbids, Group } from '#lib/wording/group-passages.ts';
import * as catalogue from './problem-catalogue.ts';
import type { Problem } from './problem.ts';
import { isAt, locatedIn, type Decision, type Located } from './wording-decisions.ts';
import { problemAt } from './yaml-file.ts';

/**
 * Reports decisions that leave everything as the method has it.
 *
 * @param untouched the groups without any decision
 * @param group makes them anew under a condition
 * @param forbids the condition that some decisions make
 */
export function withoutEffect(
  decisions: readonly Decision[],
  untouched: readonly Group[],
  group: (forbids: Forbids) => Group[],
  forbids: (decided: readonly Decision[]) => Forbids,
): Problem[] {
  const together = (groups: readonly Group[], passages: readonly Located[]) =>
    groups
      .map(locatedIn)
      .find((located) => passages.every((passage) => located.some((each) => isAt(each, passage))));
  const forbidden = decisions.filter(({ action }) => action === 'forbid');
  return decisions.flatMap((decision) => {
    const { action, passages, gist, entry } = decision;
    const report = (reason: string) => [
      problemAt(catalogue.wordingWithoutEffect(action, reason), entry.file, [...entry.path, action]),
    ];
    if (action === 'confirm') {
      const found = together(untouched, passages);
      const isExact = found?.every((each) =>
        passages.some(
          ({ document, start, end }) =>
            each.document === document && each.start === start && each.end === end,
        ),
      );
      return isExact && found?.length === passages.length && gist === undefined
        ? report('these passages are found without it')
        : [];
    }
    if (action === 'forbid') {
      // The others stand: two may forbid what neither would alone.
      const others = group(forbids(forbidden.filter((each) => each !== decision)));
      return together(others, passages)
        ? []
        : report('these passages would not be shown together without it');
    }
    const holding = untouched
      .map(locatedIn)
      .find((located) => located.some((each) => passages.some((passage) => isAt(each, passage))));
    const isParted = holding?.some((each) => !passages.some((passage) => isAt(each, passage)));
    return isParted ? [] : report('these passages are in no statement with others');
  });
}
