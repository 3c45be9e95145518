import type { EdtfDate, IntervalEnd } from './edtf.ts';
import { instantOf, wallClockOf } from './zone.ts';

/**
 * The stretch of time a date may denote, in milliseconds; `latest` is exclusive. An open or unknown end is
 * infinite. On the wall clock (no zone) or as instants (UTC), depending on the function that made it.
 */
export interface TemporalExtent {
  earliest: number;
  latest: number;
}

type Clock = (ms: number, hasOffset: boolean) => number;

function extentOn(date: EdtfDate, clock: Clock): TemporalExtent {
  if (date.kind === 'point') {
    const hasOffset = date.offsetMinutes !== null;
    return { earliest: clock(date.earliest, hasOffset), latest: clock(date.latest, hasOffset) };
  }
  if (date.kind === 'set') {
    const members = date.members.map((member) => extentOn(member, clock));
    return {
      earliest: Math.min(...members.map((extent) => extent.earliest)),
      latest: Math.max(...members.map((extent) => extent.latest)),
    };
  }
  const side = (end: IntervalEnd, which: 'earliest' | 'latest', unbounded: number) =>
    typeof end === 'string' ? unbounded : extentOn(end, clock)[which];
  return {
    earliest: side(date.start, 'earliest', -Infinity),
    latest: side(date.end, 'latest', Infinity),
  };
}

/**
 * The extent of a date on the wall clock of a zone: where it stands on that zone's calendar.
 *
 * @param timeZone IANA name
 * @example wallClockExtent(getEdtf('1970-01-02'), 'UTC') // { earliest: 86400000, latest: 172800000 }
 */
export function wallClockExtent(date: EdtfDate, timeZone: string): TemporalExtent {
  return extentOn(date, (ms, hasOffset) => (hasOffset ? wallClockOf(ms, timeZone) : ms));
}

/**
 * The extent of a date as instants. A date without an offset is one on the wall clock of the zone.
 *
 * @param timeZone IANA name
 * @example instantExtent(getEdtf('1970-01-02'), 'Europe/Moscow').earliest // 75600000, 21:00 UTC the day before
 */
export function instantExtent(date: EdtfDate, timeZone: string): TemporalExtent {
  return extentOn(date, (ms, hasOffset) => (hasOffset ? ms : instantOf(ms, timeZone)));
}

/** Whether two extents have a moment in common. */
export function overlaps(a: TemporalExtent, b: TemporalExtent): boolean {
  return a.earliest < b.latest && b.earliest < a.latest;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: TemporalExtent, inner: TemporalExtent): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

/**
 * Time order: by first moment, then the shorter extent first, so that a day stands before the month it opens.
 *
 * @returns negative if `a` comes first
 */
export function compareExtents(a: TemporalExtent, b: TemporalExtent): number {
  return a.earliest - b.earliest || a.latest - b.latest || 0;
}
