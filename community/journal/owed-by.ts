import { contentOf, performerOf } from '@fuero/engine';
import type { Effect, Policy } from '@fuero/engine';
import type { OnContent } from '../deliveries.ts';
import type { Owed } from '../outbox/owe-in.ts';
import { reasonOf } from '../sanctions/consequences.ts';
import type { Judgement } from './judge.ts';

interface Deciding {
  readonly policy: Policy;
  readonly now: Date;
}

/** What the forum has to be told because of a judgement: the effects that its answer did not carry. */
export function owedBy({ incoming, record }: Judgement, deciding: Deciding): readonly Owed[] {
  const { event, member } = incoming;
  const decision = record?.decision ?? null;
  if (record === null || decision === null || event.surface !== 'forum') return [];
  return decision.effects.flatMap((effect, index): readonly Owed[] => {
    if (performerOf(effect, event) !== 'outbox') return [];
    const told = toldOf(effect, {
      ...deciding,
      member: member.id,
      content: contentOf(event),
      reason: reasonOf(decision, effect.rules),
    });
    if (told === null) return [];
    return [{ ...told, key: `decision:${record.id}:${index}`, decision: record.id, effectIndex: index }];
  });
}

interface Occasion extends Deciding {
  readonly member: string;
  readonly content: ReturnType<typeof contentOf>;
  readonly reason: string;
}

type Told = Owed extends infer One ? (One extends Owed ? Pick<One, 'kind' | 'payload'> : never) : never;

/** `null`: nothing that the forum is told; sanctions and notices go their own ways. */
function toldOf(effect: Effect, occasion: Occasion): Told | null {
  const { content } = occasion;
  if (effect.kind === 'role') return roleOf(effect, occasion);
  if (content === null) return null;
  const payload: OnContent = { content: { type: content.type, id: content.id }, reason: occasion.reason };
  switch (effect.kind) {
    case 'delete':
      return { kind: 'content.delete', payload };
    case 'hold':
      return { kind: 'content.hide', payload };
    case 'lock':
      return { kind: 'thread.close', payload };
    case 'unlock':
      return { kind: 'thread.open', payload };
    case 'feature':
      return { kind: 'thread.feature', payload };
    case 'unfeature':
      return { kind: 'thread.unfeature', payload };
    case 'move':
      return { kind: 'thread.move', payload: { ...payload, to: channelId(effect.to, occasion) } };
    case 'edit': {
      const fill = (words: string | null) =>
        words?.replace(/\{(title|text)\}/g, (_, name: string) =>
          name === 'title' ? (content.title ?? '') : content.text,
        ) ?? null;
      return {
        kind: 'content.edit',
        payload: { ...payload, title: fill(effect.title), text: fill(effect.text) },
      };
    }
    default:
      return null;
  }
}

function roleOf(effect: Extract<Effect, { kind: 'role' }>, { policy, member, now }: Occasion): Told {
  const role = policy.manifest.roles[effect.role] ?? effect.role;
  if (effect.change === 'remove') return { kind: 'role.revoke', payload: { member, role } };
  const until = effect.for === null ? null : new Date(now.getTime() + effect.for).toISOString();
  return { kind: 'role.grant', payload: { member, role, until } };
}

function channelId(name: string, { policy }: Occasion): string {
  return policy.manifest.channels[name] ?? name;
}
