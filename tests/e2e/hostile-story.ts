/** A story whose articles hold what no page may obey, and one of which may only be quoted. */

/** What would run, were it not text. It says so in a variable of the page. */
const RUNS =
  '<script>window.ran = true</script><img src="x" onerror="window.ran = true"><svg onload="window.ran = true">';

interface HostileArticle {
  id: string;
  /** The passage that the story quotes. */
  quote: string;
  text: string;
  rights?: 'excerpts';
}

const long = 'x'.repeat(100_000);

const article = (id: string, quote: string, newline = '\n'): HostileArticle => ({
  id,
  quote,
  text: [
    'The dam of Portwick and its keepers',
    '',
    `Nobody slept in Portwick. ${quote} The keepers went home in the morning.`,
    '',
  ].join(newline),
});

/** None of these may stand in any file of the site. */
export const WITHHELD = [
  'Menu of the withheld gazette',
  'The first withheld sentence stands before everything.',
  'The second withheld sentence mentions June 2003.',
  'The third withheld sentence follows the quoted part.',
  'A withheld paragraph closes the article for good.',
  'Subscribe to the withheld gazette today',
];
export const REPRODUCED = [
  'A neighbour comes before it.',
  'The mayor resigned over the dam.',
  'A neighbour comes after it.',
];

export const ARTICLES: HostileArticle[] = [
  article(
    'markup',
    `</p></article></main></template>${RUNS} <b>The dam</b> &amp; <!-- the tower ]]> {@html ran} broke.`,
  ),
  // A direction that is opened and not closed; one that is.
  article('bidi', 'The \u202edam \u2067broke\u2069 \u200f at noon and never \u202d was mended.'),
  article('nul', 'The d\0am bro\0ke\u0007 at\u001b noon.'),
  article('emoji', '🌊 The dam 👩‍👩‍👧 broke 🇪🇺 at noon 🌉🌉.'),
  article('long-line', `The dam ${long} broke.`),
  article('long-words', `The dam ${'broke again and '.repeat(6_250)}held.`),
  article(
    'windows',
    'The dam that the keepers had watched over for so many years broke at noon on that day,\r\nand the valley below it was filled with water before the evening came.',
    '\r\n',
  ),
  {
    id: 'restricted',
    rights: 'excerpts',
    quote: REPRODUCED[1] ?? '',
    text: [
      WITHHELD[0],
      '',
      'The mayor of Portwick and the dam',
      '',
      `${WITHHELD[1]} ${WITHHELD[2]} ${REPRODUCED.join(' ')} ${WITHHELD[3]}`,
      '',
      WITHHELD[4],
      '',
      WITHHELD[5],
      '',
    ].join('\n'),
  },
];

export const TITLE = 'The dam </title></script><script>window.ran = true</script> & "its" <b>keepers';
export const ADDRESS = 'https://example.org/dam/';

/** The files of the story's folder. JSON is YAML. */
export function hostileFolder(): Map<string, string> {
  const yaml = (value: unknown) => JSON.stringify(value, null, 1);
  const basis = { source: 'The cutting is from its archive.', published: 'The day is stamped on it.' };
  return new Map([
    [
      'story.yaml',
      yaml({
        ...{ title: TITLE, description: TITLE, language: 'en', timeZone: 'UTC' },
        ...{ opening: 'event-markup', url: ADDRESS },
      }),
    ],
    ['sources.yaml', yaml([{ id: 'gazette', name: TITLE, description: TITLE, mark: '<b>' }])],
    ['threads.yaml', yaml([{ id: 'dam', title: TITLE, description: TITLE }])],
    [
      'documents.yaml',
      yaml(
        ARTICLES.map(({ id, rights = 'full' }) => ({
          ...{ id, file: `${id}.txt`, source: 'gazette', published: '2018-05-20', rights, basis },
        })),
      ),
    ],
    [
      'events.yaml',
      yaml(
        ARTICLES.map(({ id, quote }, index) => ({
          ...{
            id: `event-${id}`,
            title: TITLE,
            shortTitle: `Event ${id} <b>`,
            date: `2018-05-0${index + 1}`,
          },
          ...{ rank: 'main', threads: ['dam'], summary: TITLE, place: TITLE },
          excerpts: [{ document: id, quote, speaker: TITLE }],
          evidence: [{ reasoning: TITLE }],
        })),
      ),
    ],
    ...ARTICLES.map(({ id, text }): [string, string] => [`corpus/${id}.txt`, text]),
  ]);
}
