import { describe, expect, it } from 'vitest';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { soundFolder, printed } from './folders/harbour.ts';

const OPENED = 'The harbour bridge was opened on Thursday by Mayor Ada Lund.';
const WALKED = 'Thousands of people walked over the new bridge on the day that it was opened.';
/** What the second article says here in addition, so that the method has something to find. */
const REPORTED = 'The bridge over the harbour was inaugurated by Mayor Ada Lund on Thursday.';

/** The story of the harbour with an editor's file, and another sentence in its second article. */
function compiled(wording: string[], ...sentences: string[]) {
  const folder = soundFolder();
  folder.corpus.set('b.txt', [folder.corpus.get('b.txt') ?? '', ...sentences].join('\n'));
  if (wording.length > 0) folder.files.set('wording.yaml', wording.join('\n'));
  return compileStory(folder);
}

const passages = (a: string, b: string) => [
  `    - {document: gazette-opening, quote: "${a}"}`,
  `    - {document: courier-opening, quote: "${b}"}`,
];

const shown = ({ story }: ReturnType<typeof compiled>) =>
  story?.statements.map(({ basis, gist, eventId, renderings }) => ({
    basis,
    gist,
    eventId,
    exact: renderings.map(({ exact }) => exact),
  }));

describe('what articles render of the same', () => {
  it('is found, and belongs to the event that quotes it', () => {
    const story = compiled([], REPORTED);
    expect(printed(story)).toBe('');
    expect(shown(story)).toEqual([
      {
        basis: 'found',
        gist: 'The harbour bridge was opened on Thursday by Mayor Ada Lund',
        eventId: 'bridge-opens',
        exact: [OPENED.slice(0, -1), REPORTED.slice(0, -1)],
      },
    ]);
  });

  it('is nothing where the articles share nothing', () => {
    expect(shown(compiled([]))).toEqual([]);
  });

  it('an editor brings together what was not found, with a gist of their own', () => {
    const story = compiled(['- confirm:', ...passages(OPENED, WALKED), '  gist: The bridge is open']);
    expect(printed(story)).toBe('');
    expect(shown(story)).toEqual([
      { basis: 'editor', gist: 'The bridge is open', eventId: 'bridge-opens', exact: [OPENED, WALKED] },
    ]);
  });

  it('what an editor confirms is not brought together with anything else', () => {
    const story = compiled(['- confirm:', ...passages(OPENED, WALKED)], REPORTED);
    expect(shown(story)?.map(({ exact }) => exact)).toEqual([[OPENED, WALKED]]);
  });

  it('an editor brings in what stands around an article, and it says so', () => {
    const { story, ...rest } = compiled([
      '- confirm:',
      ...passages('Ten bridges you have to see before you die', WALKED),
    ]);
    expect(printed({ story, ...rest })).toBe('');
    const [statement] = story?.statements ?? [];
    expect(statement?.renderings.map(({ beside }) => beside)).toEqual(['link to another article', undefined]);
    expect(statement?.eventId).toBe('bridge-opens');
  });

  it.each(['forbid', 'split'])('an editor keeps apart what was found (%s)', (action) => {
    const story = compiled(
      [`- ${action}:`, ...passages(OPENED, REPORTED).slice(0, action === 'split' ? 1 : 2)],
      REPORTED,
    );
    expect(printed(story)).toBe('');
    expect(shown(story)).toEqual([]);
  });
});

describe('the editor’s file', () => {
  it.each<[claim: string, wording: string[], expected: string]>([
    [
      'names a document that is not there',
      [
        '- confirm:',
        `    - {document: gazette-openin, quote: "${OPENED}"}`,
        ...passages(OPENED, WALKED).slice(1),
      ],
      `wording.yaml:2:18: error unknown-document
  There is no document “gazette-openin”.`,
    ],
    [
      'quotes other words than the article has',
      ['- confirm:', ...passages(OPENED.replace('bridge', 'tunnel'), WALKED)],
      `wording.yaml:2:55: error excerpt-not-verbatim
  The words “The harbour tunnel was opened on Thursday by Mayor Ada Lund.” do not stand in corpus/a.txt; the nearest passage is in line 6: “tunnel” where the article has “bridge”.`,
    ],
    [
      'says nothing of the passages',
      ['- gist: The bridge is open'],
      `wording.yaml:1:3: error wording-without-action
  The entry does not say what is to become of the passages.
  1 | - gist: The bridge is open
    |   ^^^^^^^^^^^^^^^^^^^^^^^^
  Right would be: one of the keys confirm, split, forbid, each with its list of document and quote`,
    ],
    [
      'confirms a single passage',
      ['- confirm:', ...passages(OPENED, WALKED).slice(1)],
      `wording.yaml:2:5: error wording-too-few
  The list under “confirm” is too short or too long.`,
    ],
    [
      'has two passages of one document',
      [
        '- confirm:',
        ...passages(OPENED, WALKED),
        '    - {document: courier-opening, quote: Fishermen fear for the mouth of the river}',
      ],
      `wording.yaml:4:18: error wording-of-one-document
  The document “courier-opening” stands in this list already.
  4 |     - {document: courier-opening, quote: Fishermen fear for the mouth of the river}
    |                  ^^^^^^^^^^^^^^^
  Right would be: passages of different documents: a statement has one of each`,
    ],
    [
      'confirms a passage for two statements',
      [
        '- confirm:',
        ...passages(OPENED, WALKED),
        '- confirm:',
        ...passages('Its towers are 90 m high.', WALKED),
      ],
      `wording.yaml:6:42: error wording-taken-twice
  The words “Thousands of people walked over the new bridge on the day that it was opened.” are confirmed for another statement already, in line 2.`,
    ],
    [
      'forbids what stands around an article, where nothing is compared',
      ['- forbid:', ...passages('Ten bridges you have to see before you die', WALKED)],
      `wording.yaml:2:43: error excerpt-from-furniture`,
    ],
    [
      'forbids what would not be shown anyway',
      ['- forbid:', ...passages(OPENED, WALKED)],
      'wording.yaml:2:5: warning wording-without-effect',
    ],
    [
      'splits what is in no statement',
      ['- split:', ...passages(OPENED, WALKED).slice(0, 1)],
      'wording.yaml:2:5: warning wording-without-effect',
    ],
    [
      'has a key that is misspelt',
      ['- confrim:', ...passages(OPENED, WALKED)],
      'wording.yaml:1:3: error unknown-key',
    ],
  ])('%s', (_, wording, expected) => {
    expect(printed(compiled(wording))).toContain(expected);
  });

  it('confirms what is found in the same words without it', () => {
    const story = compiled(['- confirm:', ...passages(OPENED.slice(0, -1), REPORTED.slice(0, -1))], REPORTED);
    expect(printed(story)).toContain('warning wording-without-effect');
    expect(story.story?.statements).toHaveLength(1);
  });
});

describe('what was compared before', () => {
  const kept = new Map<string, unknown>();
  /** Which steps had to be made anew for a folder; what was made is kept. */
  function made(change: (folder: ReturnType<typeof soundFolder>) => void) {
    const folder = soundFolder();
    folder.corpus.set('b.txt', [folder.corpus.get('b.txt') ?? '', REPORTED].join('\n'));
    change(folder);
    const steps: string[] = [];
    const story = compileStory(folder, undefined, (what, text, make) => {
      const key = `${what}\0${text}`;
      if (!kept.has(key)) {
        steps.push(what);
        kept.set(key, structuredClone(make()));
      }
      return kept.get(key) as ReturnType<typeof make>;
    });
    return { comparedAnew: steps.includes('wording'), statements: story.story?.statements };
  }
  const edit =
    (name: 'events.yaml' | 'documents.yaml' | 'story.yaml', from: string, to: string) =>
    (folder: ReturnType<typeof soundFolder>) => {
      const text = folder.files.get(name) ?? '';
      if (!text.includes(from)) throw new Error(`${name} has no “${from}”`);
      folder.files.set(name, text.replace(from, to));
    };

  it.each<[string, boolean, (folder: ReturnType<typeof soundFolder>) => void]>([
    ['the first time', true, () => {}],
    ['nothing changed', false, () => {}],
    ['another title of an event', false, edit('events.yaml', 'title: ', 'title: Once more, ')],
    ['another rank of an event', true, edit('events.yaml', 'rank: main', 'rank: background')],
    [
      'a sentence more in an article',
      true,
      ({ corpus }) => void corpus.set('a.txt', `${corpus.get('a.txt')}\nRain fell.`),
    ],
    [
      'an editor’s decision',
      true,
      ({ files }) => void files.set('wording.yaml', ['- confirm:', ...passages(OPENED, WALKED)].join('\n')),
    ],
  ])('%s: is compared anew, %s', (_, anew, change) => {
    expect(made(change).comparedAnew).toBe(anew);
  });

  it('is the same, remembered or not', () => {
    const folder = soundFolder();
    folder.corpus.set('b.txt', [folder.corpus.get('b.txt') ?? '', REPORTED].join('\n'));
    expect(made(() => {}).statements).toEqual(compileStory(folder).story?.statements);
  });
});
