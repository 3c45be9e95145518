import { HOSTILE } from './fixture-story.ts';

/** What an article may hold and a page must show as typed. In a file of its own, which Svelte does not compile. */
export const HOSTILE_TEXTS: [string, string][] = [
  ['markup', '<b>bold</b> &amp; <!-- no --> <svg onload=alert(1)>'],
  ['script', '<script>alert(1)</script>'],
  ['what Svelte would read', '{@html text} {#if true}{text}{/if}'],
  ['bidirectional controls', '\u202eabc\u202c \u2066def\u2069 \u200f'],
  ['a nul and other controls', 'a\0b\u0007c\u001b[31m'],
  ['emoji and lone surrogates', '\u{1F309}\ud83d x \u{1F468}\u200d\u{1F469}'],
  ['white space', '  two  spaces\n\nand lines\t\u00a0'],
  ['all of it', HOSTILE],
];

export const HOSTILE_TITLE = '<img src=x> & <b>\u202e';
