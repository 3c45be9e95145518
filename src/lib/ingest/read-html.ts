import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { BLOCK_MARK, readBlocks, type PageBlock } from './html-blocks.ts';
import { readMetadata } from './html-metadata.ts';
import type { PageData } from './page-data.ts';

/** What is read of a saved page. */
export interface HtmlPage {
  /** The text that the page shows. Offsets of the article refer to this. */
  text: string;
  /** The parts of the text, in order. */
  blocks: PageBlock[];
  data: PageData;
}

/** A page with more elements than this is not given to the reading mode, whose time may grow with their square. */
const MOST_ELEMENTS = 30_000;
/** Nor is one whose elements are nested deeper than this, as no person's or machine's are. */
const DEEPEST = 200;

/** How deep the elements of a page are nested, to the limit. */
function nestingOf(root: Element): number {
  let level = [root];
  let depth = 0;
  for (; level.length > 0 && depth <= DEEPEST; depth++)
    level = level.flatMap((element) => [...element.children]);
  return depth;
}

/**
 * Reads a saved page: its text, what its parts are to a browser's reading mode, and what it says of itself. Scripts
 * are not run. The same page always gives the same text.
 *
 * @example readHtml('<h1>Rain</h1><p>It rained &amp; rained.</p>').text // 'Rain\n\nIt rained & rained.\n'
 */
export function readHtml(html: string): HtmlPage {
  // Without its own element the parser makes no body.
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const data = readMetadata(document);
  const body = document.body as HTMLElement | null;
  if (!body) return { text: '', blocks: [], data };
  const { text, blocks } = readBlocks(body);
  const kept = readingMode(document);
  const marked = kept ? blocks.map((block, index) => ({ ...block, kept: kept.has(index) })) : blocks;
  return { text, blocks: marked, data };
}

/** The numbers of the blocks that a reading mode keeps; null if it finds no article. */
function readingMode(document: Document): Set<number> | null {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  if (nestingOf(document.documentElement) > DEEPEST) return null;
  try {
    const reader = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 200 });
    const content = reader.parse()?.content as Element | null | undefined;
    const marks = content ? [...content.querySelectorAll(`[${BLOCK_MARK}]`)] : [];
    return marks.length === 0 ? null : new Set(marks.map((mark) => Number(mark.getAttribute(BLOCK_MARK))));
  } catch {
    // It was written for the documents of browsers; what it cannot cope with is read by its text alone.
    return null;
  }
}
