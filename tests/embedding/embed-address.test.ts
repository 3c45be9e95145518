import { describe, expect, it } from 'vitest';
import { readEmbedAddress } from '#lib/embedding/embed-address.ts';

const known = {
  events: new Set(['opening', 'closing']),
  sources: new Set(['gazette', 'herald']),
  threads: new Set(['tolls']),
  language: 'en-GB',
};
const read = (query: string) => readEmbedAddress(new URLSearchParams(query), known);

describe('the address of an embed', () => {
  it('asks for nothing where it says nothing', () => {
    expect(read('')).toEqual({
      address: {
        eventId: null,
        filter: { from: null, to: null, threads: [], sources: [] },
        view: 'step',
        theme: 'auto',
        headingLevel: 2,
        controls: 'full',
        max: null,
        motion: true,
      },
      ignored: [],
      isPassedOver: false,
    });
  });

  it.each([
    ['e=closing', { eventId: 'closing' }],
    ['e=closing&e=opening', { eventId: 'closing' }],
    ['view=list&theme=dark&h=4', { view: 'list', theme: 'dark', headingLevel: 4 }],
    ['controls=min&max=12&motion=off', { controls: 'min', max: 12, motion: false }],
    [
      'from=1888-05-01&to=1888-05-01&thread=tolls&source=herald&source=gazette&source=herald',
      {
        filter: { from: '1888-05-01', to: '1888-05-01', threads: ['tolls'], sources: ['herald', 'gazette'] },
      },
    ],
    ['lang=en', {}],
    ['lang=EN-us', {}],
  ])('“%s” is understood', (query, asked) => {
    const { address, ignored } = read(query);
    expect(address).toMatchObject(asked);
    expect(ignored).toEqual([]);
  });

  it.each([
    ['e=nowhere', 'e “nowhere”: the story has none of that id'],
    ['h=7', 'h “7”: 2, 3 or 4'],
    ['h=2.0', 'h “2.0”: 2, 3 or 4'],
    ['view=carousel', 'view “carousel”: step or list'],
    ['theme=javascript:1', 'theme “javascript:1”: auto, light or dark'],
    ['max=0', 'max “0”: a whole number from 1'],
    ['max=1e3', 'max “1e3”: a whole number from 1'],
    ['from=2017-02-29', 'from “2017-02-29”: not a day, as in 2017-06-15'],
    ['from=1999-01-02&to=1999-01-01', 'from “1999-01-02”: it comes after “to”'],
    ['source=gazette&source=%3Cb%3E', 'source “<b>”: the story has none of that id'],
    ['lang=fr', 'lang “fr”: this timeline is written in en-GB'],
    ['motion=slow', 'motion “slow”: on or off'],
  ])('“%s” is left out, and told once', (query, told) => {
    expect(read(query).ignored).toEqual([told]);
  });

  it('leaves a bad value out and keeps the good ones', () => {
    expect(read('e=nowhere&from=x&source=nobody&source=herald&h=9&view=list').address).toMatchObject({
      eventId: null,
      filter: { from: null, sources: ['herald'] },
      headingLevel: 2,
      view: 'list',
    });
  });

  it('says nothing of parameters that others have added', () => {
    const query =
      'initialWidth=640&childId=map&parentTitle=A&parentUrl=https://example.org/&utm_source=x&e=closing';
    expect(read(query)).toMatchObject({ address: { eventId: 'closing' }, ignored: [] });
  });
});
