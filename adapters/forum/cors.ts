import type { House } from '@fuero/community';
import type { FastifyInstance } from 'fastify';

/** Addresses that pages of the forum call with a member's token. The events door is the forum's own server's. */
const forPages = [
  '/rest/v1/*',
  '/api/admin/foro/*',
  '/api/forum/appeals',
  '/api/forum/notifications',
  '/api/forum/notifications/*',
];
const isForPages = /^\/(?:rest\/v1|api\/admin\/foro|api\/forum\/(?:appeals|notifications))(?:[/?]|$)/;

/** For a preflight. https://fetch.spec.whatwg.org/#http-cors-protocol */
const allowed = {
  'access-control-allow-methods': 'GET, HEAD, POST, PATCH',
  'access-control-allow-headers':
    'authorization, apikey, content-type, accept, accept-profile, content-profile, prefer, range, range-unit, x-client-info, x-supabase-api-version, x-retry-count, idempotency-key, last-event-id',
  'access-control-max-age': '3600',
} as const;

/** What pages may read of an answer beside its body. */
const exposed = 'content-range, preference-applied, proxy-status, retry-after, www-authenticate';

/**
 * Lets pages of the forum read the answers: of the origin that the policy names, and of no other. Tokens come in a header,
 * so no credentials of the browser's are asked for. Register before the routes.
 */
export function answerForumPages(app: FastifyInstance, house: House): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!isForPages.test(request.url)) return done();
    void reply.header('vary', 'Origin');
    const origin = house.policy()?.manifest.community.surfaces.forum?.['origin'];
    if (origin !== undefined && request.headers.origin === origin)
      void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed });
    done();
  });
  for (const url of forPages) {
    app.options(url, { schema: { hide: true } }, (_, reply) => {
      const isOurs = reply.getHeader('access-control-allow-origin') !== undefined;
      return reply
        .code(204)
        .headers(isOurs ? allowed : {})
        .send();
    });
  }
}
