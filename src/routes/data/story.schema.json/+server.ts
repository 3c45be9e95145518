import { json } from '@sveltejs/kit';
import { storyJsonSchema } from '#lib/ingest/story-json-schema.ts';

export const prerender = true;

export function GET() {
  return json(storyJsonSchema());
}
