import type { Attachment } from 'svelte/attachments';

/** Tells the width of an element in whole pixels, at once and whenever it changes. */
export function observeWidth(onWidth: (widthPx: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(() => {
      const width = Math.floor(element.clientWidth);
      // A hidden element has no width; what was drawn before stays.
      if (width > 0) onWidth(width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
