/**
 * Copies what a field holds. Where the page may not write to the clipboard, the text is selected, so that it takes one
 * key to copy it.
 *
 * @returns whether it is in the clipboard
 */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Not over http, not in some frames, not without leave.
    field.focus();
    field.select();
    return false;
  }
}

/** Saves a text as a file. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
