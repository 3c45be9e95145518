const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** Nobody writes a date longer than this; a text that long is something else. */
const LONGEST = 60;

const two = (text: string) => text.padStart(2, '0');

/** 'Jun', 'June' and 'Sept' are months; 'Mayor' is none. */
function monthNumber(name: string): string | null {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return index < 0 ? null : two(String(index + 1));
}

function joined(year: string, monthName: string, day?: string): string | null {
  const month = monthNumber(monthName);
  if (month === null) return null;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${two(day)}`;
}

/** '15/06/2017' can only be June; of '05/06/2017' nobody knows; '5.6.2017' is written where the day stands first. */
function dayAndMonth(first: string, mark: string, second: string, year: string): string | null {
  const iso = (month: string, day: string) => `${year}-${two(month)}-${two(day)}`;
  if (Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)) {
    return mark === '.' ? iso(second, first) : null;
  }
  const [month, day] = Number(first) <= 12 ? [first, second] : [second, first];
  return iso(month, day);
}

/** How people write dates, and the EDTF they mean. The first that matches is taken. */
const HABITS: [RegExp, (...parts: string[]) => string | null][] = [
  [/^(\d{4})[-–—−/.](\d{1,2})[-–—−/.](\d{1,2})$/, (y = '', m = '', d = '') => `${y}-${two(m)}-${two(d)}`],
  [/^(\d{4})[-/.](\d)$/, (y = '', m = '') => `${y}-${two(m)}`],
  [/^(\d{4})(\d\d)(\d\d)$/, (y = '', m = '', d = '') => `${y}-${m}-${d}`],
  [
    /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/,
    (a = '', mark = '', b = '', y = '') => dayAndMonth(a, mark, b, y),
  ],
  [/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)$/, (date = '', time = '') => `${date}T${time}`],
  [
    /^(?:[a-z]{6,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i,
    (d = '', m = '', y = '') => joined(y, m, d),
  ],
  [
    /^(?:[a-z]{6,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    (m = '', d = '', y = '') => joined(y, m, d),
  ],
  [/^([a-z]{3,9})\.?,? (\d{4})$/i, (m = '', y = '') => joined(y, m)],
  [/^(?:the )?(\d{3})0['’]?s$/i, (decade = '') => `${decade}X`],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/i, (n = '') => `${two(String(Number(n) - 1))}XX`],
  [/^(?:c\.?|ca\.?|circa|about|around) ?(\d{4})$/i, (y = '') => `${y}~`],
  [
    /^(\d{4}-\d\d(?:-\d\d)?)(?:\.\.| (?:-|–|to) |–|—)(\d{4}-\d\d(?:-\d\d)?)$/i,
    (from = '', to = '') => `${from}/${to}`,
  ],
  [/^(\d{4}) ?(?:-|–|to) ?(\d{4})$/i, (from = '', to = '') => `${from}/${to}`],
  // 1 BCE is the year 0, which has no sign.
  [
    /^(\d{1,3}) ?(?:BCE?|B\.C\.)$/i,
    (y = '') => `${y === '1' ? '' : '-'}${String(Number(y) - 1).padStart(4, '0')}`,
  ],
  [/^(spring|summer|autumn|fall|winter),? (\d{4})$/i, (s = '', y = '') => `${y}-${SEASONS[s.toLowerCase()]}`],
  [/^Q([1-4])[ -](\d{4})$/i, (q = '', y = '') => `${y}-${32 + Number(q)}`],
  [/^(-?\d{5,})$/, (y = '') => `Y${y}`],
  [/^Y(-?\d{4})$/, (y = '') => y],
  // The draft of 2012, before EDTF became part of ISO 8601.
  [/^([\d/?~u-]*)(open|unknown)$/, (rest = '', end = '') => `${rest}${end === 'open' ? '..' : ''}`],
  [/^([\d/?~u-]+)$/, (draft = '') => draft.replaceAll('?~', '%').replaceAll('u', 'X')],
  // The parser refuses ends that are both dates only if they stand in the wrong order.
  [/^([^/\s]+)\/([^/\s]+)$/, (from = '', to = '') => `${to}/${from}`],
];

/**
 * What somebody who wrote a date in a common way should have written in EDTF; null if that cannot be guessed.
 *
 * @example suggestEdtf('June 15, 2017') // '2017-06-15'
 * @example suggestEdtf('1960s') // '196X'
 */
export function suggestEdtf(text: string): string | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim().replace(/\s+/g, ' ');
  for (const [habit, write] of HABITS) {
    const match = habit.exec(trimmed);
    const edtf = match && write(...match.slice(1));
    if (edtf && edtf !== text) return edtf;
  }
  // White space never stands in an EDTF date.
  const dense = text.replace(/\s+/g, '');
  return /^[[{\dY.,/X?~%-]+[\]}]?$/.test(dense) && dense !== text ? dense : null;
}
