import { buildFolder } from './build-record.ts';
import { buildOptions, ensureBuilt } from './build-site.ts';
import { UserMistake, type Command } from './command.ts';
import { findBrowser } from './find-browser.ts';
import { nameOfStory } from './pack-story.ts';
import { serveFolder } from './serve-folder.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';
import { chooseOut, outOptions, writeOut } from './write-out.ts';

export const pdfCommand: Command = {
  summary: 'Prints the story to PDF: a handout on A4, or its slides, one screen to a page.',
  argument: folderArgument,
  options: {
    slides: { describe: 'the slides instead of the handout' },
    ...outOptions,
    ...buildOptions,
  },
  async run(given) {
    const browser = findBrowser();
    if (browser === null)
      throw new UserMistake(
        'No Chromium was found to print with. Install one (Debian: `apt-get install chromium`), name it with CHROMIUM_PATH, or print /present/handout/ and /present/slides/ from any browser.',
        1,
      );
    if (!(await ensureBuilt(chooseStoryFolder(given.argument), given))) return 1;
    const page = given.has('slides') ? 'slides' : 'handout';
    const file = chooseOut(given, `${await nameOfStory()}-${page}.pdf`);
    await writeOut(file, await printPage(buildFolder, `present/${page}/`, browser), given);
    console.log(`Written: ${file}`);
    return 0;
  },
};

/**
 * A page of a built site as its style sheet has it printed.
 *
 * @param path below the site's folder
 * @param executablePath of a Chromium
 * @returns the bytes of the PDF
 */
export async function printPage(folder: string, path: string, executablePath: string): Promise<Uint8Array> {
  // A tool of this command alone.
  const { chromium } = await import('@playwright/test');
  const serving = await serveFolder(folder, { port: 0 });
  try {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    const browser = await chromium.launch({ executablePath, args });
    try {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(serving.url + path, { waitUntil: 'load' });
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    } finally {
      await browser.close();
    }
  } finally {
    await serving.close();
  }
}
