import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from '@fuero/community';

/** Headers of our own, overwritten on every request: what a visitor sends in them is never believed. */
const protocolHeader = 'x-fuero-protocol';
const hostHeader = 'x-fuero-host';

export interface DeskPages {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

interface DeskPagesOptions {
  readonly desk: Desk;
  /** Where browsers reach the desk when a proxy stands before it; `null`: as they ask. */
  readonly publicUrl: string | null;
}

/** The built desk. Its handler reads the environment when it is imported, so that is set first. */
export async function loadDeskPages({ desk, publicUrl }: DeskPagesOptions): Promise<DeskPages> {
  process.env['PROTOCOL_HEADER'] = protocolHeader;
  process.env['HOST_HEADER'] = hostHeader;
  process.env['BODY_SIZE_LIMIT'] = '2M';
  const { handler } = await import('@fuero/admin-ui/handler');
  const outside = publicUrl === null ? null : new URL(publicUrl);
  return {
    handle(request, response) {
      request.headers[protocolHeader] = outside?.protocol.replace(':', '') ?? 'http';
      request.headers[hostHeader] = outside?.host ?? request.headers.host ?? 'localhost';
      Object.assign(request, { desk });
      handler(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    },
  };
}
