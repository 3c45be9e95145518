import type { Plugin } from 'vite';

/** Where the scripts begin that every page has, and those of the first page. */
const SITE = /\/(?:runtime\/client\/entry\.js|client-optimized\/app\.js|src\/routes\/\+layout\.svelte)$/;
const EXPLORE = /\/src\/routes\/\+page\.svelte$/;
const OTHER_PAGE = /\/src\/routes\/.+\/\+page\.svelte$/;

/** All of d3 stands behind one file. */
const D3 = /\/node_modules\/d3/;
/** What of d3 the scales are made with; the rest comes with the brush. */
const D3_OF_SCALES = /\/node_modules\/d3-array\//;

/** Parts that the server draws and whose script comes later: their styles are wanted with the page. */
const DRAWN_EARLY =
  /\/(?:BandTools|EventArticle|FilterBar|Highlighted|LoadingEvents|ReportCard|SearchField|SiteFooter|SourceMark|SourceName|Stepper|StoryFilters|ThemeSwitch|TimelineLegend|WhyThisDate)\.svelte\?.*type=style/;
const EVERYWHERE = /\/(?:SiteFooter|ThemeSwitch)\./;

/**
 * Puts what a first view needs into as few files as it can: one for all pages, one for the first
 * page alone. A file by itself compresses better than the same in ten, and the page has fewer of them to name.
 */
export function firstViewChunks(): Plugin {
  const chunkOf = new Map<string, string>();
  const name = (id: string) => chunkOf.get(id) ?? null;
  return {
    name: 'dateline-first-view-chunks',
    apply: 'build',
    // A group holds what is given to it and not what that imports: d3 as a whole is behind one file.
    options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] },
    }),
    buildEnd() {
      chunkOf.clear();
      if (this.environment.config.build.ssr) return;
      const ids = [...this.getModuleIds()];
      const reach = (entry: RegExp) => {
        const reached = new Set<string>();
        const visit = (id: string) => {
          if (reached.has(id) || D3.test(id)) return;
          reached.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(visit);
        };
        ids.filter((id) => entry.test(id)).forEach(visit);
        return reached;
      };
      const shared = reach(OTHER_PAGE);
      for (const id of reach(EXPLORE)) chunkOf.set(id, shared.has(id) ? 'site' : 'explore');
      for (const id of ids) if (D3_OF_SCALES.test(id)) chunkOf.set(id, 'explore');
      for (const id of reach(SITE)) chunkOf.set(id, 'site');
      // The files of the site come first: one that needed those of the first page would be run too early.
      const early = ids.find(
        (id) =>
          chunkOf.get(id) === 'site' &&
          this.getModuleInfo(id)?.importedIds.some(
            (used) => D3.test(used) || chunkOf.get(used) === 'explore',
          ),
      );
      if (early) this.error(`${early} is on other pages too, and needs what the first page alone has.`);
      for (const id of ids.filter((id) => DRAWN_EARLY.test(id))) {
        chunkOf.set(id, EVERYWHERE.test(id) || shared.has(id) ? 'site' : 'explore');
      }
    },
  };
}
