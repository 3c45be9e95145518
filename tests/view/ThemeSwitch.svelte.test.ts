import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import SiteFooter from '#lib/view/SiteFooter.svelte';
import ThemeSwitch from '#lib/view/ThemeSwitch.svelte';

const root = document.documentElement;
const control = () => screen.getByRole('combobox', { name: 'Theme' });

/** What the page does before anything is drawn. */
function restore(): void {
  const [, script = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
  // In the global scope, as the browser runs it.
  (0, eval)(script);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  localStorage.clear();
  for (const key of Object.keys(root.dataset)) delete root.dataset[key];
  history.replaceState(null, '', '/');
});

describe('ThemeSwitch', () => {
  it.each([
    ['Light', 'light'],
    ['Dark', 'dark'],
  ])('%s holds at once and on the next visit', async (words, theme) => {
    vi.useRealTimers();
    render(ThemeSwitch);
    expect(control()).toHaveDisplayValue('System');
    await userEvent.selectOptions(control(), words);
    expect(root.dataset.theme).toBe(theme);
    delete root.dataset.theme;
    restore();
    expect(root.dataset.theme).toBe(theme);
  });

  it('System follows the system again, and is not kept', async () => {
    vi.useRealTimers();
    localStorage.setItem('dateline-theme', 'dark');
    restore();
    render(ThemeSwitch);
    expect(control()).toHaveDisplayValue('Dark');
    await userEvent.selectOptions(control(), 'System');
    expect(root.dataset.theme).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('works where nothing can be kept', async () => {
    vi.useRealTimers();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('closed', 'SecurityError');
    });
    render(ThemeSwitch);
    await userEvent.selectOptions(control(), 'Dark');
    expect(root.dataset.theme).toBe('dark');
  });

  it('stands in the footer', () => {
    render(SiteFooter, { shareHref: 'share/' });
    expect(control()).toBeInTheDocument();
  });
});

describe('before anything is drawn', () => {
  it.each([
    ['', null, undefined],
    ['', 'dark', 'dark'],
    ['?theme=dark', null, 'dark'],
    ['?theme=light', 'dark', 'light'],
    ['?e=a&theme=dark&q=b', null, 'dark'],
    ['?theme=darker', null, undefined],
    ['?mytheme=dark', null, undefined],
    ['?theme=', 'light', 'light'],
  ])('with %j in the address and %j kept, the theme is %j', (query, kept, theme) => {
    if (kept) localStorage.setItem('dateline-theme', kept);
    history.replaceState(null, '', `/${query}`);
    restore();
    expect(root.dataset.theme).toBe(theme);
    // The address is for one view.
    expect(localStorage.getItem('dateline-theme')).toBe(kept);
  });

  it('a page that may not look at what is kept follows the system', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('closed', 'SecurityError');
    });
    restore();
    expect(root.dataset.theme).toBeUndefined();
    expect(root.dataset.script).toBe('coming');
  });

  it.each([
    ['?e=a', true],
    ['?source=a', true],
    ['?utm=1&q=a', true],
    ['?theme=dark', false],
    ['?equal=1', false],
    ['', false],
  ])('with %j in the address, what the page opens on is held back: %j', (query, held) => {
    history.replaceState(null, '', `/${query}`);
    restore();
    expect('restoring' in root.dataset).toBe(held);
  });
});
