import { describe, expect, it } from 'vitest';
import { citeAs } from '#lib/citation/cite-as.ts';
import { latexText } from '#lib/citation/latex-text.ts';
import { cited, SPECIAL } from './cited.ts';
import { parseBibtex } from './parse-bibtex.ts';

const unattributed = { id: 'unattributed', name: 'Unattributed' };

describe('an article of a day', () => {
  const citation = cited({ excerpt: { exact: 'It stands.', speaker: 'Ada Lund' } });

  it('in BibTeX', () => {
    expect(citeAs('bibtex', citation)).toBe(
      [
        '@article{gazette-7-40,',
        '  title = {{Bridge opens}},',
        '  journal = {Gazette},',
        '  year = {2018},',
        '  month = may,',
        '  date = {2018-05-03},',
        '  url = {https://example.org/sources/gazette/#gazette-7-40},',
        '  annote = {It stands. (Ada Lund, paraphrased)},',
        '}',
      ].join('\n'),
    );
  });

  it('in RIS', () => {
    expect(citeAs('ris', citation)).toBe(
      [
        'TY  - NEWS',
        'ID  - gazette-7-40',
        'TI  - Bridge opens',
        'T2  - Gazette',
        'PY  - 2018',
        'DA  - 2018/05/03/',
        'LA  - en',
        'UR  - https://example.org/sources/gazette/#gazette-7-40',
        'N1  - It stands. (Ada Lund, paraphrased)',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('in CSL-JSON', () => {
    expect(JSON.parse(citeAs('csl-json', citation))).toEqual([
      {
        id: 'gazette-7-40',
        type: 'article-newspaper',
        title: 'Bridge opens',
        'container-title': 'Gazette',
        issued: { 'date-parts': [[2018, 5, 3]] },
        language: 'en',
        URL: 'https://example.org/sources/gazette/#gazette-7-40',
        note: 'It stands. (Ada Lund, paraphrased)',
      },
    ]);
  });
});

describe('a date is as exact as it is', () => {
  interface Expected {
    bibtex: Record<string, string>;
    ris: string[];
    issued: object;
  }
  const dates: [string, Expected][] = [
    [
      '2017-06-15T15:25+03:00',
      {
        bibtex: { year: '2017', month: 'jun', date: '2017-06-15' },
        ris: ['PY  - 2017', 'DA  - 2017/06/15/'],
        issued: { 'date-parts': [[2017, 6, 15]] },
      },
    ],
    [
      '2016-12?',
      {
        bibtex: { year: '2016', month: 'dec', date: '2016-12?', note: 'Published: possibly December 2016' },
        ris: ['PY  - 2016', 'DA  - 2016/12//possibly December 2016'],
        issued: { 'date-parts': [[2016, 12]], circa: true },
      },
    ],
    [
      '2016~',
      {
        bibtex: { year: '2016', date: '2016~', note: 'Published: about 2016' },
        ris: ['PY  - 2016', 'DA  - 2016///about 2016'],
        issued: { 'date-parts': [[2016]], circa: true },
      },
    ],
    [
      '2016-XX-XX',
      {
        bibtex: { year: '2016', date: '2016' },
        ris: ['PY  - 2016', 'DA  - 2016///'],
        issued: { 'date-parts': [[2016]] },
      },
    ],
    [
      '2016-11/2016-12',
      {
        bibtex: { year: '2016', date: '2016-11/2016-12', note: 'Published: November 2016 -- December 2016' },
        ris: ['PY  - 2016', 'DA  - ///November 2016 – December 2016'],
        issued: {
          'date-parts': [
            [2016, 11],
            [2016, 12],
          ],
        },
      },
    ],
    [
      '2016-21',
      {
        bibtex: { year: '2016', note: 'Published: spring 2016' },
        ris: ['PY  - 2016', 'DA  - 2016///spring 2016'],
        issued: { 'date-parts': [[2016]], season: 1 },
      },
    ],
    ['201X', { bibtex: { note: 'Published: 2010s' }, ris: ['DA  - ///2010s'], issued: { literal: '2010s' } }],
    [
      '2016/..',
      {
        bibtex: { note: 'Published: since 2016' },
        ris: ['DA  - ///since 2016'],
        issued: { literal: 'since 2016' },
      },
    ],
  ];
  it.each(dates)('%s', (published, { bibtex, ris, issued }) => {
    const citation = cited({ document: { published } });
    const { year, month, date, note } = parseBibtex(citeAs('bibtex', citation)).fields;
    expect(
      Object.fromEntries(Object.entries({ year, month, date, note }).filter(([, value]) => value)),
    ).toEqual(bibtex);
    expect(
      citeAs('ris', citation)
        .split('\r\n')
        .filter((line) => /^(PY|DA)/.test(line)),
    ).toEqual(ris);
    expect(JSON.parse(citeAs('csl-json', citation))).toMatchObject([{ issued }]);
    expect(Object.keys((JSON.parse(citeAs('csl-json', citation)) as [{ issued: object }])[0].issued)).toEqual(
      Object.keys(issued),
    );
  });
});

it('of an unknown publisher nothing is said, and there is never an author', () => {
  const citation = cited({ source: unattributed });
  expect(parseBibtex(citeAs('bibtex', citation))).toMatchObject({ type: 'misc' });
  for (const format of ['bibtex', 'ris', 'csl-json'] as const) {
    expect(citeAs(format, citation)).not.toMatch(
      /unattributed|author|AU {2}-|accessed|journal|container|T2/i,
    );
  }
});

describe.each(SPECIAL)('with %j in every field', (words) => {
  const citation = cited({
    excerpt: { exact: words, speaker: words },
    document: { headline: words },
    source: { name: words },
  });

  it('BibTeX is one entry whose braces close', () => {
    const { fields } = parseBibtex(citeAs('bibtex', citation));
    expect(Object.keys(fields)).toEqual(['title', 'journal', 'year', 'month', 'date', 'url', 'annote']);
    expect(fields['title']).not.toMatch(/(?<!\\)[%#&$_]|[\^"|<>]/);
  });

  it('RIS is one record whose lines are fields', () => {
    const ris = citeAs('ris', citation);
    const lines = ris.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(ris.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\u2029\0\u202e]/);
    expect(lines.map((line) => /^([A-Z][A-Z0-9]) {2}- /.exec(line)?.[1])).toEqual([
      'TY',
      'ID',
      'TI',
      'T2',
      'PY',
      'DA',
      'LA',
      'UR',
      'N1',
      'ER',
    ]);
  });

  it('CSL-JSON has one line in each value', () => {
    expect(JSON.parse(citeAs('csl-json', citation))).toHaveLength(1);
    expect(citeAs('csl-json', citation)).not.toMatch(/\\n|\\r|\\u0000/);
  });
});

describe('text for TeX', () => {
  it.each([
    ['Łódź: 100 % & more', "{\\L}{\\'o}d{\\'z}: 100 \\% \\& more"],
    [
      'a\\b {c} $d #e _f ~g ^h',
      'a\\textbackslash{}b \\textbraceleft{}c\\textbraceright{} \\$d \\#e \\_f \\textasciitilde{}g \\textasciicircum{}h',
    ],
    [
      'Ångström, naïve, Dvořák, Ő, ç, ą',
      '{\\AA}ngstr{\\"o}m, na{\\"{\\i}}ve, Dvo{\\v{r}}{\\\'a}k, {\\H{O}}, {\\c{c}}, {\\k{a}}',
    ],
    ['e\u0301 decomposed', "{\\'e} decomposed"],
    ['“It’s” – ‘so’ — …', "``It's'' -- `so' --- \\ldots{}"],
    ['Россия 漢字 ế', 'Россия 漢字 ế'],
  ])('%s', (text, expected) => {
    expect(latexText(text)).toBe(expected);
  });
});
