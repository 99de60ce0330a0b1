import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ports tried one after the other before giving up. */
const attempts = 20;

/** Listens on the port, or on the next free one after it. Returns the port that it got. */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  for (let candidate = port; candidate < port + attempts && candidate <= 65_535; candidate++) {
    try {
      server.listen({ host, port: candidate, exclusive: true });
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`ports ${port} to ${port + attempts - 1} are all taken; set FUERO_PORT to a free one`);
}
