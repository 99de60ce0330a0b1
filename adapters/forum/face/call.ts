import { Refusal } from '@fuero/community';
import type { Actor, House, Repeatable } from '@fuero/community';
import type { ForumCaller } from '../caller-for.ts';

/** One call in the words of the forum's contract, whichever door it came through. */
export interface Call {
  readonly house: House;
  readonly caller: ForumCaller;
}

/** Who calls something that is for staff alone. The use case looks up the rank; of a stranger there is none to look up. */
export function asStaff({ caller }: Call): Actor {
  if (!caller.isKnown) throw new Refusal('refusal.not-staff');
  return caller.actor;
}

/** The member behind an account of the forum; `null`: nobody has spoken of it. */
export async function memberBehind({ house, caller }: Call, account: string): Promise<string | null> {
  const { community } = caller.actor;
  return house.moderation.members.byAccount(community, { surface: 'forum', externalId: account });
}

/** The same, where somebody has to be there: throws `refusal.no-member`. */
export async function knownMember(call: Call, account: string): Promise<string> {
  const member = await memberBehind(call, account);
  if (member === null) throw new Refusal('refusal.no-member');
  return member;
}

/** The account of a member; `null`: none on the forum, or none that the caller may see. */
export type AccountOf = (member: string | null | undefined) => string | null;

const memberId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Looks up the accounts of many members at once. What is no member's id (`automod`) has none. */
export async function accountsOf(
  { house, caller }: Call,
  members: readonly (string | null | undefined)[],
): Promise<AccountOf> {
  const ids = members.filter((id): id is string => typeof id === 'string' && memberId.test(id));
  const accounts = await house.accounts.of(caller.actor, 'forum', ids);
  return (member) => (typeof member === 'string' ? (accounts.get(member) ?? null) : null);
}

export function repeatable(key: string | null | undefined): Repeatable {
  return key === null || key === undefined ? {} : { key };
}

interface Dictionary<Core> {
  readonly all: readonly string[];
  toCore(word: string): Core | null;
}

/** Our word for one of the contract's. Throws `refusal.unknown-word` with those that there are. */
export function wordIn<Core>(dictionary: Dictionary<Core>, name: string, word: string): Core {
  const core = dictionary.toCore(word);
  if (core !== null) return core;
  throw new Refusal('refusal.unknown-word', {
    name,
    word: word.slice(0, 100),
    allowed: dictionary.all.join(', '),
  });
}
