import { NO_EMBED_FILTER, type EmbedAddress } from './embed-address.ts';

/** An embed as it comes: the story's own opening, all of it, everything else as usual. */
export const USUAL_EMBED: EmbedAddress = {
  eventId: null,
  filter: NO_EMBED_FILTER,
  view: 'step',
  theme: 'auto',
  headingLevel: 2,
  controls: 'full',
  max: null,
  motion: true,
};

type Parameter = readonly [name: string, value: string | number | null];

const query = (parameters: Parameter[]): string => {
  const written = parameters.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return written.length > 0 ? `?${written.join('&')}` : '';
};

function whatIsShown({ eventId, filter }: EmbedAddress): Parameter[] {
  const { from, to, threads, sources } = filter;
  return [
    ['e', eventId],
    ['from', from],
    ['to', to],
    ...threads.map((id) => ['thread', id] as const),
    ...sources.map((id) => ['source', id] as const),
  ];
}

/**
 * The query of an embed's address: what is as usual is left out. `readEmbedAddress` reads it back.
 *
 * @example embedQuery({ ...USUAL_EMBED, eventId: 'bridge-opens', headingLevel: 3 }) // '?e=bridge-opens&h=3'
 */
export function embedQuery(address: EmbedAddress): string {
  const { view, theme, headingLevel, controls, max, motion } = address;
  const unless = <T>(value: T, usual: T) => (value === usual ? null : value);
  return query([
    ...whatIsShown(address),
    ['view', unless(view, USUAL_EMBED.view)],
    ['theme', unless(theme, USUAL_EMBED.theme)],
    ['h', unless(headingLevel, USUAL_EMBED.headingLevel)],
    ['controls', unless(controls, USUAL_EMBED.controls)],
    ['max', max],
    ['motion', motion ? null : 'off'],
  ]);
}

/**
 * The query of the whole timeline at the same event, narrowed in the same way.
 *
 * @example timelineQuery({ ...USUAL_EMBED, eventId: 'bridge-opens', headingLevel: 3 }) // '?e=bridge-opens'
 */
export const timelineQuery = (address: EmbedAddress): string => query(whatIsShown(address));
