import type { Page } from './chromium.ts';

/** What stands in no title: after it, whatever is found is a change. */
const NOWHERE = 'qqqqqq';
const SEARCH_LIMIT_MS = 20_000;
const FIELD_LIMIT_MS = 5000;
const RESTED_MS = 600;

/**
 * The time in milliseconds from a word typed into the search field until the number of matching events has changed and
 * the frame that shows it is painted. The number is the value of the attribute `data-matches`. What a page loads for its
 * first search is not counted: this is the second.
 *
 * @returns null if the page has no search
 */
export async function measureSearch(page: Page): Promise<number | null> {
  const field = page.locator('input[type=search]').first();
  // It may come after the drawing.
  const isThere = await field.waitFor({ timeout: FIELD_LIMIT_MS }).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  await page.waitForLoadState('networkidle');
  const word = await page.evaluate(longestWord);
  await field.focus();
  const first = await timeTyped(page, NOWHERE);
  if (first === null) return null;
  // What the first has loaded is taken in by then.
  await page.waitForTimeout(RESTED_MS);
  await field.selectText();
  return timeTyped(page, word);
}

/** Runs in the page: the longest word of a title that is there to be found. */
function longestWord(): string {
  const title = document.querySelector('[data-event-title]');
  // A title of several lines has no space between them.
  const lines = [...(title?.querySelectorAll('tspan') ?? [])].map((line) => line.textContent);
  const words = lines.join(' ').match(/\p{L}+/gu) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

async function timeTyped(page: Page, words: string): Promise<number | null> {
  await page.evaluate(listen, SEARCH_LIMIT_MS);
  await page.keyboard.insertText(words);
  return page.evaluate(() => (window as unknown as { answered: Promise<number | null> }).answered);
}

/** Runs in the page, before the word is typed: keeps the time of the answer, which is not waited for here. */
function listen(limitMs: number): void {
  const matches = () => document.querySelector('[data-matches]')?.getAttribute('data-matches');
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const before = matches();
  const answer = async (began: number) => {
    do {
      if (performance.now() - began > limitMs) return null;
      await nextFrame();
    } while (matches() === before);
    // What a frame finds done it paints, and a task that is queued in it runs after that.
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - began;
  };
  const answered = new Promise<number | null>((resolve) => {
    // While capturing: before the page's own listener has done its work.
    const start = () => resolve(answer(performance.now()));
    document.addEventListener('input', start, { capture: true, once: true });
    setTimeout(() => resolve(null), limitMs);
  });
  Object.assign(window, { answered });
}
