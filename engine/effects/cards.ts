import type { ActionName } from '../actions/catalogue.ts';
import type { EffectAction, EffectKind, SanctionKind } from '../effect.ts';
import type { Event, EventKind, Surface } from '../event.ts';
import type { EffectCard, EffectCards, Meaning, Performer, Venue } from './card.ts';
import { contentEffects } from './content.ts';
import { memberEffects } from './members.ts';
import { messageEffects } from './messages.ts';

const { delete: remove, hold, flag, label, ...thread } = contentEffects;
const { points, role, 'request-reputation': request, ...sanctions } = memberEffects;
const { alert, reply, dm, notify } = messageEffects;

/** The effects of the language, in the order in which a decision lists them. A new one is one entry in one of these files. */
export const effectCards: EffectCards<EffectKind> = {
  delete: remove,
  hold,
  ...sanctions,
  points,
  flag,
  reply,
  notify,
  dm,
  alert,
  role,
  label,
  'request-reputation': request,
  ...thread,
};

export const effectKinds = Object.keys(effectCards) as EffectKind[];

/** The card of an effect. What it reads of an action is what `read` of the same card made. */
export function cardOf(kind: EffectKind): EffectCard {
  return effectCards[kind] as EffectCard;
}

/** Effects that stand as a bare word. */
export const bareEffects: readonly string[] = effectKinds.filter(
  (kind) => cardOf(kind).value === null || cardOf(kind).bare === true,
);

/** What an effect is to the one it falls on: `removes` and `sanctions` are what `exempt` drops. */
export const effectNature: Readonly<Record<EffectKind, EffectCard['nature']>> = Object.fromEntries(
  effectKinds.map((kind) => [kind, effectCards[kind].nature]),
) as Record<EffectKind, EffectCard['nature']>;

/** What an effect is in records that people read: its sanction, its action and the action that takes it back. */
export function meaningOf(action: EffectAction): Meaning {
  const card = cardOf(action.kind);
  return card.meanings[card.meaning?.(action) ?? 0] ?? card.meanings[0];
}

/** The action that imposes a sanction of each kind, whoever does it. */
export const sanctionActions: Readonly<Record<SanctionKind, ActionName>> = Object.fromEntries(
  effectKinds
    .flatMap((kind) => cardOf(kind).meanings)
    .filter(({ sanction }) => sanction !== null)
    .map(({ sanction, action }) => [sanction, action]),
) as Record<SanctionKind, ActionName>;

/** The kind of sanction that an effect imposes, `null` for none; a timeout is a temporary suspension. */
export function sanctionOf(action: EffectAction): SanctionKind | null {
  return meaningOf(action).sanction;
}

/** An effect as it is written in a policy. */
export function effectName(action: EffectAction): string {
  const value = cardOf(action.kind).show(action);
  return value === null ? action.kind : `${action.kind}: ${value}`;
}

/** Events with content that is still there to act on. */
const withContent: readonly EventKind[] = [
  'content.created',
  'content.edited',
  'reaction.added',
  'reaction.removed',
  'report.filed',
];
/** What a forum asks about before it publishes. */
const beforePublication: readonly EventKind[] = ['content.created', 'content.edited'];

/** What decides who can perform an effect. `content: null`: a report of a member, who said nothing. */
type Occasion = Pick<Event, 'surface' | 'kind'> & { readonly content?: unknown };

function venueOf({ surface, kind }: Occasion): Venue {
  if (surface === 'discord') return 'discord';
  return beforePublication.includes(kind) ? 'forum-before' : 'forum-after';
}

/** Why nobody can perform an effect on an occasion; `null`: somebody can. */
const venues: Readonly<Record<Surface, readonly Venue[]>> = {
  discord: ['discord'],
  forum: ['forum-before', 'forum-after'],
};

export function obstacle(
  effect: EffectKind,
  occasion: Occasion,
): 'surface' | 'content' | 'unpublished' | null {
  const card = cardOf(effect);
  if (venues[occasion.surface].every((venue) => card.performedBy[venue] === null)) return 'surface';
  const without = occasion.content === null || !withContent.includes(occasion.kind);
  if (card.needsContent === true && without) return 'content';
  return card.performedBy[venueOf(occasion)] === null ? 'unpublished' : null;
}

/** Who performs an effect of a decision about this event. Decisions hold no effect that nobody can perform. */
export function performerOf(effect: EffectAction, event: Pick<Event, 'surface' | 'kind'>): Performer {
  const performer = cardOf(effect.kind).performedBy[venueOf(event)];
  if (performer === null) throw new Error(`nobody performs ${effect.kind} on ${event.surface}`);
  return performer;
}
