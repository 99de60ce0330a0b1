import { sanctionActions } from '@fuero/engine';
import type { SanctionKind } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import { recorded } from '../actions/action-row.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { repeated } from '../authority/idempotency.ts';
import { readAbout } from '../authority/read-about.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import type { Sanctions } from '../sanctions.ts';
import { checkPoints, checkReason } from '../authority/check-text.ts';
import { expireDue } from './expire-due.ts';
import { announced, bookIn, imposeIn } from './impose-in.ts';
import { liftIn } from './lift-in.ts';
import { liftingOf } from './lifted.ts';
import { noteSanction } from './note-sanction.ts';
import { bySeverity, readSanctions } from './read-sanctions.ts';
import { verifyMember } from './verify-member.ts';
import { withdrawIn } from './withdraw-in.ts';

/** Sanctions and the ledger, on one database. */
export function createSanctions(deps: ModerationDeps): Sanctions {
  return {
    impose(actor, input, { key } = {}) {
      const deed = {
        action: sanctionActions[input.kind],
        on: [input.member],
        repeat: { key, arguments: input },
      };
      return act(deps, actor, deed, async (tx, acting) => {
        const { id, audit, announce } = await imposeIn(tx, acting, {
          ...input,
          template: input.template ?? null,
          report: null,
        });
        return { answer: { id }, audit, announce };
      });
    },
    async lift(actor, id, { reason, points }, { key } = {}) {
      const { member, kind } = await look(deps, actor, 'sanctions', id);
      if (kind === null) throw new Error('a sanction without a kind');
      const deed = {
        action: liftingOf(kind),
        on: [member],
        repeat: { key, arguments: { id, reason, points } },
      };
      return act(deps, actor, deed, async (tx, acting) => ({
        answer: undefined,
        ...(await liftIn(tx, acting, { sanction: id, reason, points, notify: true })),
      }));
    },
    active: (actor, member) =>
      readAbout(deps, actor, member, async (tx, reader) => {
        const question = { community: actor.community, of: { member }, reader, now: deps.clock() };
        const all = await readSanctions(tx, question);
        return all.filter(({ active }) => active).toSorted(bySeverity);
      }),
    verify: (actor, member) => verifyMember(deps, actor, member),
    async reverse(actor, entry, reason) {
      const { member } = await look(deps, actor, 'points_entries', entry);
      return act(deps, actor, { action: 'points.reverse', on: [member] }, async (tx, acting) => {
        const why = checkReason(reason);
        await checkReversible(tx, acting.community, entry);
        const withdrawal = { by: 'reversal', entry } as const;
        const { points, audit, announce } = await withdrawIn(tx, acting, { member, withdrawal, reason: why });
        const own = {
          actor: recorded(acting).actor,
          action: 'points.reverse',
          subject: `member:${member}`,
          details: { entry, points, reason: why },
        };
        return { answer: undefined, audit: [own, ...audit], announce };
      });
    },
    addPoints(actor, { member, amount, reason }) {
      return act(deps, actor, { action: 'points.add', on: [member] }, async (tx, acting) => {
        const points = checkPoints(amount);
        if (points === 0) throw new Refusal('refusal.no-points');
        const entry = { sanction: null, points, reason: checkReason(reason) };
        const booked = await bookIn(tx, acting, { member, report: null, decision: null, entry });
        const { audit, announce } = announced(booked);
        const own = {
          actor: recorded(acting).actor,
          action: 'points.add',
          subject: `member:${member}`,
          details: { entry: booked.points[0]?.id, points, reason: entry.reason },
        };
        return { answer: undefined, audit: [own, ...audit], announce };
      });
    },
    async expire(actor, { key } = {}) {
      const asking = { action: 'sanction.expire', service: true } as const;
      const deed = { ...asking, repeat: { key, arguments: null } };
      // Whoever asks may ask; that the time is over is nobody's decision, so the house notes it, in transactions of its own.
      const before = await act(deps, actor, asking, async (tx, acting) => ({
        answer: await repeated(tx, acting, deed),
        audit: [],
      }));
      if (before !== null) return before.answer as number;
      const noted = await expireDue(deps, actor.community);
      return act(deps, actor, deed, () => Promise.resolve({ answer: noted, audit: [] }));
    },
    addNote: (actor, id, text, options) => noteSanction(deps, actor, { sanction: id, text }, options),
  };
}

/** Whom a row is about: what has to be known before anybody is locked. Only staff may ask. */
function look(
  deps: ModerationDeps,
  actor: Actor,
  table: 'sanctions' | 'points_entries',
  id: string,
): Promise<{ readonly member: string; readonly kind: SanctionKind | null }> {
  return readAsStaff(deps, actor, async (tx) => {
    const kind = table === 'sanctions' ? 'kind' : 'null';
    const [found] = isUuid(id)
      ? await tx.execute<{ member: string; kind: SanctionKind | null }[]>(
          `select member_id as member, ${kind} as kind from ${table} where community_id = ? and id = ?`,
          [actor.community, id],
        )
      : [];
    if (found === undefined)
      throw new Refusal(table === 'sanctions' ? 'refusal.no-sanction' : 'refusal.no-entry');
    return found;
  });
}

/** Says why an entry cannot be taken back before it is tried; behind the member's lock nobody else does it meanwhile. */
async function checkReversible(tx: Transaction, community: string, entry: string): Promise<void> {
  const [found] = await tx.execute<{ reverses: string | null; reversed: boolean }[]>(
    `select reverses, exists (select from points_entries r where r.reverses = p.id) as reversed
       from points_entries p where community_id = ? and id = ?`,
    [community, entry],
  );
  if (found === undefined) throw new Refusal('refusal.no-entry');
  if (found.reverses !== null) throw new Refusal('refusal.reversal');
  if (found.reversed) throw new Refusal('refusal.reversed');
}
