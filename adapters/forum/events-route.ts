import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '@fuero/community';
import { Type } from 'typebox';
import { contentExample, answerExample, problemExample } from './examples.ts';
import { judge } from './judge.ts';
import type { Judged, OnOutage } from './judge.ts';
import { Problem, ProblemDocument, problem } from './problem.ts';
import { localeOf } from './locale.ts';
import { WireAnswer, WireContentEvent, WireMemberEvent, batchLimit } from './wire.ts';

export interface EventsRoute {
  readonly house: House;
  readonly onOutage: OnOutage;
  readonly now: () => number;
  /** Throws a `Problem` when the request does not carry the service key. */
  readonly requireKey: (request: FastifyRequest) => Promise<void>;
  /** Told the answers of each request and the seconds that judging took. */
  readonly observe: (answers: readonly WireAnswer[], seconds: number) => void;
}

const OneEvent = Type.Union([WireContentEvent, WireMemberEvent]);
const BatchItem = Type.Union([
  WireAnswer,
  Type.Object({ event: Type.Union([Type.String(), Type.Null()]), error: ProblemDocument }),
]);

/** Bytes of a request's body: 500 long posts. */
export const bodyLimit = 5 * 1024 * 1024;

const schema = {
  summary: 'Judge one event, or up to 500 in order',
  description:
    'Idempotent by event id: the same id gives the same answer, marked `repeated`, and adds nothing. In a batch a bad event has `{ event, error }` in its place and the others go through.',
  tags: ['forum'],
  security: [{ serviceKey: [] }],
  body: {
    ...Type.Union([OneEvent, Type.Array(OneEvent, { maxItems: batchLimit })]),
    examples: [contentExample],
  },
  response: {
    200: {
      description: 'One answer, or an array of answers in the order of the events',
      content: {
        'application/json': {
          schema: { ...Type.Union([WireAnswer, Type.Array(BatchItem)]), examples: [answerExample] },
        },
      },
    },
    '4XX': { description: 'Nothing was judged', content: problemContent('invalid-event') },
    '5XX': { description: 'Nothing was recorded; see Retry-After', content: problemContent('database-away') },
  },
};

export function problemContent(code: Parameters<typeof problemExample>[0]) {
  return { 'application/problem+json': { schema: { ...ProblemDocument, examples: [problemExample(code)] } } };
}

export function registerEventsRoute(app: FastifyInstance, route: EventsRoute): void {
  app.post(
    '/api/forum/events',
    {
      bodyLimit,
      schema,
      // The body is checked event by event: one bad event must not stop the others.
      validatorCompiler: () => () => true,
      onRequest: route.requireKey,
    },
    async (request, reply) => {
      const isBatch = Array.isArray(request.body);
      const items: readonly unknown[] = isBatch ? (request.body as unknown[]) : [request.body];
      if (items.length > batchLimit) {
        throw problem('too-many-events', [{ count: items.length, limit: batchLimit }]);
      }
      const started = performance.now();
      const judged = await judge(items, {
        ...route,
        requestId: request.id,
        log: (level, text, fields) => request.log[level](fields, text),
      });
      route.observe(
        judged.flatMap(({ answer }) => (answer instanceof Problem ? [] : [answer])),
        (performance.now() - started) / 1000,
      );
      logDecisions(request, judged);
      if (!isBatch) return single(judged);
      return batch(judged, { request, reply });
    },
  );
}

function single(judged: readonly Judged[]): WireAnswer {
  const [first] = judged;
  if (first === undefined) throw problem('bad-request', []);
  if (first.answer instanceof Problem) throw first.answer;
  return first.answer;
}

/** When not one event could be judged because the database is away, the whole request is to be sent again. */
function batch(
  judged: readonly Judged[],
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): unknown[] {
  const problems = judged.flatMap(({ answer }) => (answer instanceof Problem ? [answer] : []));
  const away = problems.find(({ code }) => code === 'database-away');
  if (away !== undefined) {
    if (problems.length === judged.length) throw away;
    void reply.headers(away.headers);
  }
  const locale = localeOf(request);
  return judged.map(({ event, answer }) =>
    answer instanceof Problem ? { event, error: answer.document(locale) } : answer,
  );
}

function logDecisions(request: FastifyRequest, judged: readonly Judged[]): void {
  for (const { event, answer } of judged) {
    if (answer instanceof Problem || answer.id === null || answer.repeated) continue;
    const { id, decision, rules } = answer;
    request.log.info({ event, decision: id, outcome: decision, rules }, 'decided');
  }
}
