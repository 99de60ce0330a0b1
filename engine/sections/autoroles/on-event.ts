import type { Readings, Trace } from '../../decision.ts';
import type { Event, Person, ReactionEvent } from '../../event.ts';
import { subjectOf } from '../../event.ts';
import type { Facts } from '../../facts.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Autorole, AutoroleGrant, AutoroleStep } from './autorole.ts';
import { reasonsOf } from './reasons.ts';
import type { Reasons } from './reasons.ts';

/** What happened, the member it may give a role, and what is known about that member. */
export interface AutoroleOccasion {
  readonly event: Event;
  /** One of `autoroleSubjects`. */
  readonly member: Person;
  readonly readings: Readings;
  /** Facts about the member; roles only where `member` does not say them. */
  readonly facts: Facts;
  /** Every grant that the member has had, ended ones included. */
  readonly grants: readonly AutoroleGrant[];
}

/** The members to whom an event could give a role, or from whom it could take one: the one who acts, the author of what they react to. Never a bot. */
export function autoroleSubjects(policy: Policy, event: Event): readonly Person[] {
  const asked = (policy.sections.autoroles ?? []).filter((autorole) => isAsked(autorole, event));
  const people = [
    ...(asked.some(({ about }) => about === 'member') ? [subjectOf(event)] : []),
    ...(asked.some(({ about }) => about === 'author') ? [authorOf(event)] : []),
  ];
  return people.flatMap((person) => (person === null || person.bot ? [] : [person]));
}

/**
 * What each autorole that this kind of event concerns calls for. The same event twice grants once; a temporary grant is
 * extended by a new event, counted from that event. Autoroles that read only what a member is are left to
 * `recheckAutoroles`.
 */
export function autorolesFor(policy: Policy, occasion: AutoroleOccasion): readonly AutoroleStep[] {
  const { event, member, facts, grants } = occasion;
  const roles = member.roles ?? facts.roles ?? null;
  const reasons = reasonsOf(grants, roles ?? []);
  return (policy.sections.autoroles ?? []).flatMap((autorole) => {
    const about = autorole.about === 'author' ? authorOf(event) : subjectOf(event);
    if (about?.id !== member.id || !isAsked(autorole, event)) return [];
    const step =
      event.kind === 'reaction.removed'
        ? takeBack(autorole, event, occasion, reasons, policy)
        : give(autorole, roles !== null, occasion, reasons, policy);
    return [step];
  });
}

function isAsked(autorole: Autorole, event: Event): boolean {
  if (event.kind !== 'reaction.removed') return autorole.on.includes(event.kind);
  return autorole.reversible && autorole.for === null;
}

/** The author of what somebody else reacts to: what members do to their own contents makes nobody popular. */
function authorOf(event: Event): Person | null {
  if (!('reaction' in event) || event.reaction.author?.id === event.member.id) return null;
  return event.reaction.author;
}

function ask(
  autorole: Autorole,
  event: Event,
  { member, readings, facts }: AutoroleOccasion,
  policy: Policy,
): Trace {
  const asked = autorole.about === 'author' && 'reaction' in event ? { ...event, member } : event;
  return policy.ask(autorole.when, asked, readings, facts);
}

function give(
  autorole: Autorole,
  rolesKnown: boolean,
  occasion: AutoroleOccasion,
  reasons: Reasons,
  policy: Policy,
): AutoroleStep {
  const { event } = occasion;
  const trace = ask(autorole, event, occasion, policy);
  const base = { autorole: autorole.id, role: autorole.role, trace };
  if (trace.truth === 'unknown') return { ...base, step: 'undecided', because: 'condition' };
  if (trace.truth === 'false') return { ...base, step: 'nothing' };
  const until = autorole.for === null ? null : event.at + autorole.for;
  const grant = reasons.of(autorole);
  if (grant !== null) {
    const longer = until !== null && grant.until !== null && until > grant.until && grant.event !== event.id;
    return longer ? { ...base, step: 'extend', until } : { ...base, step: 'nothing' };
  }
  if (occasion.grants.some((past) => past.autorole === autorole.id && past.event === event.id)) {
    return { ...base, step: 'nothing' };
  }
  if (!rolesKnown) return { ...base, step: 'undecided', because: 'roles' };
  return { ...base, step: 'grant', until, ...reasons.grant(autorole, { at: event.at, until }) };
}

/** A reaction that was taken back ends what it granted, unless enough others stay. */
function takeBack(
  autorole: Autorole,
  event: ReactionEvent,
  occasion: AutoroleOccasion,
  reasons: Reasons,
  policy: Policy,
): AutoroleStep {
  const trace = ask(autorole, event, occasion, policy);
  const base = { autorole: autorole.id, role: autorole.role, trace };
  const grant = reasons.of(autorole);
  if (grant === null || grant.content !== event.reaction.content) return { ...base, step: 'nothing' };
  if (trace.truth === 'unknown') return { ...base, step: 'undecided', because: 'condition' };
  // Of one's own reaction nothing is left; of others' to one's content, those that the event counts.
  const crowded = { ...event, reaction: { ...event.reaction, count: Number.MAX_SAFE_INTEGER } };
  const concerned =
    autorole.about === 'member'
      ? trace
      : trace.truth === 'true'
        ? null
        : ask(autorole, crowded, occasion, policy);
  if (concerned?.truth !== 'true') return { ...base, step: 'nothing' };
  return { ...base, step: 'withdraw', because: 'taken-back', removes: reasons.withdraw(grant) };
}
