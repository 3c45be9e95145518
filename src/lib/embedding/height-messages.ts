import { eventMessage } from './commands.ts';

/** What is known of the host: from the frame's address, and from what the host has said since. */
export interface HostTies {
  /** The frame's own address. */
  href: string;
  /** A name that no other frame of the page has, nor any part of its address. */
  frameKey: string;
  /** pym.js: the id under which the host knows the frame. */
  childId: string | null;
  /** WordPress: proof that the frame is the one that the host made. */
  secret: string | null;
  /** iframe-resizer: the id under which it knows the frame, once it has introduced itself. */
  resizerId: string | null;
  /** Mastodon: the id of the question for a height, once it was asked. */
  questionId: string | number | null;
}

/**
 * What the frame's address says of its host. Fragments are written by the host's own software and may follow others.
 *
 * @param search the query, with its question mark
 * @param hash the fragment, with its number sign
 * @param random to be told apart by from other frames: letters and digits
 * @example readTies('https://example.org/embed/?childId=map', '?childId=map', '', 'k3').frameKey // 'childId=map'
 */
export function readTies(href: string, childIdGiven: string | null, hash: string, random: string): HostTies {
  // pym puts it into a regular expression.
  const childId = /^[A-Za-z][\w:.-]{0,63}$/.exec(childIdGiven ?? '')?.[0] ?? null;
  const secret = /[#&?]secret=([A-Za-z0-9]{10})(?:&|$)/.exec(hash)?.[1] ?? null;
  return {
    href,
    // An old snippet of Datawrapper looks for it in the addresses of frames: there it is only where it is unique.
    frameKey: childId === null ? `dateline-${random}` : `childId=${childId}`,
    childId,
    secret,
    resizerId: null,
    questionId: null,
  };
}

/** The height of a frame in the form of AMP's amp-iframe, which @newswire/frames and NPR's sidechain have learnt from it. */
export const ampMessage = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });

/** Why iframe-resizer is told a size. */
export type ResizerReason = 'init' | 'size';

/**
 * The messages that tell every kind of host the height of the frame, all at once: each host knows one of them and
 * passes over the others. None is null: Datawrapper's snippet fails on that.
 *
 * @param height whole pixels, at least 1
 * @param width whole pixels, at least 1
 */
export function heightMessages(
  height: number,
  width: number,
  ties: HostTies,
  reason: ResizerReason = 'size',
): (string | Record<string, unknown>)[] {
  const { href, frameKey, childId, secret, resizerId, questionId } = ties;
  return [
    { ...eventMessage('height', { height }) },
    ampMessage(height),
    { 'datawrapper-height': { [frameKey]: height } },
    // Medium, Embedly.
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    // The Guardian's iframe-messenger.
    JSON.stringify({ id: `iframeMessenger:${frameKey}`, type: 'set-height', value: height }),
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
    ...(resizerId === null ? [] : [`[iFrameSizer]${resizerId}:${height}:${width}:${reason}`]),
    ...(questionId === null ? [] : [{ type: 'setHeight', id: questionId, height }]),
  ];
}

/** Says that the frame is there, to iframe-resizer, which waits for it. */
export const RESIZER_READY = '[iFrameResizerChild]Ready';

/** Asks a WordPress host to go to an address of the frame's own site. It does so only if the frame has the focus. */
export const linkMessage = (href: string, secret: string): Record<string, unknown> => ({
  message: 'link',
  value: href,
  secret,
});

/**
 * What a message of the host asks for: the ties it makes, and whether the height is to be told again. Null for a
 * message of any other kind. The caller has made sure that it came from the parent window.
 *
 * @example readHandshake('[iFrameSizer]map:8:false:false:32:true', ties)?.ties.resizerId // 'map'
 */
export function readHandshake(
  data: unknown,
  ties: HostTies,
): { ties: HostTies; reason: ResizerReason } | null {
  if (typeof data === 'string') {
    const [, resizerId] = /^\[iFrameSizer\]([^:\s]{1,200}):[^:]*:(?:true|false):/.exec(data) ?? [];
    if (resizerId !== undefined) return { ties: { ...ties, resizerId }, reason: 'init' };
    if (data === '[iFrameSizer]resize') return { ties, reason: 'size' };
    if (ties.childId !== null && data.startsWith(`pymxPYMx${ties.childId}xPYMxwidthxPYMx`))
      return { ties, reason: 'size' };
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const { type, id, sentinel, message, secret } = data as Record<string, unknown>;
  if (sentinel === 'amp' && type === 'frames-init') return { ties, reason: 'size' };
  if (message === 'ready' && ties.secret !== null && secret === ties.secret) return { ties, reason: 'size' };
  const isQuestion =
    type === 'setHeight' && (typeof id === 'number' || (typeof id === 'string' && id.length < 200));
  return isQuestion ? { ties: { ...ties, questionId: id }, reason: 'size' } : null;
}
