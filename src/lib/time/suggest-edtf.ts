const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (text: string | number) => String(text).padStart(2, '0');

function monthNumber(name: string): string | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? null : two(index + 1);
}

/** How people write dates, and the EDTF they mean. The first that matches is taken. */
const HABITS: [RegExp, (parts: string[]) => string | null][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y, m, d]) => `${y}-${two(m ?? '')}-${two(d ?? '')}`],
  [/^(\d{4})[-/.](\d)$/, ([y, m]) => `${y}-${two(m ?? '')}`],
  [/^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i, ([d, m, y]) => join(y, monthNumber(m ?? ''), d)],
  [/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, ([m, d, y]) => join(y, monthNumber(m ?? ''), d)],
  [/^([a-z]{3,9})\.? (\d{4})$/i, ([m, y]) => join(y, monthNumber(m ?? ''))],
  [/^(?:the )?(\d{3})0s$/i, ([decade]) => `${decade}X`],
  [/^(?:c\.?|ca\.?|circa|about|around) ?(\d{4})$/i, ([y]) => `${y}~`],
  [/^(\d{4}) ?(?:-|–|to) ?(\d{4})$/i, ([from, to]) => `${from}/${to}`],
  [/^(\d{1,3}) ?(?:BCE?|B\.C\.)$/i, ([y]) => `-${String(Number(y) - 1).padStart(4, '0')}`],
  [/^(spring|summer|autumn|fall|winter) (\d{4})$/i, ([s, y]) => `${y}-${season(s ?? '')}`],
];

function season(name: string): number {
  return { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[name.toLowerCase()] ?? 21;
}

function join(year: string | undefined, month: string | null, day?: string): string | null {
  if (month === null) return null;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${two(day)}`;
}

/**
 * What somebody who wrote a date in a common way should have written in EDTF; null if that cannot be guessed.
 *
 * @example suggestEdtf('June 15, 2017') // '2017-06-15'
 * @example suggestEdtf('1960s') // '196X'
 */
export function suggestEdtf(text: string): string | null {
  const trimmed = text.trim();
  for (const [habit, write] of HABITS) {
    const match = habit.exec(trimmed);
    const edtf = match && write(match.slice(1));
    if (edtf && edtf !== text) return edtf;
  }
  return null;
}
