import { StorySchema } from '#lib/corpus/story.ts';
import { toJsonSchema } from '@valibot/to-json-schema';

/** JSON Schema (draft 7) of `data/story.json`, made from the definitions that the types come from. */
export function storyJsonSchema(): object {
  return { title: 'Dateline story', ...toJsonSchema(StorySchema) };
}
