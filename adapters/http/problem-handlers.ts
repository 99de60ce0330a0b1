import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findingsOf } from '../forum/finding-of.ts';
import { localeOf } from '../forum/locale.ts';
import { Problem, problem } from '../forum/problem.ts';

/** Fastify's own refusals → ours. */
const fastifyCodes: Readonly<Record<string, (request: FastifyRequest) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (request) =>
    problem('body-too-large', [{ megabytes: request.routeOptions.bodyLimit / 1024 / 1024 }]),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => problem('unsupported-media-type', []),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => problem('not-json', []),
  FST_ERR_CTP_INVALID_JSON_BODY: () => problem('not-json', []),
};

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
}

/** Every error of the API as a problem document: never a stack trace. Register before the routes. */
export function answerWithProblems(app: FastifyInstance): void {
  const routes: Route[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const pattern = new RegExp(`^${url.replace(/:[^/]+/g, '[^/]+')}$`);
    for (const one of [method].flat()) routes.push({ method: one, pattern });
  });

  // Before the body is read: what is sent to an address that is not there is nobody's to parse.
  app.addHook('onRequest', (request, _reply, done) => {
    done(request.is404 ? notThere(request, routes) : undefined);
  });

  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    if (error instanceof Problem) return send(error, request, reply);
    return send(fromFastify(error, request), request, reply);
  });
}

function notThere(request: FastifyRequest, routes: readonly Route[]): Problem {
  const path = request.url.split('?', 1)[0] ?? '';
  const allowed = [...new Set(routes.filter((r) => r.pattern.test(path)).map((r) => r.method))].join(', ');
  if (allowed === '') return problem('no-such-address', [{ path: path.slice(0, 200) }]);
  return problem('method-not-allowed', [{ method: request.method, allowed }], {
    headers: { allow: allowed },
  });
}

function fromFastify(error: FastifyError, request: FastifyRequest): Problem {
  const known = fastifyCodes[error.code];
  if (known !== undefined) return known(request);
  if (error.validation !== undefined) {
    const findings = findingsOf(error.validation);
    const [first] = findings;
    const values = { path: first?.path ?? '', reason: first?.message ?? '' };
    return problem('invalid-query', [values], { errors: findings });
  }
  if (error instanceof SyntaxError) return problem('not-json', []);
  if (error.statusCode !== undefined && error.statusCode < 500) return problem('bad-request', []);
  request.log.error({ err: error }, 'unexpected error');
  return problem('unexpected', [{ request: request.id }]);
}

/** What the router refuses before there is a route: an address that cannot be read, or a part of it that is too long. */
export function answerUnroutable(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void send(problem('bad-request', []), request, reply);
}

function send(refusal: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(refusal.status)
    .headers(refusal.headers)
    .type('application/problem+json')
    .send(refusal.document(localeOf(request)));
}
