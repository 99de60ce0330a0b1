import type {
  ContentStanding,
  Desk,
  DeskActor,
  LiveMessage,
  MemberDetail,
  Reports,
  ReportDetail,
  ReportFilter,
  ReportRow,
  Sanctions,
} from '@fuero/community';
import { exampleAppeals } from './example-appeals.ts';
import { exampleDeliveries } from './example-deliveries.ts';
import { exampleTemplates } from './example-templates.ts';
import { exampleMembers } from './example-people.ts';
import { exampleReport } from './example-reports.ts';

class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

interface Example {
  readonly now: number;
  readonly actor: DeskActor;
  readonly size: 'full' | 'empty';
  readonly tell: (message: LiveMessage) => void;
}

/** Use cases of moderation in memory, as far as the pages need them: the rest is shown by a whole server. */
export function exampleModeration(example: Example): Desk['moderation'] {
  const people = new Map(
    example.size === 'empty' ? [] : exampleMembers(example.now).map((member) => [member.id, member]),
  );
  const known: Partial<Desk['moderation']> = {
    reports: reportsOf(example),
    members: membersOf(example, people),
    sanctions: sanctionsOf(example, people),
    actions: actionsOf(example),
    appeals: exampleAppeals(example),
    templates: exampleTemplates(example.size),
    deliveries: exampleDeliveries(example),
  };
  // The other queues are shown by a whole server.
  return new Proxy(known as Desk['moderation'], {
    get: (_, name) => {
      const found = known[name as keyof typeof known];
      if (found === undefined) throw new Error(`the example desk has no ${String(name)}`);
      return found;
    },
  });
}

function reportsOf({ now, actor, size, tell }: Example): Reports {
  const reports = new Map<string, ReportDetail>();
  if (size === 'full')
    for (let n = 0; n < 64; n += 1) {
      const report = exampleReport(n, now);
      reports.set(report.id, report);
    }
  const me = { id: actor.member, name: actor.name };

  function open(id: string): ReportDetail {
    const report = reports.get(id);
    if (report === undefined) throw new Refusal('refusal.no-report');
    if (report.closedAt !== null)
      throw new Refusal('refusal.report-closed', { state: report.state, by: report.closedBy?.name ?? '' });
    return report;
  }
  function change(report: ReportDetail, changes: Partial<ReportDetail>): void {
    reports.set(report.id, { ...report, ...changes, updatedAt: new Date() });
    tell({ kind: 'report', id: report.id });
  }
  function close(id: string, state: 'resolved' | 'dismissed', resolution: string): void {
    change(open(id), { state, resolution, closedBy: me, closedAt: new Date() });
  }

  return {
    file: async () => {
      const report = exampleReport(reports.size, Date.now());
      reports.set(report.id, report);
      tell({ kind: 'report', id: report.id });
      return { id: report.id, as: 'new' };
    },
    list: async (_, filter) => {
      const rows = [...reports.values()].filter((row) => admits(filter, row)).sort(byUrgency);
      const { limit = 50, offset = 0 } = filter;
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    get: async (_, id) => reports.get(id) ?? null,
    claim: async (_, id) => change(open(id), { state: 'in-review', assignedTo: me }),
    release: async (_, id) => change(open(id), { state: 'open', assignedTo: null }),
    assign: async (_, id, to) =>
      change(open(id), { state: 'in-review', assignedTo: { id: to, name: 'Nicolás Vera' } }),
    resolve: async (_, id, { resolution }) => close(id, 'resolved', resolution),
    dismiss: async (_, id, { resolution }) => close(id, 'dismissed', resolution),
    reopen: async (_, id) => {
      const report = reports.get(id);
      if (report !== undefined)
        change(report, { state: 'open', closedAt: null, closedBy: null, assignedTo: null });
    },
    bulk: async (_, { ids, as, resolution }) =>
      ids.map((id) => {
        const report = reports.get(id);
        if (report === undefined) return { id, outcome: 'missing' };
        if (report.closedAt !== null)
          return { id, outcome: 'closed', state: report.state, by: report.closedBy?.name ?? null };
        close(id, as === 'resolve' ? 'resolved' : 'dismissed', resolution);
        return { id, outcome: 'changed' };
      }),
    addNote: async (_, id, text) => {
      const note = { id: `note-${Date.now()}`, author: me, text, at: new Date() };
      const report = open(id);
      change(report, { notes: [...report.notes, note] });
      return note;
    },
    versions: async (_, { id }) =>
      [...reports.values()].find(({ content }) => content.id === id)?.versions ?? [],
  };
}

/** What staff do to content: the example remembers what is removed. */
function actionsOf({ tell }: Example): Desk['moderation']['actions'] {
  const standings = new Map<string, ContentStanding>([['content-19', 'removed']]);
  return {
    onContent: async (_, { content, action }) => {
      if (action.kind === 'delete-content') standings.set(content.id, 'removed');
      if (action.kind === 'restore-content') standings.set(content.id, 'visible');
      tell({ kind: 'report', id: content.id });
      return { id: `action-of-${content.id}` };
    },
    standing: async (_, { id }) => standings.get(id) ?? 'visible',
  };
}

const urgency = { critical: 3, high: 2, medium: 1, low: 0 } as const;

function byUrgency(a: ReportRow, b: ReportRow): number {
  return urgency[b.priority] - urgency[a.priority] || b.createdAt.getTime() - a.createdAt.getTime();
}

function admits(filter: ReportFilter, row: ReportRow): boolean {
  return (
    (filter.states === undefined || filter.states.includes(row.state)) &&
    (filter.ids === undefined || filter.ids.includes(row.id)) &&
    (filter.contentType === undefined || filter.contentType === row.content.type) &&
    (filter.priority === undefined || filter.priority === row.priority) &&
    (filter.assignedTo === undefined || filter.assignedTo === (row.assignedTo?.id ?? 'nobody')) &&
    (filter.author === undefined || filter.author === row.author?.id) &&
    (filter.search === undefined ||
      `${row.title ?? ''} ${row.excerpt}`.toLowerCase().includes(filter.search.toLowerCase()))
  );
}

function membersOf(
  { actor, tell }: Example,
  people: Map<string, MemberDetail>,
): Desk['moderation']['members'] {
  function change(id: string, changes: Partial<MemberDetail>): void {
    const member = people.get(id);
    if (member === undefined) throw new Refusal('refusal.no-member');
    people.set(id, { ...member, ...changes });
    tell({ kind: 'sanction', id });
  }
  return {
    search: async (_, words) =>
      [...people.values()]
        .filter(({ name, sanctions }) =>
          words === '' ? sanctions.length > 0 : name.toLowerCase().includes(words.toLowerCase()),
        )
        .map(({ id, name, points, watched, sanctions }) => ({
          id,
          name,
          points,
          watched: watched !== null,
          sanction: sanctions.find(({ active, kind }) => active && kind !== 'warning') ?? null,
        })),
    get: async (_, id) => people.get(id) ?? null,
    own: async () => ({ points: 0, sanctions: [], actions: [] }),
    byAccount: async () => null,
    addNote: async (_, id, text) => {
      const note = {
        id: `note-${Date.now()}`,
        author: { id: actor.member, name: actor.name },
        text,
        at: new Date(),
        sanction: null,
      };
      change(id, { notes: [...(people.get(id)?.notes ?? []), note] });
      return note;
    },
    notify: async (_, { member, words }) => {
      const action = {
        id: `notice-${Date.now()}`,
        kind: 'notice',
        surface: 'forum',
        contentType: null,
        contentId: null,
        member: { id: member, name: people.get(member)?.name ?? '' },
        actor: actor.member,
        actorName: actor.name,
        reason: words,
        details: {},
        report: null,
        sanction: null,
        decision: null,
        at: new Date(),
      } as const;
      change(member, { actions: [action, ...(people.get(member)?.actions ?? [])] });
      return { id: action.id };
    },
    watch: async (_, id, reason) => change(id, { watched: { since: new Date(), reason, by: actor.name } }),
    unwatch: async (_, id) => change(id, { watched: null }),
  };
}

function sanctionsOf({ actor, tell }: Example, people: Map<string, MemberDetail>): Sanctions {
  const answers = new Map<string, string>();
  const find = (id: string): MemberDetail => {
    const member = people.get(id);
    if (member === undefined) throw new Refusal('refusal.no-member');
    return member;
  };
  return {
    impose: async (_, input, options) => {
      const before = options?.key === undefined ? undefined : answers.get(options.key);
      if (before !== undefined) return { id: before };
      if (input.for !== null && !(input.for >= 60_000)) throw new Refusal('refusal.bad-length');
      const member = find(input.member);
      const id = `s-${member.sanctions.length + 1}`;
      const sanction = {
        id,
        kind: input.kind,
        reason: input.reason,
        points: input.points ?? 5,
        actor: actor.member,
        actorName: actor.name,
        decision: null,
        rules: [],
        threshold: null,
        startsAt: new Date(),
        endsAt:
          input.kind === 'temporary-suspension' ? new Date(Date.now() + (input.for ?? 604_800_000)) : null,
        liftedAt: null,
        liftReason: null,
        active: true,
      };
      people.set(member.id, { ...member, sanctions: [sanction, ...member.sanctions] });
      if (options?.key !== undefined) answers.set(options.key, id);
      tell({ kind: 'sanction', id });
      return { id };
    },
    lift: async (_, id, { reason }) => {
      for (const member of people.values()) {
        const sanctions = member.sanctions.map((sanction) =>
          sanction.id === id
            ? { ...sanction, active: false, liftedAt: new Date(), liftReason: reason }
            : sanction,
        );
        people.set(member.id, { ...member, sanctions });
      }
    },
    active: async (_, member) => find(member).sanctions.filter((sanction) => sanction.active),
    verify: async () => ({ sanctioned: false, kind: null, endsAt: null, points: 0 }),
    reverse: async () => undefined,
    addPoints: async () => undefined,
    expire: async () => 0,
    addNote: async (_, id, text) => {
      const author = { id: actor.member, name: actor.name };
      const note = { id: `note-${Date.now()}`, author, text, at: new Date(), sanction: id };
      for (const member of people.values())
        if (member.sanctions.some((sanction) => sanction.id === id))
          people.set(member.id, { ...member, notes: [note, ...member.notes] });
      tell({ kind: 'sanction', id });
      return note;
    },
  };
}
