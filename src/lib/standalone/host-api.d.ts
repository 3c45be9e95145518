/**
 * What a page that frames a timeline can say to it and hear from it, once it includes `embed/v1.js`:
 *
 *     <iframe data-dateline="1" src="https://example.org/embed/?e=bridge-opens" …></iframe>
 *     <script async="async" src="https://example.org/embed/v1.js"></script>
 *
 * Each frame marked `data-dateline` then has the height of what it shows (160 to 4000 px; none with `data-fixed`), the
 * commands as its property `dateline`, and the events below, which bubble. Version 1 stays at this address.
 *
 * @example
 * const frame = document.querySelector('iframe[data-dateline]');
 * frame.addEventListener('dateline:step', ({ detail }) => console.log(detail.title)); // 'The bridge is opened'
 * frame.dateline.goto('bridge-opens');
 */

/** Where the reader is. */
export interface DatelineStep {
  /** As in the address: `?e=<id>`. */
  id: string;
  /** Its place among the events shown, from 1; 0 where none is shown. */
  index: number;
  /** How many events are shown. */
  count: number;
  /** EDTF: `2017-06-15`, `2017-05`, `196X`. */
  date: string;
  title: string;
}

/** Which events to show. What is not given narrows nothing; values of one list are alternatives, the lists must all be met. */
export interface DatelineFilter {
  /** First and last day, both included: `2017-06-15`. */
  from?: string;
  to?: string;
  /** Ids of the story. */
  threads?: string[];
  sources?: string[];
}

/** What a frame says; each comes as `dateline:<name>` on its `<iframe>`, with this as `detail`. */
export interface DatelineEvents {
  /** It listens. Comes again when the frame is loaded anew. */
  ready: { title: string; language: string; step: DatelineStep };
  /** How high its content is, in CSS pixels. */
  height: { height: number };
  /** Another event is shown, or `get` was asked. */
  step: DatelineStep;
  /** A link was followed, into a new tab. */
  open: { href: string };
  /** A command was refused: the frame did not understand it, or the story has nothing of that name. */
  error: { cmd: string; message: string };
}

/**
 * What a frame can be told. Nothing throws: what a frame does not understand comes back as `dateline:error`. What is said
 * before a frame listens is kept until it does.
 */
export interface DatelineCommands {
  /** Shows an event, by its id. */
  goto(eventId: string): void;
  next(): void;
  prev(): void;
  /** Narrows what is shown; `{}` shows all again. */
  filter(filter: DatelineFilter): void;
  theme(theme: 'auto' | 'light' | 'dark'): void;
  /** What it shows now. */
  get(): Promise<DatelineStep>;
}

/** `window.dateline`: the commands, for the first timeline of the page. */
export interface Dateline extends DatelineCommands {
  readonly version: 1;
}

type DatelineEventMap = {
  [Name in keyof DatelineEvents as `dateline:${Name}`]: CustomEvent<DatelineEvents[Name]>;
};

declare global {
  interface Window {
    dateline?: Dateline;
  }
  interface HTMLIFrameElement {
    dateline?: DatelineCommands;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- that is how a global is given more
  interface HTMLElementEventMap extends DatelineEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface DocumentEventMap extends DatelineEventMap {}
}
