import type { EventColumns } from '#lib/timeline/event-columns.ts';
import { makeEventTable, type EventTable } from '#lib/timeline/event-table.ts';
import { EventDetails } from './event-details.svelte.ts';
import { drawableOf, Exploration, type Drawable } from './exploration.svelte.ts';
import type { Filter } from './filter.ts';
import { FullText } from './full-text.svelte.ts';
import type { Navigation, ReadData } from './navigation.ts';
import { PAGE } from './paging.ts';
import { readAddress, writeAddress, type Permalink } from './permalink.ts';
import type { EventPart, StoryHead } from './story-context.ts';
import type { SearchFile } from './story-search.ts';

/** Browsers refuse an address that changes with every letter. */
const ADDRESS_MS = 250;

/** What an address may say of the view; what understands it comes when one does. */
const VIEW = /[?&](window|spacing|list)=/;

/** Lets the browser answer and draw between two long pieces of work. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Until what has changed is painted: SvelteKit looks at every link of a page when its address changes. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Writes a date in words. */
export type InWords = (edtf: string, language: string) => string;

/** What a story can be explored by from the start. */
export interface StoryStart {
  head: StoryHead;
  /** How many events there are. */
  count: number;
  /** The event that is shown first, with its articles; null where it comes with its part. */
  opening: EventPart | null;
  /** The events in columns; null where they are many and come later (`take`). */
  columns: EventColumns | null;
}

/** Keeps what a reader explores and the address in step: a step, a filter, a view is shown at once, and the address follows. */
export class ExploreController {
  readonly start: StoryStart;
  readonly details: EventDetails;
  readonly #navigation: Navigation;
  readonly #search: FullText;
  /** The events, once they are here; those of a long story have been made ready before. */
  #events = $state.raw<{ table: EventTable; drawable?: Drawable } | null>(null);
  /** How many steps are shown whose address has not followed yet. */
  #ahead = 0;
  #addressing: ReturnType<typeof setTimeout> | undefined;
  /** Before the script runs, and without one, links lead to the list on the same page. */
  isInteractive = $state(false);
  /** What the address names, if the story has no such thing. */
  unknown = $state.raw<string[]>([]);
  list = $state<'list' | 'table'>('list');

  constructor(start: StoryStart, navigation: Navigation, readData: ReadData) {
    const { head, count, opening, columns } = start;
    this.start = start;
    this.#navigation = navigation;
    this.#events = columns && { table: makeEventTable([columns]) };
    this.details = new EventDetails(head, opening, (part) => readData<EventPart>(`events/${part}.json`));
    this.#search = new FullText(async () => {
      const [{ makeSearch }, file] = await Promise.all([
        import('./story-search.ts'),
        readData<SearchFile>('search.json'),
      ]);
      return makeSearch(file, count);
    });
  }

  /** Null until the events are here. */
  readonly exploration = $derived.by(
    () =>
      this.#events &&
      new Exploration(this.start.head, this.#events.table, this.#search, this.#events.drawable),
  );
  readonly reader = $derived(this.exploration?.reader ?? null);
  /** The current event in full, if it is known. */
  readonly known = $derived.by(() => {
    const { current = -1, currentId = this.start.head.opening } = this.reader ?? {};
    return this.details.find(current, currentId);
  });

  /**
   * The columns of a long story have come, and what writes their dates: those of a short one come written. What they
   * give is made ready piece by piece, so that the page answers meanwhile.
   *
   * @returns shows them
   */
  async take(columns: EventColumns[], inWords: InWords): Promise<() => void> {
    const table = makeEventTable(columns, inWords);
    await pause();
    const drawable = drawableOf(this.start.head, table);
    await pause();
    return () => (this.#events = { table, drawable });
  }

  /** What an address asks for. */
  readAddress(url: URL): Permalink {
    return readAddress(url, { ...this.start.head, places: this.exploration?.table.placeNames ?? [] });
  }

  /**
   * Shows what an address says.
   *
   * @param isNew false where the address has followed what is shown, which may be ahead of it by now
   * @returns whether it names an event that the story has
   */
  async restore(url: URL, { eventId, filter, ignored }: Permalink, isNew: boolean): Promise<boolean> {
    const { exploration } = this;
    if (!exploration) return false;
    // A step that is shown already is newer than an address that has just followed.
    const isKnown = eventId !== null && (this.#ahead > 0 || exploration.reader.goTo(eventId));
    if (!isKnown) exploration.reader.goTo(this.start.head.opening);
    const unknown = [...ignored];
    if (isNew) {
      const view = VIEW.test(url.search) ? (await import('./view-address.ts')).readView(url) : null;
      exploration.view.restore(view?.window ?? null, view?.spacing ?? null);
      this.list = view?.list ?? 'list';
      unknown.push(...(view?.ignored ?? []));
    }
    if (filter.text !== '') void this.#search.want();
    // What is being typed is newer than an address that has just followed.
    if (this.#addressing === undefined) exploration.look(filter);
    const named = url.searchParams.get('e');
    this.unknown = [...(isKnown || named === null ? [] : [`event “${named}”`]), ...unknown];
    this.isInteractive = true;
    return isKnown;
  }

  /** Makes an event the current one. */
  async show(id: string, replace: boolean): Promise<void> {
    clearTimeout(this.#addressing);
    this.#addressing = undefined;
    // At once: the address follows.
    this.reader?.goTo(id);
    this.#ahead++;
    await painted();
    this.#ahead--;
    // The filter too: the address may not have followed yet.
    const filter = this.exploration?.filter;
    return this.#write({ eventId: id, ...(filter && { filter }) }, replace);
  }

  /** Filters at once, and draws what is left a frame later; while words are being typed, the address follows when the hand rests. */
  filterBy(filter: Filter, replace: boolean): void {
    const { exploration } = this;
    if (!exploration) return;
    if (filter.text !== '') void this.#search.want();
    exploration.held = exploration.shown;
    exploration.look(filter);
    const isPainted = painted();
    void isPainted.then(() => (exploration.held = null));
    clearTimeout(this.#addressing);
    this.#addressing = undefined;
    const change = { filter, eventId: exploration.reader.currentId };
    if (!replace) return void isPainted.then(() => this.#write(change, false));
    this.#addressing = setTimeout(() => {
      this.#addressing = undefined;
      void this.#write(change, true);
    }, ADDRESS_MS);
  }

  /** In an effect: what is in view follows into the address when it rests; that is no step in the history. */
  followView(): (() => void) | undefined {
    const { exploration, list } = this;
    if (!exploration || !this.isInteractive || exploration.view.isMoving) return undefined;
    const view = { ...exploration.view.addressed, list: list === 'table' ? list : null };
    const isUsual = !Object.values(view).some((value) => value !== null);
    const write = async () => {
      if (isUsual && !VIEW.test(this.#navigation.url.search)) return;
      const { viewAddress } = await import('./view-address.ts');
      const address = viewAddress(this.#navigation.url, view);
      if (address) await this.#navigation.write(address, true);
    };
    const resting = setTimeout(() => void write(), ADDRESS_MS);
    return () => clearTimeout(resting);
  }

  /** The events that a reader may come to next, nearest first: fetched before they are asked for. */
  readonly near = $derived.by((): number[] => {
    if (!this.reader) return [];
    const { current, next, previous } = this.reader;
    return [current, current - PAGE / 5, current + PAGE / 5, next, previous].filter(
      (index) => index !== null && index >= 0 && index < this.start.count,
    ) as number[];
  });

  #write(change: Parameters<typeof writeAddress>[1], replace: boolean): Promise<void> {
    return this.#navigation.write(writeAddress(this.#navigation.url, change), replace);
  }
}
