import type {} from '@fastify/swagger';
import { deliveryKinds } from '@fuero/community';
import type { DeliveryRow, House, ServiceActor } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { problemContent } from './events-route.ts';
import { problem } from './problem.ts';
import { refused } from './refused.ts';

export interface DeliveriesRoutes {
  readonly house: House;
  /** Throws a `Problem` when the request does not carry the service key. */
  readonly requireKey: (request: FastifyRequest) => Promise<void>;
}

const closed = { additionalProperties: false } as const;
const Time = Type.String({ format: 'date-time' });

const example = {
  id: '6a0d3f0e-6f0c-4c5e-9c1b-2f6d7c1f2a10',
  sequence: 41,
  kind: 'content.delete',
  at: '2026-11-21T10:00:00.000Z',
  community: 'prueba',
  payload: { content: { type: 'post', id: '9a40e1b2-0c7b-4b0e-8a52-0d7b6c9f1e11' }, reason: 'Publicidad' },
  state: 'pending',
  attempts: 0,
  error: null,
} as const;

export const WireDelivery = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'The same each time it is told: do it once.' }),
    sequence: Type.Integer({ description: 'Grows with each one: the cursor of polling.' }),
    kind: Type.Enum([...deliveryKinds]),
    at: Time,
    community: Type.String(),
    payload: Type.Object({}, { description: 'What the kind carries; see docs/webhooks.md.' }),
    state: Type.Enum(['pending', 'dead']),
    attempts: Type.Integer(),
    error: Type.Union([Type.String(), Type.Null()], { description: 'Why the last attempt failed.' }),
  },
  closed,
);
const Deliveries = Type.Object(
  { deliveries: Type.Array(WireDelivery) },
  { ...closed, examples: [{ deliveries: [example] }] },
);

const Query = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
    state: Type.Optional(Type.Enum(['dead'])),
  },
  closed,
);
const Ids = Type.Object(
  { ids: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 500 }) },
  { ...closed, examples: [{ ids: [example.id] }] },
);
const Count = Type.Object({ count: Type.Integer() }, { ...closed, examples: [{ count: 1 }] });

function answers(description: string, schema: object) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    '4XX': { description: 'Nothing was done', content: problemContent('wrong-key') },
    '5XX': { description: 'The database is away', content: problemContent('database-away') },
  };
}

/** What is owed to the forum, for a forum that asks instead of listening; and what could not be delivered. */
export function registerDeliveriesRoutes(
  app: FastifyInstance,
  { house, requireKey }: DeliveriesRoutes,
): void {
  const common = { tags: ['forum'], security: [{ serviceKey: [] }] };
  const service = (): ServiceActor => {
    const community = house.community();
    if (community === null) throw problem('no-policy', [], { headers: { 'retry-after': '5' } });
    return { kind: 'service', community: community.id };
  };
  const { deliveries } = house.moderation;

  app.get<{ Querystring: Static<typeof Query> }>(
    '/api/forum/deliveries',
    {
      onRequest: requireKey,
      schema: {
        ...common,
        summary: 'What is owed to the forum, in order',
        description:
          'Ask with the sequence of the last one that was done; none is ever missed. With `state=dead`: what webhooks could not deliver, newest first.',
        querystring: Query,
        response: answers('Deliveries that are still owed', Deliveries),
      },
    },
    async (request) => {
      const actor = service();
      const { after = 0, limit, state } = request.query;
      const found = await (
        state === 'dead' ? deliveries.dead(actor) : deliveries.poll(actor, after, limit)
      ).catch(refused);
      return { deliveries: found.map((row) => wireOf(row, actor.community)) };
    },
  );

  for (const [path, summary, answer, call] of [
    ['ack', 'These have been done', 'How many of them were still owed', 'acknowledge'],
    ['replay', 'Try dead ones again', 'How many of them were dead', 'replay'],
  ] as const)
    app.post<{ Body: Static<typeof Ids> }>(
      `/api/forum/deliveries/${path}`,
      {
        onRequest: requireKey,
        schema: { ...common, summary, body: Ids, response: answers(answer, Count) },
      },
      async (request) => ({ count: await deliveries[call](service(), request.body.ids).catch(refused) }),
    );
}

function wireOf(row: DeliveryRow, community: string): Static<typeof WireDelivery> {
  const { id, sequence, kind, payload, state, attempts, createdAt, lastError } = row;
  return {
    id,
    sequence,
    kind,
    at: createdAt.toISOString(),
    community,
    payload,
    state: state === 'dead' ? 'dead' : 'pending',
    attempts,
    error: lastError,
  };
}
