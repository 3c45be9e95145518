/**
 * What is said, as a sentence without its full stop, where an address chooses events that a story does not have and the
 * story is shown all the same: nobody is to take what is seen for what was chosen.
 *
 * @param shown how many events are shown
 * @param all how many there are
 * @example unmetChoice(19, 19) // 'Nothing matches what was chosen, so all events are shown'
 */
export const unmetChoice = (shown: number, all: number): string =>
  shown === all
    ? 'Nothing matches what was chosen, so all events are shown'
    : 'Part of what was chosen is not in this story and is passed over';
