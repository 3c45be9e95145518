const LOOK_EVERY_MS = 500;

/**
 * Ends this process when npm has gone. A signal to npm alone ends the shell between npm and us but not us,
 * and a server would live on with nobody to end it. Run without npm we may outlive our parent, as after `nohup`.
 */
export function endWithNpm(): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS).unref();
}
