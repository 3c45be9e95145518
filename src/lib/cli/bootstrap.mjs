// The first thing that runs, on a machine that may have nothing but Node. It uses only what every Node that
// knows modules can parse, so that one that is too old still gets the sentence below.

/**
 * Why this Node cannot run Dateline, or null if it can.
 *
 * @param {string} version as `process.versions.node` has it
 */
export function nodeComplaint(version) {
  const numbers = version.split('.').map(Number);
  const recent = numbers[0] > 20 || (numbers[0] === 20 && numbers[1] >= 19);
  if (recent) return null;
  return (
    'Dateline needs Node 20.19 or newer; this is Node ' +
    version +
    '.\nInstall a newer one from https://nodejs.org/ (or with your version manager) and run the command again.'
  );
}

function main() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint !== null) {
    console.error(complaint);
    process.exitCode = 1;
    return;
  }
  import('./install-packages.mjs')
    .then(function (packages) {
      if (!packages.installPackages()) {
        process.exitCode = 1;
        return;
      }
      // In this same process: one start-up instead of two, and signals and exit codes need no forwarding.
      return import('tsx/esm/api').then(function (tsx) {
        // No tsconfig: the one of the project extends a file that exists only after `svelte-kit sync`.
        tsx.register({ tsconfig: false });
        return import('./dateline.ts');
      });
    })
    .catch(function (bug) {
      console.error(bug);
      process.exitCode = 1;
    });
}

// Run, unless a test imports this file for what it exports.
if (/bootstrap\.mjs$/.test(process.argv[1])) main();
