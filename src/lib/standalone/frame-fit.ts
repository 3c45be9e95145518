import { GrowthGuard } from '#lib/embedding/growth-guard.ts';
import { fillCards } from './card-room.ts';

/** Less than this of the card in view is no way to read it: then the whole frame scrolls. */
const LEAST_CARD = 150;
/** Frames that are out of view may get no animation frames; a host still wants to know. */
const AT_LATEST_MS = 120;
/** A frame that its host hides until it has spoken may learn its width late, and no event tells it: six seconds of looks. */
const LOOKS = 50;

export interface FrameParts {
  main: HTMLElement;
  /** What holds the current event, or the list of all. */
  stage: HTMLElement;
  /** Whether a host's page is around it; by itself it is a page, which is as long as what is read. */
  isFramed: boolean;
  /** The events that can be stepped to; another list where others are shown. */
  articles: () => HTMLElement[];
  list: HTMLElement;
}

/**
 * Makes the embed fit its frame, and tells how high the frame should be. The card is as high as the highest event is at
 * this width, so that nothing jumps while the reader steps; only the list of all makes the frame higher. Where the
 * host does not follow, the card scrolls inside.
 *
 * @param onheight whole pixels
 * @returns call it when what is shown has changed; `true`: the reader has asked for it
 */
export function fitFrame(parts: FrameParts, onheight: (height: number) => void): (isInput?: boolean) => void {
  const { main, stage, isFramed, articles, list } = parts;
  const root = document.documentElement;
  const guard = new GrowthGuard();
  let steady = 0;
  let measured: { width: number; of: HTMLElement[] } = { width: 0, of: [] };
  let waiting = 0;
  let looks = 0;
  let patientUntil = 0;

  function fit(): void {
    waiting = 0;
    const width = root.clientWidth;
    // A frame without a width is hidden: what is measured there is nothing's size.
    if (width === 0) {
      if (++looks <= LOOKS) setTimeout(fit, AT_LATEST_MS);
      return;
    }
    // On paper a frame stays as it is.
    if (matchMedia('print').matches) return;
    const of = articles();
    if (width !== measured.width || of !== measured.of) {
      measured = { width, of };
      steady = fillCards(stage, of, !isFramed);
    }
    const isList = root.dataset['view'] === 'list';
    const wanted = isList ? Math.ceil(list.getBoundingClientRect().height) : steady;
    const around = main.getBoundingClientRect().height - stage.getBoundingClientRect().height;
    const natural = Math.ceil(around + wanted);
    const isInside = isFramed && innerHeight < natural && innerHeight >= around + LEAST_CARD;
    const now = performance.now();
    // A host that follows does so in a moment: until then no scrollbar takes a part of the width that is measured.
    if (guard.told === 0) {
      patientUntil = now + AT_LATEST_MS;
      setTimeout(fitSoon, AT_LATEST_MS);
    }
    const isLow = isFramed && innerHeight < natural && now >= patientUntil;
    root.dataset['fit'] = isInside ? 'inside' : isLow ? 'scroll' : 'whole';
    stage.style.setProperty(isFramed ? 'height' : 'min-height', isInside ? '' : `${wanted}px`);
    scrollable();
    if (guard.allows(natural, now)) onheight(natural);
  }

  /** What scrolls can be reached and scrolled with the keyboard, and nothing else is a stop of the Tab key. */
  function scrollable(): void {
    const scrolls = stage.scrollHeight > stage.clientHeight + 1;
    stage.toggleAttribute('data-scrolls', scrolls);
    for (const [name, value] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': 'Event' })) {
      if (scrolls) stage.setAttribute(name, value);
      else stage.removeAttribute(name);
    }
  }

  /** At most once in an animation frame, whatever happens in it. */
  function fitSoon(): void {
    if (waiting) return;
    const frame = requestAnimationFrame(() => {
      clearTimeout(waiting);
      fit();
    });
    waiting = window.setTimeout(() => {
      cancelAnimationFrame(frame);
      fit();
    }, AT_LATEST_MS);
  }

  for (const name of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(name, () => guard.input(), { passive: true, capture: true });
  for (const details of stage.querySelectorAll('details'))
    details.addEventListener('toggle', () => {
      scrollable();
      // What was opened lies below the edge of the card: it is brought up, within the card alone.
      if (details.open && details.offsetParent)
        stage.scrollTop += details.getBoundingClientRect().top - stage.getBoundingClientRect().top;
    });
  addEventListener('resize', fitSoon);
  const observer = new ResizeObserver(fitSoon);
  observer.observe(main);
  observer.observe(root);
  fit();
  return (isInput = false) => {
    if (isInput) guard.input();
    fit();
  };
}
