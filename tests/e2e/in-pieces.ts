import type { ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { listenFrom } from '#lib/cli/listen.ts';
import { nextFrame } from './next-frame.ts';

/**
 * Opens a page of a file that comes as over a slow line: a piece, and the next when the browser has drawn that.
 *
 * @param query of its address
 * @param pieces the first of them reaches into the body: nothing is drawn before
 * @param onpiece is called when a piece is drawn
 */
export async function openInPieces(
  page: Page,
  query: string,
  pieces: string[],
  onpiece: () => Promise<void> = async () => {},
): Promise<void> {
  const answers: ServerResponse[] = [];
  const listening = await listenFrom(0, '127.0.0.1', (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.flushHeaders();
    answers.push(response);
  });
  await page.goto(`http://127.0.0.1:${listening.port}/${query}`, { waitUntil: 'commit' });
  for (const piece of pieces) {
    answers[0]?.write(piece);
    // One frame may have begun before the piece was read.
    for (let frames = 0; frames < 3; frames++) await nextFrame(page);
    await onpiece();
  }
  answers[0]?.end();
  await page.waitForLoadState();
  await listening.close();
}
