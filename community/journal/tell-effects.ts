import { performerOf, sanctionOf } from '@fuero/engine';
import type { EffectAction, Event, Policy, TemplateKind } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import type { Notice } from '../notifications/words.ts';
import { reasonOf } from '../sanctions/consequences.ts';
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
    await notifyIn(tx, acting, {
      member: member.id,
      ...noticeOf(acting.policy, effect, { reason, points, until: null }),
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
  { templates }: Policy,
  { template }: Saying,
  values: { readonly reason: string; readonly points: number; readonly until: null },
): Notice & { readonly template: string | null } {
  const kind = templates[template]?.kind ?? 'notice';
  // A template for something else has placeholders that nothing here fills: the house's own words stand for it.
  const words = { template: sayable.includes(kind) && Object.hasOwn(templates, template) ? template : null };
  const notice = about[kind];
  return notice === undefined ? { kind: 'notice', values, ...words } : { kind: notice, values, ...words };
}
