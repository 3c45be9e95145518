import { aboutStory } from '#lib/presenting/about-story.ts';
import { SCALE } from '#lib/presenting/canvas.ts';
import { sameStep } from '#lib/presenting/keep-place.ts';
import {
  act,
  clampScale,
  placeOf,
  progressOf,
  startOf,
  type Action,
  type PresentationState,
} from '#lib/presenting/presentation-state.ts';
import { filteredStory } from '#lib/presenting/presented-story.ts';
import type { PresentedStory, Screen, Step } from '#lib/presenting/screen.ts';
import { screensOf } from '#lib/presenting/screens.ts';
import { stripOf } from '#lib/presenting/strip.ts';
import type { Filter } from '#lib/state/filter.ts';
import { unmetChoice } from '#lib/state/unmet-choice.ts';

/** A presentation as a window has it: the screens, and where among them it is. */
export class Presentation {
  /** What is presented of the story. */
  readonly story: PresentedStory;
  readonly about: string;
  /** What is said where other events are presented than were chosen; null where they are those. */
  readonly unmet: string | null;
  readonly stripAt: ReturnType<typeof stripOf>;
  readonly #thread: string | null;
  readonly #hasAddress: boolean;
  #state = $state.raw<PresentationState>() as PresentationState;
  readonly #scale = $derived(this.#state.scale);
  /** All of them at the text scale that holds. */
  readonly screens = $derived(this.#screensAt(this.#scale));
  readonly #place = $derived(placeOf(this.screens, this.#state));

  /**
   * @param about how many events the story has; what of the address's choice is passed over; whether there is an
   *   address to give the audience at the end
   * @param initial where it begins, if not at the title
   */
  constructor(
    story: PresentedStory,
    filter: Filter,
    { count, isPassedOver, hasAddress }: { count: number; isPassedOver: boolean; hasAddress: boolean },
    initial: Partial<PresentationState> = {},
  ) {
    const { story: left, isMet } = filteredStory(story, filter);
    this.story = left;
    this.#hasAddress = hasAddress;
    this.unmet = isMet && !isPassedOver ? null : `${unmetChoice(left.events.length, story.events.length)}.`;
    this.#thread = isMet && filter.threads.length === 1 ? (filter.threads[0] ?? null) : null;
    this.about = [this.unmet, aboutStory(left, count, this.#thread)].filter(Boolean).join(' ');
    this.stripAt = stripOf(this.story);
    const scale = clampScale(initial.scale ?? SCALE.usual);
    this.#state = { ...startOf(this.#screensAt(scale)), ...initial, scale };
  }

  #screensAt(scale: number): Screen[] {
    return screensOf(this.story, { scale, thread: this.#thread, hasAddress: this.#hasAddress });
  }

  get state(): PresentationState {
    return this.#state;
  }

  /** The number of the screen, from 0: the title is 0, the first event 1. */
  get number(): number {
    return this.#place.screen;
  }

  get screen(): Screen {
    const screen = this.screens[this.#place.screen];
    if (!screen) throw new RangeError('a presentation has a title at least');
    return screen;
  }

  /** The step of the screen, from 0. */
  get stepNumber(): number {
    return this.#place.step;
  }

  get step(): Step {
    const step = this.screen.steps[this.#place.step];
    if (!step) throw new RangeError('a screen has a step at least');
    return step;
  }

  /** Which of all steps this is, from 1. */
  get progress(): { at: number; of: number } {
    return progressOf(this.screens, this.#state);
  }

  /** The event's place among those that are presented; -1 for none. */
  get eventPlace(): number {
    return this.screen.event ? this.#place.screen - 1 : -1;
  }

  /** @returns whether that changed anything */
  act(action: Action, now: number): boolean {
    const before = this.screen;
    const { screen, step } = this.#place;
    const next = act(this.screens, this.#state, action, now);
    if (next === this.#state) return false;
    if (next.scale === this.#state.scale) this.#state = next;
    else {
      const after = this.#screensAt(next.scale)[screen];
      this.#state = { ...next, x: after ? sameStep(before, after, step + 1) : 1 };
    }
    return true;
  }

  /** Takes the state of another window. */
  adopt(state: PresentationState): void {
    this.#state = { ...state, scale: clampScale(state.scale) };
  }
}
