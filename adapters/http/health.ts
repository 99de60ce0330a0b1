import type { House } from '@fuero/community';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const Health = Type.Object(
  { status: Type.Literal('ok') },
  { ...closed, examples: [{ status: 'ok' as const }] },
);
const Check = Type.Object({ ok: Type.Boolean(), reason: Type.Union([Type.String(), Type.Null()]) }, closed);
const Readiness = Type.Object(
  {
    status: Type.Enum(['ready', 'not-ready']),
    checks: Type.Object({ database: Check, policy: Check }, closed),
  },
  {
    ...closed,
    examples: [
      {
        status: 'ready' as const,
        checks: { database: { ok: true, reason: null }, policy: { ok: true, reason: null } },
      },
    ],
  },
);

const json = (schema: object) => ({ 'application/json': { schema } });

/** `/healthz`: the process answers. `/readyz`: it can judge events. Both are for machines and carry no secrets. */
export function registerHealth(app: FastifyInstance, house: House): void {
  app.get(
    '/healthz',
    {
      logLevel: 'warn',
      schema: {
        summary: 'The process is alive',
        tags: ['operation'],
        response: { 200: { description: 'It is', content: json(Health) } },
      },
    },
    () => ({ status: 'ok' }),
  );

  app.get(
    '/readyz',
    {
      logLevel: 'warn',
      schema: {
        summary: 'Events can be judged: database, migrations and policy',
        tags: ['operation'],
        response: {
          200: { description: 'They can', content: json(Readiness) },
          503: { description: 'They cannot; the checks say why', content: json(Readiness) },
        },
      },
    },
    async (_request, reply) => {
      const database = await house.ready();
      const inForce = house.policy() !== null;
      const policy = { ok: inForce, reason: inForce ? null : 'no policy is in force' };
      const ok = database.ok && policy.ok;
      if (!ok) void reply.code(503).header('retry-after', '5');
      return { status: ok ? 'ready' : 'not-ready', checks: { database, policy } };
    },
  );
}
