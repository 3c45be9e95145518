import { shortDate } from '#lib/time/short-date.ts';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '#lib/ingest/compile-folder.server.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { has, makeEventTable } from '#lib/timeline/event-table.ts';
import { heightWithoutLabels, layOutTimeline, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { allOf, prepareEvents } from '#lib/timeline/shown-events.ts';
import { makeTimeAxis } from '#lib/timeline/time-axis.ts';
import { CLOSED_GAPS, EVEN, TRUE_TIME, wholeWindow, type Spacing } from '#lib/timeline/time-scale.ts';

const { story } = await compileFolder('data');
if (!story) throw new Error('the story does not compile');
const { sources, opening } = story;
const table = makeEventTable([toEventColumns(story)], shortDate);
const axis = makeTimeAxis(table);
const events = prepareEvents(table, allOf(table), story.language, sources.length, 6);

/** The least height that the page gives the band; on a phone it is a strip. */
const heightAt = (widthPx: number) => (widthPx < 600 ? 128 : 190 + heightWithoutLabels(sources.length));

const layOut = (widthPx: number, currentIndex: number, spacing: Spacing = CLOSED_GAPS): TimelineLayout =>
  layOutTimeline({
    axis,
    events,
    sources,
    window: wholeWindow(axis),
    spacing,
    currentIndex,
    widthPx,
    heightPx: heightAt(widthPx),
  });

/** A layout as lines of text, so that a change of it can be read. */
function written(layout: TimelineLayout): string {
  const at = (...numbers: number[]) =>
    numbers.map((number) => String(Math.round(number)).padStart(5)).join('');
  const sections: [string, string[]][] = [
    [
      'labels: x, y, leader x; title and date',
      layout.labels.map(
        ({ x, y, leader, align, lines, dateWords }) =>
          `${at(x, y, leader.x)}  ${align.padEnd(6)}  ${lines.join(' / ')}  (${dateWords})`,
      ),
    ],
    [
      'marks: x, y, bar from, to',
      layout.marks.map(({ id, x, y, bar }) => `${at(x, y, ...(bar ? [bar.x0, bar.x1] : []))}  ${id}`),
    ],
    [
      'columns: from, to, y',
      layout.clusters.map(({ x0, x1, y, count }) => `${at(x0, x1, y)}  ${count} events`),
    ],
    ['ticks: x', layout.ticks.map(({ x, label }) => `${at(x)}  ${label ?? ''}`.trimEnd())],
    ['captions: middle', layout.captions.map(({ x, text }) => `${at(x)}  ${text}`)],
    ['breaks: from, to', layout.scale.breaks.map(({ x0, x1 }) => at(x0, x1))],
    ['captions of breaks: middle', layout.breakCaptions.map(({ x, text }) => `${at(x)}  ${text}`)],
    [
      'rows: y',
      layout.rows.map(
        ({ y, sourceIds, name, marks }) =>
          `${at(y)}  ${name ?? sourceIds.join(', ')}  ${marks.length} reports`,
      ),
    ],
  ];
  const head = `${layout.width} by ${layout.height}, axis at ${layout.axisY}`;
  return `${[head, ...sections.map(([title, lines]) => [title, ...lines].join('\n'))].join('\n\n')}\n`;
}

describe('the story of the corpus', () => {
  it.each([375, 640, 1024, 1440])('is laid out as reviewed, at %i px', async (widthPx) => {
    const layout = layOut(widthPx, table.ids.indexOf(opening));
    await expect(written(layout)).toMatchFileSnapshot(`layouts/${widthPx}.txt`);
  });

  it.each([
    ['as it passes', TRUE_TIME],
    ['with the same room for every event', EVEN],
  ])('is laid out as reviewed where time is spaced %s', async (_, spacing) => {
    const layout = layOut(1024, table.ids.indexOf(opening), spacing);
    await expect(written(layout)).toMatchFileSnapshot(`layouts/1024-spacing-${spacing}.txt`);
  });

  it.each([640, 800, 1024, 1280, 1440])(
    'labels every main event, whichever is current, at %i px',
    (widthPx) => {
      const main = table.ids.filter((_, index) => has(table, index, 'main'));
      const unlabelled = table.ids.flatMap((current, index) => {
        const { labels } = layOut(widthPx, index);
        return [current, ...main]
          .filter((id) => !labels.some((label) => label.id === id))
          .map((id) => `${id} while ${current} is current`);
      });
      expect(unlabelled).toEqual([]);
    },
  );

  it.each([320, 375, 599])('labels the current event on the strip of a phone, at %i px', (widthPx) => {
    const unlabelled = table.ids.filter(
      (id, index) => !layOut(widthPx, index).labels.some((label) => label.id === id),
    );
    expect(unlabelled).toEqual([]);
  });
});
