import type { Actor } from '../actor.ts';
import type { Appeals } from '../appeals.ts';
import { callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { whoAsks } from '../authority/members.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { decideAppeal } from './decide-appeal.ts';
import { fileAppeal } from './file-appeal.ts';
import { listAppeals, readAppeal, readOverturnRates } from './read-appeals.ts';
import type { Reader } from './read-appeals.ts';
import { claimAppeal, releaseAppeal } from './take-appeal.ts';

/** Appeals of sanctions, on one database. */
export function createAppeals(deps: ModerationDeps): Appeals {
  return {
    file: (actor, input, options = {}) => fileAppeal(deps, actor, { input, ...options }),
    list: (actor, filter) => asReader(deps, actor, (tx, reader) => listAppeals(tx, reader, filter)),
    get: (actor, id) => asReader(deps, actor, (tx, reader) => readAppeal(tx, reader, id)),
    claim: (actor, id) => claimAppeal(deps, actor, id),
    release: (actor, id) => releaseAppeal(deps, actor, id),
    decide: (actor, id, input, options = {}) => decideAppeal(deps, actor, { id, input, ...options }),
    async overturnRates(actor) {
      const rates = await readAsStaff(deps, actor, (tx) => readOverturnRates(tx, actor.community));
      const owners = new Map(deps.current()?.policy.rules.map(({ id, owner }) => [id, owner]));
      return rates.map((rate) => ({ ...rate, owner: owners.get(rate.rule) ?? null }));
    },
  };
}

/** As the member or as staff: either reads as themselves. */
async function asReader<T>(
  { database, current, clock }: ModerationDeps,
  actor: Actor,
  work: (tx: Transaction, reader: Reader) => Promise<T>,
): Promise<T> {
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (actor.kind === 'service') throw new Refusal('refusal.not-staff');
  return database.readAs(callerOf(actor), async (tx) => {
    const { rank } = await whoAsks(tx, actor);
    const { community, member } = actor;
    return work(tx, { community, member, rank, policy: current()?.policy ?? null, now: clock() });
  });
}
