/** So long after the last touch a screen in a hall begins anew, in milliseconds. */
const IDLE_MS = 60_000;

/** A presentation that goes on by itself: on request, or in a hall where nobody presents. */
export class AutoRun {
  #status = $state<'off' | 'running' | 'paused'>('off');
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #isKiosk: boolean;
  readonly #restart: () => void;

  /** @param restart leads to the first screen; called when a hall has been quiet for a minute */
  constructor(isKiosk: boolean, restart: () => void) {
    this.#isKiosk = isKiosk;
    this.#restart = restart;
    this.#status = isKiosk ? 'running' : 'off';
  }

  get isRunning(): boolean {
    return this.#status === 'running';
  }

  get isPaused(): boolean {
    return this.#status === 'paused';
  }

  toggle(): void {
    if (this.#isKiosk) return;
    this.#status = this.isRunning ? 'off' : 'running';
  }

  /** Somebody is there. */
  touched(): void {
    if (!this.#isKiosk) return;
    this.#status = 'paused';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#restart();
      this.#status = 'running';
    }, IDLE_MS);
  }

  /** Somebody has taken it in hand. */
  stop(): void {
    if (!this.#isKiosk) this.#status = 'off';
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
