import type { Provenance } from '#lib/state/provenance.ts';

type Read = (articleHref: string) => Promise<Provenance>;

const fetched = new Map<string, Promise<Provenance>>();
let read: Read = fetchFile;

/**
 * The address of a passage for others.
 *
 * @param href as the page has it
 */
export let citedAddress = (href: string): string => new URL(href, document.baseURI).href;

/** For a file that runs by itself: it says how what it holds is read, and what is cited instead of the file. */
export function readProvenanceBy(held: Read, addressOf: typeof citedAddress): void {
  read = held;
  citedAddress = addressOf;
}

/**
 * Where an article comes from. Fetched once; what did not come is fetched again when it is asked for again.
 *
 * @param articleHref the article's page: its data stand beside the pages
 * @throws Error if it does not come
 */
export function fetchProvenance(articleHref: string): Promise<Provenance> {
  return read(articleHref);
}

function fetchFile(articleHref: string): Promise<Provenance> {
  const page = new URL(articleHref, document.baseURI);
  const id = /([^/]+)\/$/.exec(page.pathname)?.[1] ?? '';
  const { href } = new URL(`../../data/provenance/${id}.json`, page);
  const known = fetched.get(href) ?? fetchJson(href);
  fetched.set(href, known);
  known.catch(() => fetched.delete(href));
  return known;
}

async function fetchJson(href: string): Promise<Provenance> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as Provenance;
}
