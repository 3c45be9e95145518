import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Reader } from '#lib/state/reader.svelte.ts';
import Stepper from '#lib/view/Stepper.svelte';
import { fixtureStory } from './fixture-story.ts';

/** A stepper whose steps are taken, as the page takes them, and written down. */
function setUp(eventId: string) {
  const reader = new Reader(fixtureStory);
  reader.goTo(eventId);
  const steps: [string, boolean][] = [];
  render(Stepper, {
    reader,
    onstep: (id: string, replace: boolean) => {
      steps.push([id, replace]);
      reader.goTo(id);
    },
  });
  return {
    reader,
    steps,
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

  it.each([
    '{Control>}{ArrowRight}{/Control}',
    '{Alt>}{ArrowLeft}{/Alt}',
    '{Meta>}{ArrowRight}{/Meta}',
    '{PageDown}',
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
});
