import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CLOSED_GAPS, EVEN, TRUE_TIME } from '#lib/timeline/time-scale.ts';
import BandTools from '#lib/view/BandTools.svelte';

/** The buttons, and what they ask of the drawing. */
function setUp(given: { spacing?: number; isWhole?: boolean } = {}) {
  const asked: unknown[][] = [];
  const handle = {
    zoomBy: (factor: number) => void asked.push(['zoomBy', factor]),
    showAll: () => void asked.push(['showAll']),
    showCurrent: () => void asked.push(['showCurrent']),
    space: (spacing: number) => void asked.push(['space', spacing]),
  };
  const props = {
    handle,
    spacing: CLOSED_GAPS,
    isWhole: false,
    onrange: () => void asked.push(['range']),
    ...given,
  };
  const { rerender } = render(BandTools, props);
  return { asked, rerender, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('BandTools', () => {
  it.each<[string | RegExp, unknown[]]>([
    ['Zoom out', ['zoomBy', 0.5]],
    ['Zoom in', ['zoomBy', 2]],
    ['Zoom to the current event', ['showCurrent']],
    [/^Whole story/, ['showAll']],
    ['Only these dates', ['range']],
    [/^True time/, ['space', TRUE_TIME]],
    [/^Gaps closed/, ['space', CLOSED_GAPS]],
    [/^Even/, ['space', EVEN]],
  ])('%s asks for %j', async (name, expected) => {
    const { asked, user } = setUp();
    await user.click(button(name));
    expect(asked).toEqual([expected]);
  });

  it('can be pressed before the drawing is there', async () => {
    setUp();
    const { rerender, user } = setUp();
    await rerender({ handle: undefined });
    for (const each of screen.getAllByRole('button')) await user.click(each);
    expect(screen.getAllByRole('toolbar', { name: 'Timeline view' })).toHaveLength(2);
  });

  it.each<[number, string[]]>([
    [TRUE_TIME, ['true', 'false', 'false']],
    [CLOSED_GAPS, ['false', 'true', 'false']],
    [EVEN, ['false', 'false', 'true']],
    [0.3, ['false', 'false', 'false']],
  ])('says which spacing holds (%f)', (spacing, pressed) => {
    setUp({ spacing });
    const group = within(screen.getByRole('group', { name: 'Spacing of time' }));
    expect(group.getAllByRole('button').map((each) => each.getAttribute('aria-pressed'))).toEqual(pressed);
  });

  it('says what each spacing is', () => {
    setUp();
    expect(button(/^Gaps closed/)).toHaveAttribute('title', 'Long empty stretches are left out, and said');
  });

  it('offers to leave out what is not in view, and only where something is not', async () => {
    const { rerender } = setUp({ isWhole: true });
    expect(screen.queryByRole('button', { name: 'Only these dates' })).toBeNull();
    expect(button(/^Whole story/)).toHaveAttribute('aria-disabled', 'true');
    await rerender({ isWhole: false });
    expect(button('Only these dates')).toBeVisible();
    expect(button(/^Whole story/)).toHaveAttribute('aria-disabled', 'false');
  });
});

describe('the keyboard in BandTools', () => {
  it('has one stop of the Tab key, and arrows, Home and End lead on', async () => {
    const { user } = setUp();
    await user.tab();
    const seen = [focused()];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'Home', 'ArrowLeft']) {
      await user.keyboard(`{${key}}`);
      seen.push(focused());
    }
    expect(seen).toEqual([
      'Zoom out',
      'Zoom in',
      'Zoom to the current event',
      expect.stringContaining('Even'),
      expect.stringContaining('Gaps closed'),
      'Zoom out',
      'Zoom out',
    ]);
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('comes back to the button that had the focus last', async () => {
    const { user } = setUp();
    await user.tab();
    await user.keyboard('{ArrowRight}');
    await user.tab();
    await user.tab();
    expect(focused()).toBe('Zoom in');
  });

  it('keeps the focus when showing all takes a button away', async () => {
    const { user, rerender } = setUp();
    await user.click(button(/^Whole story/));
    await rerender({ isWhole: true });
    expect(button(/^Whole story/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(focused()).toContain('True time');
  });

  it('keeps a stop when the button that was it goes', async () => {
    const { rerender } = setUp();
    button('Only these dates').focus();
    await rerender({ isWhole: true });
    await vi.waitFor(() =>
      expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1),
    );
  });

  it('leaves keys with Ctrl to the browser', async () => {
    const { user } = setUp();
    await user.tab();
    await user.keyboard('{Control>}{ArrowRight}{End}{/Control}');
    expect(focused()).toBe('Zoom out');
  });
});
