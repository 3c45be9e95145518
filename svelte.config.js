import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    // Scoped class names stand on thousands of elements: short ones.
    cssHash: ({ css, hash }) => `s${hash(css).slice(0, 5)}`,
  },
  kit: {
    // Every page is prerendered and every address relative: build/ works in any folder of any host.
    // The command line has the site written elsewhere first, so that build/ is whole at any moment.
    adapter: adapter({ strict: true, pages: process.env['DATELINE_BUILD'] ?? 'build' }),
    paths: { relative: true },
    prerender: {
      entries: ['*'],
      handleHttpError: ({ status, path, referrer, message }) => {
        // Files that a story may have, and that nothing leads to where it has not.
        const isOptional = /^\/(feed\.xml|oembed\.json|sitemap\.xml|social-card\.png|venue\.html)$/.test(
          path,
        );
        if (!(isOptional && status === 404 && referrer === null)) throw new Error(message);
      },
    },
    // It waits until everything else is there (+layout.svelte), and while a story is edited there is none.
    serviceWorker: { register: false },
    // A fixed name keeps two builds of the same story the same to the byte; nothing polls for a new one.
    version: { name: 'dateline/1', pollInterval: 0 },
  },
};
