import { Document, isMap, visit } from 'yaml';
import type { DraftedEvent } from '#lib/drafting/drafted-event.ts';
import type { DraftedDocument, DraftedSource } from './draft-documents.ts';

/** How the files of a story are written: 110 columns, long texts folded. */
const WIDTH = 110;

/**
 * Entries as YAML that the editor goes on with, each value a text.
 *
 * @param heading what stands above, as comments
 * @param notes a comment above each entry, by its place
 */
export function listYaml(
  entries: readonly object[],
  heading: string[],
  notes: (readonly string[])[] = [],
): string {
  const document = new Document(entries, {
    version: '1.2',
    schema: 'failsafe',
    aliasDuplicateObjects: false,
  });
  const { contents } = document;
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && isFolded(node.value)) node.type = 'BLOCK_FOLDED';
    },
  });
  const items = contents && 'items' in contents ? contents.items : [];
  for (const [index, item] of items.entries()) {
    if (!isMap(item)) continue;
    if (index > 0) item.spaceBefore = true;
    const note = notes[index] ?? [];
    if (note.length > 0) item.commentBefore = note.map((line) => ` ${line}`).join('\n');
  }
  return `${heading.map((line) => `# ${line}\n`).join('')}${document.toString({ lineWidth: WIDTH, singleQuote: true })}`;
}

/** Long texts are folded, unless a space at a line's end, or two in a row, would be lost. */
const isFolded = (value: string): boolean =>
  value.length > 72 && !/^\s|\s$|\s{2}|[\r\n\t]/.test(value) && !/[\u0085\u2028\u2029]/.test(value);

export const sourcesYaml = (sources: readonly DraftedSource[]): string =>
  listYaml(sources, [
    'Drafted from the articles: check each name, and say in one neutral line what the outlet is.',
  ]);

export const documentsYaml = (documents: readonly DraftedDocument[], isMore: boolean): string =>
  listYaml(documents, [
    ...(isMore ? ['Move these entries to documents.yaml before the events that quote them.'] : []),
    'Drafted: one entry for each file of corpus/. What a text itself says (headline, date) is read from it;',
    'here stands only what it does not say, each time with the basis for it.',
  ]);

/** Events for an editor, each with what speaks for it and what looks doubtful. */
export function eventsYaml(events: readonly DraftedEvent[], isMore: boolean): string {
  return listYaml(
    events.map(entryOf),
    [
      isMore
        ? 'Drafted: what the articles report beyond events.yaml. Move what you want to keep there, and delete the rest.'
        : 'Drafted from the articles: check every entry, reword titles and summaries, delete what is none.',
      'Quotes stand letter for letter in their articles; the words of the excerpts, or of `evidence`, give the date.',
    ],
    events.map(({ doubts }) => (doubts.length === 0 ? [] : [`Check: ${doubts.join('; ')}.`])),
  );
}

/** The keys of an entry of events.yaml, in the order in which an editor reads them. */
function entryOf({
  id,
  title,
  shortTitle,
  date,
  place,
  rank,
  summary,
  excerpts,
  evidence,
}: DraftedEvent): object {
  return {
    id,
    title,
    shortTitle,
    date,
    ...(place === undefined ? {} : { place }),
    rank,
    summary,
    excerpts,
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

/** What a timeline as a whole says of itself. */
export interface DraftedStory {
  title: string;
  description: string;
  language: string;
  timeZone: string;
  opening: string;
}

export function storyYaml(story: DraftedStory): string {
  const document = new Document(story, { schema: 'failsafe' });
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && isFolded(node.value)) node.type = 'BLOCK_FOLDED';
    },
  });
  return `# Drafted: give the timeline its title, and say what it is about.\n${document.toString({ lineWidth: WIDTH, singleQuote: true })}`;
}
