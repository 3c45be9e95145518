import * as v from 'valibot';

/** Words of a note, with what Markdown says of them. */
export type NoteInline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'emphasis' | 'strong'; parts: NoteInline[] }
  | { kind: 'link'; url: string; parts: NoteInline[] };

/** A part of a note that stands by itself. */
export type NoteBlock =
  { kind: 'paragraph'; parts: NoteInline[] } | { kind: 'list'; ordered: boolean; items: NoteBlock[][] };

const Parts: v.GenericSchema<NoteInline[]> = v.array(v.lazy(() => NoteInlineSchema));
const Blocks: v.GenericSchema<NoteBlock[]> = v.array(v.lazy(() => NoteBlockSchema));

export const NoteInlineSchema: v.GenericSchema<NoteInline> = v.union([
  v.strictObject({ kind: v.literal('text'), text: v.string() }),
  v.strictObject({ kind: v.literal('break') }),
  v.strictObject({ kind: v.picklist(['emphasis', 'strong']), parts: Parts }),
  v.strictObject({ kind: v.literal('link'), url: v.string(), parts: Parts }),
]);

export const NoteBlockSchema: v.GenericSchema<NoteBlock> = v.union([
  v.strictObject({ kind: v.literal('paragraph'), parts: Parts }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(Blocks) }),
]);

/**
 * What whoever presents the story wants to say, screen by screen. It is no part of the story, so that nothing that
 * shows or publishes a story can show it. Published as `data/notes.json`, which only the speaker view asks for.
 */
export const SpeakerNotesSchema = v.strictObject({
  /** For the title screen. */
  title: Blocks,
  /** By the id of the event; an event without notes is not there. */
  events: v.record(v.string(), Blocks),
});
export type SpeakerNotes = v.InferOutput<typeof SpeakerNotesSchema>;
