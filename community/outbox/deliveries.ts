import { act, actAsHouse, callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import type { Actor } from '../actor.ts';
import { whoAsks } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import type { Deliveries } from '../deliveries.ts';
import { Refusal } from '../refusal.ts';
import { Delivery } from './delivery.entity.ts';
import { deliveryRowOf } from './delivery-row.ts';
import { finishIn, followEffects, listOf } from './finish.ts';

/** Rows of one answer. */
const polled = { usual: 100, most: 500 } as const;
const deadShown = 200;

/** What is owed to the forum, as its own server and admins see it. */
export function createDeliveries(deps: ModerationDeps): Deliveries {
  const { database } = deps;
  return {
    poll(actor, after, limit = polled.usual) {
      mustBeService(actor);
      const rows = Math.min(polled.most, Math.max(1, Math.trunc(limit)));
      return database.readAs(callerOf(actor), async (tx) => {
        const found = await tx.find(
          Delivery,
          {
            communityId: actor.community,
            surface: 'forum',
            state: { $ne: 'delivered' },
            sequence: { $gt: BigInt(Math.trunc(after)) },
          },
          { orderBy: { sequence: 'asc' }, limit: rows, disableIdentityMap: true },
        );
        return found.map(deliveryRowOf);
      });
    },
    acknowledge(actor, ids) {
      mustBeService(actor);
      return actAsHouse(deps, actor.community, async (tx, acting) => ({
        answer: await finishIn(tx, acting, ids.filter(isUuid)),
        audit: [],
      }));
    },
    dead: (actor) =>
      database.readAs(callerOf(actor), async (tx) => {
        await mustBeAdmin(tx, actor);
        const found = await tx.find(
          Delivery,
          { communityId: actor.community, surface: 'forum', state: 'dead' },
          { orderBy: { sequence: 'desc' }, limit: deadShown, disableIdentityMap: true },
        );
        return found.map(deliveryRowOf);
      }),
    replay: (actor, ids) =>
      act(
        deps,
        actor,
        { action: 'delivery.replay', service: true },
        async (tx, { community, actor: by, now }) => {
          const revived = await tx.execute<{ id: string; kind: string }[]>(
            `update deliveries set state = 'pending', attempts = 0, next_at = ?, done_at = null
            where community_id = ? and id = any(?::uuid[]) and state = 'dead' returning id, kind`,
            [now, community, listOf(ids.filter(isUuid))],
          );
          await followEffects(tx, community, { ids: revived.map(({ id }) => id), state: 'pending' });
          return {
            answer: revived.length,
            audit: revived.map(({ id, kind }) => ({
              actor: by,
              action: 'delivery.replay',
              subject: `delivery:${id}`,
              details: { kind },
            })),
          };
        },
      ),
  };
}

function mustBeService(actor: Actor): void {
  if (actor.kind !== 'service') throw new Refusal('refusal.service-only');
}

async function mustBeAdmin(tx: Transaction, actor: Actor): Promise<void> {
  if (actor.kind === 'service') return;
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  const { rank } = await whoAsks(tx, actor);
  if (rank === null) throw new Refusal('refusal.not-staff');
  if (rank !== 'admin') throw new Refusal('refusal.rank', { rank: 'admin' });
}

/** Anything else names no delivery. */
function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
