import { tick } from 'svelte';

const FOCUSABLE = 'a, button, input, select, summary, [tabindex]';
const focusableIn = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>(FOCUSABLE)];

/**
 * Puts living elements in the place of drawn ones: the focus stays, and what has been typed or pressed is not lost.
 *
 * @param place what holds them
 * @param pressed the click, or the key, that came while nothing could answer
 */
export async function takeOver(place: HTMLElement, pressed: Event | null, change: () => void): Promise<void> {
  const drawn = focusableIn(place);
  const focused = document.activeElement;
  change();
  await tick();
  focusableIn(place).forEach((living, index) => {
    const old = drawn[index];
    if (!old || old === living) return;
    if (
      old instanceof HTMLInputElement &&
      living instanceof HTMLInputElement &&
      old.value !== old.defaultValue
    ) {
      living.value = old.value;
      living.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const [from, to] = [old.parentElement, living.parentElement];
    if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement && from.open) to.open = true;
    if (old === focused) living.focus({ preventScroll: true });
    if (!(pressed?.target instanceof Node) || !old.contains(pressed.target)) return;
    if (pressed instanceof KeyboardEvent) living.dispatchEvent(new KeyboardEvent(pressed.type, pressed));
    else living.click();
  });
}
