import { expect, test } from 'vitest';
import { nodeComplaint } from '#lib/cli/bootstrap.mjs';

test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0', '100.0.0'])('Node %s will do', (version) => {
  expect(nodeComplaint(version)).toBeNull();
});

test.each(['20.18.3', '18.20.0', '9.11.2', '0.12.18'])('Node %s is refused with a way out', (version) => {
  const complaint = nodeComplaint(version);
  expect(complaint).toContain(`Dateline needs Node 20.19 or newer; this is Node ${version}.`);
  expect(complaint).toContain('https://nodejs.org/');
});
