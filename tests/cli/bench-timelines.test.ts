import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readTopics, scoreTable } from '#lib/cli/bench-timelines/bench-timelines-command.ts';
import { measureTopic } from '#lib/cli/bench-timelines/measure-timelines.ts';
import { joinTokens, newsArticle, readCsv, readTimeline } from '#lib/cli/bench-timelines/read-news-corpus.ts';
import { scoreTimeline } from '#lib/cli/bench-timelines/score-timelines.ts';

describe('a news corpus is read:', () => {
  it('CSV with quotation marks, commas and lines within a field', () => {
    expect(readCsv('date,text\n2011-01-25,"He said ""no"",\nand left."\n')).toEqual([
      ['date', 'text'],
      ['2011-01-25', 'He said "no",\nand left.'],
    ]);
  });

  test.each([
    ["-LRB- CNN -RRB- -- He did n't say `` no '' .", '(CNN) -- He didn\'t say "no".'],
    ["The city 's mayor , 1\\/2 of it", "The city's mayor, 1/2 of it"],
  ])('%s was printed as %s', (tokens, printed) => {
    expect(joinTokens(tokens)).toBe(printed);
  });

  it('timelines, with a day that stands twice as one', () => {
    const text =
      '2011-02-15\nIt began .\n----------\n2011-02-16\nIt grew .\n----------\n2011-02-15\nIt rained .\n';
    expect(readTimeline(text)).toEqual([
      { day: '2011-02-15', sentences: ['It began.', 'It rained.'] },
      { day: '2011-02-16', sentences: ['It grew.'] },
    ]);
  });

  it('dates in an article are counted from its day', () => {
    const { timeExpressions } = newsArticle('a', '2011-02-17', 'They met on Tuesday .').article;
    expect(timeExpressions.map(({ value }) => value)).toEqual(['2011-02-15']);
  });
});

describe('a timeline is scored:', () => {
  const gold = [
    { day: '2011-02-15', sentences: ['The bridge opened.'] },
    { day: '2011-02-20', sentences: ['The ferry closed.'] },
  ];

  it('what people wrote is right in everything', () => {
    const { dates, concat, agreement, aligned } = scoreTimeline(gold, gold);
    expect([dates, ...concat, ...agreement, ...aligned].map(({ f1 }) => f1)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('a day off costs the day, and half of what is told of it where days are aligned', () => {
    const late = [{ day: '2011-02-16', sentences: ['The bridge opened.'] }];
    const { dates, concat, agreement, aligned } = scoreTimeline(late, gold);
    expect(dates.f1).toBe(0);
    // Four of the six words of people's are "the" twice, "bridge", "opened": three are told.
    expect(concat[0]).toMatchObject({ precision: 1, recall: 0.5 });
    expect(agreement[0].f1).toBe(0);
    expect(aligned[0].precision).toBe(0.5);
    // “the bridge opened” a day off, and of “the ferry closed” one word four days off.
    expect(aligned[0].recall).toBeCloseTo((3 / 2 + 1 / 5) / 6);
  });

  it('words are compared by their stems', () => {
    const other = [{ day: '2011-02-15', sentences: ['Bridges opening.'] }];
    expect(scoreTimeline(other, gold).agreement[0].precision).toBe(1);
  });
});

describe('topics', () => {
  const folder = mkdtempSync(join(tmpdir(), 'topics'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are drafted with the days that most articles name, and still name later', () => {
    mkdirSync(join(folder, 'bridge'));
    const rows = [
      ['2011-02-16', 'The harbour bridge was opened by the mayor on Tuesday .'],
      ['2011-02-17', 'The ferry made a last journey on Wednesday .'],
      ['2011-03-02', 'The harbour bridge , opened on February 15 , was closed for repairs .'],
    ];
    writeFileSync(
      join(folder, 'bridge', 'articles.csv'),
      `date,text\n${rows.map(([day, text]) => `${day},"${text}"`).join('\n')}\n`,
    );
    writeFileSync(
      join(folder, 'bridge', 'gazette.txt'),
      '2011-02-15\nThe harbour bridge was opened .\n----------\n',
    );
    const topics = readTopics(folder);
    const measured = topics.map((topic) => ({ name: topic.name, timelines: measureTopic(topic) }));
    expect(measured[0]?.timelines[0]?.scores.dates.f1).toBe(1);
    expect(scoreTable(measured)).toMatch(/^mean of the topics +1\.000/m);
  });

  it('are missed with a sentence', () => {
    expect(() => readTopics(join(folder, 'nowhere'))).toThrow('There is no folder');
    expect(() => readTopics(join(folder, 'bridge'))).toThrow('There is no topic in');
  });
});
