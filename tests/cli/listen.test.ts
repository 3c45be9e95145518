import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { UserMistake } from '#lib/cli/command.ts';
import { listenFrom, type Listening } from '#lib/cli/listen.ts';
import { choosePort } from '#lib/cli/port.ts';

/** The addresses of `localhost`; a container often has only the first. */
const local = ['127.0.0.1', '::1'].filter((address) =>
  Object.values(networkInterfaces()).some((all) => all?.some((one) => one.address === address)),
);

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function keep(listening: Listening) {
  closing.push(() => listening.close());
  return listening;
}

/** Somebody else's server. */
async function occupy(port: number, host: string): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

test.each(local)('listenFrom moves on from a port that is taken on %s', async (host) => {
  const taken = await occupy(0, host);
  const { port } = keep(await listenFrom(taken, '127.0.0.1', () => {}));
  expect(port).toBeGreaterThan(taken);
  expect(port).toBeLessThan(taken + 100);
});

test('listenFrom takes the port that was asked for if it is free', async () => {
  const listening = await listenFrom(0, '127.0.0.1', () => {});
  await listening.close();
  expect(keep(await listenFrom(listening.port, '127.0.0.1', () => {})).port).toBe(listening.port);
});

test('listenFrom answers by every name of this machine', async () => {
  const { port } = keep(await listenFrom(0, '127.0.0.1', (_request, response) => response.end('here')));
  for (const host of [...local.map((address) => (address === '::1' ? '[::1]' : address)), 'localhost']) {
    expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('here');
  }
});

test('listenFrom says which address a machine does not have', async () => {
  await expect(listenFrom(0, '192.0.2.1', () => {})).rejects.toThrow(
    'This machine has no address “192.0.2.1”',
  );
});

test('listenFrom gives up after the last port there is', async () => {
  await occupy(65_535, '127.0.0.1');
  await expect(listenFrom(65_535, '127.0.0.1', () => {})).rejects.toThrow(UserMistake);
});

test.each<[option: string | null, variable: string | undefined, port: number]>([
  [null, undefined, 4173],
  [null, '', 4173],
  [null, '8080', 8080],
  ['9090', '8080', 9090],
  ['0', undefined, 0],
])('choosePort(%j, %j, 4173) is %i', (option, variable, port) => {
  expect(choosePort(option, variable, 4173)).toBe(port);
});

test.each(['http', '-1', '65536', '80.5', '0x50', ' 80'])('choosePort refuses %j', (asked) => {
  expect(() => choosePort(asked, undefined, 4173)).toThrow(`“${asked}” (--port) is not a port`);
  expect(() => choosePort(null, asked, 4173)).toThrow(`“${asked}” (the variable PORT) is not a port`);
});
