import type { Event, FactName, Facts, Manifest } from '@fuero/engine';
import { rankOf, subjectOf } from '@fuero/engine';
import type { KnownMember } from '../members/directory.ts';
import { mostSevere } from '../members/standing.ts';
import type { Standing } from '../members/standing.ts';

interface Known {
  readonly event: Event;
  readonly member: KnownMember;
  readonly standing: Standing;
  readonly manifest: Manifest;
  readonly watchlistAt: number | null;
  readonly now: Date;
}

/** The facts that the woken rules asked for, and no others. What nobody ever said stays out, so that its leaves are inconclusive. */
export function factsFor(needs: readonly FactName[], known: Known): Facts {
  const { event, member, standing, manifest, watchlistAt, now } = known;
  const { account } = member;
  const person = subjectOf(event);
  const roles = person.roles ?? account.roles;
  const since = (time: Date | null | undefined) =>
    time === null || time === undefined ? undefined : Math.max(0, event.at - time.getTime());
  const all: { readonly [Name in FactName]: () => Facts[Name] | undefined } = {
    tenure: () => since(account.joinedAt),
    accountAge: () => since(account.createdAt),
    roles: () => roles,
    points: () => standing.points,
    warnings: () => standing.warnings,
    sanctioned: () => mostSevere(standing.sanctions, now) !== null,
    // Whom nobody ever decided about is watched as the policy says, though no entry of the ledger put them on the list.
    watchlisted: () =>
      standing.watch === 'watched' ||
      (standing.watch === 'never' && watchlistAt !== null && standing.points >= watchlistAt),
    messages: () => standing.messages,
    // Nobody keeps these yet: rules that ask for them are inconclusive.
    reputation: () => undefined,
    invites: () => undefined,
    pictures: () => undefined,
    rank: () => rankOf(manifest, { granted: standing.granted, surface: event.surface, roles }),
  };
  return Object.fromEntries(
    needs.map((name) => [name, all[name]()] as const).filter(([, value]) => value !== undefined),
  );
}
