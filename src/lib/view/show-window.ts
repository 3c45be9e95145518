/**
 * Shows the window of a name: the one that is open, as it is, or a new one. So no key, pressed however often, opens a
 * second. Call it from a click or a key, or the browser refuses.
 *
 * @param features as `window.open` has them, for a new one
 * @returns null where the browser refuses
 */
export function showWindow(href: string, name: string, features: string): Window | null {
  const shown = window.open('', name, features);
  if (!shown) return null;
  if (!isAt(shown, href)) shown.location.href = href;
  shown.focus();
  return shown;
}

/** Whether a window shows the page of an address, whatever that page has since added to it. */
function isAt({ location }: Window, href: string): boolean {
  try {
    return location.pathname === new URL(href, document.baseURI).pathname;
  } catch {
    // It went to a page of somebody else's, or is a file, of which a browser tells others nothing.
    return false;
  }
}
