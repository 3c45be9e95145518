import type { Attachment } from 'svelte/attachments';

/**
 * Many controls, one stop of the Tab key: arrow keys, Home and End go from one to the next (the toolbar of the ARIA
 * Authoring Practices). The stop is the control that had the focus last. Where pressing a control takes it away, the
 * one in its place has the focus.
 *
 * @param selector what counts as a control of the element that this is attached to
 */
export function rovingFocus(selector: string): Attachment<HTMLElement> {
  return (group) => {
    let controls: HTMLElement[] = [];
    let stop: HTMLElement | undefined;
    let pressed: HTMLElement | null = null;
    const controlOf = ({ target }: Event) => (target as Element).closest<HTMLElement>(selector);

    /** Gives the focus to the first control from a place on that takes it: one that is not drawn does not. */
    function goTo(place: number, way: 1 | -1): void {
      for (let at = place; controls[at]; at += way) {
        controls[at]?.focus();
        if (controls[at] === document.activeElement) return;
      }
    }

    function settle(): void {
      const taken = pressed && !pressed.isConnected ? controls.indexOf(pressed) : -1;
      controls = [...group.querySelectorAll<HTMLElement>(selector)];
      if (!stop?.isConnected) stop = controls[0];
      for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
      if (taken < 0) return;
      pressed = null;
      // With the last of them a whole row may have gone: then it is the first that is left.
      if (document.activeElement === document.body) goTo(taken < controls.length ? taken : 0, 1);
    }

    function onkeydown(event: KeyboardEvent): void {
      const control = controlOf(event);
      if (!control || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const place = controls.indexOf(control);
      if (event.key === 'ArrowRight' || event.key === 'ArrowDown') goTo(place + 1, 1);
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') goTo(place - 1, -1);
      else if (event.key === 'Home') goTo(0, 1);
      else if (event.key === 'End') goTo(controls.length - 1, -1);
      else return;
      event.preventDefault();
    }

    const ending = new AbortController();
    const { signal } = ending;
    group.addEventListener('keydown', onkeydown, { signal });
    group.addEventListener('click', (event) => (pressed = controlOf(event)), { signal, capture: true });
    group.addEventListener(
      'focusin',
      (event) => {
        stop = controlOf(event) ?? stop;
        settle();
      },
      { signal },
    );
    const observer = new MutationObserver(settle);
    observer.observe(group, { childList: true, subtree: true });
    settle();
    return () => {
      observer.disconnect();
      ending.abort();
    };
  };
}
