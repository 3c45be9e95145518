/**
 * Takes what only paper shows out of the document, and puts it back to be printed. A text of hundreds of events would
 * weigh on a page that never shows it.
 *
 * @param place whose content it is
 * @returns ends it, and leaves the content where it is
 */
export function keepForPaper(place: HTMLElement): () => void {
  const kept = document.createDocumentFragment();
  const paper = matchMedia('print');
  const putBack = () => place.append(kept);
  const takeOut = () => kept.append(...place.childNodes);
  const follow = () => (paper.matches ? putBack() : takeOut());
  follow();
  const ending = new AbortController();
  const { signal } = ending;
  // Some browsers tell of the printing, some of the medium, some of both.
  paper.addEventListener('change', follow, { signal });
  window.addEventListener('beforeprint', putBack, { signal });
  window.addEventListener('afterprint', takeOut, { signal });
  return () => ending.abort();
}
