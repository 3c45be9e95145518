import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import CiteMenu from '#lib/view/CiteMenu.svelte';
import { fixtureStory } from './fixture-story.ts';

const LINK = 'https://example.org/sources/courier-opening/#opens-courier-1';
const event = fixtureStory.events.find(({ id }) => id === 'bridge-opens');
const excerpt = event?.excerpts[1];
const document = fixtureStory.documents[1];
const source = fixtureStory.sources[0];
if (!excerpt || !document || !source) throw new Error('the fixture has an excerpt');

const show = (change: Record<string, unknown> = {}) => {
  const onclose = vi.fn();
  const onretry = vi.fn();
  const { title: storyTitle, language } = fixtureStory;
  render(CiteMenu, {
    excerpt,
    document,
    source,
    storyTitle,
    language,
    link: LINK,
    onclose,
    onretry,
    ...change,
  });
  return { user: userEvent.setup(), onclose, onretry };
};
const citation = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Citation as/ });

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});

describe('CiteMenu', () => {
  it.each([
    ['Text', /^“It holds,” the mayor said on Friday\.\n— Farnholm Courier/],
    ['Markdown', /^> “It holds,”/],
    ['HTML', /^<figure>\n<blockquote cite="https:\/\/example\.org/],
    ['BibTeX', /^@article\{opens-courier-1,/],
    ['RIS', /^TY {2}- NEWS/],
    ['CSL-JSON', /^\[\n {2}\{\n {4}"id": "opens-courier-1"/],
  ])('shows the excerpt as %s, with the link to exactly this passage', async (name, beginning) => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name }));
    expect(citation().value).toMatch(beginning);
    expect(citation().value).toContain(LINK);
    expect(citation()).toHaveAttribute('readonly');
  });

  it('copies what it shows, and says so', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: 'Markdown' }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(citation().value);
    expect(screen.getByRole('status')).toHaveTextContent('Markdown copied');
  });

  it('copies the link alone', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe(LINK);
    expect(screen.getByRole('status')).toHaveTextContent('Link copied');
  });

  it('selects the text where it may not write to the clipboard', async () => {
    const { user } = show();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('status')).toHaveTextContent('selected: copy it with your keyboard');
    expect(citation()).toHaveFocus();
    expect([citation().selectionStart, citation().selectionEnd]).toEqual([0, citation().value.length]);
  });

  it.each([
    ['Text', null],
    ['HTML', null],
    ['BibTeX', 'Save as .bib'],
    ['RIS', 'Save as .ris'],
    ['CSL-JSON', 'Save as .json'],
  ])('%s can be saved as a file: %s', async (name, button) => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name }));
    expect(screen.queryByRole('button', { name: /^Save/ })?.textContent ?? null).toBe(button);
  });

  it('opens the article at the outlet, at these words, where its address is known', () => {
    show({ document: { ...document, url: 'https://courier.example/a' } });
    expect(screen.getByRole('link', { name: 'Open at the outlet' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/courier\.example\/a#:~:text=/),
    );
  });

  it('offers no way to the outlet where none is known', () => {
    show();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('has the link at once, and says so if the rest does not come', async () => {
    const { user, onretry } = show({ document: null, failed: true });
    expect(screen.getByRole('textbox', { name: 'Link to exactly this passage' })).toHaveValue(LINK);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onretry).toHaveBeenCalledOnce();
  });
});
