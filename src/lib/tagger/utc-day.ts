import { UTCDateMini } from '@date-fns/utc/date/mini';

const MS_PER_DAY = 86_400_000;

/**
 * A day as date-fns counts with it, whatever the zone of the machine.
 *
 * @param day days from 1970-01-01
 * @example utcDay(17332).getTime() // 1497484800000
 */
export const utcDay = (day: number): Date => new UTCDateMini(day * MS_PER_DAY);
