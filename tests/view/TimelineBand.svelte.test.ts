import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toTimelineEvents, type TimelineEvent } from '#lib/timeline/timeline-event.ts';
import TimelineBand from '#lib/view/TimelineBand.svelte';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TITLE } from './hostile-texts.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function setUp({ widthPx = 1024, events = toTimelineEvents(fixtureStory) } = {}) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(widthPx);
  const chosen: string[] = [];
  // Under its own key, since the library takes a bare `events` for listeners.
  const props = {
    events,
    sources: fixtureStory.sources,
    currentId: 'bridge-opens',
    language: 'en',
    hrefOf: (id: string) => `?e=${id}`,
    listHref: '#all_events',
    onselect: (id: string, click: MouseEvent) => {
      chosen.push(id);
      click.preventDefault();
    },
  };
  const { container } = render(TimelineBand, { props });
  const band = container.querySelector('[data-timeline]');
  if (!band) throw new Error('no band');
  return { band, container, chosen };
}

const titlesIn = (band: Element) =>
  [...band.querySelectorAll('[data-event-title]')].map((label) =>
    label.textContent.replace(/\s+/g, ' ').trim(),
  );

describe('TimelineBand', () => {
  it('is hidden from assistive technology, and nothing in it takes Tab', async () => {
    const { band } = setUp();
    await tick();
    for (const drawing of band.querySelectorAll('svg'))
      expect(drawing).toHaveAttribute('aria-hidden', 'true');
    expect(band.querySelectorAll('a').length).toBeGreaterThan(0);
    await userEvent.setup().tab();
    expect(document.body).toHaveFocus();
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  it('is ready when it has been measured, and not before', async () => {
    const { band } = setUp();
    expect(band).not.toHaveAttribute('data-timeline-ready');
    await vi.waitFor(() => expect(band).toHaveAttribute('data-timeline-ready'));
  });

  it('is never ready while it has no width', async () => {
    const { band } = setUp({ widthPx: 0 });
    await new Promise((done) => setTimeout(done));
    expect(band).not.toHaveAttribute('data-timeline-ready');
    expect(titlesIn(band)).toHaveLength(4);
  });

  it('is as wide as its place', async () => {
    const { band } = setUp({ widthPx: 640.9 });
    await vi.waitFor(() => expect(band.querySelector('svg')).toHaveAttribute('width', '640'));
  });

  it('titles every label it shows, and each leads to its event', async () => {
    const { band } = setUp();
    await tick();
    const labels = [...band.querySelectorAll('[data-event-title]')];
    expect(titlesIn(band).sort()).toEqual([
      'Council vote',
      'The bridge opens',
      'The ferry begins',
      'The toll is dropped',
    ]);
    for (const label of labels) {
      expect(label.closest('a')).toHaveAttribute('href', `?e=${label.getAttribute('data-event-id') ?? ''}`);
    }
  });

  it('has a mark for every event, with its title and date to point at', async () => {
    const { band } = setUp();
    await tick();
    const titles = [...band.querySelectorAll('.mark title')].map(({ textContent }) => textContent);
    expect(titles.sort()).toEqual([
      'Council vote, 12 Mar 1998',
      'The bridge opens, 4 May 2001',
      'The ferry begins, 1960s',
      'The toll is dropped, about Nov 2001',
    ]);
  });

  it('hands a click on a mark or a label on', async () => {
    const { band, chosen } = setUp();
    await tick();
    const user = userEvent.setup();
    const [label] = band.querySelectorAll('[data-event-title]');
    const mark = band.querySelector('.mark[href="?e=toll"] .reach');
    if (!label || !mark) throw new Error('nothing to click on');
    await user.click(label);
    await user.click(mark);
    expect(chosen).toEqual([label.getAttribute('data-event-id'), 'toll']);
  });

  it('counts the events that it has no label for', async () => {
    const [event] = toTimelineEvents(fixtureStory);
    const crowd = Array.from({ length: 90 }, (_, index) => ({ ...event, id: `e${index}` }) as TimelineEvent);
    const { band, container } = setUp({ events: crowd });
    await tick();
    const labelled = titlesIn(band).length;
    expect(labelled).toBeLessThan(90);
    expect(container).toHaveTextContent(`${90 - labelled} of 90 without a label here`);
  });

  it('says nothing of labels where all are shown', async () => {
    const { container } = setUp();
    await tick();
    expect(container).not.toHaveTextContent('without a label');
  });

  it('draws an empty band where there is no event', async () => {
    const { band } = setUp({ events: [] });
    await vi.waitFor(() => expect(band).toHaveAttribute('data-timeline-ready'));
    expect(band.innerHTML).not.toMatch(/NaN|undefined/);
  });

  it('shows hostile titles as typed', async () => {
    const [event, ...rest] = toTimelineEvents(fixtureStory);
    if (!event) throw new Error('the fixture has events');
    const { band } = setUp({ events: [{ ...event, title: HOSTILE_TITLE }, ...rest] });
    await tick();
    expect(titlesIn(band)).toContain(HOSTILE_TITLE);
    expect(band.querySelectorAll('img, b')).toHaveLength(0);
  });
});
