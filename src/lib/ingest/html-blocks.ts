import type { Span } from '#lib/corpus/span.ts';

/** A stretch of a page that stands by itself on the screen: what lies between two block elements. */
export interface PageBlock extends Span {
  kind: 'title' | 'heading' | 'caption' | 'text';
  /** What part of the page it stands in, as the reason why it is no part of the article; null for the main part. */
  landmark: string | null;
  /** Whether the page calls it the article's description, summary or lead. */
  isStandfirst: boolean;
  /** Share of its characters that are links, 0 to 1. */
  linked: number;
  /** Whether the reading mode of a browser would show it. Null where none was asked. */
  kept: boolean | null;
}

/** Marks a block in the page, so that it is found again in what the reading mode keeps. */
export const BLOCK_MARK = 'data-dateline-block';

const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS AUDIO VIDEO MAP DATALIST SELECT TEXTAREA HEAD LINK META MATH TITLE'.split(' '),
); // prettier-ignore
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '),
); // prettier-ignore
/** Blocks that stand directly under each other. */
const CLOSE = new Set(['LI', 'TR', 'TD', 'TH', 'DT', 'DD']);

/** Parts of a page that HTML has names for, and what they are called where they hold no article. */
const LANDMARKS = new Map([
  ['NAV', 'menu'],
  ['MENU', 'menu'],
  ['SEARCH', 'menu'],
  ['FOOTER', 'foot of the page'],
  ['ASIDE', 'beside the article'],
  ['FORM', 'form'],
  ['BUTTON', 'button'],
  ['DIALOG', 'notice over the page'],
]);
const ROLES = new Map([
  ['navigation', 'menu'],
  ['menu', 'menu'],
  ['search', 'menu'],
  ['contentinfo', 'foot of the page'],
  ['complementary', 'beside the article'],
  ['dialog', 'notice over the page'],
  ['alertdialog', 'notice over the page'],
  ['button', 'button'],
]);
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|subhead(?:line)?|sub-?title|summary|lead|lede|intro|abstract|excerpt|description)(?:$|[\s_-])/i;

interface Context {
  landmark: string | null;
  kind: PageBlock['kind'];
  isStandfirst: boolean;
}

const tagOf = (node: Node) => node.nodeName.toUpperCase();

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    element.getAttribute('style') ?? '',
  );
}

/** A nesting deeper than this is nobody's page; what lies deeper is read as one block. */
const DEEPEST = 400;

/**
 * The text of a page as one reads it from top to bottom, entities resolved, white space as a browser shows it, and
 * its blocks. Blocks are parted by a blank line, entries of a list or table by a newline; nothing that can be seen is
 * left out. Each block is wrapped in an element with `BLOCK_MARK`, in which stands its number.
 *
 * @param body the page's body; it is changed
 */
export function readBlocks(body: Element): { text: string; blocks: PageBlock[] } {
  const blocks: PageBlock[] = [];
  let text = '';
  let run: Node[] = [];
  let wantsBlank = true;

  const flush = (context: Context) => {
    const nodes = run;
    run = [];
    if (nodes.length === 0) return;
    const letters: string[] = [];
    let linked = 0;
    for (const node of nodes) linked += collect(node, letters, false);
    const written = letters.join('');
    const words = written
      .split('\n')
      .map((line) => line.replace(/[ \t\f\r]+/g, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    if (words === '') return;
    if (text !== '') text += wantsBlank ? '\n\n' : '\n';
    wantsBlank = false;
    const start = text.length;
    text += words;
    const share = written.length === 0 ? 0 : linked / written.length;
    mark(nodes, blocks.length);
    blocks.push({ ...context, start, end: text.length, linked: Math.min(1, share), kept: null });
  };

  const walk = (parent: Element, context: Context, depth: number) => {
    // A copy: blocks are wrapped on the way.
    for (const node of [...parent.childNodes]) {
      if (node.nodeType === 3) run.push(node);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const tag = tagOf(element);
      if (UNSEEN.has(tag) || isHidden(element)) continue;
      if (depth >= DEEPEST || (!BLOCKS.has(tag) && !holdsBlock(element, 0))) {
        run.push(element);
        continue;
      }
      flush(context);
      const isClose = CLOSE.has(tag);
      if (!isClose) wantsBlank = true;
      const inside = contextOf(element, tag, context);
      walk(element, inside, depth + 1);
      flush(inside);
      if (!isClose) wantsBlank = true;
    }
  };
  const context: Context = { landmark: null, kind: 'text', isStandfirst: false };
  walk(body, context, 0);
  flush(context);
  return { text: text === '' ? '' : `${text}\n`, blocks };
}

/** Collects the letters of an inline element; line breaks as newlines. Returns how many stand in links. */
function collect(node: Node, letters: string[], inLink: boolean, depth = 0): number {
  if (node.nodeType === 3) {
    const words = (node.nodeValue ?? '').replace(/[\n\r]/g, ' ');
    letters.push(words);
    return inLink ? words.length : 0;
  }
  if (node.nodeType !== 1) return 0;
  const tag = tagOf(node);
  if (UNSEEN.has(tag) || isHidden(node as Element)) return 0;
  if (tag === 'BR') {
    letters.push('\n');
    return 0;
  }
  if (depth > DEEPEST) {
    letters.push(node.textContent ?? '');
    return 0;
  }
  let linked = 0;
  for (const child of node.childNodes) linked += collect(child, letters, inLink || tag === 'A', depth + 1);
  return linked;
}

function holdsBlock(element: Element, depth: number): boolean {
  for (const child of element.children) {
    const tag = tagOf(child);
    if (UNSEEN.has(tag)) continue;
    if (BLOCKS.has(tag) || (depth < DEEPEST && holdsBlock(child, depth + 1))) return true;
  }
  return false;
}

function contextOf(element: Element, tag: string, outer: Context): Context {
  const role = element.getAttribute('role') ?? '';
  const named = `${element.className || ''} ${element.getAttribute('itemprop') ?? ''}`;
  const isComments = /(?:^|[\s_-])comments?(?:$|[\s_-]|list|area|form)/i.test(`${element.id} ${named}`);
  return {
    landmark:
      outer.landmark ?? (isComments ? 'comment form' : null) ?? ROLES.get(role) ?? LANDMARKS.get(tag) ?? null,
    kind:
      tag === 'H1'
        ? 'title'
        : /^H[2-6]$/.test(tag)
          ? 'heading'
          : /CAPTION$/.test(tag)
            ? 'caption'
            : outer.kind,
    isStandfirst: outer.isStandfirst || STANDFIRST.test(named),
  };
}

/** Wraps nodes that stand next to each other. */
function mark(nodes: Node[], number: number): void {
  const [first] = nodes;
  if (!first?.parentNode) return;
  const wrapper = first.ownerDocument?.createElement('span');
  if (!wrapper) return;
  wrapper.setAttribute(BLOCK_MARK, String(number));
  first.parentNode.insertBefore(wrapper, first);
  for (const node of nodes) wrapper.appendChild(node);
}
