import { contentKinds } from '@fuero/engine';
import { Type } from 'typebox';
import type { Static } from 'typebox';

/** The JSON of the events door. Unknown keys are refused: a misspelt key would silently lose what it says. */
const closed = { additionalProperties: false } as const;

/** Ids go into logs and keys: no control characters, no lone halves of surrogate pairs. */
const Id = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}\\p{Cs}]+$' });
const Time = Type.String({ format: 'date-time', maxLength: 40 });
const Nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Optional(Type.Union([schema, Type.Null()]));

export const WirePerson = Type.Object(
  {
    id: Id,
    name: Type.String({ maxLength: 200 }),
    createdAt: Nullable(Time),
    joinedAt: Nullable(Time),
    roles: Type.Optional(Type.Array(Id, { maxItems: 250 })),
    bot: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type WirePerson = Static<typeof WirePerson>;

const WireAttachment = Type.Object(
  {
    id: Id,
    url: Type.String({ maxLength: 2_000 }),
    type: Type.String({ maxLength: 200 }),
    size: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  },
  closed,
);

const content = {
  id: Id,
  type: Type.Enum(['thread', 'post', 'comment']),
  title: Nullable(Type.String({ maxLength: 1_000 })),
  text: Type.String({ maxLength: 200_000 }),
  parent: Nullable(Id),
  url: Nullable(Type.String({ maxLength: 2_000 })),
  attachments: Type.Optional(Type.Array(WireAttachment, { maxItems: 50 })),
};
export const WireContent = Type.Object(content, closed);
export type WireContent = Static<typeof WireContent>;

/** What the forum's contract lets a forum say; the other kinds of the engine belong to other surfaces. */
const memberKinds = ['member.joined', 'member.updated'] as const;
export const doorKinds = [...contentKinds, ...memberKinds] as const;

const base = { id: Id, at: Type.Optional(Time) };

export const WireContentEvent = Type.Object(
  { ...base, kind: Type.Enum([...contentKinds]), author: WirePerson, content: WireContent },
  closed,
);
export const WireMemberEvent = Type.Object(
  { ...base, kind: Type.Enum([...memberKinds]), member: WirePerson },
  closed,
);
export type WireContentEvent = Static<typeof WireContentEvent>;
export type WireMemberEvent = Static<typeof WireMemberEvent>;
export type WireEvent = WireContentEvent | WireMemberEvent;

/** Events in one request at most. */
export const batchLimit = 500;

const nullableText = Type.Union([Type.String(), Type.Null()]);

/** What the door answers for one event. */
export const WireAnswer = Type.Object(
  {
    event: Type.String(),
    decision: Type.Enum(['publish', 'hold', 'block']),
    id: nullableText,
    rules: Type.Array(Type.String()),
    message: nullableText,
    sanction: Type.Union([
      Type.Object(
        { kind: Type.String(), reason: Type.String(), endsAt: Type.Union([Time, Type.Null()]) },
        closed,
      ),
      Type.Null(),
    ]),
    repeated: Type.Boolean(),
    outage: Type.Optional(
      Type.Literal(true, { description: 'The database was away: nothing was judged and nothing recorded.' }),
    ),
  },
  closed,
);
export type WireAnswer = Static<typeof WireAnswer>;
