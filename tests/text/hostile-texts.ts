/** Texts that no editor would write and that a search must take. */
export const HOSTILE_TEXTS: [description: string, text: string][] = [
  ['regular expressions', '(a+)+$ [^] \\b .* {1,} |'],
  ['null bytes', 'a\0b \0\0'],
  ['emoji', '👩‍👩‍👧 🇪🇺 ❤️ tram 🚋'],
  ['half a character', '\ud83d tram \ude8b'],
  ['text that runs the other way', '\u202etram\u202c \u2067abc\u2069 שלום'],
  ['a word of 100 000 letters', 'a'.repeat(100_000)],
  ['a word of 100 000 characters of unspaced script', '線'.repeat(100_000)],
  ['100 000 accents on a letter', `e${'\u0301'.repeat(100_000)}`],
  ['100 000 initials', 'a.'.repeat(100_000)],
  ['100 000 initials before a word', `${'a.'.repeat(100_000)}bc`],
  ['100 000 apostrophes', `a${'’'.repeat(100_000)}`],
  ['100 000 quotation marks', '" a'.repeat(33_000)],
  ['100 000 words', 'ab cd '.repeat(50_000)],
  ['names of what every object has', '__proto__ constructor toString'],
];

const CHARACTERS = [
  ...'abcABC012 -’\'."“”,éŁßﬁ½İςй',
  ...[
    '\u0301',
    '\u00ad',
    '\u200d',
    '\u202e',
    '\0',
    '\n',
    '🚋',
    '𝒯',
    '電',
    '車',
    'ラ',
    '전',
    'की',
    'ก',
    'Å',
    '㎏',
    '\ud83d',
  ],
];

/** Up to forty characters of every kind. */
export function randomText(random: () => number): string {
  const length = Math.floor(random() * 40);
  return Array.from({ length }, () => CHARACTERS[Math.floor(random() * CHARACTERS.length)]).join('');
}
