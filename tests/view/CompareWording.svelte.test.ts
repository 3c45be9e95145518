import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DatedEvent } from '#lib/corpus/dated-event.ts';
import type { Statement } from '#lib/corpus/story.ts';
import type { ComparedEvent } from '#lib/state/story-context.ts';
import CompareWording from '#lib/view/CompareWording.svelte';
import { fixtureStory, spanOf } from './fixture-story.ts';

const [event] = fixtureStory.events.filter(({ id }) => id === 'bridge-opens') as [DatedEvent];

const holds = spanOf('courier-opening', 'It holds');
const statement = (id: string, gist: string, basis: Statement['basis'], ofHerald: boolean): Statement => ({
  id,
  gist,
  basis,
  renderings: [
    {
      documentId: 'courier-opening',
      ...holds,
      exact: '',
      mode: 'direct',
      parts: [
        { text: 'It ', kind: 'same' },
        { text: 'firmly', kind: 'own' },
        { text: ' ', kind: 'same' },
        { text: 'holds', kind: 'alike' },
      ],
    },
    ...(ofHerald
      ? [
          {
            documentId: 'herald-opening',
            start: 3,
            end: 9,
            exact: '',
            mode: 'reported' as const,
            parts: [{ text: '<b>It</b> stands', kind: 'same' as const }],
          },
        ]
      : []),
  ],
});
const compared: ComparedEvent = {
  statements: [statement('one', 'It holds', 'found', true), statement('two', 'Silence', 'editor', false)],
  sourceOf: { 'courier-opening': 'courier', 'herald-opening': 'herald' },
};

function show(load = () => Promise.resolve({ [event.id]: compared })) {
  const documentHref = (id: string, fragment?: string) => `/sources/${id}/#${fragment ?? ''}`;
  render(CompareWording, { event, story: fixtureStory, documentHref, load });
  return userEvent.setup();
}
const openRow = async (name: string) => {
  const user = show();
  await user.click(await screen.findByRole('button', { name }));
};

describe('CompareWording', () => {
  it('is a table of statements by outlets, in words', async () => {
    show();
    const table = await screen.findByRole('table', { name: /Who quotes/ });
    const rows = within(table).getAllByRole('row');
    const names = within(table).getAllByRole('columnheader');
    expect(names.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Statement',
      expect.stringContaining('Der Herold'),
      expect.stringContaining('Farnholm Courier'),
    ]);
    const modes = rows.slice(1).map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.querySelector('.wording-sign')?.textContent.replace(/[“≈]/g, '')),
    );
    expect(modes).toEqual([
      ['paraphrased', 'quoted'],
      ['left out', 'quoted'],
    ]);
  });

  it('calls reported what nobody quotes: it may be what nobody said', async () => {
    const told = statement('told', 'It opened', 'found', true);
    const renderings = told.renderings.map((each) => ({ ...each, mode: 'reported' as const }));
    show(() => Promise.resolve({ [event.id]: { ...compared, statements: [{ ...told, renderings }] } }));
    const table = await screen.findByRole('table', { name: /Who quotes/ });
    const words = [...table.querySelectorAll('.wording-sign')].map(({ textContent }) => textContent);
    expect(words).toEqual(['≈reported', '≈reported']);
  });

  it('opens a statement side by side, and closes it again', async () => {
    const user = show();
    const button = await screen.findByRole('button', { name: 'It holds' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getAllByRole('figure')).toHaveLength(2);
    await user.click(button);
    expect(screen.queryAllByRole('figure')).toEqual([]);
  });

  it('marks what is an outlet’s own and what it puts otherwise, and says so in words', async () => {
    await openRow('It holds');
    const figure = screen.getAllByRole('figure').find((one) => one.textContent.includes('quoted directly'));
    expect(figure?.querySelector('b')).toHaveTextContent('firmly');
    expect(figure?.querySelector('u')).toHaveTextContent('holds');
    expect(figure).toHaveTextContent('Only in Farnholm Courier: “firmly”.');
  });

  it('makes no element of the words of a rendering', async () => {
    await openRow('It holds');
    expect(screen.getAllByRole('figure')[0]).toHaveTextContent('<b>It</b> stands');
  });

  it('leads to each passage in its article', async () => {
    await openRow('It holds');
    const links = screen.getAllByRole('link', { name: /^Read in context/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/sources/herald-opening/#r-3-9',
      `/sources/courier-opening/#r-${holds.start}-${holds.end}`,
    ]);
  });

  it('names who leaves it out, and on whose word passages are brought together', async () => {
    await openRow('Silence');
    expect(screen.getByText('leaves it out').parentElement).toHaveTextContent('Der Herold');
    expect(screen.getByText(/Brought together by an editor/)).toBeVisible();
  });

  it('says of a passage that may not be shown that it is there, and where one stands around its article', async () => {
    const [silence] = [statement('three', 'Held back', 'found', false)];
    const [rendering] = silence.renderings;
    if (!rendering) throw new Error('the statement is rendered');
    const held = {
      ...silence,
      renderings: [{ ...rendering, beside: 'most-read list' }],
      withheldIn: ['herald-opening'],
    };
    const user = show(() => Promise.resolve({ [event.id]: { ...compared, statements: [held] } }));
    const button = await screen.findByRole('button', { name: 'Held back' });
    expect(button.closest('tr')).toHaveTextContent('not shown');
    await user.click(button);
    expect(screen.getByText('has it, too').parentElement).toHaveTextContent('Der Herold');
    expect(screen.getByRole('figure')).toHaveTextContent('around it on the page: most-read list');
    expect(screen.queryByText('leaves it out')).toBeNull();
  });

  it('says where it does not come, and tries again', async () => {
    let isBroken = true;
    const load = () =>
      isBroken ? Promise.reject(new Error('no network')) : Promise.resolve({ [event.id]: compared });
    const user = show(load);
    const again = await screen.findByRole('button', { name: 'Try again' });
    isBroken = false;
    await user.click(again);
    expect(await screen.findByRole('table')).toBeVisible();
  });
});
