import type { EmbedReading } from './embed-reading.ts';

/** Long enough that a run of steps is one announcement. */
const PAUSE_MS = 400;

const found = <T extends HTMLElement>(selector: string) => document.querySelector(selector) as T;
/** Puts words and a sign on a button: what stands there, and what is said beside it. */
const say = (button: HTMLElement, words: Record<string, string>) => {
  for (const [name, text] of Object.entries(words)) {
    const part = button.querySelector(`.${name}`);
    if (part) part.textContent = text;
  }
};

/**
 * Wires the buttons and the scrubber.
 *
 * @param describe an event in words: date and title
 * @param go makes an event the current one; by its index
 * @returns call it when another event is current, or others are shown
 */
export function wireSteps(
  reading: EmbedReading,
  describe: (index: number) => string,
  go: (index: number) => void,
): () => void {
  const [previous, next] = [found('[data-previous]'), found('[data-next]')];
  const scrubber = found<HTMLInputElement>('.stepper input');
  const [position, status] = [found('.position'), found('[role=status]')];
  let saying = 0;
  let isFirst = true;
  const step = (index: number | null) => {
    if (index !== null && index !== reading.current) go(index);
  };
  /** After the last event the way leads to the first, so that the main button is never dead. */
  const onward = () => reading.next ?? (reading.count > 1 ? reading.at(1) : null);
  previous.onclick = () => step(reading.previous);
  next.onclick = () => step(onward());
  scrubber.oninput = () => step(reading.at(Number(scrubber.value)));
  for (const button of [previous, next])
    button.onkeydown = (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = {
        ArrowLeft: reading.previous,
        ArrowRight: reading.next,
        Home: reading.at(1),
        End: reading.at(reading.count),
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      step(to);
    };

  return () => {
    const { current, count } = reading;
    const place = `${reading.position} of ${count}`;
    const to = onward();
    previous.setAttribute('aria-disabled', String(reading.previous === null));
    next.setAttribute('aria-disabled', String(to === null));
    const isLast = reading.next === null && to !== null;
    say(previous, {
      spoken: ` event: ${reading.previous === null ? 'this is the first' : describe(reading.previous)}`,
    });
    say(next, {
      word: isLast ? 'From the start' : 'Next',
      spoken: ` event: ${to === null ? 'this is the only one' : describe(to)}`,
      sign: isLast ? '↺' : '→',
    });
    position.textContent = place;
    scrubber.max = String(count);
    scrubber.value = String(reading.position);
    scrubber.setAttribute('aria-valuetext', `${place}: ${describe(current)}`);
    clearTimeout(saying);
    // The page itself has just been read out, and a scrubber says by itself where it stands.
    if (!isFirst)
      saying = window.setTimeout(() => {
        if (document.activeElement !== scrubber) status.textContent = `${place}. ${describe(current)}.`;
      }, PAUSE_MS);
    isFirst = false;
  };
}
