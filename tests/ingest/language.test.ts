import { expect, test } from 'vitest';
import { isLanguage, languageMeant } from '#lib/ingest/language.ts';

test.each(['en', 'EN', 'en-GB', 'pt-BR', 'gsw', 'zh-Hant-TW', 'de-1996', 'es-419'])(
  '%s is a language',
  (tag) => {
    expect(isLanguage(tag)).toBe(true);
  },
);

// The first four are grammatical: RFC 5646 reserves words of four to eight letters for languages, and has none.
test.each(['English', 'German', 'Farsi', 'none', 'en_GB', 'e', '', ' en', 'English (UK)', 'en--GB'])(
  '“%s” is no language',
  (tag) => {
    expect(isLanguage(tag)).toBe(false);
  },
);

test.each([
  ['English', 'en'],
  ['english', 'en'],
  ['English (UK)', 'en'],
  ['German', 'de'],
  ['en_GB', 'en-GB'],
  ['pt_br', 'pt-BR'],
  ['Klingonese', null],
  ['', null],
])('by “%s” %s is meant', (words, tag) => {
  expect(languageMeant(words)).toBe(tag);
});
