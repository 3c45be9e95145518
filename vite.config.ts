import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { firstViewChunks } from './src/lib/cli/first-view-chunks.ts';
import { standaloneEntries } from './src/lib/cli/standalone-entries.ts';
import { storyReload } from './src/lib/cli/story-reload.ts';

export default defineConfig({
  plugins: [sveltekit(), firstViewChunks(), standaloneEntries(), storyReload()],
  build: {
    modulePreload: {
      // A part that comes later names its styles, and finds its scripts by itself: their names would weigh a kilobyte in the first view.
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
  },
  test: {
    // Half an hour off the full hour, and daylight saving: a test that leans on the machine's zone fails.
    env: { TZ: 'America/St_Johns' },
    expect: { requireAssertions: true },
    // No clock: work that grows with the square of what it is given, or never ends, takes minutes on any machine.
    testTimeout: 60_000,
    // On two cores Vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          // What is pure may be loaded once for all: that is a third of the time.
          pool: 'threads',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/**/*.svelte.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting({ resolveBrowser: false })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'components',
          environment: 'jsdom',
          // Once loaded, as above; the setup empties the document for each file.
          isolate: false,
          include: ['tests/**/*.svelte.test.ts'],
          setupFiles: ['tests/view/setup.ts'],
        },
      },
    ],
  },
});
