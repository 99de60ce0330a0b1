import type { ContentEvent, Event, FactName, Facts, Person, Policy } from '@fuero/engine';
import type { KnownContent } from '../contents/find-content.ts';
import type { Acting } from '../authority/acting.ts';
import { factsFor } from '../journal/facts.ts';
import type { Account } from '../members/account.entity.ts';
import type { Standing } from '../members/standing.ts';

/** Whoever wrote what is reported, where nobody knows: what rules ask about them stays inconclusive. */
export const unknownPerson: Person = {
  id: '',
  name: '',
  createdAt: null,
  joinedAt: null,
  roles: null,
  bot: false,
};

/** The author of reported content as they are now, and what the policy may ask about them. */
export interface Author {
  readonly person: Person;
  facts(needs: readonly FactName[], event: Event): Facts;
}

/** An author whom nobody knows. */
export const nobodyKnown: Author = { person: unknownPerson, facts: () => ({}) };

/** Once their standing was read; `undefined`: nothing of it will be asked for. */
export function authorOf(
  { policy, now }: Acting,
  {
    content: { event, member, account },
    standing,
  }: { readonly content: KnownContent; readonly standing: Standing | undefined },
): Author {
  const person = personOf(event, account);
  if (account === null || standing === undefined) return { person, facts: () => ({}) };
  return {
    person,
    facts: (needs, about) => factsAbout(needs, { account, standing, policy, now, about, member }),
  };
}

/** What is known today: what an old event said about its author must not become true again. */
function personOf({ author }: ContentEvent, account: Account | null): Person {
  if (account === null) return author;
  const { externalId: id, name, createdAt, joinedAt, roles, bot } = account;
  return {
    id,
    name,
    createdAt: createdAt?.getTime() ?? null,
    joinedAt: joinedAt?.getTime() ?? null,
    roles,
    bot,
  };
}

function factsAbout(
  needs: readonly FactName[],
  known: {
    readonly account: Account;
    readonly member: string;
    readonly standing: Standing;
    readonly policy: Policy;
    readonly now: Date;
    readonly about: Event;
  },
): Facts {
  const { account, member: id, standing, policy, now, about } = known;
  return factsFor(needs, {
    event: about,
    member: { id, account },
    standing,
    manifest: policy.manifest,
    watchlistAt: policy.points.watchlistAt,
    now,
  });
}
