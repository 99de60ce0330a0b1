import { outcomes } from '@fuero/engine';
import type { Attempted } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { problemContent } from '../forum/events-route.ts';
import { problem } from '../forum/problem.ts';
import type { WireAnswer } from '../forum/wire.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly observe: (answers: readonly WireAnswer[], seconds: number) => void;
  readonly policyChanged: (revision: number) => void;
  readonly deliveryAttempted: (attempted: Attempted['kind']) => void;
}

/** What the process counts about itself, in a registry of its own: two servers in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const events = new Counter({ name: 'fuero_events_total', help: 'Events answered', registers });
  const repeated = new Counter({
    name: 'fuero_events_repeated_total',
    help: 'Events that had been judged before',
    registers,
  });
  const byOutcome = new Counter({
    name: 'fuero_events_by_outcome_total',
    help: 'Events judged, by answer',
    labelNames: ['outcome'],
    registers,
  });
  const outage = new Counter({
    name: 'fuero_outage_answers_total',
    help: 'Events answered without judging, because the database was away',
    registers,
  });
  const seconds = new Histogram({
    name: 'fuero_decision_seconds',
    help: 'Seconds from reading a request with events to its answers',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const revision = new Gauge({
    name: 'fuero_policy_revision',
    help: 'Number of the policy revision in force',
    registers,
  });
  const attempts = new Counter({
    name: 'fuero_delivery_attempts_total',
    help: 'Attempts to tell the forum what it is owed, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  // A label that has not been seen yet would be missing from graphs instead of zero.
  for (const outcome of outcomes) byOutcome.inc({ outcome }, 0);
  for (const outcome of ['delivered', 'again', 'refused'] as const) attempts.inc({ outcome }, 0);

  function observe(answers: readonly WireAnswer[], took: number): void {
    seconds.observe(took);
    events.inc(answers.length);
    for (const answer of answers) {
      if (answer.outage === true) outage.inc();
      else if (answer.repeated) repeated.inc();
      else byOutcome.inc({ outcome: answer.decision });
    }
  }
  return {
    registry,
    observe,
    policyChanged: (number) => revision.set(number),
    deliveryAttempted: (outcome) => attempts.inc({ outcome }),
  };
}

interface MetricsRoute {
  readonly metrics: Metrics;
  readonly hasKey: (request: FastifyRequest) => boolean;
}

export function registerMetrics(app: FastifyInstance, { metrics, hasKey }: MetricsRoute): void {
  app.get(
    '/metrics',
    {
      logLevel: 'warn',
      schema: {
        summary: 'Figures for Prometheus, for this machine or with the service key',
        tags: ['operation'],
        security: [{}, { serviceKey: [] }],
        response: {
          200: {
            description: 'Prometheus text',
            content: { 'text/plain': { schema: { type: 'string', examples: ['fuero_events_total 12\n'] } } },
          },
          403: { description: 'Not from here', content: problemContent('not-from-here') },
        },
      },
    },
    async (request, reply) => {
      if (!isLocal(request) && !hasKey(request)) throw problem('not-from-here', []);
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    },
  );
}

/** A proxy on this machine makes every visitor look local: a forwarded request is not. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'];
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return forwarded === undefined && (address === '::1' || address.startsWith('127.'));
}
