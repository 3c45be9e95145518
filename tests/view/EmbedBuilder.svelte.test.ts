import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import EmbedBuilder from '#lib/view/EmbedBuilder.svelte';

const story = {
  title: 'The harbour bridge',
  language: 'en',
  events: [
    { id: 'council-votes', title: 'Vote', date: 'June 2008' },
    { id: 'bridge-opens', title: 'Opening', date: '3 May 2018' },
  ],
  embedded: [
    { id: 'council-votes', earliest: 0, latest: 1, sources: ['gazette'], threads: ['traffic'] },
    {
      id: 'bridge-opens',
      ...{ earliest: Date.UTC(2018, 4, 3), latest: Date.UTC(2018, 4, 4) },
      ...{ sources: ['gazette'], threads: ['fish'] },
    },
  ],
  threads: [
    { id: 'traffic', name: 'Traffic' },
    { id: 'fish', name: 'Fish' },
  ],
  sources: [{ id: 'gazette', name: 'Gazette' }],
};

afterEach(cleanup);

function build(query = '', more = {}) {
  const onchange = vi.fn();
  const props = { story, base: 'https://example.org/', root: '../', picture: null, isDiscovered: false };
  const { container, rerender } = render(EmbedBuilder, { ...props, query, onchange, ...more });
  const html = () => screen.getByLabelText<HTMLTextAreaElement>('HTML').value;
  const frame = () => container.querySelector('iframe');
  return {
    onchange,
    html,
    frame,
    warning: () => container.querySelector('form [role=status]'),
    choose: (next: string) => rerender({ query: next }),
    user: userEvent.setup(),
  };
}

test('what is in the address is in the snippet and in the preview', () => {
  const { html, frame } = build('?e=bridge-opens&thread=fish&colours=dark&h=3');
  const address = 'embed/?e=bridge-opens&thread=fish&theme=dark&h=3';
  expect(html()).toContain(`src="https://example.org/${address.replaceAll('&', '&amp;')}"`);
  expect(frame()?.getAttribute('src')).toBe(`../${address}`);
});

test.each([
  ['Opens on', 'bridge-opens', '?e=bridge-opens'],
  ['Thread', 'fish', '?thread=fish'],
  ['Shows', 'list', '?view=list'],
  ['Controls', 'min', '?controls=min'],
  ['Colours', 'dark', '?colours=dark'],
  ['Level of its heading', '4', '?h=4'],
])('“%s” goes into the address', async (label, value, query) => {
  const { onchange, user } = build();
  await user.selectOptions(screen.getByLabelText(label), value);
  expect(onchange).toHaveBeenCalledExactlyOnceWith(query);
});

test('days go into the address when they are whole', async () => {
  const { onchange, user } = build();
  await user.type(screen.getByLabelText('From'), '2008-01-01');
  await user.tab();
  expect(onchange).toHaveBeenLastCalledWith('?from=2008-01-01');
});

test('a fixed height needs no script, and says how high', async () => {
  const { onchange, user, html, choose, frame } = build();
  expect(html()).toContain('v1.js');
  await user.click(screen.getByLabelText(/^Fixed/));
  expect(onchange).toHaveBeenCalledExactlyOnceWith('?fixed=560');
  await choose('?fixed=700');
  expect(html()).not.toContain('v1.js');
  expect(html()).toContain('height="700"');
  expect([frame()?.dataset['fixed'], frame()?.height]).toEqual(['1', '700']);
});

test('where nothing matches it says so, and there is nothing to copy', async () => {
  const { choose, frame, warning } = build('?from=2019-01-01');
  expect(warning()?.textContent).toBe('Nothing matches this choice.');
  expect([frame(), screen.queryByLabelText('HTML')]).toEqual([null, null]);
  await choose('?from=2018-05-03&thread=fish');
  expect(warning()?.textContent).toBe('');
  expect(screen.getByLabelText('HTML')).toBeDefined();
});

test('says where it cannot open on the event that is chosen', async () => {
  const { choose, warning } = build('?e=council-votes&thread=fish');
  expect(warning()?.textContent).toContain('is not in this choice');
  await choose('?e=council-votes&thread=traffic');
  expect(warning()?.textContent).toBe('');
});

test('where there is but one outlet or thread there is nothing to choose', () => {
  build();
  expect(screen.queryByLabelText('Outlet')).toBeNull();
});

test('an event that the list has no room for is kept', () => {
  build('?e=one-of-many');
  expect(screen.getByLabelText<HTMLSelectElement>('Opens on').value).toBe('one-of-many');
});

test('a range that ends before it begins is said, and not taken', async () => {
  const { onchange, user } = build('?from=2018-01-01');
  await user.type(screen.getByLabelText('To'), '2008-01-01');
  await user.tab();
  expect(screen.getByRole('alert').textContent).toContain('before');
  expect(onchange).not.toHaveBeenCalled();
});

test('the preview has the width that is chosen', async () => {
  const { user, frame } = build();
  const widths = [];
  for (const name of [/^Phone/, /^Wide/, /^Column/]) {
    await user.click(screen.getByLabelText(name));
    widths.push(frame()?.width);
  }
  expect(widths).toEqual(['375', '1000', '640']);
});

test('each form can be copied, and says so until it changes', async () => {
  const { choose, user } = build();
  await user.click(screen.getByRole('button', { name: 'Copy Link' }));
  expect(await navigator.clipboard.readText()).toBe('https://example.org/');
  expect(screen.getByText('Copied')).toBeDefined();
  await choose('?e=bridge-opens');
  expect(screen.queryByText('Copied')).toBeNull();
  for (const name of ['HTML', 'WordPress block “Custom HTML”', 'Markdown']) {
    await user.click(screen.getByRole('button', { name: `Copy ${name}` }));
    expect(await navigator.clipboard.readText()).toBe(screen.getByLabelText<HTMLTextAreaElement>(name).value);
  }
});

test('only a site that knows its address says that a link becomes an embed', () => {
  build();
  expect(document.body.textContent).not.toContain('WordPress, Ghost');
  cleanup();
  build('', { isDiscovered: true });
  expect(document.body.textContent).toContain('WordPress, Ghost');
});

test('the snippet reserves the height that the preview has, until somebody uses it', () => {
  const { html, frame } = build();
  const say = (height: number) =>
    frame()?.dispatchEvent(new CustomEvent('dateline:height', { detail: { height }, bubbles: true }));
  expect(html()).toContain('height="560"');
  say(664);
  flushSync();
  expect(html()).toContain('height="664"');
  frame()?.focus();
  say(3000);
  flushSync();
  expect(html()).toContain('height="664"');
});
