import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Desk } from '@fuero/community';

interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the built pages with a desk of one's own, the way `adapters/http` mounts them. */
export async function serveDesk(
  desk: Desk,
  { port = 0, protocol = 'http' }: { port?: number; protocol?: 'http' | 'https' } = {},
): Promise<Served> {
  process.env['PROTOCOL_HEADER'] = 'x-fuero-protocol';
  process.env['HOST_HEADER'] = 'x-fuero-host';
  const { handler } = await import('@fuero/admin-ui/handler');
  const server = createServer((request: IncomingMessage & { desk?: Desk }, response) => {
    request.desk = desk;
    request.headers['x-fuero-protocol'] = protocol;
    request.headers['x-fuero-host'] = request.headers.host;
    handler(request, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
