import type { DocumentSummary } from '#lib/corpus/article.ts';
import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { heightOf, roomWith } from './canvas.ts';
import type { PresentedStory, SourcesStep } from './screen.ts';

type Outlet = SourcesStep['outlets'][number];

/** Of a story with more articles the screens name the outlets alone: nobody reads hundreds of headlines from a wall. */
const MOST_ARTICLES = 40;
/** The heading of the screen with the air below it; the air between outlets; both in u. */
const HEADING = 12;
const GAP = 2.5;
/** An outlet's name with what it is, and a headline with its date, take at most so many lines. */
const NAME_LINES = 2;
const HEADLINE_LINES = 5;

/**
 * Who published the articles that are presented, and those articles; as many screens as they take.
 *
 * @param documents those that the screens are taken from
 * @param scale text scale, in per cent
 */
export function sourcesSteps(
  { sources, language }: Pick<PresentedStory, 'sources' | 'language'>,
  documents: readonly DocumentSummary[],
  scale: number,
): SourcesStep[] {
  const room = roomWith(false) - HEADING;
  const bySource = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    const known = bySource.get(document.sourceId);
    if (known) known.push(document);
    else bySource.set(document.sourceId, [document]);
  }
  const screens: Outlet[][] = [[]];
  let left = room;
  const turn = () => {
    screens.push([]);
    left = room;
  };
  for (const source of sources) {
    const articles = bySource.get(source.id) ?? [];
    if (articles.length === 0) continue;
    const named = documents.length <= MOST_ARTICLES ? articles : [];
    const nameHeight =
      GAP + heightOf(`${source.mark} ${source.name} · ${source.description}`, 'note', scale, NAME_LINES);
    const heights = named.map(({ headline, published }) =>
      heightOf(`${headline} · ${formatDate(getEdtf(published), language)}`, 'note', scale, HEADLINE_LINES),
    );
    if (nameHeight + (heights[0] ?? 0) > left && screens.at(-1)?.length) turn();
    let outlet: Outlet = { source, articles: [], count: articles.length };
    screens.at(-1)?.push(outlet);
    left -= nameHeight;
    named.forEach((article, index) => {
      const height = heights[index] ?? 0;
      if (height > left && outlet.articles.length > 0) {
        turn();
        outlet = { ...outlet, articles: [] };
        screens.at(-1)?.push(outlet);
        left -= nameHeight;
      }
      outlet.articles.push(article);
      left -= height;
    });
  }
  return screens
    .filter((outlets) => outlets.length > 0)
    .map((outlets, index, all) => ({ kind: 'sources', outlets, page: index + 1, pages: all.length }));
}
