import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

/** What `virtual:standalone/<entry>` exports. */
export interface StandaloneEntry {
  /** One classic script with everything in it, safe between `<script>` and `</script>`. */
  script: string;
  /** Its styles, safe between `<style>` and `</style>`. */
  style: string;
  /** For `script-src` of a Content-Security-Policy: `sha256-…`, of `script` exactly as it is. */
  scriptHash: string;
}

const PREFIX = 'virtual:standalone/';

/**
 * Vite plugin: `virtual:standalone/<entry>` is `src/lib/standalone/<entry>.ts` with all that it imports, as text, for
 * files that have everything in them. It is built by a build of its own, the same in development: what SvelteKit's
 * gives is modules, which a sandboxed frame and `file://` cannot load.
 */
export function standaloneEntries(): Plugin {
  let root = '';
  return {
    name: 'dateline-standalone-entries',
    configResolved: (config) => void (root = config.root),
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const entry = id.slice(PREFIX.length + 1);
      const file = join(root, 'src/lib/standalone', `${entry}.ts`);
      if (!/^[a-z-]+$/.test(entry) || !existsSync(file)) this.error(`There is no standalone entry ${file}`);
      const { built, modules } = await buildEntry(root, file);
      if (this.meta.watchMode) for (const module of modules) this.addWatchFile(module);
      return Object.entries(built)
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
        .join('\n');
    },
  };
}

async function buildEntry(
  root: string,
  file: string,
): Promise<{ built: StandaloneEntry; modules: string[] }> {
  const modules: string[] = [];
  const results = await build({
    root,
    configFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [
      svelte({
        configFile: false,
        // As in svelte.config.js, whose plugin is SvelteKit's.
        compilerOptions: { cssHash: ({ css, hash }) => `s${hash(css).slice(0, 5)}` },
      }),
      {
        name: 'dateline-standalone-modules',
        buildEnd() {
          modules.push(...[...this.getModuleIds()].filter((id) => id.startsWith(join(root, 'src'))));
        },
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const { output } = [results].flat()[0] as Rolldown.RolldownOutput;
  const script = output[0].code.trim();
  const style = output
    .flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []))
    .join('\n');
  const safe = endsNothing(script);
  return {
    built: {
      script: safe,
      style: style.trim().replaceAll('</', '<\\/'),
      scriptHash: `sha256-${createHash('sha256').update(safe).digest('base64')}`,
    },
    modules: [...new Set(modules.map((id) => id.split('?')[0] ?? id))],
  };
}

/**
 * A script in which no words end the element that it stands in, or hide its end. Such words stand in strings,
 * templates and regular expressions, where `\x3C` is the same letter.
 */
const endsNothing = (script: string): string => script.replace(/<(?=\/script|script|!--)/gi, '\\x3C');
