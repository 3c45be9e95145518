import { describeStory } from '#lib/state/describe-story.ts';
import { SMALL_STORY } from '#lib/state/paging.ts';
import { periodsOf } from '#lib/state/periods.ts';
import { shortDate } from '#lib/time/short-date.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { makeEventTable } from '#lib/timeline/event-table.ts';
import { allOf } from '#lib/timeline/shown-events.ts';
import { ServerOnly } from './server-only.ts';
import { storyIndex } from './story-index.server.ts';
import { comparisonsOf } from './statement-parts.server.ts';
import { columnsCount, headOf, partWith } from './story-parts.server.ts';

/** As many months or years as a page of links may have. */
const MOST_PERIODS = 300;

export async function load() {
  const index = await storyIndex();
  const { story } = index;
  const isSmall = story.events.length <= SMALL_STORY;
  const columns = toEventColumns(story);
  const table = isSmall ? null : makeEventTable([columns]);
  return {
    head: headOf(story),
    about: describeStory(story),
    count: story.events.length,
    /** Drawn with the page; as data it comes with the part it belongs to. */
    opening: new ServerOnly(
      partWith(
        index,
        story.events.filter(({ id }) => id === story.opening),
      ),
    ),
    /** The events in columns: here if they are few, else in files of their own, which are so many. */
    columns: isSmall
      ? { ...columns, words: columns.dates.map((date) => shortDate(date, story.language)) }
      : null,
    columnsCount: columnsCount(story),
    /** For readers without a script: the story as a text, or the way to the pages that hold it. */
    text: new ServerOnly(isSmall ? story : null),
    compared: new ServerOnly(isSmall ? comparisonsOf(index, story.events) : null),
    index: new ServerOnly(table && periodsOf(table, allOf(table), MOST_PERIODS)),
  };
}
