import { listLines } from '../audit/list-lines.ts';
import type { Database } from '../database/database.ts';
import type { Desk, DeskDecisions, DeskEvents, DeskPolicy, DeskSessions } from '../desk.ts';
import type { HouseOptions } from '../house.ts';
import type { Live } from '../live/live.ts';
import type { Moderation } from '../moderation.ts';
import { listDecisions } from '../records/list-decisions.ts';
import { listEvents } from '../records/list-events.ts';
import { countQueues } from '../decisions/waiting.ts';
import { readDecision } from '../decisions/read-decision.ts';
import { filesOfRevision } from '../policies/revision-files.ts';
import type { RuleSources } from '../policies/rule-sources.ts';
import { asStaff } from '../members/as-staff.ts';
import { policyFor } from './policy-in-force.ts';
import type { PolicyInForce } from './policy-in-force.ts';
import { moderationRules } from './moderation-rules.ts';
import { policyStatus } from './policy-status.ts';
import { summarise } from './summary.ts';
import { createRevisionHistory } from './revision-history.ts';
import { judgeMadeUp } from './try-out.ts';
import { createWatch } from './watch.ts';

export interface DeskDeps {
  readonly database: Database;
  readonly sessions: DeskSessions;
  readonly live: Live;
  readonly moderation: Moderation;
  /** The same as the records': both then share what they have read. */
  readonly sources: RuleSources;
  readonly currentPolicy: () => PolicyInForce | null;
  readonly clock: HouseOptions['clock'];
  readonly log: HouseOptions['log'];
}

/** The desk's door. Each call looks the actor's rank up and reads as the actor. */
export function createDesk(deps: DeskDeps): Desk {
  return {
    sessions: deps.sessions,
    decisions: decisionsOf(deps),
    events: eventsOf(deps),
    policy: policyOf(deps),
    live: createWatch(deps),
    audit: {
      list: (actor, page) =>
        asStaff(deps, actor, (tx) => listLines(tx, { community: actor.community, ...page })),
    },
    moderation: deps.moderation,
  };
}

function decisionsOf(deps: DeskDeps): DeskDecisions {
  const { sources } = deps;
  return {
    list: (actor, filter) =>
      asStaff(deps, actor, (tx) => listDecisions(tx, { community: actor.community, filter })),
    get: (actor, id) =>
      asStaff(deps, actor, (tx) => readDecision(tx, { community: actor.community, id, sources })),
    queues: (actor) => asStaff(deps, actor, (tx) => countQueues(tx, actor.community)),
    summary: (actor) =>
      asStaff(deps, actor, (tx) => summarise(tx, { community: actor.community, now: deps.clock() })),
  };
}

function eventsOf(deps: DeskDeps): DeskEvents {
  return {
    list: (actor, filter) =>
      asStaff(deps, actor, (tx) => listEvents(tx, { community: actor.community, filter })),
  };
}

function policyOf(deps: DeskDeps): DeskPolicy {
  const history = createRevisionHistory();
  return {
    revisions: (actor, { before }) =>
      asStaff(deps, actor, (tx) => history.page(tx, { community: actor.community, before })),
    status: (actor) =>
      asStaff(deps, actor, (tx) => {
        const current = policyFor(actor, deps.currentPolicy());
        return policyStatus(tx, { community: actor.community, current });
      }),
    moderation: (actor) => moderationRules(deps, actor),
    sources: (actor, number) =>
      asStaff(deps, actor, (tx) => deps.sources.of(tx, { community: actor.community, number })),
    files: (actor) =>
      asStaff(deps, actor, (tx) => {
        const { revision } = policyFor(actor, deps.currentPolicy());
        return filesOfRevision(tx, { community: actor.community, revision });
      }),
    async tryOut(actor, input) {
      const { current, sources } = await asStaff(deps, actor, async (tx) => {
        const current = policyFor(actor, deps.currentPolicy());
        const revision = { community: actor.community, number: current.revision };
        return { current, sources: await deps.sources.of(tx, revision) };
      });
      const trial = { policy: current.policy, input, name: actor.name, now: deps.clock() };
      return { ...judgeMadeUp(trial), sources };
    },
  };
}
