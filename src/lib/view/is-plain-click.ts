/** Whether a click asks for nothing but the link: one with a key held, or of another button, is the browser's. */
export function isPlainClick(click: MouseEvent): boolean {
  return !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey || click.button !== 0);
}
