import { describe, expect, it } from 'vitest';
import { compileFolder } from '#lib/ingest/compile-folder.server.ts';
import { layOutTimeline, type TimelineLayout } from '#lib/timeline/lay-out-timeline.ts';
import { toTimelineEvents } from '#lib/timeline/timeline-event.ts';

const { story } = await compileFolder('data');

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
    ['ticks: x', layout.ticks.map(({ x, label }) => `${at(x)}  ${label ?? ''}`.trimEnd())],
    ['captions: middle', layout.captions.map(({ x, text }) => `${at(x)}  ${text}`)],
    ['breaks: from, to', layout.scale.breaks.map(({ x0, x1 }) => at(x0, x1))],
    ['captions of breaks: middle', layout.breakCaptions.map(({ x, text }) => `${at(x)}  ${text}`)],
    [
      'rows: y',
      layout.rows.map(({ y, sourceId, marks }) => `${at(y)}  ${sourceId}  ${marks.length} reports`),
    ],
  ];
  const head = `${layout.width} by ${layout.height}, axis at ${layout.axisY}`;
  return `${[head, ...sections.map(([title, lines]) => [title, ...lines].join('\n'))].join('\n\n')}\n`;
}

describe('the story of the corpus', () => {
  it.each([375, 640, 1024, 1440])('is laid out as reviewed, at %i px', async (widthPx) => {
    if (!story) throw new Error('the story does not compile');
    const layout = layOutTimeline({
      events: toTimelineEvents(story),
      sources: story.sources,
      currentId: story.opening,
      language: story.language,
      widthPx,
    });
    await expect(written(layout)).toMatchFileSnapshot(`layouts/${widthPx}.txt`);
  });

  /** Main events and the current one without a label, for each event that may be current. */
  function unlabelled(widthPx: number, isCurrent: (rank: string) => boolean): string[] {
    if (!story) throw new Error('the story does not compile');
    const events = toTimelineEvents(story);
    const main = events.filter(({ rank }) => rank === 'main').map(({ id }) => id);
    return events
      .filter(({ rank }) => isCurrent(rank))
      .flatMap(({ id: currentId }) => {
        const { labels } = layOutTimeline({ events, sources: [], currentId, language: 'en', widthPx });
        return [currentId, ...main].filter((id) => !labels.some((label) => label.id === id));
      });
  }

  it.each([640, 1024, 1280, 1440])('labels every main event, whichever is current, at %i px', (widthPx) => {
    expect(unlabelled(widthPx, () => true)).toEqual([]);
  });

  it('labels every main event on a phone, while one of them is current', () => {
    expect(unlabelled(375, (rank) => rank === 'main')).toEqual([]);
  });
});
