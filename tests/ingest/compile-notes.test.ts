import { describe, expect, it } from 'vitest';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { changed } from './folders/harbour.ts';

const OPENING: [string, string, string] = [
  'story.yaml',
  'opening: bridge-opens',
  'opening: bridge-opens\nnotes: Say *hello*.',
];
const MAYOR: [string, string, string] = [
  'events.yaml',
  '  summary: The mayor opens the bridge.',
  '  summary: The mayor opens the bridge.\n  notes: |\n    Heard nowhere else.\n\n    - ninety metres',
];

describe('notes', () => {
  const { story, notes, problems } = compileStory(changed(OPENING, MAYOR));

  it('are read for the title screen and for events', () => {
    expect(problems).toEqual([]);
    expect(Object.keys(notes.events)).toEqual(['bridge-opens']);
    expect(notes.events['bridge-opens']).toHaveLength(2);
    expect(notes.title).toHaveLength(1);
  });

  it('are no part of the story', () => {
    const without = compileStory(changed()).story;
    expect(JSON.stringify(story)).toBe(JSON.stringify(without));
    expect(JSON.stringify(notes)).toContain('Heard nowhere else');
  });
});
