import { expect } from 'vitest';
import { createDeclared } from '../../http/testing/api-document.ts';
import type { ApiDocument } from '../../http/testing/api-document.ts';
import type { Caller, ForumPlace } from './forum-place.ts';

export interface Sent {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly response: Response;
  readonly body: Record<string, unknown>;
}

/** Calls the routes of the forum's contract, and holds every answer to the document that the server gives of itself. */
export async function createContractClient(forum: ForumPlace) {
  const undeclared = createDeclared((await forum.server.call('/api/openapi.json')).body as ApiDocument);

  async function send(method: string, path: string, { body, headers = {} }: Sent = {}): Promise<Answered> {
    const response = await fetch(`${forum.server.url}/api/admin/foro/${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
    const answered = (await response.json()) as Record<string, unknown>;
    const [plain = ''] = path.split('?');
    const template = `/api/admin/foro/${plain.replace(/^(usuarios|sanciones)\/[^/]+/, '$1/{id}')}`;
    const type = response.headers.get('content-type') ?? '';
    expect(undeclared(template, { method, status: response.status, type, body: answered })).toBeNull();
    return { response, body: answered };
  }

  return { send, as: (caller: Caller) => ({ authorization: forum.bearer(caller) }) };
}
