import { sanctionKinds } from '../../effect.ts';
import type { SanctionKind } from '../../effect.ts';
import { subjectOf } from '../../event.ts';
import type { Surface } from '../../event.ts';
import type { ReplayRecord } from './record.ts';
import { newHistory } from './standing.ts';
import type { Ages, MemberHistory } from './standing.ts';

/** What a replay did to one member under one policy. */
export interface MemberSide {
  /** Points added. */
  readonly points: number;
  /** Sanctions imposed, in order. */
  readonly sanctions: readonly SanctionKind[];
}

/** A member for whom something changes. */
export interface MemberDelta {
  readonly member: string;
  readonly name: string;
  /** Decisions about this member that changed. */
  readonly changed: number;
  readonly from: MemberSide;
  readonly to: MemberSide;
}

/** Members of whom a line of history holds something; the others cost nothing. */
export interface Members {
  find(record: ReplayRecord): MemberHistory | null;
  open(record: ReplayRecord): MemberHistory;
  /** Members with changed decisions, the worst affected first, and how many are newly banned. */
  result(): { readonly members: readonly MemberDelta[]; readonly newBans: number };
}

export function openMembers(ages: Ages): Members {
  const all: MemberHistory[] = [];
  const byMember = new Map<string, MemberHistory>();
  /** Surface → account: every event asks, so that no key is made for it. */
  const byAccount: Readonly<Record<Surface, Map<string, MemberHistory>>> = {
    forum: new Map(),
    discord: new Map(),
  };

  function find({ member, event }: ReplayRecord): MemberHistory | null {
    if (all.length === 0) return null;
    const found = member === null ? byAccount[event.surface].get(subjectOf(event).id) : byMember.get(member);
    return found ?? null;
  }

  return {
    find,
    open(record) {
      const known = find(record);
      if (known !== null) return known;
      const { member, event } = record;
      const person = subjectOf(event);
      const history = newHistory(member ?? `${event.surface}:${person.id}`, person.name, ages);
      if (member === null) byAccount[event.surface].set(person.id, history);
      else byMember.set(member, history);
      all.push(history);
      return history;
    },
    result() {
      const changed = all.filter((history) => history.changed > 0);
      const deltas = changed.map(({ member, name, changed: count, from, to }): MemberDelta => ({
        member,
        name,
        changed: count,
        from: { points: from.points, sanctions: from.imposed },
        to: { points: to.points, sanctions: to.imposed },
      }));
      return {
        members: deltas.sort((a, b) => effectOn(b) - effectOn(a) || (a.member < b.member ? -1 : 1)),
        newBans: deltas.filter(
          ({ from, to }) => !from.sanctions.includes('ban') && to.sanctions.includes('ban'),
        ).length,
      };
    },
  };
}

/** How hard a change hits: first by the worst sanction gained or lost, then by points, then by decisions. */
function effectOn({ from, to, changed }: MemberDelta): number {
  const worst = ({ sanctions }: MemberSide) =>
    sanctions.reduce((most, kind) => Math.max(most, sanctionKinds.indexOf(kind) + 1), 0);
  const points = Math.min(Math.abs(to.points - from.points), 9_999);
  return Math.abs(worst(to) - worst(from)) * 1e9 + points * 1e5 + Math.min(changed, 9_999);
}
