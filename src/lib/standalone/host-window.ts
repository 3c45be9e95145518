import {
  eventMessage,
  readCommand,
  type EmbedCommand,
  type EmbedEventDetails,
  type EmbedEventName,
} from '#lib/embedding/commands.ts';
import type { KnownToEmbed } from '#lib/embedding/embed-address.ts';
import {
  heightMessages,
  linkMessage,
  readHandshake,
  readTies,
  RESIZER_READY,
  type HostTies,
  type ResizerReason,
} from '#lib/embedding/height-messages.ts';

/** The page around the frame. Where there is none, nothing is said and nobody is heard. */
export class HostWindow {
  readonly isThere = window.parent !== window;
  #ties: HostTies;
  #height = 0;

  constructor() {
    const childId = new URLSearchParams(location.search).get('childId');
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    this.#ties = readTies(location.href, childId, location.hash, random.toString(36));
  }

  /** Listens to the parent window alone: what another frame says is passed over, whatever it is. */
  listen(known: KnownToEmbed, oncommand: (command: EmbedCommand) => string | null): void {
    if (!this.isThere) return;
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window.parent) return;
      const handshake = readHandshake(data, this.#ties);
      if (handshake) {
        this.#ties = handshake.ties;
        this.#tellHeight(handshake.reason);
        return;
      }
      const command = readCommand(data, known);
      if (!command) return;
      const refused =
        'refused' in command ? command.refused : { cmd: command.cmd, message: oncommand(command) ?? '' };
      if (refused.message) this.tell('error', refused);
    });
    this.#post(RESIZER_READY);
  }

  tell<Name extends EmbedEventName>(name: Name, detail: EmbedEventDetails[Name]): void {
    this.#post(eventMessage(name, detail));
  }

  /** Tells the height, and keeps it for hosts that ask later. */
  tellHeight(height: number): void {
    this.#height = height;
    this.#tellHeight('size');
  }

  /** A link is followed. True if the host goes there: it opens no other windows for its frames. */
  open(href: string): boolean {
    this.tell('open', { href });
    const { secret } = this.#ties;
    if (secret !== null) this.#post(linkMessage(href, secret));
    return secret !== null;
  }

  /** Says the height again, to a host that has just asked. */
  repeatHeight(): void {
    this.#tellHeight('size');
  }

  #tellHeight(reason: ResizerReason): void {
    // A frame that is not shown has none, and says so when it is.
    if (this.#height < 1 || innerWidth < 1) return;
    for (const message of heightMessages(this.#height, innerWidth, this.#ties, reason)) this.#post(message);
  }

  /** To whoever the parent is: all that is said is public. */
  #post(message: unknown): void {
    if (this.isThere) window.parent.postMessage(message, '*');
  }
}
