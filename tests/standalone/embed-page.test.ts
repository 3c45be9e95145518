import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { embedColumns, embedTable } from '#lib/standalone/embed-data.ts';
import { EmbedReading } from '#lib/standalone/embed-reading.ts';
import EmbedPage from '#lib/standalone/EmbedPage.svelte';
import { eventsToEmbed, MOST_EMBEDDED } from '#lib/standalone/events-to-embed.ts';
import { toEventColumns } from '#lib/timeline/to-event-columns.ts';
import { madeStory, repeated } from '../publish/made-story.ts';

const { story } = madeStory();
const count = (html: string, part: RegExp) => [...html.matchAll(part)].length;
const drawn = (of: typeof story) =>
  render(EmbedPage, { props: { story: of, events: eventsToEmbed(of), base: '../' } }).body;

describe('the page of an embed', () => {
  it('holds every event, every excerpt and a way to each in its article', () => {
    const html = drawn(story);
    const excerpts = story.events.flatMap((event) => event.excerpts);
    expect(count(html, /<article/g)).toBe(story.events.length);
    expect(count(html, /<blockquote/g)).toBe(excerpts.length);
    for (const { id, documentId } of excerpts) expect(html).toContain(`"../sources/${documentId}/#${id}"`);
    for (const { id } of story.events) expect(html).toContain(`href="#${id}"`);
  });

  it('begins with the event that the story opens on', () => {
    const [, first] = /<article id="([^"]+)"[^>]*data-current-event/.exec(drawn(story)) ?? [];
    expect(first).toBe(story.opening);
    expect(count(drawn(story), /data-current-event/g)).toBe(1);
  });

  it('opens every address in a place of its own', () => {
    const links = drawn(story).match(/<a [^>]*>/g) ?? [];
    const leading = links.filter((link) => !link.includes('href="#'));
    expect(leading.length).toBeGreaterThan(0);
    for (const link of leading) expect(link).toMatch(/target="_blank" rel="noopener"/);
  });

  it('of a long story holds a hundred events, the one it opens on among them, and says so', () => {
    const long = repeated(story, 60);
    const opening = long.events.at(-1)?.id ?? '';
    const events = eventsToEmbed({ ...long, opening });
    expect(events).toHaveLength(MOST_EMBEDDED);
    expect(events.at(-1)?.id).toBe(opening);
    const html = drawn({ ...long, opening });
    expect(count(html, /<article/g)).toBe(MOST_EMBEDDED);
    expect(html).toContain('The main events are here');
    expect(drawn(story)).not.toContain('The main events are here');
  });
});

describe('what an embed shows', () => {
  const words = story.events.map(({ id, title, shortTitle, date }) => ({ id, title, shortTitle, date }));
  const ids = { sources: story.sources.map(({ id }) => id), threads: story.threads.map(({ id }) => id) };
  const data = {
    ...{ ...ids, opening: story.opening, isPart: false },
    columns: embedColumns(toEventColumns(story)),
  };
  const reading = (max: number | null = null, opening = story.opening) =>
    new EmbedReading(embedTable(data, words), ids, story.language, opening, max);
  const last = story.events.length - 1;

  it('are all events at first, and the opening one is current', () => {
    const all = reading();
    expect(all.count).toBe(story.events.length);
    expect(all.id).toBe(story.opening);
    expect(all.position).toBe(story.events.findIndex(({ id }) => id === story.opening) + 1);
  });

  it('is stepped through from the first to the last, and no further', () => {
    const all = reading();
    all.goTo(all.at(1));
    expect(all.previous).toBeNull();
    const seen = [all.current];
    while (all.next !== null) {
      all.goTo(all.next);
      seen.push(all.current);
    }
    expect(seen).toEqual(story.events.map((_, index) => index));
    expect(all.at(1000)).toBe(last);
  });

  it('is what a filter leaves; one that leaves nothing changes nothing', () => {
    const some = reading();
    const [source = ''] = ids.sources;
    const cited = new Set(story.documents.filter(({ sourceId }) => sourceId === source).map(({ id }) => id));
    expect(some.show({ sources: [source] })).toBe(true);
    expect([...some.shown].map((index) => story.events[index])).toEqual(
      story.events.filter(({ excerpts }) => excerpts.some(({ documentId }) => cited.has(documentId))),
    );
    const shown = some.shown;
    expect(some.show({ from: '0001-01-01', to: '0001-01-02' })).toBe(false);
    expect(some.shown).toBe(shown);
  });

  it('has its current event among it, also where it is limited', () => {
    const one = reading(1, story.events[last]?.id);
    expect([...one.shown]).toEqual([last]);
    expect(one.position).toBe(1);
    one.goTo(0);
    expect([...one.shown]).toEqual([0]);
  });
});
