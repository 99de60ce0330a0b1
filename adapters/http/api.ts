import helmet from '@fastify/helmet';
import type { House } from '@fuero/community';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { forum } from '../forum/forum.ts';
import type { MemberKeys } from '../forum/forum.ts';
import type { OnOutage } from '../forum/judge.ts';
import { bearerGuard } from '../forum/bearer.ts';
import { registerControl } from './control.ts';
import { gaugeDeliveries } from './delivery-gauge.ts';
import { registerHealth } from './health.ts';
import { registerMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { answerUnroutable, answerWithProblems } from './problem-handlers.ts';

export interface ApiOptions {
  readonly house: House;
  readonly serviceKey: string;
  readonly memberKeys: MemberKeys;
  readonly onOutage: OnOutage;
  /** Where browsers reach the desk when a proxy stands before it; `null`: as they ask. */
  readonly publicUrl: string | null;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly version: string;
  /** What commands of the same machine show. */
  readonly controlToken: string;
}

/** The cookie in which the desk keeps a session's token. */
const sessionCookie = 'fuero_session';

/** The Fastify side of the server: everything but the desk's pages. */
export async function buildApi(options: ApiOptions): Promise<FastifyInstance> {
  const { house, logger, metrics, version } = options;
  const loggerInstance: FastifyBaseLogger = logger;
  let requests = 0;
  const app: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => `req-${(++requests).toString(36)}`,
    // Strict numbers are looked for before `1e400` becomes infinite, and no limit holds for them: so the limits are what refuses it.
    ajv: {
      customOptions: { removeAdditional: false, coerceTypes: true, allErrors: true, strictNumbers: false },
    },
    routerOptions: { maxParamLength: 400 },
    frameworkErrors: answerUnroutable,
  });
  // Only JSON comes in, and what goes out is exactly what a route returned: tests compare it with its schema.
  app.removeContentTypeParser('text/plain');
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  const holdsKey = bearerGuard(options.serviceKey);
  const hasKey = (request: { readonly headers: { readonly authorization?: string | undefined } }): boolean =>
    holdsKey(request.headers.authorization);

  answerWithProblems(app);
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await describeApi(app, { version, sessionCookie });
  logRequests(app);
  registerHealth(app, house);
  registerMetrics(app, { metrics, hasKey });
  const onAway = (err: unknown) => logger.warn({ err }, 'what is owed to the forum cannot be counted');
  gaugeDeliveries(metrics.registry, { house, onAway });
  registerControl(app, { house, token: options.controlToken });
  await app.register(forum, {
    house,
    onOutage: options.onOutage,
    now: Date.now,
    hasKey,
    memberKeys: options.memberKeys,
    sessionCookie,
    publicUrl: options.publicUrl,
    observe: metrics.observe,
  });
  await app.ready();
  return app;
}

/** One line a request. Addresses lose their query, bodies and headers are never logged. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const body = request.body;
    const events = Array.isArray(body) ? { events: body.length } : {};
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...events,
      },
      'answered',
    );
    done();
  });
}
