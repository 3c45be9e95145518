import { createRawSnippet, type Component, type Snippet } from 'svelte';

const onServer = import.meta.env.SSR ? await import('svelte/server') : null;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what Svelte asks of properties
export type AnyProps = Record<string, any>;

/**
 * What a component looks like, as markup that no script takes over.
 *
 * @param component null in the browser, which draws nothing and so needs no script of it
 */
export function draw<Props extends AnyProps>(
  component: Component<Props> | null,
  props: NoInfer<Props>,
): string {
  if (!component || !onServer) return '';
  // What it is marked with for a script to find its way is of no use here.
  return onServer
    .render(component as Component, { props: props as AnyProps })
    .body.replace(/<!--.*?-->/gs, '');
}

/**
 * Markup that the server draws and the browser leaves as it stands: it costs no script, and nothing of what it is
 * made from travels a second time as data. Where the page was not drawn by the server it is an empty element.
 *
 * @param markup called on the server only, with `draw`
 */
export const serverDrawn = (markup: () => string): Snippet =>
  createRawSnippet(() => ({ render: () => `<div>${markup()}</div>` }));

/** Whether the page stands as the server has drawn it: not where the reader has come from another page. */
export const isServerDrawn = (selector: string): boolean =>
  typeof document === 'undefined' || document.querySelector(selector) !== null;

/**
 * Puts what the server has drawn where it is missing.
 *
 * @param html the page as a file
 * @param selector what of it is wanted
 */
export function takeDrawn(place: HTMLElement, html: string, selector: string): void {
  const drawn = new DOMParser().parseFromString(html, 'text/html').querySelector(selector);
  if (drawn) place.replaceChildren(...drawn.childNodes);
}
