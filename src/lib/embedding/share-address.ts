import { readEmbedAddress, type EmbedAddress, type KnownToEmbed } from './embed-address.ts';
import { USUAL_SIZE } from './snippets.ts';
import { embedQuery } from './write-embed-address.ts';

/** The heights that the loader lets a frame have, in CSS pixels. */
export const HEIGHTS = { lowest: 160, highest: 4000 } as const;

/** What somebody has chosen who is about to embed a timeline. */
export interface ShareChoice {
  address: EmbedAddress;
  /** In CSS pixels. */
  height: number;
  isFixed: boolean;
}

/**
 * Reads the query of the page that makes snippets: that of the embed, and `fixed=<pixels>`. The embed's `theme` is
 * `colours` here, for every page of the site takes `theme` to be its own.
 *
 * @example readShareAddress([['e', 'bridge-opens'], ['fixed', '700']], known).height // 700
 */
export function readShareAddress(
  parameters: Iterable<readonly [name: string, value: string]>,
  known: KnownToEmbed,
): ShareChoice {
  const all = [...parameters];
  const fixed = all.find(([name]) => name === 'fixed')?.[1] ?? '';
  const isFixed = /^\d{1,5}$/.test(fixed);
  return {
    address: readEmbedAddress(
      all.map(([name, value]) => [name === 'colours' ? 'theme' : name, value] as const),
      known,
    ).address,
    height: isFixed ? clampHeight(Number(fixed)) : USUAL_SIZE.height,
    isFixed,
  };
}

/** The query that `readShareAddress` reads. */
export function shareQuery({ address, height, isFixed }: ShareChoice): string {
  // The value of no other parameter has a “=” in it.
  const query = embedQuery(address).replace(/([?&])theme=/, '$1colours=');
  return isFixed ? `${query || '?'}${query ? '&' : ''}fixed=${height}` : query;
}

export const clampHeight = (height: number): number =>
  Math.min(Math.max(Math.round(height) || USUAL_SIZE.height, HEIGHTS.lowest), HEIGHTS.highest);
