import type { Attachment } from 'svelte/attachments';

/** Tells the size of an element in whole pixels, at once and whenever it changes. */
export function observeSize(onSize: (widthPx: number, heightPx: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(() => {
      const [width, height] = [Math.floor(element.clientWidth), Math.floor(element.clientHeight)];
      // A hidden element has no size; what was drawn before stays.
      if (width > 0 && height > 0) onSize(width, height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
