import { dev } from '$app/environment';
import { compileFolder, storyFolder, type CompiledStory } from '#lib/ingest/compile-folder.server.ts';
import { formatProblem } from '#lib/ingest/problem.ts';
import type { ArticleText } from '#lib/corpus/article.ts';
import type { SpeakerNotes } from '#lib/corpus/speaker-notes.ts';
import type { Story } from '#lib/corpus/story.ts';
import { error } from '@sveltejs/kit';

let compiled: Promise<CompiledStory> | null = null;

/** The story that the site shows: compiled once for a build, anew for each page while it is edited. */
export async function compiledStory(): Promise<{
  story: Story;
  articles: ArticleText[];
  notes: SpeakerNotes;
}> {
  if (!compiled || dev) compiled = compileFolder(storyFolder());
  const { story, articles, notes, problems } = await compiled;
  if (!story) error(500, problems.map(formatProblem).join('\n\n'));
  return { story, articles, notes };
}

/** Where the site stands. What cannot be written without that is not there for a story that does not say so. */
export function siteAddress({ url }: Story): string {
  return url ?? error(404, 'story.yaml does not say where the site stands (url).');
}
