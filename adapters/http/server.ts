import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { openHouse } from '@fuero/community';
import type { House } from '@fuero/community';
import packageJson from '../../package.json' with { type: 'json' };
import { ConfigError, sharedKeys } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { secretsIn } from '../config/secrets.ts';
import { serviceKeyFor } from '../config/service-key.ts';
import type { ServiceKey } from '../config/service-key.ts';
import { urlHost } from '../config/url-host.ts';
import { buildApi } from './api.ts';
import { makeControlToken } from './control.ts';
import { loadDeskPages } from './desk-pages.ts';
import { listen } from './listen.ts';
import { createLogger } from './logger.ts';
import type { LogSink } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { folderLoader } from '../folder/snapshot.ts';
import { keepFolder } from '../folder/keep-folder.ts';
import { carryToForum } from '../forum/webhooks/carry.ts';
import { followRevisions } from './follow-revisions.ts';
import { adoptFolder, watchFolder } from './policy-folder.ts';

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly house: House;
  readonly serviceKey: ServiceKey;
  /** Where what was in force at the start stands: in the policy folder, or only in the database. */
  readonly policyFrom: 'folder' | 'database';
  /** Stops accepting, lets requests finish, ends live streams, closes the house. */
  close(): Promise<void>;
}

const migrationsDir = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Milliseconds that requests in flight have to finish when the server closes. */
const drain = 5_000;

/** Opens the house on the configured database, takes the policy folder and serves. */
export async function startServer(config: Config, sink: LogSink = process.stderr): Promise<RunningServer> {
  const serviceKey = await serviceKeyFor(config.dataDir, config.serviceKey);
  const { anonKey, jwtSecret, jwksUrl, webhook } = config;
  const shared = sharedKeys({ anonKey, jwtSecret, webhook, serviceKey: serviceKey.key });
  if (shared.length > 0) throw new ConfigError(shared);
  const controlToken = makeControlToken();
  const secrets = [serviceKey.key, controlToken, ...secretsIn(config)];
  const logger = createLogger({ level: config.logLevel, secrets, sink });
  const metrics = createMetrics();
  const kept = keepFolder(config.rulesDir);
  const house = await openHouse({
    folder: config.policy === 'folder' ? kept : null,
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    migrationsDir,
    clock: () => new Date(),
    load: folderLoader(config.rulesDir),
    log: (level, message, fields = {}) => logger[level](fields, message),
  });
  let server: Server | undefined;
  let unwatch = (): Promise<void> => Promise.resolve();
  let stopCarrying = unwatch;
  try {
    const policy = { folder: config.rulesDir, kept, house, logger, onRevision: metrics.policyChanged };
    let policyFrom: RunningServer['policyFrom'] = 'database';
    if (config.policy === 'folder') {
      unwatch = await watchFolder(policy);
      if ((await adoptFolder(policy)).kind !== 'draft') policyFrom = 'folder';
    } else {
      // The folder is only what the first revision is made of.
      if (house.policy() === null) await adoptFolder(policy);
      unwatch = followRevisions(policy);
    }
    const api = await buildApi({
      house,
      serviceKey: serviceKey.key,
      memberKeys: { anonKey, jwtSecret, jwksUrl },
      onOutage: config.onOutage,
      publicUrl: config.publicUrl,
      logger,
      metrics,
      version: packageJson.version,
      controlToken,
    });
    const desk = await loadDeskPages({ desk: house.desk, publicUrl: config.publicUrl });
    const streams = new Set<ServerResponse>();
    const listening = createServer(
      { requestTimeout: 30_000, headersTimeout: 15_000 },
      route(
        trackStreams(streams, (request, response) => api.routing(request, response)),
        trackStreams(streams, desk.handle),
      ),
    );
    server = listening;
    const port = await listen(listening, config);
    await house.announce({ port, token: controlToken });
    if (webhook !== null) {
      const { deliveryAttempted: observe } = metrics;
      const log = (level: 'warn' | 'error', message: string, fields: object) =>
        logger[level](fields, message);
      stopCarrying = carryToForum({ house, webhook, log, observe });
    }
    house.keepTime();
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await Promise.all([unwatch(), stopCarrying()]);
      const closed = new Promise((resolve) => listening.close(resolve));
      // A connection that a client keeps open becomes idle only when its last answer is out.
      const idle = setInterval(() => listening.closeIdleConnections(), 50);
      for (const stream of streams) stream.destroy();
      const late = setTimeout(() => listening.closeAllConnections(), drain);
      await closed;
      clearTimeout(late);
      clearInterval(idle);
      await api.close();
      await house.close();
      logger.info('closed');
    };
    return {
      url: `http://${urlHost(config.host)}:${port}`,
      port,
      house,
      serviceKey,
      policyFrom,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    server?.close();
    await Promise.all([unwatch(), stopCarrying()]);
    await house.close();
    throw error;
  }
}

/** Addresses of the API go to Fastify, everything else to the desk. */
function route(api: RequestListener, desk: RequestListener): RequestListener {
  return (request, response) => {
    const isApi = /^\/(?:(?:api|rest)(?:[/?]|$)|(?:healthz|readyz|metrics)(?:\?|$))/.test(request.url ?? '');
    return isApi ? api(request, response) : desk(request, response);
  };
}

/** Remembers answers that are still open: a live stream would otherwise never let the server close. */
function trackStreams(streams: Set<ServerResponse>, handle: RequestListener): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.accept?.includes('text/event-stream') === true) {
      streams.add(response);
      response.once('close', () => streams.delete(response));
    }
    handle(request, response);
  };
}
