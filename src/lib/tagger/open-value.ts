import type { PeriodUnit } from './calendar-period.ts';
import type { Reading } from './time-reading.ts';

const two = (number: number | null) => (number === null ? 'XX' : String(number).padStart(2, '0'));
const OPEN: Record<PeriodUnit, string> = {
  day: 'XXXX-XX-XX', weekend: 'XXXX-WXX-WE', week: 'XXXX-WXX', month: 'XXXX-XX', season: 'XXXX', quarter: 'XXXX-QX', half: 'XXXX-HX',
  year: 'XXXX', decade: 'XXX', century: 'XX',
}; // prettier-ignore
const SEASONS = ['SP', 'SU', 'FA', 'WI'];

/** Where neither the article's date nor anything before says which is meant: the TIMEX3 value with X for what is open. */
export function openValue(reading: Reading): string {
  switch (reading.kind) {
    case 'calendar': {
      const { month, day, clock, dayPart } = reading;
      const time = clock ? `T${clock.time}` : dayPart ? `T${dayPart}` : '';
      return day === null ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}${time}`;
    }
    case 'weekday': {
      const { weekday, clock, dayPart } = reading;
      return `XXXX-WXX-${weekday}${clock ? `T${clock.time}` : dayPart ? `T${dayPart}` : ''}`;
    }
    case 'part-of-year':
      return `XXXX-${reading.unit === 'season' ? SEASONS[reading.part - 1] : `${reading.unit === 'quarter' ? 'Q' : 'H'}${reading.part}`}`;
    case 'clock':
      return `XXXX-XX-XXT${reading.clock?.time ?? reading.dayPart ?? ''}`;
    case 'holiday':
    case 'day-of-month':
      return OPEN.day;
    case 'step':
    case 'from-previous':
    case 'same': {
      const { unit, dayPart = null } = { dayPart: null, ...reading };
      return `${OPEN[unit ?? 'day']}${dayPart ? `T${dayPart}` : ''}`;
    }
    case 'distance':
    case 'beside-event':
      return OPEN[reading.unit];
    default:
      return 'XXXX';
  }
}
