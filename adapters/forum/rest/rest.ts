import type { House } from '@fuero/community';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ForumCaller } from '../caller-for.ts';
import { parseAccept } from './accept.ts';
import { callFunction } from './call-function.ts';
import { describeFunction, describeView } from './describe.ts';
import { functionCards } from './functions/functions.ts';
import { functionNamed } from './functions/read-arguments.ts';
import { markRead } from './mark-read.ts';
import { parsePrefer } from './prefer.ts';
import { readView } from './read-view.ts';
import { RestError, restErrorOf, statusOf } from './rest-error.ts';
import { localeOf } from '../locale.ts';

export interface RestOptions {
  readonly house: House;
  /** Throws a `Problem` where the request carries a key or a token that is not to be believed. */
  readonly callerFor: (request: FastifyRequest) => Promise<ForumCaller>;
}

/** The one view of which a column may be changed. */
const notifications = 'foro_notificaciones_moderacion';
const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** The forum's tables and functions over HTTP, as PostgREST speaks it: unchanged clients of its database work. */
export async function rest(app: FastifyInstance, { house, callerFor }: RestOptions): Promise<void> {
  const callers = new WeakMap<FastifyRequest, ForumCaller>();
  const callerOf = (request: FastifyRequest): ForumCaller => {
    const caller = callers.get(request);
    if (caller === undefined) throw new RestError('PGRST301', 'nobody has been asked who this is');
    return caller;
  };

  // The schemas are for the document: what is wrong with a request is told in PostgREST's words, further in.
  app.setValidatorCompiler(() => () => true);
  app.removeAllContentTypeParsers();
  // Whatever it says it is, it is read as text here and understood further in, where the error has the right form.
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) =>
    refuse(error, { request, reply, caller: callers.get(request) }),
  );
  app.addHook('onRequest', async (request) => {
    callers.set(request, await callerFor(request));
    checkSchema(request);
  });

  const context = (request: FastifyRequest, reply: FastifyReply) => ({
    house,
    caller: callerOf(request),
    request,
    reply,
    media: parseAccept(request.headers.accept),
    prefer: parsePrefer(request.headers.prefer),
    params: new URLSearchParams(request.url.split('?')[1] ?? ''),
  });

  for (const card of house.views.cards) {
    const url = `/rest/v1/${card.name}`;
    app.get(url, { schema: describeView(card, 'read') }, (request, reply) =>
      readView(card, context(request, reply)),
    );
    for (const method of writing) {
      const isMarking = method === 'PATCH' && card.name === notifications;
      const schema = isMarking ? describeView(card, 'mark') : { hide: true };
      app.route({
        method,
        url,
        schema,
        handler: (request, reply) =>
          isMarking
            ? markRead(card, context(request, reply))
            : Promise.reject(notWritable(card.name, { request, caller: callerOf(request) })),
      });
    }
  }

  for (const card of functionCards) {
    const url = `/rest/v1/rpc/${card.name}`;
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      callFunction(card, context(request, reply));
    app.post(url, { schema: describeFunction(card, 'post'), handler });
    app.get(url, { schema: describeFunction(card, 'get'), handler });
  }

  // OPTIONS is answered for every address of members, in cors.ts.
  const method = ['GET', ...writing];
  app.route<{ Params: { readonly name: string } }>({
    method,
    url: '/rest/v1/rpc/:name',
    schema: { hide: true },
    handler: (request) => {
      functionNamed(request.params.name);
      throw new RestError('PGRST101', `Cannot use the ${request.method} method on RPC`);
    },
  });
  app.route<{ Params: { readonly '*': string } }>({
    method,
    url: '/rest/v1/*',
    schema: { hide: true },
    handler: (request) => notThere(request.method, request.params['*'], house),
  });
  return Promise.resolve();
}

function notThere(method: string, path: string, house: House): never {
  if (path.includes('/') || path === '')
    throw new RestError('PGRST125', 'Invalid path specified in request URL');
  const known = house.views.cards.some((card) => card.name === path);
  if (known) throw new RestError('PGRST117', `Unsupported HTTP method: ${method}`);
  throw new RestError(
    'PGRST205',
    `Could not find the table 'public.${path.slice(0, 100)}' in the schema cache`,
  );
}

/** There is one schema, whatever it is called inside. */
function checkSchema({ method, headers }: FastifyRequest): void {
  const reading = method === 'GET' || method === 'HEAD';
  const asked = headers[reading ? 'accept-profile' : 'content-profile'];
  if (asked === undefined || asked === 'public') return;
  throw new RestError('PGRST106', `Invalid schema: ${[asked].flat().join(', ').slice(0, 100)}`, {
    hint: 'Only the following schemas are exposed: public',
  });
}

function notWritable(
  view: string,
  { request: { method }, caller }: { readonly request: FastifyRequest; readonly caller: ForumCaller },
): RestError {
  if (caller.actor.kind === 'visitor') return new RestError('42501', `permission denied for view ${view}`);
  const isOfPolicy = /plantillas|terminos|config/.test(view);
  return new RestError('PT405', `${method} is not possible on ${view}`, {
    details: isOfPolicy
      ? 'It shows the policy in force: change the policy, in its folder or at the desk (/policy).'
      : view === notifications
        ? 'Staff write to members by POST /api/admin/foro/notificaciones, or at the desk (/).'
        : 'It is changed by the functions under /rest/v1/rpc, or at the desk (/).',
    hint: 'The desk is at the root of this server.',
    headers: { allow: view === notifications ? 'GET, HEAD, PATCH' : 'GET, HEAD' },
  });
}

function refuse(
  error: unknown,
  {
    request,
    reply,
    caller,
  }: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly caller: ForumCaller | undefined;
  },
): FastifyReply {
  const found = restErrorOf(error, localeOf(request)) ?? ofFastify(error) ?? unexpected(error, request);
  const isAnonymous = caller === undefined || caller.actor.kind === 'visitor';
  const status = statusOf(found.code, isAnonymous ? 'anonymous' : 'known');
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="fuero"');
  return reply
    .code(status)
    .headers(found.headers)
    .header('proxy-status', `Fuero; error=${found.code}`)
    .type('application/json; charset=utf-8')
    .send(found.body());
}

function ofFastify(error: unknown): RestError | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  const { statusCode } = error;
  if (typeof statusCode !== 'number' || statusCode >= 500) return null;
  const message = 'message' in error ? String(error.message) : 'Bad request';
  return new RestError(statusCode === 400 ? 'PGRST102' : `PT${statusCode}`, message);
}

function unexpected(error: unknown, request: FastifyRequest): RestError {
  request.log.error({ err: error }, 'unexpected error');
  return new RestError('XX000', 'internal error', {
    details: `The server’s log has it under ${request.id}.`,
  });
}
