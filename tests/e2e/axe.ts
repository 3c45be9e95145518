import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe finds wrong with a page as it stands, in words. */
export async function axeFindings(page: Page, { isForced = false } = {}): Promise<string[]> {
  // Half a megabyte: once for a page is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const rules = {
    // Forced colours are the reader's own, and axe reads one of them where it is not forced: the computed
    // -webkit-text-fill-color of a <mark> is still the page's.
    'color-contrast': { enabled: !isForced },
    // WCAG 2.2, 2.5.8: off in axe unless asked for.
    'target-size': { enabled: true },
  };
  return page.evaluate(async (rules) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    // Nobody answers axe in a frame, and it would wait half a second for each.
    const results = await checker.run(document, { resultTypes: ['violations'], rules, iframes: false });
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${help}\n${html}\n${any[0]?.message ?? ''}`),
    );
  }, rules);
}
