/** What may follow a day: its time, a part of the day. */
export const TIME_AFTER =
  '[[,] [at|around|about] {clock}[[ ]{zone}| {otherZone}]|[,] [the|in the] {partOfDay}|[,] [at] {noon}]';
