import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '#lib/state/filter.ts';
import { readAddress, writeAddress, type Known } from '#lib/state/permalink.ts';

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
    expect(readAddress(url(writeAddress(url('?'), id)))).toEqual({
      eventId: id,
      motion: true,
      filter: NO_FILTER,
      ignored: [],
    });
  });

  it.each(HOSTILE_IDS)('by its fragment too: %j', (id) => {
    expect(readAddress(url(`#${encodeURIComponent(id)}`)).eventId).toBe(id);
  });

  it('keeps parameters that are not ours, with all their values, in order, and names the event last', () => {
    const written = url(writeAddress(url('?utm=1&e=old&x=a%26b&utm=2&flag'), 'new'));
    expect([...written.searchParams]).toEqual([
      ['utm', '1'],
      ['x', 'a&b'],
      ['utm', '2'],
      ['flag', ''],
      ['e', 'new'],
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
    expect(readAddress(url(after))).toMatchObject({ eventId, motion });
  });

  it('of an empty parameter names no event, and the fragment may', () => {
    expect(readAddress(url('?e=')).eventId).toBeNull();
    expect(readAddress(url('?e=#a')).eventId).toBe('a');
  });
});

const KNOWN: Known = {
  sources: [{ id: 'courier' }, { id: 'herald' }, ...HOSTILE_IDS.map((id) => ({ id }))],
  threads: [{ id: 'money' }],
  places: ['Farnholm', 'Über der Brücke, am Fluss', '桥', 'a&b=c+d'],
};
const read = (after: string) => readAddress(url(after), KNOWN);

describe('the filter in the address', () => {
  it.each<[string, Partial<Filter>]>([
    ['?', {}],
    ['?source=courier', { sources: ['courier'] }],
    ['?source=herald&source=courier', { sources: ['herald', 'courier'] }],
    ['?thread=money', { threads: ['money'] }],
    ['?place=%C3%9Cber+der+Br%C3%BCcke%2C+am+Fluss', { places: ['Über der Brücke, am Fluss'] }],
    ['?place=a%26b%3Dc%2Bd&place=%E6%A1%A5', { places: ['a&b=c+d', '桥'] }],
    ['?rank=background', { rank: 'background' }],
    ['?from=2016-12-01&to=2017-03-30', { from: '2016-12-01', to: '2017-03-30' }],
    ['?to=-0043-03-15', { to: '-0043-03-15' }],
    ['?q=who+pays%3F', { text: 'who pays?' }],
    [
      '?source=courier&thread=money&place=Farnholm&rank=main&from=1998-01-01&to=2001-12-31&q=toll',
      {
        sources: ['courier'],
        threads: ['money'],
        places: ['Farnholm'],
        rank: 'main',
        from: '1998-01-01',
        to: '2001-12-31',
        text: 'toll',
      },
    ],
  ])('%s there and back', (query, part) => {
    const filter = { ...NO_FILTER, ...part };
    expect(read(query).filter).toEqual(filter);
    expect(writeAddress(url('?'), { filter })).toBe(query);
  });

  it.each(HOSTILE_IDS)('names the source %j there and back', (id) => {
    const filter = { ...NO_FILTER, sources: [id] };
    expect(read(writeAddress(url('?'), { filter }))).toMatchObject({ filter, ignored: [] });
  });

  it.each<[string, Partial<Filter>, string[]]>([
    ['?source=gazette', {}, ['source “gazette”']],
    ['?source=gazette&source=herald', { sources: ['herald'] }, ['source “gazette”']],
    ['?thread=courier&place=herald', {}, ['thread “courier”', 'place “herald”']],
    ['?rank=major', {}, ['rank “major”']],
    ['?rank=major&rank=main', { rank: 'main' }, ['rank “major”']],
    ['?from=2017-02-29&to=soon', {}, ['from “2017-02-29”', 'to “soon”']],
    ['?place=__proto__&source=constructor', {}, ['source “constructor”', 'place “__proto__”']],
  ])('%s: what the story does not have is left out, and said', (query, part, ignored) => {
    expect(read(query)).toMatchObject({ filter: { ...NO_FILTER, ...part }, ignored });
  });

  it('is not filled by parameters without a value, nor twice by the same', () => {
    expect(read('?source=&place=&rank=&from=&to=&q=+&source=herald&source=herald')).toMatchObject({
      filter: { ...NO_FILTER, sources: ['herald'] },
      ignored: [],
    });
  });

  it('stays while the reader steps, and the event while the filter changes', () => {
    const filter = { ...NO_FILTER, rank: 'main' as const };
    expect(writeAddress(url('?q=toll&e=a'), 'b')).toBe('?q=toll&e=b');
    expect(writeAddress(url('?e=a&q=toll'), { filter })).toBe('?rank=main&e=a');
    expect(writeAddress(url('?e=a&q=toll'), { eventId: 'b', filter: NO_FILTER })).toBe('?e=b');
  });

  it('is written the same whichever way it was reached, beside parameters that are not ours', () => {
    const filter = { ...NO_FILTER, sources: ['herald'], text: 'toll ' };
    for (const before of ['?utm=1&q=x&flag', '?utm=1&flag&source=courier&from=2017-01-01']) {
      expect(writeAddress(url(before), { filter })).toBe('?utm=1&flag=&source=herald&q=toll');
    }
  });
});
