import { randomUUID } from 'node:crypto';
import type { Event, Person, Surface } from '@fuero/engine';
import { subjectOf } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import { Account } from './account.entity.ts';
import { Member } from './member.entity.ts';

/** Who an event is about, in our own words. */
export interface KnownMember {
  readonly id: string;
  readonly account: Account;
}

export function accountKey(surface: Surface, externalId: string): string {
  return `${surface}\n${externalId}`;
}

/**
 * The members behind a batch of events, made where they are new, their accounts brought up to date with what the events
 * say. Runs behind the community's lock, so nobody else makes them at the same time.
 */
export async function resolveMembers(
  tx: Transaction,
  {
    community,
    events,
    accounts: before,
    now,
  }: {
    readonly community: string;
    readonly events: readonly Event[];
    /** Accounts with the outside ids of those whom the events are about. */
    readonly accounts: readonly Account[];
    readonly now: Date;
  },
): Promise<ReadonlyMap<string, KnownMember>> {
  const latest = new Map<string, { readonly surface: Surface; readonly person: Person }>();
  for (const event of events)
    latest.set(accountKey(event.surface, subjectOf(event).id), {
      surface: event.surface,
      person: subjectOf(event),
    });
  const known = new Map<string, KnownMember>();
  for (const account of before) {
    const key = accountKey(account.surface as Surface, account.externalId);
    if (latest.has(key)) known.set(key, { id: account.memberId, account });
  }
  const members = [];
  const accounts = [];
  for (const [key, { surface, person }] of latest) {
    const found = known.get(key);
    if (found !== undefined) {
      await refresh(tx, found.account, person);
      continue;
    }
    const id = randomUUID();
    const account = {
      communityId: community,
      surface,
      externalId: person.id,
      memberId: id,
      ...factsOf(person, null),
    };
    members.push({ id, communityId: community, name: person.name, messages: 0, createdAt: now });
    accounts.push(account);
    known.set(key, { id, account });
  }
  await changeTogether(tx, [...insertOf(tx, Member, members), ...insertOf(tx, Account, accounts)]);
  return known;
}

interface AccountFacts {
  readonly name: string;
  readonly createdAt: Date | null;
  readonly joinedAt: Date | null;
  readonly roles: string[];
  readonly bot: boolean;
}

/** What the surface did not say this time stays as it was. */
function factsOf(person: Person, before: Account | null): AccountFacts {
  return {
    name: person.name,
    createdAt: person.createdAt === null ? (before?.createdAt ?? null) : new Date(person.createdAt),
    joinedAt: person.joinedAt === null ? (before?.joinedAt ?? null) : new Date(person.joinedAt),
    roles: person.roles === null ? [...(before?.roles ?? [])] : [...person.roles],
    bot: person.bot,
  };
}

async function refresh(tx: Transaction, account: Account, person: Person): Promise<void> {
  const next = factsOf(person, account);
  const same =
    next.name === account.name &&
    next.createdAt?.getTime() === account.createdAt?.getTime() &&
    next.joinedAt?.getTime() === account.joinedAt?.getTime() &&
    next.bot === account.bot &&
    next.roles.join('\n') === account.roles.join('\n');
  if (same) return;
  const { communityId, surface, externalId } = account;
  await tx.nativeUpdate(Account, { communityId, surface, externalId }, next);
  if (next.name !== account.name)
    await tx.nativeUpdate(Member, { communityId, id: account.memberId }, { name: next.name });
  Object.assign(account, next);
}
