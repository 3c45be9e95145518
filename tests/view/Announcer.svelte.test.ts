import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Announcer from '#lib/view/Announcer.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function after(ms: number): Promise<string> {
  await vi.advanceTimersByTimeAsync(ms);
  await tick();
  return screen.getByRole('status').textContent;
}

describe('Announcer', () => {
  it('is silent at first: the page itself has just been read out', async () => {
    render(Announcer, { words: '3 of 4.' });
    expect(await after(10_000)).toBe('');
  });

  it('speaks 400 ms after a change, and not before', async () => {
    const { rerender } = render(Announcer, { words: '3 of 4.' });
    await rerender({ words: '4 of 4.' });
    expect(await after(399)).toBe('');
    expect(await after(1)).toBe('4 of 4.');
  });

  it('makes one announcement of a run of steps', async () => {
    const { rerender } = render(Announcer, { words: '1 of 4.' });
    const heard: string[] = [];
    for (const words of ['2 of 4.', '3 of 4.', '4 of 4.']) {
      await rerender({ words });
      heard.push(await after(300));
    }
    expect(heard).toEqual(['', '', '']);
    expect(await after(100)).toBe('4 of 4.');
  });

  it('speaks again after the next step', async () => {
    const { rerender } = render(Announcer, { words: '1 of 4.' });
    await rerender({ words: '2 of 4.' });
    await after(400);
    await rerender({ words: '3 of 4.' });
    expect(await after(400)).toBe('3 of 4.');
  });

  it('leaves it to the slider to say where it stands, while the slider has the focus', async () => {
    const { rerender } = render(Announcer, { words: '1 of 4.', silent: true });
    await rerender({ words: '2 of 4.', silent: true });
    expect(await after(400)).toBe('');
    await rerender({ words: '3 of 4.', silent: false });
    expect(await after(400)).toBe('3 of 4.');
  });

  it('says nothing after it is gone', async () => {
    const { rerender, unmount } = render(Announcer, { words: '1 of 4.' });
    await rerender({ words: '2 of 4.' });
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
