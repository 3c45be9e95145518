import type { ArticleText, DocumentSummary } from '#lib/corpus/article.ts';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Statement, Story } from '#lib/corpus/story.ts';
import { statementsByEvent } from '#lib/state/statements-by-event.ts';
import { documentsById } from '#lib/state/story-part.ts';
import { compiledStory } from './compiled-story.server.ts';

/** What is looked up for every page of a story: put together once, so that a thousand pages do not search for it. */
export interface StoryIndex {
  story: Story;
  articles: Map<string, ArticleText>;
  documents: Map<string, DocumentSummary>;
  /** The events that cite each document, in time order. */
  eventsOf: Map<string, DatedEvent[]>;
  /** Where each event stands in the story. */
  placeOf: Map<DatedEvent, number>;
  findEvent: (id: string) => DatedEvent | undefined;
  /** The statements whose wording is compared at each event, by its id. */
  statementsOf: Map<string, Statement[]>;
  /** The statements that each document renders. */
  statementsIn: Map<string, Statement[]>;
}

let known: StoryIndex | null = null;

export async function storyIndex(): Promise<StoryIndex> {
  const { story, articles } = await compiledStory();
  if (known?.story === story) return known;
  const eventsOf = new Map<string, DatedEvent[]>();
  for (const event of story.events) {
    const cited = [...event.excerpts, ...event.dateEvidence].map(({ documentId }) => documentId);
    for (const id of new Set(cited)) {
      if (id === undefined) continue;
      const events = eventsOf.get(id);
      if (events) events.push(event);
      else eventsOf.set(id, [event]);
    }
  }
  const statementsIn = new Map<string, Statement[]>();
  for (const statement of story.statements)
    for (const { documentId } of statement.renderings) {
      const statements = statementsIn.get(documentId);
      if (statements) statements.push(statement);
      else statementsIn.set(documentId, [statement]);
    }
  const byId = new Map(story.events.map((event) => [event.id, event]));
  known = {
    story,
    articles: new Map(articles.map((article) => [article.id, article])),
    documents: documentsById(story),
    eventsOf,
    placeOf: new Map(story.events.map((event, place) => [event, place])),
    findEvent: (id) => byId.get(id),
    statementsOf: statementsByEvent(story.events, story.statements),
    statementsIn,
  };
  return known;
}
