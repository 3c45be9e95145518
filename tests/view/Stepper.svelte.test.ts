import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync, mount, unmount } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Story } from '#lib/corpus/story.ts';
import { Reader } from '#lib/state/reader.svelte.ts';
import Stepper from '#lib/view/Stepper.svelte';
import { allOf, longStory, tableOf } from './event-tables.ts';
import { fixtureStory } from './fixture-story.ts';
import { HOSTILE_TITLE } from './hostile-texts.ts';

/** A stepper whose steps are taken, as the page takes them, and written down. */
function setUp(eventId: string, { story = fixtureStory, only }: { story?: Story; only?: number[] } = {}) {
  const table = tableOf(story);
  let shown = $state.raw(only ? Uint32Array.from(only) : allOf(table));
  const reader = new Reader(table, () => shown, eventId);
  const steps: [string, boolean][] = [];
  const { container } = render(Stepper, {
    reader,
    language: story.language,
    onstep: (id: string, replace: boolean) => {
      steps.push([id, replace]);
      reader.goTo(id);
    },
  });
  return {
    reader,
    steps,
    container,
    show: (...indexes: number[]) => flushSync(() => (shown = Uint32Array.from(indexes))),
    user: userEvent.setup(),
    previous: screen.getByRole('button', { name: /^Previous/ }),
    next: screen.getByRole('button', { name: /^(Next|From the start)/ }),
    slider: screen.getByRole('slider', { name: 'Event' }),
  };
}

describe('Stepper', () => {
  it('says which event comes before and which after', () => {
    const { previous, next } = setUp('bridge-opens');
    expect(previous).toHaveAccessibleName('Previous event: 12 March 1998, The council votes for a bridge');
    expect(next).toHaveAccessibleName('Next event: about November 2001, The toll is dropped');
  });

  it('says other names after a step', async () => {
    const { user, previous, next } = setUp('council-vote');
    await user.click(next);
    expect(previous).toHaveAccessibleName(/The council votes for a bridge$/);
    expect(next).toHaveAccessibleName(/The toll is dropped$/);
  });

  it('says at the first event that nothing comes before, and can still be reached', async () => {
    const { user, steps, previous } = setUp('ferry');
    expect(previous).toHaveAccessibleName('Previous event: this is the first');
    expect(previous).toHaveAttribute('aria-disabled', 'true');
    previous.focus();
    expect(previous).toHaveFocus();
    await user.click(previous);
    await user.keyboard('{ArrowLeft}{Enter} ');
    expect(steps).toEqual([]);
  });

  it('leads from the last event back to the first, and says so', async () => {
    const { user, steps, next } = setUp('toll');
    expect(next).toHaveAccessibleName(/first event: 1960s, The ferry begins$/);
    await user.click(next);
    expect(steps).toEqual([['ferry', false]]);
  });

  it('never goes past the end by an arrow key', async () => {
    const { user, steps, next } = setUp('toll');
    next.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(steps).toEqual([]);
  });

  it('keeps the focus on the button that was pressed, through the whole story', async () => {
    const { user, steps, next } = setUp('ferry');
    for (let press = 0; press < 4; press++) {
      await user.click(next);
      expect(next).toHaveFocus();
    }
    expect(steps.map(([id]) => id)).toEqual(['council-vote', 'bridge-opens', 'toll', 'ferry']);
  });

  it('steps with the arrow keys from either button', async () => {
    const { user, steps, previous } = setUp('bridge-opens');
    previous.focus();
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(steps.map(([id]) => id)).toEqual(['toll', 'bridge-opens', 'council-vote', 'ferry']);
  });

  it('leads to the first and the last event with Home and End, from either button', async () => {
    const { user, steps, previous, next } = setUp('council-vote');
    next.focus();
    await user.keyboard('{End}{Home}');
    previous.focus();
    await user.keyboard('{End}');
    expect(steps).toEqual([
      ['toll', false],
      ['ferry', false],
      ['toll', false],
    ]);
    expect(previous).toHaveFocus();
  });

  it.each([
    ['ferry', '{Home}'],
    ['toll', '{End}'],
  ])('takes no step from %s with %s: it is there', async (id, key) => {
    const { user, steps, next } = setUp(id);
    next.focus();
    await user.keyboard(key);
    expect(steps).toEqual([]);
  });

  it.each([
    '{Control>}{ArrowRight}{/Control}',
    '{Alt>}{ArrowLeft}{/Alt}',
    '{Meta>}{ArrowRight}{/Meta}',
    '{Shift>}{ArrowRight}{/Shift}',
    '{Control>}{Home}{/Control}',
    '{PageDown}',
    '{ArrowDown}',
  ])('leaves %s to the browser', async (keys) => {
    const { user, steps, next } = setUp('bridge-opens');
    next.focus();
    await user.keyboard(keys);
    expect(steps).toEqual([]);
  });

  it('leaves arrow keys elsewhere on the page alone', async () => {
    const { user, steps } = setUp('bridge-opens');
    await user.click(document.body);
    await user.keyboard('{ArrowRight}');
    expect(steps).toEqual([]);
  });

  it('has a slider over all events that says where it stands in words', () => {
    const { slider } = setUp('bridge-opens');
    expect(slider).toHaveAttribute('min', '1');
    expect(slider).toHaveAttribute('max', '4');
    expect(slider).toHaveValue('3');
    expect(slider).toHaveAttribute('aria-valuetext', '3 of 4: 4 May 2001, The bridge opens');
  });

  it('makes a step in the history with a button, and none with the slider', async () => {
    const { user, steps, slider, next } = setUp('council-vote');
    await user.click(next);
    await fireEvent.input(slider, { target: { value: '1' } });
    expect(steps).toEqual([
      ['bridge-opens', false],
      ['ferry', true],
    ]);
    expect(slider).toHaveAttribute('aria-valuetext', '1 of 4: 1960s, The ferry begins');
  });

  it('has the hooks that measuring and tests go by', () => {
    const { previous, next } = setUp('bridge-opens');
    expect(previous).toHaveAttribute('data-previous');
    expect(next).toHaveAttribute('data-next');
  });

  it('leaves the keys of the slider to the slider', async () => {
    const { steps, slider } = setUp('bridge-opens');
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) {
      const isLeft = await fireEvent.keyDown(slider, { key });
      expect(isLeft, key).toBe(true);
    }
    expect(steps).toEqual([]);
  });

  it('is a group with a name, of three stops of the Tab key', async () => {
    const { user, previous, next, slider } = setUp('bridge-opens');
    expect(screen.getByRole('group', { name: 'Step through the events' })).toContainElement(slider);
    const stops = [];
    for (let press = 0; press < 4; press++) {
      await user.tab();
      stops.push(document.activeElement);
    }
    expect(stops).toEqual([previous, next, slider, document.body]);
  });

  it('says a hostile title as typed', () => {
    const [first, ...others] = fixtureStory.events;
    if (!first) throw new Error('the fixture has events');
    const events = [{ ...first, title: HOSTILE_TITLE }, ...others];
    const { previous, container } = setUp('council-vote', { story: { ...fixtureStory, events } });
    expect(previous.textContent).toContain(HOSTILE_TITLE);
    expect(container.querySelectorAll('img, b')).toHaveLength(0);
  });
});

describe('Stepper, where some events are shown', () => {
  it('leads past the others, and counts what is shown', async () => {
    const { user, steps, slider, next, container } = setUp('ferry', { only: [0, 3] });
    expect(container).toHaveTextContent('1 of 2');
    expect(slider).toHaveAttribute('max', '2');
    await user.click(next);
    expect(steps).toEqual([['toll', false]]);
    expect(slider).toHaveAttribute('aria-valuetext', '2 of 2: about November 2001, The toll is dropped');
    await fireEvent.input(slider, { target: { value: '1' } });
    expect(steps.at(-1)).toEqual(['ferry', true]);
  });

  it('follows when others are shown', () => {
    const { slider, next, show } = setUp('bridge-opens');
    show(2);
    expect(slider).toHaveAttribute('max', '1');
    expect(next).toHaveAccessibleName('Next event: this is the only one');
    expect(next).toHaveAttribute('aria-disabled', 'true');
  });

  it('leads from an event that is not shown to those around it', () => {
    const { previous, next, slider, container } = setUp('council-vote', { only: [0, 3] });
    expect(previous).toHaveAccessibleName(/The ferry begins$/);
    expect(next).toHaveAccessibleName(/The toll is dropped$/);
    expect(slider).toHaveAttribute('aria-valuetext', 'none');
    expect(container.querySelector('.position')).toHaveTextContent(/^2$/);
  });

  it.each(['ferry', 'toll'])('from %s has nowhere to go where none is, and says so', async (id) => {
    const { user, steps, previous, next, slider } = setUp(id, { only: [] });
    expect(previous).toHaveAccessibleName('Previous event: none is shown');
    expect(next).toHaveAccessibleName('Next event: none is shown');
    expect([previous, next].map((button) => button.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
    expect(slider).toBeDisabled();
    expect(slider).toHaveAttribute('aria-valuetext', 'none');
    await user.click(next);
    await user.click(previous);
    next.focus();
    await user.keyboard('{Home}{End}{ArrowLeft}{ArrowRight}');
    expect(steps).toEqual([]);
  });

  it('groups the digits of a large number', () => {
    const { container, slider } = setUp('event-1100', { story: longStory(1200) });
    expect(container).toHaveTextContent('1,100 of 1,200');
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^1,100 of 1,200: /);
  });
});

describe('the scrubber', () => {
  it('tells the page while it has the focus, as it then says by itself where it stands', async () => {
    let isScrubbing = false;
    const table = tableOf(fixtureStory);
    const props = {
      reader: new Reader(table, () => allOf(table), 'ferry'),
      language: 'en',
      onstep: () => {},
      get isScrubbing() {
        return isScrubbing;
      },
      set isScrubbing(now) {
        isScrubbing = now;
      },
    };
    const component = mount(Stepper, { target: document.body, props });
    flushSync();
    const slider = screen.getByRole('slider', { name: 'Event' });
    slider.focus();
    expect(isScrubbing).toBe(true);
    slider.blur();
    expect(isScrubbing).toBe(false);
    await unmount(component);
  });
});
