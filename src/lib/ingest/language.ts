/**
 * Whether a tag is well-formed BCP 47 (RFC 5646 §2.2.9).
 *
 * @example isLanguage('en-GB') // true
 * @example isLanguage('English (UK)') // false
 */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // RangeError is how Intl says "malformed"; it has no other reason to throw here.
    return false;
  }
}
