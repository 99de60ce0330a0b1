import fc from 'fast-check';
import { createDeclared } from '../../http/testing/api-document.ts';
import type { ApiDocument } from '../../http/testing/api-document.ts';
import type { ForumPlace } from './forum-place.ts';
import { requestsOf } from './fuzz-requests.ts';
import type { Request } from './fuzz-requests.ts';
import type { Known } from './fuzz-values.ts';

export interface Fuzzed {
  readonly statuses: ReadonlyMap<number, number>;
  /** Paths of the document that were called. */
  readonly paths: ReadonlySet<string>;
  /** In words: what went wrong, and with which request. */
  readonly violations: readonly string[];
}

/** Sends requests made from the served document, to all of its paths, and holds every answer to it. */
export async function fuzz(
  place: ForumPlace,
  { seed, calls }: { readonly seed: number; readonly calls: number },
): Promise<Fuzzed> {
  const api = (await place.server.call('/api/openapi.json')).body as ApiDocument;
  const wrongWith = createJudge(api);
  const violations: string[] = [];
  const statuses = new Map<number, number>();
  const paths = new Set<string>();
  const requests = fc.sample(requestsOf(api, await known(place)), { seed, numRuns: calls });
  for (const request of requests) {
    const asked = JSON.stringify({ ...request, body: request.body?.slice(0, 300) }).slice(0, 900);
    const response = await send(place, request);
    if (response === null) {
      violations.push(`no answer: ${asked}`);
      continue;
    }
    paths.add(request.template);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const problem = wrongWith(request, response, await textOf(response));
    if (problem !== null) violations.push(`${problem}: ${asked}`);
  }
  return { statuses, paths, violations };
}

async function known(place: ForumPlace): Promise<Known> {
  const reports = [await place.report(), await place.report()];
  const contents = [await place.write(), await place.write()];
  const users = ['u-ana', 'u-berta', ...contents.map((id) => `by-${id}`)];
  const imposed: { readonly data: unknown } = await place
    .as('moderator')
    .rpc('aplicar_sancion_usuario', { p_usuario_id: 'u-ana', p_tipo_sancion: 'advertencia', p_razon: 'x' });
  return {
    reporte_id: reports,
    reporte_ids: reports,
    p_reporte_id: reports,
    p_reporte_ids: reports,
    contenido_id: contents,
    p_contenido_id: contents,
    usuario_id: users,
    p_usuario_id: users,
    '/api/admin/foro/usuarios/{id}/historial id': users,
    sanction: [String(imposed.data)],
    razon: ['spam', 'otro'],
    p_razon: ['spam', 'otro'],
    p_fecha_inicio: ['2026-11-01'],
    fecha_fin: ['2026-11-30'],
  };
}

/** `null`: twice no answer. Once may be a connection that was closed for its age in the moment of its use. */
async function send(place: ForumPlace, request: Request, attempt = 1): Promise<Response | null> {
  const { caller, method, path, headers, body } = request;
  try {
    return await fetch(`${place.server.url}${path}`, {
      method,
      headers: { authorization: place.bearer(caller), ...headers },
      ...(body === null ? {} : { body }),
      redirect: 'manual',
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return attempt === 2 ? null : send(place, request, attempt + 1);
  }
}

/** A stream would go on for an hour. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  await response.body?.cancel();
  return '';
}

type Judge = (request: Request, response: Response, text: string) => string | null;

function createJudge(api: ApiDocument): Judge {
  const undeclared = createDeclared(api);
  return (request, response, text) => {
    const { status } = response;
    const { method, caller, template, path } = request;
    if (status >= 500) return `${status} ${text.slice(0, 200)}`;
    if (status >= 300 && status < 400) return `${status}, a redirect`;
    if (/\bat .*\.(?:ts|js|mjs):\d+|node_modules/.test(text)) return 'a stack trace';
    const { security } = api.paths[template]?.['get'] ?? api.paths[template]?.['post'] ?? {};
    const isOpen = security === undefined || security.some((way) => Object.keys(way).length === 0);
    if (status < 300 && caller === 'expired' && !isOpen && !/ticket=/.test(path))
      return 'an expired token was let in';
    if (method === 'HEAD' || status === 204) return text === '' ? null : 'a body where none belongs';
    const type = response.headers.get('content-type') ?? '';
    // A verb that the document does not have is refused in the form of its neighbours.
    if (api.paths[template]?.[method.toLowerCase()] === undefined)
      return status >= 400 ? wrongRefusal(path, status, { type, text }) : `${status} for an undeclared verb`;
    if (status >= 400) {
      const wrong = wrongRefusal(path, status, { type, text });
      if (wrong !== null) return wrong;
    }
    // Of a JSON document in each line the document says no more than that it is text.
    const body: unknown = /[/+]json(?:;|$)/.test(type) ? JSON.parse(text) : text;
    // Columns that were renamed or cast have other types than the document says.
    const isRecast = status < 300 && /[?&]select=/.test(path);
    return undeclared(template, { method, status, type, body: isRecast ? undefined : body });
  };
}

function wrongRefusal(
  path: string,
  status: number,
  { type, text }: { readonly type: string; readonly text: string },
): string | null {
  const body: unknown = /json/.test(type) ? JSON.parse(text) : null;
  if (typeof body !== 'object' || body === null) return `an error of type ${type}`;
  const keys = Object.keys(body).sort().join();
  if (path.startsWith('/rest/')) return keys === 'code,details,hint,message' ? null : `an error with ${keys}`;
  return 'type' in body && 'status' in body && body.status === status ? null : `a problem with ${keys}`;
}
