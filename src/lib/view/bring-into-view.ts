/**
 * Scrolls to words of an article: to the middle, or to their beginning where they have more lines than there is room
 * for.
 *
 * @example
 * bringIntoView(mark); // a mark of 80 px in a window of 225 px: its first line stands below its scroll margin
 */
export function bringIntoView(words: Element): void {
  const isTall = words.getBoundingClientRect().height > window.innerHeight / 4;
  words.scrollIntoView({ block: isTall ? 'start' : 'center' });
}
