import { expect, test } from 'vitest';
import type { CompiledStory } from '#lib/ingest/compile-folder.server.ts';
import { summaryLine } from '#lib/cli/story-summary.ts';

/** Only what the summary looks at. */
function compiled(excerptsOfEvents: number[] | null, articles: number, errors: number, warnings: number) {
  const events = excerptsOfEvents?.map((length) => ({ excerpts: Array.from({ length }) }));
  const problems = [
    ...Array.from({ length: errors }, () => ({ severity: 'error' })),
    ...Array.from({ length: warnings }, () => ({ severity: 'warning' })),
  ];
  return {
    story: events ? { events } : null,
    articles: Array.from({ length: articles }),
    problems,
  } as CompiledStory;
}

test.each<[string, CompiledStory]>([
  ['5 articles, 3 events, 6 excerpts verified, 0 warnings', compiled([1, 2, 3], 5, 0, 0)],
  ['1 article, 1 event, 1 excerpt verified, 1 warning', compiled([1], 1, 0, 1)],
  ['5 articles, 2 errors, 1 warning', compiled(null, 5, 2, 1)],
  // Nothing is called verified while something is wrong.
  ['5 articles, 1 error, 0 warnings', compiled([1, 2], 5, 1, 0)],
])('summaryLine says “%s”', (line, story) => {
  expect(summaryLine(story)).toBe(line);
});
