import { describe, expect, it, test } from 'vitest';
import { layOutPublications, type DatedArticle } from '#lib/timeline/lay-out-publications.ts';

const article = (id: string, sourceId: string, published: string): DatedArticle => ({
  id,
  sourceId,
  headline: id,
  published,
});
const outlets = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `outlet-${index}` }));
const layOut = (articles: DatedArticle[], sources = outlets(2), widthPx = 600) =>
  layOutPublications(articles, sources, { widthPx, timeZone: 'Europe/Berlin', language: 'en-GB' });

/** Articles of so many outlets, one a day in turn. */
const many = (count: number, sources: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
    return article(`a-${index}`, `outlet-${index % sources}`, day);
  });

describe('layOutPublications', () => {
  it('has a line for each outlet that has articles, in the order of the story', () => {
    const { rows } = layOut(
      [article('b', 'outlet-1', '2001-05-04'), article('a', 'outlet-0', '2001-05-05')],
      outlets(3),
    );
    expect(rows.map(({ sourceIds, count }) => [sourceIds, count])).toEqual([
      [['outlet-0'], 1],
      [['outlet-1'], 1],
    ]);
  });

  it('puts what appeared later further to the right, whatever the order of the articles', () => {
    const { rows } = layOut([
      article('later', 'outlet-0', '2001-06-01'),
      article('first', 'outlet-0', '2001-03-01'),
      article('last', 'outlet-0', '2001-06-20T10:00+02:00'),
    ]);
    expect(rows[0]?.marks.map(({ id }) => id)).toEqual(['first', 'later', 'last']);
  });

  it.each([
    ['2001-05-04', false],
    ['2001-05-04T15:25+03:00', false],
    ['2001-05', true],
    ['2001-05-04?', true],
    ['2001-05-01/2001-05-20', true],
  ])('draws %s as a bar: %s', (published, isBar) => {
    const { rows } = layOut([article('a', 'outlet-0', published), article('b', 'outlet-1', '2001-01-01')]);
    expect(rows[0]?.marks[0]?.isBar).toBe(isBar);
  });

  it('sets articles of one day beside each other, within the drawing', () => {
    const day = Array.from({ length: 5 }, (_, index) => article(`a-${index}`, 'outlet-0', '2001-06-20'));
    const { rows, width } = layOut([article('b', 'outlet-0', '2001-01-01'), ...day]);
    const marks = rows[0]?.marks ?? [];
    expect(marks).toHaveLength(6);
    marks
      .slice(1)
      .forEach(({ x0 }, index) => expect(x0).toBeGreaterThanOrEqual(marks[index]?.x1 ?? Infinity));
    expect(marks.at(-1)?.x1).toBeLessThanOrEqual(width);
  });

  it('counts the articles of a long story in columns, and loses none', () => {
    const { rows, most } = layOut(many(3000, 2));
    expect(rows.every(({ marks }) => marks.length === 0)).toBe(true);
    const counted = rows.map(({ columns }) => columns.reduce((sum, { count }) => sum + count, 0));
    expect(counted).toEqual([1500, 1500]);
    expect(most).toBe(Math.max(...rows.flatMap(({ columns }) => columns.map(({ count }) => count))));
  });

  it('gives the outlets with most articles lines of their own, and one to the others', () => {
    const { rows } = layOut([...many(60, 15), article('x', 'outlet-14', '2001-02-01')], outlets(15));
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)?.sourceIds).toHaveLength(6);
    expect(rows.flatMap(({ sourceIds }) => sourceIds)).toContain('outlet-14');
    expect(rows.at(-1)?.sourceIds).not.toContain('outlet-14');
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(61);
  });

  test.each([200, 620])('at %d px no two words on the axis meet', (widthPx) => {
    const { ticks } = layOut(many(40, 2), outlets(2), widthPx);
    const labelled = ticks.filter(({ label }) => label !== null);
    expect(labelled.length).toBeGreaterThan(0);
    labelled.slice(1).forEach(({ labelX }, index) => {
      const before = labelled[index];
      expect(labelX - (before?.labelX ?? 0)).toBeGreaterThan(5 * (before?.label?.length ?? 0));
    });
  });

  it('says what a break of the axis leaves out', () => {
    const { breaks, breakCaptions } = layOut([
      article('a', 'outlet-0', '1960-05-04'),
      article('b', 'outlet-0', '2001-05-04'),
      article('c', 'outlet-0', '2001-05-20'),
    ]);
    expect(breaks).toHaveLength(1);
    expect(breakCaptions.map(({ text }) => text)).toEqual(['40 years']);
  });

  it('is empty where there is no article', () => {
    expect(layOut([])).toMatchObject({ rows: [], most: 0 });
  });
});
