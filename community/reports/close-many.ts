import type { Actor, Repeatable } from '../actor.ts';
import { sha256 } from '../audit/chain.ts';
import { act } from '../authority/act.ts';
import type { Acting, Done, ModerationDeps } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { BulkOutcome } from '../reports.ts';
import { checkResolution } from './check-resolution.ts';
import { closeIn } from './close-in.ts';
import { lockReport, refuseTaken } from './held.ts';
import type { HeldReport } from './held.ts';

/** Reports closed by one call. */
const most = 500;

interface Many {
  readonly ids: readonly string[];
  readonly as: 'resolve' | 'dismiss';
  readonly resolution: string;
}

const endings = { resolve: 'resolved', dismiss: 'dismissed' } as const;

/** See `Reports.bulk`. Throws `refusal.too-many-ids`, `refusal.unknown-action`, `refusal.bad-resolution`. */
export async function closeMany(
  deps: ModerationDeps,
  actor: Actor,
  input: Many,
  { key }: Repeatable = {},
): Promise<readonly BulkOutcome[]> {
  if (input.ids.length > most) throw new Refusal('refusal.too-many-ids', { limit: most });
  if (!Object.hasOwn(endings, input.as)) throw new Refusal('refusal.unknown-action', { action: input.as });
  checkResolution(input.resolution);
  const outcomes: BulkOutcome[] = [];
  // Each with a key of its own: a call that was cut short goes on where it stopped, and answers what it answered.
  const keyOf = (index: number) => (key === undefined ? undefined : `${index}:${sha256(key)}`);
  for (const [index, id] of input.ids.entries())
    outcomes.push(await closeOne(deps, actor, { input, id, key: keyOf(index) }));
  return outcomes;
}

async function closeOne(
  deps: ModerationDeps,
  actor: Actor,
  { input, id, key }: { readonly input: Many; readonly id: string; readonly key: string | undefined },
): Promise<BulkOutcome> {
  const action = input.as === 'resolve' ? 'report.resolve' : 'report.dismiss';
  const deed = { action, repeat: { key, arguments: input } } as const;
  try {
    return await act(deps, actor, deed, (tx, acting) => outcomeOf(tx, acting, { input, id }));
  } catch (error) {
    if (!(error instanceof Refusal) || concernsAll.has(error.code)) throw error;
    return { id, outcome: 'refused', code: error.code, values: error.values };
  }
}

/** Refusals that no other id would escape: whoever asks is told, instead of each id. */
const concernsAll = new Set([
  'refusal.sign-in',
  'refusal.not-staff',
  'refusal.no-member',
  'refusal.rank',
  'refusal.denied',
  'refusal.no-policy',
  'refusal.other-community',
  'refusal.bad-key',
  'refusal.key-reused',
]);

async function outcomeOf(
  tx: Transaction,
  acting: Acting,
  { input, id }: { readonly input: Many; readonly id: string },
): Promise<Done<BulkOutcome>> {
  const held = await lockOrRefuse(tx, acting, id);
  // Answered, not thrown: the answer is kept for whoever repeats the call.
  if (held instanceof Refusal) return { answer: refusedFor(id, held), audit: [] };
  const { state, closedBy: by } = held;
  if (state === 'resolved' || state === 'dismissed')
    return { answer: { id, outcome: 'closed', state, by }, audit: [] };
  const ending = { as: endings[input.as], resolution: input.resolution, through: 'words' } as const;
  const line = await closeIn(tx, acting, held, ending);
  return { answer: { id, outcome: 'changed' }, audit: [line], announce: [{ kind: 'report', id }] };
}

async function lockOrRefuse(tx: Transaction, acting: Acting, id: string): Promise<HeldReport | Refusal> {
  try {
    const held = await lockReport(tx, acting, id);
    await refuseTaken(tx, acting, held);
    return held;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function refusedFor(id: string, { code, values }: Refusal): BulkOutcome {
  if (code === 'refusal.no-report') return { id, outcome: 'missing' };
  return { id, outcome: 'refused', code, values };
}
