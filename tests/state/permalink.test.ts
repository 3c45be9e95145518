import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '#lib/state/permalink.ts';

const url = (after: string) => new URL(after, 'https://example.org/story/');

const HOSTILE_IDS = [
  'bridge-opens',
  'a b&c=d#e?f/g',
  '100 %',
  '%E0%A4%A',
  '+1',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '__proto__',
  'Брюки 桥 \u{1F309}',
  '\u202etfel',
  'new\nline\ttab',
];

describe('the address', () => {
  it.each(HOSTILE_IDS)('names the event %j there and back', (id) => {
    expect(readAddress(url(writeAddress(url('?'), id)))).toEqual({ eventId: id, motion: true });
  });

  it.each(HOSTILE_IDS)('by its fragment too: %j', (id) => {
    expect(readAddress(url(`#${encodeURIComponent(id)}`)).eventId).toBe(id);
  });

  it('keeps parameters that are not ours, with all their values, in order', () => {
    const written = url(writeAddress(url('?utm=1&e=old&x=a%26b&utm=2&flag'), 'new'));
    expect([...written.searchParams]).toEqual([
      ['utm', '1'],
      ['e', 'new'],
      ['x', 'a&b'],
      ['utm', '2'],
      ['flag', ''],
    ]);
  });

  it('names one event, however many it named before', () => {
    expect(writeAddress(url('?e=a&e=b'), 'c')).toBe('?e=c');
  });

  it('loses its fragment when it names an event: the query names it from then on', () => {
    expect(writeAddress(url('?a=1#old'), 'new')).toBe('?a=1&e=new');
  });

  it('is not changed by being read or written', () => {
    const address = url('?motion=off&e=a#b');
    readAddress(address);
    writeAddress(address, 'c');
    expect(address.href).toBe('https://example.org/story/?motion=off&e=a#b');
  });
});

describe('readAddress', () => {
  it.each([
    ['', null, true],
    ['?e=a', 'a', true],
    ['#a', 'a', true],
    ['?e=a#b', 'a', true],
    ['?motion=off', null, false],
    ['?motion=on', null, true],
    ['?motion=OFF', null, true],
    ['?motion=off#a', 'a', false],
    ['#', null, true],
    ['#%', null, true],
    ['#%E0%A4%A', null, true],
  ])('of %j: event %j, motion %j', (after, eventId, motion) => {
    expect(readAddress(url(after))).toEqual({ eventId, motion });
  });

  it('of an empty parameter names no event, and the fragment may', () => {
    expect(readAddress(url('?e=')).eventId).toBeNull();
    expect(readAddress(url('?e=#a')).eventId).toBe('a');
  });
});
