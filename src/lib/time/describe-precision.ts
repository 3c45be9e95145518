import type { EdtfDate, EdtfPoint } from './edtf.ts';

/** How much of a point is stated; empty for a plain day or time. */
function knownPart(point: EdtfPoint): string {
  const { year, month, season, day, precision, significantDigits } = point;
  const isStated = (part: string | null) => part !== null && part !== 'XX';
  if (significantDigits !== null) {
    const digits = significantDigits === 1 ? 'digit' : `${significantDigits} digits`;
    return `Only the first ${digits} of the year ${significantDigits === 1 ? 'is' : 'are'} certain.`;
  }
  if (year.includes('X')) {
    const plain = /^-?\d+X+$/.test(year) && season === null && !isStated(month) && !isStated(day);
    return plain ? `Only the ${precision} is known.` : 'The year is not known exactly.';
  }
  if (month?.includes('X')) {
    return isStated(month) || isStated(day) ? 'The month is not known exactly.' : 'Only the year is known.';
  }
  if (day !== null) {
    if (!day.includes('X')) return '';
    return isStated(day) ? 'The day is not known exactly.' : 'The day is not known, only the month.';
  }
  if (month === null && season === null) return 'Only the year is known.';
  return `The day is not known, only the ${season === null ? 'month' : groupingUnit(season)}.`;
}

/** What a grouping of ISO 8601-2 §4.8 is called. */
function groupingUnit(grouping: number): string {
  if (grouping < 33) return 'season';
  if (grouping < 37) return 'quarter';
  return grouping < 40 ? 'third of the year' : 'half of the year';
}

function doubt({ approximate, uncertain }: EdtfPoint): string {
  if (approximate) return uncertain ? 'The date is an estimate, and uncertain.' : 'The date is an estimate.';
  return uncertain ? 'The date is uncertain.' : '';
}

/**
 * What a reader should know about how exact a date is; null for a plain day or time.
 *
 * @example describePrecision(getEdtf('2017-05')) // 'The day is not known, only the month.'
 */
export function describePrecision(date: EdtfDate): string | null {
  if (date.kind === 'point') return `${knownPart(date)} ${doubt(date)}`.trim() || null;
  if (date.kind === 'set') {
    return date.all ? 'Several dates, all of them meant.' : 'One of these dates; which one is not known.';
  }
  const ends = [date.start, date.end];
  if (ends.includes('unknown')) return 'One end of this period is not known.';
  return ends.includes('open') ? 'This period is open at one end.' : 'A period, not a single day.';
}
