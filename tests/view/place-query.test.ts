import { expect, test } from 'vitest';
import { placeQuery } from '#lib/view/place-query.ts';

const SESSION = '0123456789abcdef0123456789abcdef';

test.each([
  ['', null, { e: 'vote', x: 1 }, '?e=vote'],
  ['?e=vote&x=3', null, { e: 'bridge', x: 1 }, '?e=bridge'],
  ['?e=vote', null, { e: '_title', x: 1 }, '?'],
  ['?thread=traffic&theme=dark', null, { e: 'vote', x: 2 }, '?thread=traffic&theme=dark&e=vote&x=2'],
  ['?e=vote', SESSION, { e: 'vote', x: 1 }, `?e=vote&session=${SESSION}`],
  [`?session=${SESSION}&e=vote`, null, { e: 'vote', x: 1 }, '?e=vote'],
])('from %j, in session %s, at %j: %s', (search, session, place, query) => {
  expect(placeQuery(search, session, place)).toBe(query);
});
