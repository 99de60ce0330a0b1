import { actions, reachesRank } from '@fuero/engine';
import type { Rank } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { ExportKind, ExportRow, Exports, RangeInput, TimeSpan } from '../statistics.ts';
import { spanOf } from '../statistics/span.ts';
import { figuresOf } from '../statistics/statistics.ts';
import { figureRows } from './figure-rows.ts';
import { readPage } from './read-page.ts';
import type { Place, PageWanted } from './read-page.ts';

/** Rows of one read: others get the connection between two of them. */
const pageSize = 500;

export function createExports(deps: ModerationDeps): Exports {
  async function* rows(
    actor: Actor,
    kind: ExportKind,
    range: RangeInput,
  ): AsyncGenerator<readonly ExportRow[]> {
    const { span, zone } = await takeAway(deps, actor, { kind, range });
    const { community } = actor;
    if (kind === 'statistics') {
      yield figureRows(await readOn(deps, actor, (tx) => figuresOf(tx, { community, span, zone })));
      return;
    }
    let after: Place | null = null;
    do {
      const wanted: PageWanted = { community, kind, span, after, limit: pageSize };
      const page = await readOn(deps, actor, (tx) => readPage(tx, wanted));
      if (page.rows.length > 0) yield page.rows;
      after = page.next;
    } while (after !== null);
  }
  return { rows };
}

/** May the actor, and from when until when? Who took what away stays in the audit trail. */
function takeAway(
  deps: ModerationDeps,
  actor: Actor,
  { kind, range }: { readonly kind: ExportKind; readonly range: RangeInput },
): Promise<{ readonly span: TimeSpan; readonly zone: string }> {
  return act(deps, actor, { action: 'data.export' }, (_, acting) => {
    const zone = acting.policy.manifest.community.timezone;
    const span = spanOf(range, { zone, now: acting.now });
    const details = { from: span.from.toISOString(), until: span.until.toISOString() };
    const audit = [{ actor: acting.actor, action: 'data.export', subject: `export:${kind}`, details }];
    return Promise.resolve({ answer: { span, zone }, audit });
  });
}

/** A long export goes on only as long as the actor may: without a rank its next page would look like its end. */
function readOn<T>(deps: ModerationDeps, actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return readAsStaff(deps, actor, (tx, rank) => {
    const needed: Rank = actions['data.export'].rank ?? rank;
    if (!reachesRank(rank, needed)) throw new Refusal('refusal.rank', { rank: needed });
    return work(tx);
  });
}
