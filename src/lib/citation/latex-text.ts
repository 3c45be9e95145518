/** Characters that TeX would obey. Braces have names: BibTeX counts `\{` as an open brace. */
const SPECIALS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '\u00a0': '~',
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '„': '\\quotedblbase{}',
  '«': '\\guillemotleft{}',
  '»': '\\guillemotright{}',
  '…': '\\ldots{}',
  '€': '\\texteuro{}',
  '£': '\\pounds{}',
  '§': '\\S{}',
  '©': '\\copyright{}',
  '°': '\\textdegree{}',
};

/** Letters that have a command of their own, in braces so that a style can change the case of a title around them. */
const LETTERS: Record<string, string> = {
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  å: '{\\aa}',
  Å: '{\\AA}',
  ł: '{\\l}',
  Ł: '{\\L}',
  đ: '{\\dj}',
  Đ: '{\\DJ}',
  ð: '{\\dh}',
  Ð: '{\\DH}',
  þ: '{\\th}',
  Þ: '{\\TH}',
  ı: '{\\i}',
};

/** Combining marks and the commands that put them on a letter. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
};

function accented(character: string): string | null {
  const [base = '', mark = '', ...more] = character.normalize('NFD');
  const command = ACCENTS[mark];
  if (command === undefined || more.length > 0 || !/^[A-Za-z]$/.test(base)) return null;
  const isBelow = 'dck'.includes(command);
  const letter = !isBelow && (base === 'i' || base === 'j') ? `{\\${base}}` : base;
  return `{\\${command}${/[a-zA-Z]/.test(command) ? `{${letter}}` : letter}}`;
}

/**
 * A text for TeX. Letters with the diacritics of Latin scripts become commands, which every BibTeX understands; other
 * scripts stay as they are, for those that read UTF-8.
 *
 * @example latexText('Łódź: 100 % & more') // "{\\L}{\\'o}d{\\'z}: 100 \\% \\& more"
 */
export const latexText = (text: string): string =>
  Array.from(
    text.normalize('NFC'),
    (character) => SPECIALS[character] ?? LETTERS[character] ?? accented(character) ?? character,
  ).join('');
