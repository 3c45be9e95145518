import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerFrom } from './answer-requests.ts';
import { buildFolder } from './build-record.ts';
import { UserMistake, type Command, type Given } from './command.ts';
import { listenFrom } from './listen.ts';
import { choosePort } from './port.ts';

/** Options of every command that serves. */
export const serveOptions = {
  port: { value: 'number', describe: 'the first port to try (else the variable PORT, else 4173)' },
  host: { value: 'address', describe: 'the address to listen on (else 127.0.0.1: this machine only)' },
};

export const serveCommand: Command = {
  summary: 'Serves build/ as it stands, without looking at the story.',
  options: {
    ...serveOptions,
    prefix: { value: 'path', describe: 'publish it under a path, as in /some/folder/' },
  },
  async run(given) {
    if (!existsSync(join(buildFolder, 'index.html'))) {
      throw new UserMistake('There is no site in build/ yet: `npm run build` makes one.', 1);
    }
    return serveUntilEnded(readServeOptions(given));
  },
};

/** A folder that is being served. */
export interface Serving {
  /** Where a browser finds it, with the prefix and a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The first port to try; 0 takes any. */
  port?: number;
  host?: string;
  /** The path under which the folder is published: '/' or '/some/folder/'. */
  prefix?: string;
}

/** Serves a folder on the first free port. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<Serving> {
  const { port = 4173, host = '127.0.0.1', prefix = '/' } = options;
  const base = `/${prefix}/`.replace(/\/+/g, '/');
  const listening = await listenFrom(port, host, answerFrom(folder, base));
  return { ...listening, url: `http://${nameOf(host)}:${listening.port}${base}` };
}

/** What the options of a command say about serving. */
export function readServeOptions(given: Given): ServeOptions {
  return {
    port: choosePort(given.value('port'), process.env['PORT'], 4173),
    host: given.value('host') ?? '127.0.0.1',
    prefix: given.value('prefix') ?? '/',
  };
}

/** Serves build/ and prints its address, until Ctrl-C or a request to end. */
export async function serveUntilEnded(options: ServeOptions): Promise<number> {
  const serving = await serveFolder(buildFolder, options);
  console.log(`Dateline is at ${serving.url}`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  });
  await serving.close();
  return 0;
}

/** The host as an address in a browser: "every address of this machine" is none. */
function nameOf(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
