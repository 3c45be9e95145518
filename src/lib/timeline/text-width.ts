/**
 * Advance widths of the two typefaces, in thousandths of the font size: characters that share a width stand
 * together. Measured from the fonts that the pages ship (Source Serif 4 at weight 600, Source Sans 3 at 400 and
 * 600). With a table, labels are placed alike on the server, in tests and in the browser, before any font is
 * loaded; the fallback fonts of `fonts.css` are scaled to it.
 */
const SERIF: [number, string][] = [
  [207, "'"], [229, ' '], [236, '’‘'], [307, ',.:;·'], [314, '!j|'], [336, '-il'], [364, '[]/\\{}'], [375, 'tf'],
  [390, '()IJ`'], [430, '"?'], [460, '“”*'], [475, 'rs'], [497, 'z'], [528, 'c_–'], [547, 'e$#0123456789+<=>^~−'],
  [560, 'aS'], [592, 'gvxoZy'], [613, 'Fq'], [624, 'Lkd'], [640, 'bpEPu'], [652, 'Thn'], [669, 'CYB'], [678, 'X'],
  [712, 'VRA'], [745, 'GK&OQD'], [758, 'NU'], [828, 'H—'], [867, 'w…@'], [949, 'M%'], [1020, 'mW']
]; // prettier-ignore
const SANS: [number, string][] = [
  [200, ' '], [249, "|ij',.:;’‘·"], [263, 'lI'], [303, '!f()[]{}'], [338, '-t'], [350, 'r/\\'], [426, '*s?z"“”'],
  [456, 'xc'], [479, 'vyYJ–'], [500, 'LFke#$+0123456789<=>^~−_'], [515, 'agXV'], [536, 'ESTZ'], [547, '`oAhun'],
  [571, 'bdpqPRC'], [588, 'KB'], [617, '&DG'], [652, 'UNH'], [664, 'OQ'], [727, 'wM'], [800, 'W—'], [847, '%m@'], [948, '…']
]; // prettier-ignore
const SANS_BOLD: [number, string][] = [
  [200, ' '], [275, "|ijl',.:;’‘·"], [324, 'I!f-()[]{}'], [361, '/\\tr'], [444, 's*z?'], [482, 'cx–"“”'],
  [507, 'JvyY_Le'], [522, 'F#$+0123456789<=>^~−agk'], [549, 'VEZXST`o'], [564, 'uAhnbdpq'], [597, 'CPRBK'],
  [639, 'DG&'], [663, 'UNH'], [674, 'OQ'], [748, 'Mw'], [800, 'W—'], [875, '%m@'], [964, '…']
]; // prettier-ignore

/** The faces that labels are set in. */
export type Face = 'serif' | 'sans' | 'sansBold';

const index = (table: [number, string][]) =>
  new Map(
    table.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
  );

const WIDTHS: Record<Face, Map<string, number>> = {
  serif: index(SERIF),
  sans: index(SANS),
  sansBold: index(SANS_BOLD),
};

/** Letters of other scripts are as wide as a wide Latin one, ideographs and emoji a full em. */
function unknownWidth(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x1100 ? 1000 : 680;
}

/** Kerning and rounding differ a little between browsers; a label is given this much more room. */
const ALLOWANCE = 1.02;

/**
 * Width of a text on one line, in pixels.
 *
 * @param sizePx font size
 * @example textWidth('Nov', 'sans', 12) // 20.4
 */
export function textWidth(text: string, face: Face, sizePx: number): number {
  const widths = WIDTHS[face];
  let thousandths = 0;
  for (const character of text.normalize('NFC'))
    thousandths += widths.get(character) ?? unknownWidth(character);
  return Math.round(thousandths * sizePx * ALLOWANCE) / 1000;
}

/**
 * A text, or as much of its beginning as fits, with an ellipsis.
 *
 * @example fitText('Northern Wire Agency', 'sans', 13, 90) // 'Northern Wire…'
 */
export function fitText(text: string, face: Face, sizePx: number, maxWidthPx: number): string {
  if (textWidth(text, face, sizePx) <= maxWidthPx) return text;
  const characters = [...text];
  const shortened = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
  let count = characters.length;
  while (count > 1 && textWidth(shortened(count), face, sizePx) > maxWidthPx) count--;
  return shortened(count);
}
