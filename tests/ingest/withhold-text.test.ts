import { describe, expect, it } from 'vitest';
import { sliceOf } from '#lib/corpus/span.ts';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { formatProblem } from '#lib/ingest/problem.ts';
import { CORPUS, changed, problemsOf, type Change } from './folders/harbour.ts';

const RESTRICTED: Change = ['documents.yaml', 'file: a.txt', 'file: a.txt\n  rights: excerpts'];

function compiled(...changes: Change[]) {
  const { story, articles } = compileStory(changed(RESTRICTED, ...changes));
  const [article] = articles;
  const [document] = story?.documents ?? [];
  if (!story || !article || !document) throw new Error('the folder is not sound');
  return { story, articles, article, document, everything: JSON.stringify({ story, articles }) };
}

const received = CORPUS['a.txt'];

describe('an article of which only excerpts may be published', () => {
  const { story, articles, article, document, everything } = compiled();

  it('keeps its length, its lines and its offsets', () => {
    expect(article.text).toHaveLength(received.length);
    expect(article.text.split('\n').map(({ length }) => length)).toEqual(
      received.split('\n').map(({ length }) => length),
    );
    const excerpts = story.events.flatMap((event) => event.excerpts);
    expect(excerpts).toHaveLength(4);
    for (const excerpt of excerpts) {
      const { text } = articles.find(({ id }) => id === excerpt.documentId) ?? { text: '' };
      expect(sliceOf(text, excerpt)).toBe(excerpt.exact);
      expect(text.slice(excerpt.start - excerpt.prefix.length, excerpt.start)).toBe(excerpt.prefix);
      expect(text.slice(excerpt.end, excerpt.end + excerpt.suffix.length)).toBe(excerpt.suffix);
    }
    for (const expression of article.timeExpressions) {
      expect(sliceOf(article.text, expression)).toBe(expression.text);
    }
  });

  it('holds the excerpts, a sentence on either side, the headline and the dateline, and nothing else', () => {
    expect(article.text.trim().split(/\s*\n\s*/)).toEqual([
      'Harbour bridge opens after ten years',
      'PORTWICK, May 3, 2018 (Gazette) - The harbour bridge was opened on Thursday by Mayor Ada Lund.',
      '“It’s the bridge we were promised,” Lund said.',
      'The council voted for the bridge in June 2008.',
      'Its towers are 90 m high.',
    ]);
    for (const words of ['ferry', 'Ten bridges', 'Home', 'News']) expect(everything).not.toContain(words);
  });

  it('says so, and where', () => {
    expect(document.rights).toBe('excerpts');
    expect(article.withheld?.map((span) => sliceOf(received, span))).toEqual([
      'The ferry will make its last trip after the summer holidays.',
    ]);
    expect(article.furniture).toEqual([]);
    for (const segment of article.body) expect(sliceOf(article.text, segment).trim()).not.toBe('');
  });

  it('quotes no words for a date that cannot be read in it', () => {
    const quoted = [
      ...(document.publishedWords ?? []),
      ...story.events.flatMap(({ dateEvidence, otherDates = [] }) =>
        [...dateEvidence, ...otherDates]
          .filter(({ documentId, exact }) => documentId === document.id && exact !== undefined)
          .flatMap(({ exact, start, end, anchors = [] }) => [{ exact, start, end }, ...anchors]),
      ),
    ].flatMap((one) => ('exact' in one && one.exact !== undefined ? [one] : []));
    expect(quoted.length).toBeGreaterThan(0);
    for (const { exact, start = 0, end = 0 } of quoted) expect(article.text.slice(start, end)).toBe(exact);
  });

  it('leaves the other articles as they are', () => {
    const [, other] = compileStory(changed()).articles;
    expect(articles[1]).toEqual(other);
    expect(story.documents[1]).not.toHaveProperty('rights');
  });
});

describe('on each side of an excerpt', () => {
  // The sentence before the paragraph is an excerpt, so the first of it may stay.
  const far = 'Gulls nest below it.';
  const article = `The pier is long. ${far} It is made of oak. It was built in June 2008 for ferries. It creaks. Nobody minds.`;
  const paragraph: Change = ['corpus/a.txt', 'The council voted for the bridge in June 2008.', article];
  it.each([
    ['a whole sentence', 'It was built in June 2008 for ferries.', 'It is made of oak.', 'It creaks.'],
    ['the end of one', 'built in June 2008 for ferries.', 'It was', 'It creaks.'],
    ['the beginning of one', 'It was built in June 2008', 'It is made of oak.', 'for ferries.'],
    ['the middle of one', 'built in June 2008', 'It was', 'for ferries.'],
    ['the last of a text', 'Nobody minds.', 'It creaks.', 'Its towers are 90 m high.'],
  ])('there is one sentence at most: %s', (_, quote, before, after) => {
    const vote = 'quote: The council voted for the bridge in June 2008.';
    const { article, everything } = compiled(paragraph, [
      'events.yaml',
      vote,
      `quote: ${quote}\n  evidence:\n    - reasoning: The archive says so.`,
    ]);
    const at = article.text.indexOf(quote);
    const kept = (/(?: {2}|\n|^)((?:(?! {2})[^\n])*)$/.exec(article.text.slice(0, at))?.[1] ?? '').trim();
    expect(kept).toBe(before);
    expect(article.text.slice(at + quote.length).trim()).toMatch(
      new RegExp(`^${after.replaceAll('.', '\\.')}(\\s|$)`),
    );
    expect(everything.includes(far)).toBe(false);
  });
});

it('an opening that stands in for a headline is withheld like any other sentence', () => {
  const opening = 'Rain fell on the whole coast for a week and nobody went to sea.';
  const { story } = compileStory(
    changed(
      ['documents.yaml', 'file: b.txt', 'file: b.txt\n  rights: excerpts'],
      ['corpus/b.txt', 'Crowds at the new bridge\n\n', `${opening}\n\nThe market stayed shut, too.\n\n`],
    ),
  );
  expect(story?.documents[1]).toMatchObject({ headline: 'Untitled article', headlineIsOpening: false });
  expect(JSON.stringify(story)).not.toContain(opening);
});

it('a line in which the page names its publisher is withheld, too', () => {
  const { document, everything } = compiled(
    ['corpus/a.txt', '(Gazette) ', ''],
    ['corpus/a.txt', 'Read also', '© 2018 The Gazette of Portwick. All rights reserved.\n\nRead also'],
  );
  expect(document.sourceBasis).toBe('The page names Gazette.');
  expect(everything).not.toContain('All rights reserved');
});

describe('a comparison of wordings with an article that may only be quoted', () => {
  const [ferry, towers] = [
    'The ferry will make its last trip after the summer holidays.',
    'Its towers are 90 m high.',
  ];
  /** A third article, and an editor who brings passages of all three together. */
  function comparing(quote: string) {
    const folder = changed(RESTRICTED);
    folder.corpus.set(
      'c.txt',
      'Last trip of the ferry\n\nAfter the holidays no ferry will cross any more.\n',
    );
    const add = (name: 'documents.yaml' | 'wording.yaml', text: string) =>
      folder.files.set(name, (folder.files.get(name) ?? '') + text);
    add(
      'documents.yaml',
      '- {id: herald, file: c.txt, source: courier, published: 2018-05-04, basis: {source: Known, published: Known}}\n',
    );
    add(
      'wording.yaml',
      `- confirm:
    - {document: gazette-opening, quote: "${quote}"}
    - {document: courier-opening, quote: Fishermen fear for the mouth of the river}
    - {document: herald, quote: After the holidays no ferry will cross any more}
  gist: The end of the ferry
`,
    );
    const { story, problems } = compileStory(folder);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return story?.statements.find(({ basis }) => basis === 'editor');
  }

  it('leaves out its passage, names it as one that has it, and keeps the gist of the editor', () => {
    const statement = comparing(ferry);
    expect(statement?.renderings.map(({ documentId }) => documentId)).toEqual(['courier-opening', 'herald']);
    expect(statement).toMatchObject({ withheldIn: ['gazette-opening'], gist: 'The end of the ferry' });
    expect(JSON.stringify(statement)).not.toContain('last trip');
  });

  it('is not there where a single passage is left, and the editor who confirmed it is told', () => {
    const folder = changed(RESTRICTED);
    folder.files.set(
      'wording.yaml',
      `- confirm:
    - {document: gazette-opening, quote: ${ferry}}
    - {document: courier-opening, quote: Fishermen fear for the mouth of the river}
`,
    );
    const { story, problems } = compileStory(folder);
    expect(story?.statements).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^wording\.yaml:2:5: warning wording-withheld\n {2}This is not shown: rights/),
    ]);
  });

  it('is whole where the passage may be read', () => {
    const statement = comparing(towers);
    expect(statement?.renderings).toHaveLength(3);
    expect(statement).not.toHaveProperty('withheldIn');
  });
});

it('rights in full change nothing, and other rights are a problem', () => {
  const full = changed(['documents.yaml', 'file: a.txt', 'file: a.txt\n  rights: full']);
  expect(compileStory(full)).toEqual(compileStory(changed()));
  expect(problemsOf(['documents.yaml', 'file: a.txt', 'file: a.txt\n  rights: some'])).toContain('rights');
});
