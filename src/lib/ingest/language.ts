/** A tag begins with the two or three letters of ISO 639: longer ones are grammatical, but none was ever registered. */
const KNOWN_LENGTH = /^[a-z]{2,3}(?:-|$)/i;

/**
 * Whether a tag is well-formed BCP 47 (RFC 5646 §2.2.9), and of a language that may be registered (§2.2.1).
 *
 * @example isLanguage('en-GB') // true
 * @example isLanguage('English') // false
 */
export function isLanguage(tag: string): boolean {
  try {
    return KNOWN_LENGTH.test(Intl.getCanonicalLocales(tag)[0] ?? '');
  } catch {
    // RangeError is how Intl says "malformed"; it has no other reason to throw here.
    return false;
  }
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The tag that is meant by one written otherwise, or by the name of a language in English; null if none is known.
 *
 * @example languageMeant('en_GB') // 'en-GB'
 * @example languageMeant('English (UK)') // 'en'
 */
export function languageMeant(words: string): string | null {
  const hyphened = words.trim().replaceAll('_', '-');
  if (isLanguage(hyphened)) return Intl.getCanonicalLocales(hyphened)[0] ?? null;
  const name = /^[^(,]*/.exec(words)?.[0].trim().toLowerCase() ?? '';
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  for (const first of LETTERS)
    for (const second of LETTERS) if (names.of(first + second)?.toLowerCase() === name) return first + second;
  return null;
}
