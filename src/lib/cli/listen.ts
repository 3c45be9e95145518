import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserMistake } from './command.ts';

/** How many ports are tried, the first included. */
const TRIES = 100;

/** Servers that answer on one port. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

/**
 * Listens on the first free port from `port` on (0: any). The name `localhost` means 127.0.0.1 on some machines and ::1 on
 * others, so for either both must be free: otherwise the printed address could lead to somebody else's server.
 */
export async function listenFrom(port: number, host: string, answer: RequestListener): Promise<Listening> {
  const hosts = ['127.0.0.1', '::1', 'localhost'].includes(host) ? ['127.0.0.1', '::1'] : [host];
  for (let tried = 0; tried < TRIES && port + tried <= 65_535; tried += 1) {
    const servers = await listenOn(port === 0 ? 0 : port + tried, hosts, answer);
    const [first] = servers ?? [];
    if (!servers || !first) continue;
    return {
      port: portOf(first),
      close: async () => void (await Promise.all(servers.map(closeServer))),
    };
  }
  throw new UserMistake(`No port from ${port} on is free; --port names another.`, 1);
}

/** One server per host on the same port; null if the port is taken on any of them. */
async function listenOn(port: number, hosts: string[], answer: RequestListener): Promise<Server[] | null> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const [first] = servers;
    const server = createServer(answer);
    const code = await listen(server, first ? portOf(first) : port, host);
    if (code === null) servers.push(server);
    else if (code === 'EADDRINUSE') {
      await Promise.all(servers.map(closeServer));
      return null;
    } else if (!first) {
      if (code === 'EACCES')
        throw new UserMistake(`Port ${port} is reserved for the system; --port names another.`, 1);
      throw new UserMistake(`This machine has no address “${host}” (${code}).`, 1);
    }
    // A machine without IPv6 has no ::1; the first host is enough then.
  }
  return servers;
}

/** @returns null once it listens, or the system's code for why it cannot */
function listen(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(null));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
