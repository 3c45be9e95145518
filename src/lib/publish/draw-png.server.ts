import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { unpackWoff } from './unpack-woff.server.ts';

const require = createRequire(import.meta.url);

/** The typefaces of the pages, in the weights of a card. One file has one weight and the letters of some scripts. */
const FACES = [
  ['source-serif-4', '600'],
  ['source-sans-3', '400'],
  ['source-sans-3', '600'],
] as const;
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek'];

const fontFiles = FACES.flatMap(([face, weight]) =>
  SCRIPTS.map((script) => `@fontsource/${face}/files/${face}-${script}-${weight}-normal.woff`),
);

let fonts: Promise<Uint8Array[]> | null = null;

/** The renderer and its fonts, read once. */
async function prepare(): Promise<Uint8Array[]> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(fontFiles.map(async (file) => unpackWoff(await readFile(require.resolve(file)))));
}

/**
 * An SVG as PNG. It is drawn by a program in WebAssembly with fonts of its own, so that it is the same to the byte
 * on every machine.
 */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= prepare();
  const font = { fontBuffers: await fonts, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
  return new Uint8Array(new Resvg(svg, { font }).render().asPng());
}
