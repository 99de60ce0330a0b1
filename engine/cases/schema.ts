import Type from 'typebox';
import { outcomes } from '../decision.ts';
import { sanctionKinds } from '../effect.ts';
import { eventKinds } from '../event.ts';
import { ranks } from '../facts.ts';
import { offsetPattern } from '../policy/units.ts';
import { EffectSchema } from '../sections/rules/effects.ts';
import {
  Balance,
  Count,
  Duration,
  Flag,
  Id,
  ImageHash,
  Name,
  PositiveCount,
  Size,
  Text,
  expects,
  keys,
  oneOf,
} from '../sections/shapes.ts';

const Message = expects('text', { type: 'string', maxLength: 200_000 });
const RuleIds = expects('a list of rule ids', { type: 'array', items: Name, uniqueItems: true });

const Author = {
  ...keys({
    name: Text,
    tenure: Duration,
    accountAge: Duration,
    points: Count,
    warnings: Count,
    messages: Count,
    reputation: Balance,
    roles: Type.Unsafe({ type: 'array', items: Id }),
    rank: oneOf(ranks),
    bot: Flag,
    watchlisted: Flag,
  }),
  description:
    'Who wrote it. Absent: a member of a year with 100 messages, no points, no rank. Another `name` is another member.',
};

const Ids = Type.Unsafe({ type: 'array', items: Id });
const Picture = {
  anyOf: [
    { const: 'failed' },
    keys({ text: Message, phash: ImageHash, qr: Type.Unsafe({ type: 'array', items: Message }) }),
  ],
  description:
    'What was read from the picture: `failed`, or its parts; a part left out was not read. Absent: the picture was not read.',
  'x-expects': '`failed`, or what was read: `text`, `phash`, `qr`',
};
const Attachment = keys({ type: Text, size: Size, picture: Type.Unsafe(Picture) }, ['type']);
const Content = keys({
  type: oneOf(['thread', 'post', 'comment', 'message']),
  title: Text,
  attachments: Type.Unsafe({ type: 'array', items: Attachment }),
  mentions: {
    ...keys({ users: Ids, roles: Ids, everyone: Flag }),
    description: 'Whom the surface says the text calls. Absent: they are read from the text.',
  },
});

const Channel = {
  anyOf: [Id, keys({ id: Id, within: Ids, nsfw: Flag }, ['id'])],
  description: 'Where it happens: an alias or an id, or a mapping that says what the room stands in.',
  'x-expects': 'a channel such as `general`, or `{ id, within, nsfw }`',
};

const Given = keys({
  author: Author,
  content: Content,
  surface: oneOf(['forum', 'discord']),
  channel: Type.Unsafe(Channel),
  reaction: keys({ emoji: Text, on: Id, own: Flag, count: Count }),
  report: keys({ reason: Id, reporters: PositiveCount }),
  invite: { ...Id, description: 'The code of an invite that is made or deleted.' },
  command: Id,
  timer: Id,
  invites: { ...Ids, description: 'Codes of the community’s own invites. Absent: they are not known.' },
});
const EventKind = oneOf(eventKinds);

const Step = keys(
  {
    at: expects('a time since the first step such as `0s` or `2h`', {
      type: 'string',
      pattern: offsetPattern,
    }),
    message: Message,
    event: EventKind,
    given: Given,
  },
  ['at'],
);

const Expect = {
  ...keys({
    fires: {
      ...RuleIds,
      description: 'Exactly the rules that fire at the last step, shadow rules included.',
    },
    silent: { ...RuleIds, description: 'Rules that are evaluated at the last step and do not fire.' },
    inconclusive: RuleIds,
    effects: expects('a list of effects', {
      type: 'array',
      items: EffectSchema,
      description: 'Effects of the last step that must be there; no other removal or sanction may be.',
    }),
    shadow: expects('a list of effects', {
      type: 'array',
      items: EffectSchema,
      description: 'The same of the effects that shadow rules would have added.',
    }),
    outcome: oneOf(outcomes),
    points: { ...Count, description: 'Points that all steps add.' },
    sanctions: Type.Unsafe({
      type: 'array',
      items: oneOf(sanctionKinds),
      description: 'Sanctions that all steps impose, in order.',
    }),
  }),
  minProperties: 1,
};

const Case = keys(
  {
    name: Text,
    given: Given,
    message: Message,
    messages: expects('a list of messages', {
      type: 'array',
      items: Message,
      minItems: 1,
      maxItems: 1000,
      description: 'Messages that each are a case of their own, with the same `given` and `expect`.',
    }),
    event: EventKind,
    steps: expects('a list of steps', { type: 'array', items: Step, minItems: 1, maxItems: 200 }),
    expect: Expect,
  },
  ['name', 'expect'],
);

/** JSON Schema of one `*.test.yaml` file. */
export const caseFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Fuero policy tests',
  ...keys({ cases: expects('a list of cases', { type: 'array', items: Case, minItems: 1 }) }, ['cases']),
};
