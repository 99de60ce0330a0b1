import type { TSchema } from 'typebox';
import { priorities } from '../../effect.ts';
import type { EffectAction, EffectKind, Priority } from '../../effect.ts';
import type { Surface } from '../../event.ts';
import { parseDuration } from '../../policy/units.ts';
import { asText, isMap } from '../../policy/place.ts';
import type { YamlValue } from '../../policy/place.ts';
import { Duration, DurationOrPermanent, Name, expects, keys, oneOf } from '../shapes.ts';

/** How an effect is written in `then`: as a bare word when `value` is null, else as `word: value`. */
export interface EffectForm {
  readonly value: TSchema | null;
  readonly description: string;
  /** Surfaces that can perform it. */
  readonly surfaces: readonly Surface[];
  readonly read: (value: YamlValue) => EffectAction;
}

const anywhere: readonly Surface[] = ['forum', 'discord'];

/** The effects of the language. A new one is one entry here and one performer per surface. */
export const effectForms: Record<EffectKind, EffectForm> = {
  delete: {
    value: null,
    description: 'Removes the content; on a forum it is not published.',
    surfaces: anywhere,
    read: () => ({ kind: 'delete' }),
  },
  hold: {
    value: null,
    description: 'Hides the content and puts it into the review queue.',
    surfaces: anywhere,
    read: () => ({ kind: 'hold' }),
  },
  flag: {
    value: keys({ queue: Name, priority: oneOf(priorities) }),
    description: 'Leaves the content published and puts it into a queue.',
    surfaces: anywhere,
    read: (value) => ({
      kind: 'flag',
      queue: isMap(value) && typeof value['queue'] === 'string' ? value['queue'] : 'review',
      priority: (isMap(value) ? (value['priority'] as Priority | undefined) : undefined) ?? 'medium',
    }),
  },
  warn: {
    value: null,
    description: 'A formal warning: a case, points, a notice.',
    surfaces: anywhere,
    read: () => ({ kind: 'warn' }),
  },
  timeout: {
    value: Duration,
    description: 'The member cannot publish for this long.',
    surfaces: anywhere,
    read: (value) => ({ kind: 'timeout', for: parseDuration(asText(value)) }),
  },
  suspend: {
    value: DurationOrPermanent,
    description: 'Suspends the member for this long, or permanently.',
    surfaces: anywhere,
    read: (value) => ({ kind: 'suspend', for: value === 'permanent' ? null : parseDuration(asText(value)) }),
  },
  ban: {
    value: null,
    description: 'Bans the member.',
    surfaces: anywhere,
    read: () => ({ kind: 'ban' }),
  },
  points: {
    value: expects('a whole number, 1 or more', { type: 'integer', minimum: 1, maximum: 1000 }),
    description: 'Adds to the ledger, in place of the points of the sanction in the same rule.',
    surfaces: anywhere,
    read: (value) => ({ kind: 'points', amount: Number(value) }),
  },
  reply: {
    value: Name,
    description: 'Tells the author, with the words of a template.',
    surfaces: anywhere,
    read: (value) => ({ kind: 'reply', template: asText(value) }),
  },
  notify: {
    value: Name,
    description: 'Leaves the author a notification, with the words of a template.',
    surfaces: anywhere,
    read: (value) => ({ kind: 'notify', template: asText(value) }),
  },
};

const kinds = Object.keys(effectForms) as EffectKind[];

/** `flag` may also stand alone. */
const bareWords = kinds.filter((kind) => effectForms[kind].value === null || kind === 'flag');

export const EffectSchema = {
  if: { type: 'string' },
  then: { enum: bareWords },
  else: {
    type: 'object',
    properties: Object.fromEntries(
      kinds.flatMap((kind) => {
        const form = effectForms[kind];
        return form.value === null ? [] : [[kind, { ...form.value, description: form.description }]];
      }),
    ),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    'x-what': 'an effect',
    'x-expects': 'an effect such as `delete` or `timeout: 1h`',
  },
};

export function readEffect(value: YamlValue): EffectAction {
  if (typeof value === 'string') return effectForms[value as EffectKind].read(null);
  const [kind, argument] = Object.entries(value as Record<string, YamlValue>)[0] ?? [];
  return effectForms[kind as EffectKind].read(argument ?? null);
}
