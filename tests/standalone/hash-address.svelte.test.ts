import { beforeEach, describe, expect, it } from 'vitest';
import { HashAddress } from '#lib/standalone/hash-address.svelte.ts';
import { documentHref, readHash, threadOnTimeline } from '#lib/standalone/venue-hrefs.ts';

describe('what stands after the number sign', () => {
  it.each([
    ['', '/', '', ''],
    ['#all_events', '/', '', ''],
    ['#/?e=bridge', '/', '?e=bridge', ''],
    ['#/threads/ferries/', '/threads/ferries/', '', ''],
    ['#//example.org/#x', '//example.org/', '', '#x'],
    [documentHref('gazette', 'gazette-0-9'), '/sources/gazette/', '', '#gazette-0-9'],
    [threadOnTimeline('ferries')('bridge'), '/', '?thread=ferries&e=bridge', ''],
  ])('%j is the page %s', (hash, pathname, search, fragment) => {
    const url = readHash(hash);
    expect([url.host, url.pathname, url.search, url.hash]).toEqual(['file', pathname, search, fragment]);
  });
});

describe('the address of a file', () => {
  beforeEach(() => history.replaceState(null, '', '#/'));

  it('is written as a step or in the place of the last one', async () => {
    const address = new HashAddress();
    const before = history.length;
    await address.write('?e=bridge', true);
    expect([location.hash, history.length]).toEqual(['#/?e=bridge', before]);
    await address.write('?e=fire', false);
    expect([location.hash, history.length]).toEqual(['#/?e=fire', before + 1]);
    expect(address.url.searchParams.get('e')).toBe('fire');
  });

  it('tells those who follow it when something else has changed it, and only then', () => {
    const address = new HashAddress();
    const told: string[] = [];
    const end = address.follow(({ pathname }) => told.push(pathname));
    address.keep(() => '/sources/');
    history.replaceState(null, '', '#/threads/');
    address.moved();
    history.replaceState(null, '', '#all_events');
    address.moved();
    end();
    history.replaceState(null, '', '#/');
    address.moved();
    expect(told).toEqual(['/threads/']);
  });
});
