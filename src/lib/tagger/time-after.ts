/** What may follow a day: its time, a part of the day. */
export const TIME_AFTER =
  '[[,] [at|around|about|at about|at around|shortly after|just after] {clock}[[ ]{zone}| {otherZone}]|[,] [the|in the] {partOfDay}|[,] [at] {noon}]';
