import { reviewDeeds } from '@fuero/community';
import { eventKinds, outcomes, priorities } from '@fuero/engine';
import { Type } from 'typebox';
import { fullDecisionExample } from './records-examples.ts';

const Time = Type.String({ format: 'date-time' });
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Names = Type.Array(Type.String());
const closed = { additionalProperties: false } as const;

const row = {
  id: Type.String(),
  at: Time,
  event: Type.String(),
  outcome: Type.Enum([...outcomes]),
  cause: Type.Enum(['rules', 'sanction']),
  rules: Names,
  shadow: Names,
  inconclusive: Names,
  review: Type.Boolean(),
  queues: Names,
  priority: Type.Enum([...priorities]),
  member: Type.String(),
  memberName: Type.String(),
  excerpt: Type.String(),
  contentType: nullable(Type.String()),
};

export const DecisionRecord = Type.Object(row, closed);

export const EventRecord = Type.Object(
  {
    id: Type.String(),
    at: Time,
    surface: Type.String(),
    kind: Type.String(),
    memberName: Type.String(),
    member: Type.String(),
    excerpt: Type.String(),
    contentType: nullable(Type.String()),
    outcome: Type.Enum([...outcomes]),
    decision: nullable(Type.String()),
  },
  closed,
);

const Source = Type.Object(
  { file: Type.String(), line: Type.Integer(), text: Type.String(), owner: nullable(Type.String()) },
  closed,
);

export const FullDecision = Type.Object(
  {
    ...row,
    text: Type.String({ description: 'What was said. Spans in the trace are UTF-16 positions in it.' }),
    wordsErasedAt: nullable(Time),
    payload: Type.Object({}, { description: 'The event; times are milliseconds since the epoch.' }),
    revision: Type.Object({ number: Type.Integer(), hash: Type.String(), publishedAt: Time }, closed),
    decision: nullable(
      Type.Object(
        { outcome: Type.String(), fired: Names, rules: Type.Array(Type.Object({ rule: Type.String() })) },
        { description: 'What the policy said, with a trace for each woken rule.' },
      ),
    ),
    sources: Type.Record(Type.String(), Source),
    effects: Type.Array(
      Type.Object(
        {
          index: Type.Integer(),
          kind: Type.String(),
          payload: Type.Object({}),
          state: Type.Enum(['pending', 'done', 'failed']),
        },
        closed,
      ),
    ),
    sanctions: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          kind: Type.String(),
          reason: Type.String(),
          startsAt: Time,
          endsAt: nullable(Time),
        },
        closed,
      ),
    ),
    pointsAfter: nullable(Type.Number()),
    message: nullable(Type.String()),
    reviewed: nullable(
      Type.Object(
        {
          deed: Type.Enum([...reviewDeeds]),
          verdict: Type.Enum(['upheld', 'overturned']),
          by: Type.Object({ id: Type.String(), name: Type.String() }, closed),
          note: Type.String(),
          at: Time,
        },
        closed,
      ),
    ),
  },
  { ...closed, examples: [fullDecisionExample] },
);

const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
  decision: Type.Optional(Type.Enum([...outcomes])),
};

export const DecisionQuery = Type.Object(
  {
    ...paging,
    rule: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    queue: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  closed,
);
export const EventQuery = Type.Object({ ...paging, kind: Type.Optional(Type.Enum([...eventKinds])) }, closed);

/** A page of records: `next` is the cursor for older ones, `null` at the end. */
export function pageOf(Record: typeof DecisionRecord | typeof EventRecord, example: object) {
  const examples = [{ rows: [example], next: null }];
  return Type.Object({ rows: Type.Array(Record), next: nullable(Type.String()) }, { ...closed, examples });
}
