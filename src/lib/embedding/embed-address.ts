import { endOfDay, startOfDay } from '#lib/state/filter.ts';

/** What of a story an embed shows: values of one list are alternatives, the lists must all be met. */
export interface EmbedFilter {
  /** First and last day, both included, in the story's own calendar: `2017-06-15`; null for no limit. */
  from: string | null;
  to: string | null;
  /** Ids. */
  threads: string[];
  sources: string[];
}

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const VIEWS = ['step', 'list'] as const;
/** `full`: drawing, buttons and scrubber; `min`: buttons alone. */
export const CONTROLS = ['full', 'min'] as const;
export const HEADING_LEVELS = [2, 3, 4] as const;

/** What the address of an embed asks for. */
export interface EmbedAddress {
  /** Id of the event to open on; null for the story's own. */
  eventId: string | null;
  filter: EmbedFilter;
  view: (typeof VIEWS)[number];
  theme: Theme;
  /** Level of the embed's title among the headings of the page around it. */
  headingLevel: (typeof HEADING_LEVELS)[number];
  controls: (typeof CONTROLS)[number];
  /** Show at most so many events, the main ones first; null for all. */
  max: number | null;
  motion: boolean;
}

/** What the story has, for an address to name. */
export interface KnownToEmbed {
  events: { has: (id: string) => boolean };
  sources: { has: (id: string) => boolean };
  threads: { has: (id: string) => boolean };
  /** BCP 47. */
  language: string;
}

export const NO_EMBED_FILTER: EmbedFilter = { from: null, to: null, threads: [], sources: [] };

const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/**
 * Reads the query of an embed's address. A value that cannot be used is left out and told in `ignored`, once each, in
 * words for the console: `h “7”: 2, 3 or 4`. Parameters of others (`childId`, `parentUrl`, `utm_source` …) are passed over.
 *
 * `lang` is the language in which the host expects the embed. A timeline is written in one language, so another is
 * not a wish that can be met: it is ignored, and told.
 *
 * @param parameters name and value, as `URLSearchParams` gives them; of a name that may stand once, the first counts
 * @returns `isPassedOver`: of what chooses events (`from`, `to`, `thread`, `source`) something is left out, which readers
 *   are to be told, for they see other events than were chosen for them
 * @example readEmbedAddress([['h', '3']], known).address.headingLevel // 3
 * @example readEmbedAddress([['h', '7']], known).ignored // ['h “7”: 2, 3 or 4']
 * @example readEmbedAddress([['to', 'June']], known).isPassedOver // true
 */
export function readEmbedAddress(
  parameters: Iterable<readonly [name: string, value: string]>,
  known: KnownToEmbed,
): { address: EmbedAddress; ignored: string[]; isPassedOver: boolean } {
  const all = [...parameters];
  const ignored: string[] = [];
  const ignore = (name: string, value: string, right: string) => ignored.push(`${name} “${value}”: ${right}`);
  const first = (name: string) => all.find(([key]) => key === name)?.[1] || null;
  const oneOf = <T extends string | number>(name: string, values: readonly T[], usual: T): T => {
    const value = first(name);
    const found = values.find((one) => String(one) === value);
    const words = `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
    if (value !== null && found === undefined) ignore(name, value, words);
    return found ?? usual;
  };
  const ids = (name: string, list: { has: (id: string) => boolean }) =>
    [...new Set(all.flatMap(([key, value]) => (key === name && value ? [value] : [])))].filter((id) => {
      if (!list.has(id)) ignore(name, id, 'the story has none of that id');
      return list.has(id);
    });
  const day = (name: string) => {
    const value = first(name);
    if (value === null || startOfDay(value) !== null) return value;
    ignore(name, value, 'not a day, as in 2017-06-15');
    return null;
  };
  const [from, to] = inOrder(day('from'), day('to'), () =>
    ignore('from', first('from') ?? '', 'it comes after “to”'),
  );
  const max = first('max');
  const isCount = max !== null && /^[1-9]\d{0,4}$/.test(max);
  if (max !== null && !isCount) ignore('max', max, 'a whole number from 1');
  const language = first('lang');
  if (language !== null && primary(language) !== primary(known.language))
    ignore('lang', language, `this timeline is written in ${known.language}`);
  return {
    address: {
      eventId: ids('e', known.events)[0] ?? null,
      filter: { from, to, threads: ids('thread', known.threads), sources: ids('source', known.sources) },
      view: oneOf('view', VIEWS, 'step'),
      theme: oneOf('theme', THEMES, 'auto'),
      headingLevel: oneOf('h', HEADING_LEVELS, 2),
      controls: oneOf('controls', CONTROLS, 'full'),
      max: isCount ? Number(max) : null,
      motion: oneOf('motion', ['on', 'off'], 'on') === 'on',
    },
    ignored,
    isPassedOver: ignored.some((words) => /^(?:from|to|thread|source) /.test(words)),
  };
}

/** A range that ends before it begins would leave nothing: it is no range. */
function inOrder(from: string | null, to: string | null, refuse: () => void): [string | null, string | null] {
  if (from === null || to === null || (startOfDay(from) ?? 0) < (endOfDay(to) ?? 0)) return [from, to];
  refuse();
  return [null, null];
}
