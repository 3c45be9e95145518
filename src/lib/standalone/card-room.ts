import { counted } from '#lib/text/counted.ts';

/** A card that is higher than this scrolls inside, so that one long event does not make all others stand in a void. */
const HIGHEST_CARD = 640;

interface Card {
  article: HTMLElement;
  /** What outlets printed, beside the first of them. */
  figures: HTMLElement[];
  /** What holds the rest; there is one where there is a rest. */
  details: HTMLDetailsElement | null;
}

/** The height of a card, as it stands before the rest is opened. */
function heightOf({ article, details }: Card): number {
  const opened = details?.open
    ? details.offsetHeight - (details.firstElementChild as HTMLElement).offsetHeight
    : 0;
  return article.getBoundingClientRect().height - opened;
}

function countRest({ details }: Card): void {
  if (!details) return;
  const count = details.querySelectorAll('blockquote').length;
  details.hidden = count === 0;
  const words = details.querySelector('.more');
  if (words) words.textContent = counted(count, 'more excerpt');
}

/**
 * Finds the height that all cards can have at this width, which is that of the highest with one excerpt; and gives
 * what room is left in the others to other outlets' excerpts. The rest is there to be opened.
 *
 * @param stage holds the articles; the class `measuring` lays all of them out
 * @param isEndless whether there is room for as much as there is: each outlet has its excerpt
 * @returns whole pixels
 */
export function fillCards(stage: HTMLElement, articles: HTMLElement[], isEndless: boolean): number {
  const cards = articles.map((article): Card => {
    const [, ...figures] = article.querySelectorAll('figure');
    return { article, figures, details: article.querySelector('details') };
  });
  stage.classList.add('measuring');
  for (const card of cards) {
    card.details?.firstElementChild?.after(...card.figures);
    countRest(card);
  }
  const height = Math.ceil(Math.min(HIGHEST_CARD, Math.max(...cards.map(heightOf))));
  for (const card of cards) {
    const without = card.figures.filter((figure) => {
      card.details?.before(figure);
      countRest(card);
      const isTooMuch = !isEndless && heightOf(card) > height;
      // Back to the rest at once: the line that opens the rest needs room, too, and there would be none of it without.
      if (isTooMuch) card.details?.append(figure);
      return isTooMuch;
    });
    card.details?.firstElementChild?.after(...without);
    countRest(card);
  }
  stage.classList.remove('measuring');
  return height;
}
