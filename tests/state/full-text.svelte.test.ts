import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { FullText } from '#lib/state/full-text.svelte.ts';
import type { Found } from '#lib/state/story-search.ts';

const found = (event: number): Found => ({
  events: Uint32Array.of(event),
  articles: [],
  corrected: false,
  highlight: () => [],
});

describe('FullText', () => {
  it('loads nothing before somebody wants to search', () => {
    const load = vi.fn(() => Promise.resolve(() => found(1)));
    const search = new FullText(load);
    expect(search.find('bridge')).toBeNull();
    expect([search.state, load.mock.calls.length]).toEqual(['idle', 0]);
  });

  it('loads once, however often it is wanted', async () => {
    const load = vi.fn(() => Promise.resolve(() => found(1)));
    const search = new FullText(load);
    const first = search.want();
    expect(search.state).toBe('loading');
    await Promise.all([first, search.want(), search.want()]);
    await search.want();
    expect([search.state, load.mock.calls.length]).toEqual(['ready', 1]);
    expect(search.find('bridge')?.events).toEqual(Uint32Array.of(1));
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no network'))],
    [
      'throws',
      () => {
        throw new Error('no network');
      },
    ],
  ])('says that it has failed where loading %s, and tries again when it is wanted again', async (_, fail) => {
    const load = vi
      .fn<() => Promise<() => Found>>()
      .mockImplementationOnce(fail)
      .mockResolvedValue(() => found(2));
    const search = new FullText(load);
    await search.want();
    expect([search.state, search.find('bridge')]).toEqual(['failed', null]);
    await search.want();
    expect([search.state, load.mock.calls.length]).toEqual(['ready', 2]);
    expect(search.find('bridge')?.events).toEqual(Uint32Array.of(2));
  });

  it.each(['', '  ', '\n\u00a0'])('never searches for %j', async (text) => {
    const ask = vi.fn(() => found(1));
    const search = new FullText(() => Promise.resolve(ask));
    await search.want();
    expect(search.find(text)).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });

  it('tells whoever asked before it was there', async () => {
    const search = new FullText(() => Promise.resolve(() => found(3)));
    const seen: (number | undefined)[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(search.find('bridge')?.events[0]);
      });
    });
    flushSync();
    await search.want();
    flushSync();
    stop();
    expect(seen).toEqual([undefined, 3]);
  });
});
