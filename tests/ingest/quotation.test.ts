import { expect, it } from 'vitest';
import { compileStory } from '#lib/ingest/compile-story.ts';
import { changed } from './folders/harbour.ts';

const VOTE = 'The council voted for the bridge in June 2008.';
const QUOTE = 'quote: The council voted for the bridge in June 2008.';

/** Whether an excerpt of a paragraph counts as quoted. */
function isQuoted(paragraph: string, exact: string): boolean | undefined {
  const { story } = compileStory(
    changed(
      ['corpus/a.txt', VOTE, paragraph],
      ['events.yaml', QUOTE, `quote: '${exact}'\n  evidence:\n    - reasoning: It is known.`],
    ),
  );
  return story?.events.flatMap(({ excerpts }) => excerpts).find((excerpt) => excerpt.exact === exact)
    ?.quotation;
}

it.each([
  ['with its marks', '“We vote for it,” Lund said.', '“We vote for it,” Lund said.', true],
  [
    'short beside its speaker',
    '“Yes,” said the mayor to the council.',
    '“Yes,” said the mayor to the council.',
    true,
  ],
  ['from within its marks', 'Lund said: “We vote for it, and soon.”', 'We vote for it', true],
  [
    'most of it at the end',
    'Lund hopes “that it will be built, and soon.”',
    'Lund hopes “that it will be built, and soon.”',
    true,
  ],
  [
    'a word in marks',
    'The council “secured” the money for the bridge.',
    'The council “secured” the money for the bridge.',
    false,
  ],
  ['no mark', 'Lund said that they vote for it.', 'Lund said that they vote for it.', false],
  ['after a quotation', '“Yes,” she said. The council votes for it.', 'The council votes for it.', false],
])('%s', (_, paragraph, exact, expected) => {
  expect(isQuoted(paragraph, exact)).toBe(expected);
});
