import { startOfDay } from '#lib/state/filter.ts';
import { THEMES, type EmbedFilter, type KnownToEmbed, type Theme } from './embed-address.ts';

/** Version of the messages between an embed and its host. A change that a host could notice is another version. */
export const MESSAGE_VERSION = 1;
export const COMMAND_TYPE = 'dateline:cmd';
export const EVENT_TYPE = 'dateline:event';

/** What a host may ask of an embed, with `postMessage` to the frame. */
export type EmbedCommand =
  /** Say `ready` and the height again. */
  | { cmd: 'hello' }
  /** Go to the event of this id. */
  | { cmd: 'goto'; arg: string }
  | { cmd: 'next' }
  | { cmd: 'prev' }
  /** Show these events only; what is left out is not filtered by, `{}` shows all. */
  | { cmd: 'filter'; arg: Partial<EmbedFilter> }
  | { cmd: 'theme'; arg: Theme }
  /** Say `step` again. */
  | { cmd: 'get' };

export type CommandMessage = { type: typeof COMMAND_TYPE; v: typeof MESSAGE_VERSION } & EmbedCommand;

/** Where the reader is. */
export interface StepDetail {
  id: string;
  /** From 1, among the events that are shown; 0 where none is. */
  index: number;
  count: number;
  /** EDTF. */
  date: string;
  title: string;
}

/** What an embed tells its host: public facts, whoever that is. */
export interface EmbedEventDetails {
  /** The embed listens. */
  ready: { title: string; language: string; step: StepDetail };
  /** Pixels of its whole content. */
  height: { height: number };
  step: StepDetail;
  /** The reader follows a link, into a new tab. */
  open: { href: string };
  /** A command was refused. */
  error: { cmd: string; message: string };
}
export type EmbedEventName = keyof EmbedEventDetails;
export type EmbedEventMessage<Name extends EmbedEventName = EmbedEventName> = {
  [One in Name]: {
    type: typeof EVENT_TYPE;
    v: typeof MESSAGE_VERSION;
    name: One;
    detail: EmbedEventDetails[One];
  };
}[Name];

/** A command that cannot be followed, and why. */
export interface RefusedCommand {
  refused: EmbedEventDetails['error'];
}

/** The message that tells a host of something. */
export const eventMessage = <Name extends EmbedEventName>(
  name: Name,
  detail: EmbedEventDetails[Name],
): EmbedEventMessage<Name> => ({ type: EVENT_TYPE, v: MESSAGE_VERSION, name, detail });

/** The message that asks something of an embed. */
export const commandMessage = (command: EmbedCommand): CommandMessage => ({
  type: COMMAND_TYPE,
  v: MESSAGE_VERSION,
  ...command,
});

/**
 * The event that a message tells of; null if it is none of ours. Its details are what the sender says: check who sent it.
 *
 * @example readEvent({ type: 'dateline:event', v: 1, name: 'height', detail: { height: 437 } })?.name // 'height'
 */
export function readEvent(data: unknown): EmbedEventMessage | null {
  const { type, v, name, detail } = fieldsOf(data);
  const isOurs =
    type === EVENT_TYPE && v === MESSAGE_VERSION && typeof detail === 'object' && detail !== null;
  const names: EmbedEventName[] = ['ready', 'height', 'step', 'open', 'error'];
  return isOurs && names.some((one) => one === name) ? (data as EmbedEventMessage) : null;
}

/**
 * The command that a message gives; null if it is none of ours, so that other messages are passed over.
 * The caller has made sure that it came from the parent window.
 *
 * @example readCommand({ type: 'dateline:cmd', v: 1, cmd: 'next' }, known) // { cmd: 'next' }
 */
export function readCommand(
  data: unknown,
  known: Pick<KnownToEmbed, 'events' | 'sources' | 'threads'>,
): EmbedCommand | RefusedCommand | null {
  const { type, v, cmd, arg } = fieldsOf(data);
  if (type !== COMMAND_TYPE) return null;
  const refuse = (message: string): RefusedCommand => ({
    refused: { cmd: typeof cmd === 'string' ? cmd.slice(0, 40) : '', message },
  });
  if (v !== MESSAGE_VERSION) return refuse(`this embed speaks version ${MESSAGE_VERSION}`);
  switch (cmd) {
    case 'hello':
    case 'next':
    case 'prev':
    case 'get':
      return { cmd };
    case 'goto':
      if (typeof arg === 'string' && known.events.has(arg)) return { cmd, arg };
      return refuse('the embed has no event of that id');
    case 'theme': {
      const theme = THEMES.find((one) => one === arg);
      return theme ? { cmd, arg: theme } : refuse('auto, light or dark');
    }
    case 'filter': {
      const filter = readFilter(arg, known);
      return typeof filter === 'string' ? refuse(filter) : { cmd, arg: filter };
    }
    default:
      return refuse('hello, goto, next, prev, filter, theme or get');
  }
}

/** A filter, or what is wrong with it. */
function readFilter(
  arg: unknown,
  known: Pick<KnownToEmbed, 'sources' | 'threads'>,
): Partial<EmbedFilter> | string {
  if (typeof arg !== 'object' || arg === null) return 'a filter is an object';
  const given = fieldsOf(arg);
  const filter: Partial<EmbedFilter> = {};
  for (const end of ['from', 'to'] as const) {
    const day = given[end] ?? null;
    if (day !== null && (typeof day !== 'string' || startOfDay(day) === null))
      return `${end}: not a day, as in 2017-06-15`;
    if (day !== null) filter[end] = day;
  }
  for (const list of ['threads', 'sources'] as const) {
    const ids = given[list] ?? [];
    if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string' && known[list].has(id)))
      return `${list}: a list of ids that the story has`;
    if (ids.length > 0) filter[list] = ids as string[];
  }
  return filter;
}

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
