import { describe, expect, test } from 'vitest';
import { findDateline } from '#lib/ingest/find-dateline.ts';

const rest = ' It rained in the whole country.';

describe('agencies open an article in these ways', () => {
  test.each([
    ['MOSCOW, June 15. /TASS/.', 'MOSCOW, June 15. /TASS/', 'MOSCOW', 'June 15'],
    ['PARIS, June 3 (Reuters) -', 'PARIS, June 3 (Reuters)', 'PARIS', 'June 3'],
    ['LONDON (AP) —', 'LONDON (AP)', 'LONDON', null],
    ['ST. PETERSBURG, Fla. (AP) —', 'ST. PETERSBURG, Fla. (AP)', 'ST. PETERSBURG, Fla.', null],
    ['BEIJING, Dec. 1 (Xinhua) --', 'BEIJING, Dec. 1 (Xinhua)', 'BEIJING', 'Dec. 1'],
    ['New Delhi, Jan 4 (IANS) -', 'New Delhi, Jan 4 (IANS)', 'New Delhi', 'Jan 4'],
    ['WASHINGTON, Jan. 3 —', 'WASHINGTON, Jan. 3', 'WASHINGTON', 'Jan. 3'],
    ['WASHINGTON —', 'WASHINGTON', 'WASHINGTON', null],
    ['Moscow. June 15. INTERFAX.COM -', 'Moscow. June 15. INTERFAX.COM', 'Moscow', 'June 15'],
    ['June 3 (UPI) --', 'June 3 (UPI)', null, 'June 3'],
    ['Berlin (dpa) -', 'Berlin (dpa)', 'Berlin', null],
    ['SÃO PAULO, 12 May 2014 (AFP) –', 'SÃO PAULO, 12 May 2014 (AFP)', 'SÃO PAULO', '12 May 2014'],
  ])('%s', (printed, text, place, date) => {
    const paragraph = `${printed}${rest}`;
    expect(findDateline(paragraph, { start: 0, end: paragraph.length })).toMatchObject({
      start: 0,
      end: text.length,
      text,
      place,
      date,
    });
  });
});

describe('these are no datelines', () => {
  test.each([
    'NATO said that it rained.',
    'U.S. senators (and others) - all of them - voted.',
    'In Paris, June 3 was a holiday.',
    'The Senate (upper house) - voted.',
    '“We” - he said - “won.”',
    'June 3 was cold.',
  ])('%s', (paragraph) => {
    expect(findDateline(paragraph, { start: 0, end: paragraph.length })).toBeNull();
  });
});
