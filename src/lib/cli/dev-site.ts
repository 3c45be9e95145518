import type { Command } from './command.ts';
import { choosePort } from './port.ts';
import { runScript, toolPath } from './run-tool.ts';
import { serveOptions } from './serve-folder.ts';
import { chooseStoryFolder, folderArgument } from './story-folder.ts';

export const devCommand: Command = {
  summary: 'Serves a story while it and the code are being edited: the page reloads at every change.',
  argument: folderArgument,
  options: {
    ...serveOptions,
    port: { value: 'number', describe: 'the first port to try (else the variable PORT, else 5173)' },
  },
  async run(given) {
    const folder = chooseStoryFolder(given.argument);
    const port = choosePort(given.value('port'), process.env['PORT'], 5173);
    const args = ['dev', '--port', String(port), '--host', given.value('host') ?? '127.0.0.1'];
    // Vite itself moves on from a taken port; story-reload.ts watches the folder.
    const vite = await runScript(toolPath('vite'), args, { env: { DATELINE_DATA: folder }, shown: true });
    return vite.ok ? 0 : 1;
  },
};
