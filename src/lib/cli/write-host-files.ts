import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules, hostFiles } from '#lib/publish/host-files.ts';
import { hashInlineScripts } from '#lib/publish/inline-scripts.server.ts';

/** The hashes of the embed's inline scripts; none where a site has no embed. */
export function embedScripts(siteFolder: string): string[] {
  try {
    return hashInlineScripts(readFileSync(join(siteFolder, 'embed/index.html'), 'utf8'));
  } catch {
    return [];
  }
}

/**
 * Writes into a built site what tells common hosts which headers to send.
 *
 * @param siteUrl where the site will stand; null, and the files are for a site in the root of its host
 */
export function writeHostFiles(siteFolder: string, siteUrl: string | null): void {
  const names = readdirSync(siteFolder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  const base = siteUrl === null ? '/' : new URL(siteUrl).pathname;
  const files = hostFiles(headerRules(names, embedScripts(siteFolder), base));
  for (const [name, text] of files) writeFileSync(join(siteFolder, name), text);
}
