/**
 * Whether a text is the whole address of something on the web: nothing else becomes a link.
 *
 * @example isWebAddress('https://example.org/a') // true
 * @example isWebAddress('javascript:alert(1)') // false
 */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}
