const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 (§2.2) cannot write or would rather not, even escaped: controls, halves of characters. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/**
 * A text as content or as the value of an attribute, in HTML and in XML alike. What cannot be written there becomes
 * U+FFFD, as it would in a browser.
 *
 * @example escapeMarkup('<b> & "c"') // '&lt;b&gt; &amp; &quot;c&quot;'
 */
export const escapeMarkup = (text: string): string =>
  text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
