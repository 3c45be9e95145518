import type { CompiledStory } from '#lib/ingest/compile-folder.server.ts';
import { count } from './print.ts';

/** How many of the problems keep the story from being built. */
export const countErrors = ({ problems }: CompiledStory) =>
  problems.filter(({ severity }) => severity === 'error').length;

/**
 * What was normalised, in one line. With errors it claims nothing but the articles read and the errors.
 *
 * @example summaryLine(compiled) // '5 articles, 18 events, 54 excerpts verified, 0 warnings'
 */
export function summaryLine(compiled: CompiledStory): string {
  const { story, articles, problems } = compiled;
  const errors = countErrors(compiled);
  const parts = [count(articles.length, 'article')];
  if (errors > 0) parts.push(count(errors, 'error'));
  else if (story) {
    const excerpts = story.events.reduce((sum, event) => sum + event.excerpts.length, 0);
    parts.push(count(story.events.length, 'event'), `${count(excerpts, 'excerpt')} verified`);
  }
  return [...parts, count(problems.length - errors, 'warning')].join(', ');
}
