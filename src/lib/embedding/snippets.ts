import { escapeMarkup } from '#lib/text/escape-markup.ts';
import type { EmbedAddress } from './embed-address.ts';
import { embedQuery, timelineQuery } from './write-embed-address.ts';

/** A timeline to be put into another page. */
export interface EmbedChoice {
  /** Where the site stands: absolute, ending in a slash. */
  base: string;
  /** Of the story. */
  title: string;
  address: EmbedAddress;
  /** The frame's height until its content says another, or for good, in CSS pixels. */
  height: number;
  isFixed: boolean;
}

/** What most columns of text have room for, and what the embed needs there, in CSS pixels. */
export const USUAL_SIZE = { width: 640, height: 560 } as const;

const nameOf = ({ title }: EmbedChoice): string => `Timeline: ${title}`;

/** The address of the whole timeline: to be linked, or pasted where addresses become embeds. */
export const linkAddress = (choice: EmbedChoice): string => choice.base + timelineQuery(choice.address);

/** The address of the embed. */
export const embedAddress = (choice: EmbedChoice): string =>
  `${choice.base}embed/${embedQuery(choice.address)}`;

/**
 * The frame as HTML. Every attribute has a value, for there are editors that write `=""` behind those without. It can
 * always be scrolled inside: where nothing sets its height, that is how the rest is reached.
 */
export function frameMarkup(choice: EmbedChoice, more: Record<string, string> = {}): string {
  const attributes = {
    'data-dateline': '1',
    ...(choice.isFixed ? { 'data-fixed': '1' } : {}),
    src: embedAddress(choice),
    title: nameOf(choice),
    width: String(USUAL_SIZE.width),
    height: String(choice.height),
    loading: 'lazy',
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'no-referrer',
    style: 'width:100%;min-width:280px;border:0',
    ...more,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

const linkMarkup = (choice: EmbedChoice): string =>
  `<p><a href="${escapeMarkup(linkAddress(choice))}">${escapeMarkup(nameOf(choice))} (all events and sources)</a></p>`;

/** Frame, link and script. Each is of use without those that follow. */
export const htmlSnippet = (choice: EmbedChoice): string =>
  [
    frameMarkup(choice),
    linkMarkup(choice),
    ...(choice.isFixed
      ? []
      : [`<script async="async" src="${escapeMarkup(choice.base)}embed/v1.js"></script>`]),
  ].join('\n');

/** Frame and link, for editors that take no script. */
export const scriptlessSnippet = (choice: EmbedChoice): string =>
  [frameMarkup(choice), linkMarkup(choice)].join('\n');

/**
 * A link in Markdown (https://spec.commonmark.org/0.31.2/#links); with the story's picture where it has one.
 *
 * @param picture address of the picture
 */
export function markdownSnippet(choice: EmbedChoice, picture: string | null): string {
  const name = nameOf(choice).replace(/[\\`*_[\]<>]/g, '\\$&');
  const address = linkAddress(choice).replace(/[()]/g, encodeParenthesis);
  return `[${picture === null ? `${name} (all events and sources)` : `![${name}](${picture})`}](${address})`;
}

const encodeParenthesis = (sign: string): string => (sign === '(' ? '%28' : '%29');
