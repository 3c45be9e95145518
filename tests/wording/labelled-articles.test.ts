import { describe, expect, it } from 'vitest';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { readFolder } from '#lib/ingest/read-folder.server.ts';
import { holdsLabel, inventedStory, judge, shownPairs, storyLabels, type Labels } from './labelled.ts';

const folder = await readFolder('data');
const edited = compileStory(folder);
const alone = compileStory({
  ...folder,
  files: new Map([...folder.files].filter(([name]) => name !== 'wording.yaml')),
});
const labels = storyLabels();

const percent = (share: number) => `${Math.round(100 * share)} %`;
const figures = ({ precision, recall, found, missed }: ReturnType<typeof judge>) =>
  `precision ${percent(precision)}, recall ${percent(recall)} (${found.length} of ${found.length + missed.length} pairs)`;

/** What stands around an article is not compared; one pair of the supplied articles needs it. */
const BESIDE = ['Putin ready to provide political asylum to former FBI director'];

/** Labels are worth something only if they quote what the articles say, where it may be quoted. */
function quotesOf({ same, notTheSame }: Labels) {
  return [...same, ...notTheSame].flatMap(({ documents, passages }) =>
    documents.flatMap((document, index) =>
      (passages[index as 0 | 1] ?? []).map((quote) => ({ document, quote })),
    ),
  );
}

const invented = inventedStory('invented.yaml');
const later = inventedStory('invented-later.yaml');

describe.each([
  { name: 'the supplied articles', compiled: alone, labels },
  { name: 'invented articles', ...invented },
  { name: 'later invented articles', ...later },
])('the labels of $name', ({ compiled, labels: labelled }) => {
  const articles = new Map(compiled.articles.map((article) => [article.id, article]));

  it('stand word for word in the body of their articles', () => {
    expect(compiled.problems).toEqual([]);
    const elsewhere = quotesOf(labelled).filter(({ document, quote }) => {
      const article = articles.get(document);
      return !article?.body.some(
        ({ role, start, end }) => role === 'paragraph' && article.text.slice(start, end).includes(quote),
      );
    });
    expect(elsewhere.filter(({ quote }) => !BESIDE.includes(quote))).toEqual([]);
    for (const { document, quote } of elsewhere) expect(articles.get(document)?.text).toContain(quote);
    expect(labelled.same.length).toBeGreaterThan(20);
  });

  it('and no pair that is labelled as different is shown', () => {
    const texts = new Map(compiled.articles.map(({ id, text }) => [id, text]));
    const shown = compiled.story ? shownPairs(compiled.story) : [];
    const wrong = labelled.notTheSame.filter((label) => shown.some((pair) => holdsLabel(pair, label, texts)));
    expect(wrong).toEqual([]);
    expect(labelled.notTheSame.length).toBeGreaterThan(8);
  });
});

const verdict = judge(alone, labels);

describe(`the supplied articles, by the method alone: ${figures(verdict)}`, () => {
  it('show no false pair', () => {
    expect(verdict.wrong).toEqual([]);
  });

  it('show all true pairs but two', () => {
    expect(verdict.missed.map(({ name }) => name)).toEqual(['question-from-an-american', 'asylum-offer']);
  });

  it.each([
    [
      'tass-direct-line',
      'We do not consider America our enemy',
      'voa-direct-line',
      'we do not believe America is our enemy',
    ],
    [
      'tass-direct-line',
      'We do not consider America our enemy',
      'press-tv-direct-line',
      'Moscow does not consider the US to be an enemy',
    ],
    [
      'tass-direct-line',
      'primarily the result of the internal political strife gaining momentum there',
      'press-tv-direct-line',
      'the outcome of a spiraling domestic struggle for power',
    ],
    [
      'tass-direct-line',
      'such hysteria in the media is sure to affect people’s sentiment',
      'voa-direct-line',
      'There is hysteria in the media and it affects the mood',
    ],
    [
      'tass-direct-line',
      'we pooled our efforts during two world wars and were allies',
      'voa-direct-line',
      'had fought beside each other during two world wars',
    ],
    [
      'press-tv-direct-line',
      'who accused Russia of meddling',
      'voa-direct-line',
      'thinks there was Russia’s interference',
    ],
  ])('bring together %s “%s” and %s “%s”', (one, a, other, b) => {
    const statements = alone.story?.statements ?? [];
    const holding = statements.filter(({ renderings }) =>
      [
        [one, a],
        [other, b],
      ].every(([document, words]) =>
        renderings.some(({ documentId, exact }) => documentId === document && exact.includes(words ?? '')),
      ),
    );
    expect(holding).toHaveLength(1);
  });

  it('with what the editor confirms every true pair is shown, and no other', () => {
    expect(judge(edited, labels)).toMatchObject({ precision: 1, recall: 1 });
    expect(edited.story?.statements.filter(({ basis }) => basis === 'editor')).toHaveLength(2);
  });
});

describe.each([
  { name: 'invented articles', ...invented, least: 0.76 },
  { name: 'later invented articles', ...later, least: 0.53 },
])('$name', ({ compiled, labels: labelled, least }) => {
  const found = judge(compiled, labelled);

  it(`show no false pair: ${figures(found)}`, () => {
    expect(found.wrong).toEqual([]);
  });

  it('show no fewer of the true pairs than they did', () => {
    expect(found.recall).toBeGreaterThanOrEqual(least);
  });
});

describe('a statement', () => {
  const statements = edited.story?.statements ?? [];
  const texts = new Map(edited.articles.map(({ id, text }) => [id, text]));

  it.each(statements.map((statement) => [statement.id, statement] as const))(
    '%s renders words of several articles verbatim',
    (_, { renderings }) => {
      expect(new Set(renderings.map(({ documentId }) => documentId)).size).toBe(renderings.length);
      for (const { documentId, start, end, exact, parts } of renderings) {
        expect(texts.get(documentId)?.slice(start, end)).toBe(exact);
        expect(parts.map(({ text }) => text).join('')).toBe(exact);
      }
    },
  );

  it('has an id of its own, and an event', () => {
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(statements.filter(({ eventId }) => eventId === undefined)).toEqual([]);
  });
});
