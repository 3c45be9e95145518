/** A path- and address-safe id: small Latin letters, digits and hyphens. */
export const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/['’]s\b/g, '')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** An id that none of the others has; it is added to them. */
export function uniqueId(slug: string, taken: Set<string>): string {
  const stem = slug === '' ? 'event' : slug;
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  taken.add(id);
  return id;
}
