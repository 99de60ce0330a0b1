import { performerOf, sanctionOf } from '@fuero/engine';
import type { EffectAction, Event, Policy, TemplateKind } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { mostSevere } from '../members/standing.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import type { Notice } from '../notifications/words.ts';
import type { Booked } from '../sanctions/book.ts';
import { reasonOf } from '../sanctions/consequences.ts';
import { namesEnd } from '../templates/choose.ts';
import type { Judgement } from './judge.ts';

type Saying = Extract<EffectAction, { readonly kind: 'dm' | 'notify' | 'reply' }>;

/** Whether an effect is done by the transaction that records it: on a forum it becomes a notification, or is a sanction in the ledger. */
export function isDoneHere(effect: EffectAction, event: Event): boolean {
  if (performerOf(effect, event) !== 'outbox') return true;
  return event.surface === 'forum' && (isSaying(effect) || sanctionOf(effect) !== null);
}

/**
 * What rules say to a member of a forum, where its answer did not say it already. Words that tell of a sanction are left out:
 * its own notification has them.
 */
export async function tellEffects(
  tx: Transaction,
  acting: Pick<Acting, 'community' | 'policy' | 'now' | 'notified'>,
  { incoming, record }: Judgement,
): Promise<void> {
  const { event, member } = incoming;
  const decision = record?.decision ?? null;
  if (record === null || decision === null || event.surface !== 'forum') return;
  const said = new Set(record.consequences.told.map(({ template }) => template));
  for (const effect of decision.effects) {
    if (!isSaying(effect) || performerOf(effect, event) !== 'outbox' || said.has(effect.template)) continue;
    said.add(effect.template);
    const reason = reasonOf(decision, effect.rules);
    const points = record.pointsAfter ?? 0;
    const until = endOf(record.consequences, acting.now);
    await notifyIn(tx, acting, {
      member: member.id,
      ...noticeOf(acting.policy, effect, { reason, points, until }),
    });
  }
}

function isSaying(effect: EffectAction): effect is Saying {
  return effect.kind === 'dm' || effect.kind === 'notify' || effect.kind === 'reply';
}

/** Kinds of templates that are about a sanction; whatever else a rule says is a notice. */
const about: Partial<Record<TemplateKind, 'warning' | 'suspension' | 'ban'>> = {
  warning: 'warning',
  suspension: 'suspension',
  ban: 'ban',
};
const sayable: readonly TemplateKind[] = ['warning', 'suspension', 'ban', 'other', 'notice'];

function noticeOf(
  { templates, manifest }: Policy,
  { template: id }: Saying,
  values: { readonly reason: string; readonly points: number; readonly until: Date | null },
): Notice & { readonly template: string | null } {
  const template = Object.hasOwn(templates, id) ? templates[id] : undefined;
  // One with placeholders that nothing here fills: the house's own words stand for it.
  if (
    template === undefined ||
    !sayable.includes(template.kind) ||
    (values.until === null && namesEnd(template, manifest.community.locale))
  )
    return { kind: 'notice', values, template: null };
  return { kind: about[template.kind] ?? 'notice', values, template: id };
}

/** The end of the most severe sanction among what was booked; `null`: there is none, or it has no end. */
function endOf({ sanctions }: Pick<Booked, 'sanctions'>, now: Date): Date | null {
  const booked = sanctions.map(({ kind, reason, endsAt }) => ({ kind, reason, endsAt: endsAt ?? null }));
  return mostSevere(booked, now)?.endsAt ?? null;
}
