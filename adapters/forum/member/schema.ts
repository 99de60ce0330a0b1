import { appealStates } from '@fuero/community';
import type { AppealRow, NotificationRow } from '@fuero/community';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { problemContent } from '../events-route.ts';

const closed = { additionalProperties: false } as const;
const Time = Type.String({ format: 'date-time' });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Id = Type.String({ format: 'uuid' });
const id = '6a0d3f0e-6f0c-4c5e-9c1b-2f6d7c1f2a10';
const sanction = '9a40e1b2-0c7b-4b0e-8a52-0d7b6c9f1e11';

export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
};
export const AppealQuery = Type.Object(
  { state: Type.Optional(Type.Enum([...appealStates])), ...PageQuery },
  closed,
);
export const NotificationQuery = Type.Object(
  { unread: Type.Optional(Type.Literal(true)), ...PageQuery },
  closed,
);
export const IdParams = Type.Object({ id: Type.String({ examples: [id] }) });
export const LiveQuery = Type.Object(
  { ticket: Type.Optional(Type.String({ maxLength: 200, examples: ['a ticket'] })) },
  closed,
);

export const NewAppeal = Type.Object(
  {
    sanction: Type.String({ description: 'Id of the sanction, as its notification names it.' }),
    text: Type.String({ description: 'At most 4,000 characters.' }),
  },
  { ...closed, examples: [{ sanction, text: 'No era publicidad: era la respuesta a una pregunta.' }] },
);
export const Mark = Type.Object({ read: Type.Boolean() }, { ...closed, examples: [{ read: true }] });

const WireAppeal = Type.Object(
  {
    id: Id,
    state: Type.Enum([...appealStates]),
    sanction: Type.Object({ id: Id, kind: Type.String(), reason: Type.String() }, closed),
    text: Type.String(),
    answer: Nullable(Type.String()),
    createdAt: Time,
    decidedAt: Nullable(Time),
  },
  closed,
);
export const AppealPage = Type.Object(
  { appeals: Type.Array(WireAppeal), total: Type.Integer() },
  { ...closed, examples: [{ appeals: [], total: 0 }] },
);
export const WireNotification = Type.Object(
  {
    id: Id,
    kind: Type.String(),
    title: Type.String(),
    text: Type.String({ description: 'Plain text: escape it where it is shown.' }),
    action: Nullable(Id),
    sanction: Nullable(Id),
    report: Nullable(Id),
    appeal: Nullable(Id),
    createdAt: Time,
    readAt: Nullable(Time),
  },
  closed,
);
export const NotificationPage = Type.Object(
  { notifications: Type.Array(WireNotification), unread: Type.Integer() },
  { ...closed, examples: [{ notifications: [], unread: 0 }] },
);
export const Filed = Type.Object({ id: Id }, { ...closed, examples: [{ id }] });
export const Marked = Type.Object(
  { id: Id, read: Type.Boolean() },
  { ...closed, examples: [{ id, read: true }] },
);
export const Ticket = Type.Object(
  { ticket: Type.String(), expiresAt: Time },
  { ...closed, examples: [{ ticket: 'a ticket', expiresAt: '2026-11-21T10:00:30.000Z' }] },
);

export const problems = {
  '4XX': { description: 'Nothing was done', content: problemContent('invalid-query') },
  '5XX': { description: 'It cannot be done now', content: problemContent('database-away') },
};

/** The answers of a route of members': its own, and the problems. */
export function answers(status: number, description: string, schema: object) {
  return { [status]: { description, content: { 'application/json': { schema } } }, ...problems };
}

export function wireAppeal(row: AppealRow): Static<typeof WireAppeal> {
  return {
    id: row.id,
    state: row.state,
    sanction: { ...row.sanction },
    text: row.text,
    answer: row.answer,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

export function wireNotification(row: NotificationRow): Static<typeof WireNotification> {
  return { ...row, createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null };
}
