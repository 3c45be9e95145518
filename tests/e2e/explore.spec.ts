import { expect, test, type Page } from '@playwright/test';
import { nextFrame } from './next-frame.ts';

const current = (page: Page) => page.locator('[data-current-event]');
/** The drawing stands, and so does what comes after it. */
async function ready(page: Page): Promise<void> {
  await page.locator('[data-timeline-ready]').waitFor();
  await page.locator('.all .list').waitFor();
}

async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await ready(page);
}

const titles = (page: Page) => page.locator('[data-event-title]');

/** Rectangles of the labels as the browser draws them. */
function labelBoxes(page: Page) {
  return titles(page).evaluateAll((labels) =>
    labels.map((label) => {
      const { left, right, top, bottom } = (label.closest('.label') ?? label).getBoundingClientRect();
      return { text: label.textContent, left, right, top, bottom };
    }),
  );
}

test.describe('stepping', () => {
  test('next walks through every event, and from the last to the first', async ({ page }) => {
    await open(page, './?e=us-independence');
    await expect(page.locator('[data-previous]')).toHaveAttribute('aria-disabled', 'true');
    const seen = await page.evaluate(async () => {
      const idOf = () => document.querySelector<HTMLElement>('[data-current-event]')?.dataset['eventId'];
      const seen = [idOf()];
      for (let step = 1; step < 19; step++) {
        document.querySelector<HTMLElement>('[data-next]')?.click();
        await new Promise(requestAnimationFrame);
        seen.push(idOf());
      }
      return seen;
    });
    await expect(page.locator('[data-next]')).toContainText('From the start');
    await page.locator('[data-next]').click();
    expect(new Set(seen).size).toBe(19);
    expect(seen.at(-1)).toBe('direct-line-2017');
    await expect(current(page)).toHaveAttribute('data-event-id', 'us-independence');
  });

  test('the page opens on the event that the story names; the address names any other, and restores it', async ({
    page,
  }) => {
    await open(page);
    await expect(current(page)).toHaveAttribute('data-event-id', 'direct-line-2017');
    await page.locator('[data-previous]').click();
    await expect(page).toHaveURL(/[?&]e=senate-sanctions-vote/);
    await page.locator('[data-previous]').click();
    await expect(current(page)).toHaveAttribute('data-event-id', 'comey-testimony');
    await page.goBack();
    await expect(current(page)).toHaveAttribute('data-event-id', 'senate-sanctions-vote');
    await page.goForward();
    await expect(current(page)).toHaveAttribute('data-event-id', 'comey-testimony');
    await page.reload();
    await ready(page);
    await expect(current(page)).toHaveAttribute('data-event-id', 'comey-testimony');
    await open(page, './?e=arctic-forum-2017');
    await expect(current(page).getByRole('heading', { level: 2 })).toContainText('Arctic forum');
  });

  test('an address that names no event of the story says so and shows the opening one', async ({ page }) => {
    await open(page, './?e=no-such-event');
    await expect(current(page)).toHaveAttribute('data-event-id', 'direct-line-2017');
    await expect(page.getByText('not in the story: event “no-such-event”')).toBeVisible();
    await page.locator('[data-previous]').click();
    await expect(page.getByText('not in the story')).toHaveCount(0);
  });

  test('a shared link never shows another event first, however slow the script', async ({ page }) => {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    // Asked at every frame that is drawn.
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const event = document.querySelector<HTMLElement>('[data-current-event]');
        const id =
          event && getComputedStyle(event).visibility === 'visible' ? event.dataset['eventId'] : undefined;
        if (id !== undefined && !seen.includes(id)) seen.push(id);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await open(page, './?e=arctic-forum-2017');
    await expect(current(page)).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen))
      .toEqual(['arctic-forum-2017']);
  });

  test('a link by fragment opens the event, and the address then names it by query', async ({ page }) => {
    await open(page, './#trump-takes-office');
    await expect(current(page)).toHaveAttribute('data-event-id', 'trump-takes-office');
    await expect(page).toHaveURL(/\?e=trump-takes-office$/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('a label on the timeline leads to its event, and back leads away from it again', async ({ page }) => {
    await open(page);
    await page.locator('[data-event-title][data-event-id="federal-assembly-2016"]').click();
    await expect(current(page)).toHaveAttribute('data-event-id', 'federal-assembly-2016');
    await page.goBack();
    await expect(current(page)).toHaveAttribute('data-event-id', 'direct-line-2017');
  });

  test('other parameters of the address survive a step', async ({ page }) => {
    await open(page, './?motion=off&campaign=x');
    await page.locator('[data-previous]').click();
    await expect(page).toHaveURL(/motion=off&campaign=x&e=senate-sanctions-vote/);
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'off');
  });
});

test.describe('keyboard', () => {
  test('every control shows where the focus is, and the list comes within twelve stops', async ({ page }) => {
    await open(page);
    for (let stops = 1; stops <= 12; stops++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          inList: element.closest('ol') !== null,
          seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        };
      });
      expect(focus.seen, `stop ${stops}`).toBe(true);
      if (stops === 1) await expect(page.locator(':focus')).toHaveText('Skip to all events');
    }
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.all') !== null)).toBe(true);
  });

  test('arrows step while the buttons or the scrubber have the focus, and nowhere else', async ({ page }) => {
    await open(page);
    await page.keyboard.press('ArrowLeft');
    await expect(current(page)).toHaveAttribute('data-event-id', 'direct-line-2017');
    await page.locator('[data-next]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(current(page)).toHaveAttribute('data-event-id', 'senate-sanctions-vote');
    await expect(page.locator('[data-next]')).toBeFocused();
    const scrubber = page.getByRole('slider', { name: 'Event' });
    await scrubber.focus();
    await page.keyboard.press('Home');
    await expect(current(page)).toHaveAttribute('data-event-id', 'us-independence');
    await expect(scrubber).toHaveAttribute('aria-valuetext', /^1 of 19: 1775–1783, /);
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).toHaveAttribute('data-event-id', 'two-world-wars');
  });

  test('choosing from the list moves the focus to the event, in view', async ({ page }) => {
    await open(page);
    const link = page.getByRole('link', { name: /The Iran nuclear deal/ }).last();
    await link.focus();
    await page.keyboard.press('Enter');
    const heading = current(page).getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  });

  test('a step is announced once, in words', async ({ page }) => {
    await open(page);
    await page.locator('[data-previous]').click();
    await expect(page.getByRole('status')).toHaveText(
      '18 of 19. 14 June 2017. The US Senate votes for new sanctions against Russia. 2 sources.',
    );
  });
});

test.describe('evidence', () => {
  test('the Direct Line shows three outlets side by side, each in its own words', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page);
    const outlets = current(page).locator('section.report');
    await expect(outlets).toHaveCount(3);
    const tops = await outlets.evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await expect(current(page)).toContainText('"We do not consider America our enemy," Putin stressed.');
    await expect(current(page)).toContainText('we do not believe America is our enemy.');
    await expect(current(page)).toContainText('Moscow does not consider the US to be an enemy');
  });

  test('every piece of date evidence opens the words it rests on', async ({ page }) => {
    await open(page, './?e=senate-sanctions-vote');
    await current(page).getByText('Every step').click();
    const links = current(page).locator('.why ol li:first-child a');
    await expect(links).toHaveCount(3);
    const hrefs = await links.evaluateAll((anchors) =>
      anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
    );
    for (const href of hrefs) {
      await page.goto(href);
      await expect(page.locator('mark:target')).toHaveText(/^(a day after|Wednesday)$/);
    }
  });

  test('an article leads back to the events that its passages report, at the top of the page', async ({
    page,
  }) => {
    await page.goto('./sources/tass-arctic-forum/');
    await page.getByRole('link', { name: 'Caribbean crisis' }).click();
    await ready(page);
    await expect(current(page)).toHaveAttribute('data-event-id', 'caribbean-crisis');
    await expect(page).toHaveURL(/\?e=caribbean-crisis$/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('a link to a passage that an article does not have says so', async ({ page }) => {
    await page.goto('./sources/tass-arctic-forum/#nowhere');
    await expect(page.getByText('is not in the article')).toBeVisible();
  });
});

test.describe('composition', () => {
  for (const [name, sizes] of [
    ['a phone', [320, 375, 640]],
    ['a desk', [1024, 1440, 3840]],
  ] as const)
    test(`on ${name} nothing scrolls sideways, and no label is cut, covered or wider than its place`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: sizes[0], height: 900 });
      await open(page, './?motion=off');
      await page.evaluate(() => document.fonts.ready);
      for (const width of sizes)
        await test.step(`${width} pixels`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await nextFrame(page);
          // It is drawn anew, not what was drawn before.
          const drawing = page.locator('[data-timeline] svg').first();
          const room = await drawing.evaluate((svg) => Math.floor(svg.parentElement?.clientWidth ?? 0));
          await expect(drawing).toHaveAttribute('width', String(room));
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          const band = await page.locator('[data-timeline]').boundingBox();
          const boxes = await labelBoxes(page);
          expect(boxes.length).toBeGreaterThan(width < 1000 ? 0 : 5);
          for (const [index, box] of boxes.entries()) {
            expect(box.left, box.text ?? '').toBeGreaterThanOrEqual((band?.x ?? 0) - 0.5);
            expect(box.right, box.text ?? '').toBeLessThanOrEqual((band?.x ?? 0) + (band?.width ?? 0) + 0.5);
            for (const other of boxes.slice(index + 1)) {
              const apart =
                box.right <= other.left ||
                other.right <= box.left ||
                box.bottom <= other.top + 4 ||
                other.bottom <= box.top + 4;
              expect(apart, `${box.text} / ${other.text}`).toBe(true);
            }
          }
          const sizes = await titles(page).evaluateAll((labels) =>
            labels.map((label) => parseFloat(getComputedStyle(label).fontSize)),
          );
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
          await expect(page.locator('[data-event-title][data-event-id="direct-line-2017"]')).toBeVisible();
          const lines = await page.locator('[data-event-title] tspan').evaluateAll((lines) =>
            lines.map((line) => {
              const text = line as SVGTSpanElement;
              const placed = Number(text.closest('.label')?.getAttribute('data-width'));
              return { text: text.textContent, drawn: text.getComputedTextLength(), placed };
            }),
          );
          if (width === 1440) expect(lines.length).toBeGreaterThan(10);
          for (const { text, drawn, placed } of lines)
            expect(drawn, text ?? '').toBeLessThanOrEqual(placed + 0.5);
        });
    });

  test('the name of the site is in one piece on the narrowest screens', async ({ page }) => {
    await open(page);
    for (const width of [320, 340, 360]) {
      await page.setViewportSize({ width, height: 640 });
      const lines = await page.locator('header .name').evaluate((name) => {
        const words = document.createRange();
        words.selectNodeContents(name);
        return new Set([...words.getClientRects()].map(({ top }) => top)).size;
      });
      expect(lines, `${width} px`).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('at 400 % zoom everything is one column and the stepper covers nothing', async ({ page }) => {
    // 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.locator('.steps').evaluate((steps) => getComputedStyle(steps).position)).toBe('static');
    for (const button of ['[data-previous]', '[data-next]']) {
      const box = await page.locator(button).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  test('on a phone the stepper stays at the foot of the screen, never over what the keyboard reaches, and a step brings the event into view', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await open(page);
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const focus = document.activeElement as HTMLElement;
        const steps = document.querySelector('.steps') as HTMLElement;
        return (
          !steps.contains(focus) &&
          focus.getBoundingClientRect().bottom > steps.getBoundingClientRect().top + 1
        );
      });
      expect(covered, `stop ${stop}`).toBe(false);
    }
    await page.evaluate(() => scrollTo(0, 1500));
    await expect(page.locator('[data-next]')).toBeInViewport();
    await page.locator('[data-previous]').click();
    await expect(current(page)).toHaveAttribute('data-event-id', 'senate-sanctions-vote');
    await expect(page.locator('#current_event')).toBeInViewport();
  });

  test('all four main events have their labels, whichever event is current', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const id of [
      'comey-dismissed',
      'opinion-polls',
      'us-election',
      'trump-putin-call',
      'direct-line-2017',
    ]) {
      await open(page, `./?e=${id}`);
      await expect(page.locator('.label.main'), id).toHaveCount(4);
    }
  });
});

test('a script that fails leaves the page as readable as none', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('#caribbean-crisis blockquote')).toBeVisible();
  await expect(page.locator('[data-next]')).toBeHidden();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('all events, excerpts, dates and sources are there to read, and the links work', async ({ page }) => {
    await page.goto('./');
    const events = page.locator('ol > li');
    await expect(events).toHaveCount(19);
    for (const event of await events.all()) {
      await expect(event.locator('.summary')).toBeVisible();
      await expect(event.locator('blockquote').first()).toBeVisible();
      await expect(event.getByText('Why this date?')).toBeVisible();
    }
    await expect(page.locator('[data-next]')).toBeHidden();
    await page.locator('ol figure a').first().click();
    await expect(page.locator('mark:target')).toBeVisible();
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await expect(page.locator('th[scope=rowgroup]')).toHaveCount(4);
  });
});

test('on paper the whole story stands, and nothing that needs a screen', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('ol > li .full')).toHaveCount(19);
  for (const full of await page.locator('ol > li .full').all()) await expect(full).toBeVisible();
  await expect(page.locator('[data-next]')).toBeHidden();
});
