import { actions, hashOf, reachesRank } from '@fuero/engine';
import type { ActionName, Loaded, Policy, PolicyFile } from '@fuero/engine';
import { sha256 } from '../audit/chain.ts';
import type { Head } from '../audit/append.ts';
import { member } from '../database/caller.ts';
import { waitForOrder } from '../database/database.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { DeskActor } from '../desk.ts';
import { rankOf } from '../members/as-staff.ts';
import { Refusal } from '../refusal.ts';
import type { HeldFolder, PolicyActor, PolicyFolder, Publication } from '../revisions.ts';
import { movedHouse } from './adopt.ts';
import type { InForce } from './adopt.ts';
import { revisionInForce } from './in-force.ts';
import { compareWithOthers } from './outdated.ts';
import { Draft } from './draft.entity.ts';
import { Revision } from './revision.entity.ts';
import { projectIn } from './projections/project.ts';
import { writeRevision } from './write-revision.ts';

export interface PublishInput {
  readonly actor: PolicyActor;
  readonly action: Extract<ActionName, 'policy.publish' | 'policy.rollback'>;
  readonly files: readonly PolicyFile[];
  /** `null`: whatever is in force. */
  readonly base: number | null;
  readonly note: string;
  readonly now: Date;
}

export interface Published {
  readonly publication: Publication;
  /** The policy that is in force from now on; `null`: nothing changed. */
  readonly policy: InForce | null;
  readonly head: Head | null;
}

export interface PublishDeps {
  readonly load: (files: readonly PolicyFile[]) => Loaded;
  readonly database: Database;
  /** `null`: the database alone is the truth. */
  readonly folder: PolicyFolder | null;
}

/** Puts files in force as a new revision. See `Revisions.publish`. */
export async function publishFiles(
  { database, folder, load }: PublishDeps,
  input: PublishInput,
): Promise<Published> {
  const note = input.note.trim();
  if (note === '') throw new Refusal('refusal.no-note');
  const { community } = input.actor;
  const { policy, diagnostics } = load(input.files);
  const findings = policy === null ? diagnostics : movedHouse(policy, community);
  const checked = policy === null || findings.length > 0 ? null : policy;
  const work = (held: HeldFolder | null) =>
    authorised(database, input, async (tx): Promise<Published> => {
      const nothing = { policy: null, head: null };
      if (checked === null) return { publication: { kind: 'broken', diagnostics: findings }, ...nothing };
      return putInForce(tx, { ...input, note, policy: checked, held });
    });
  if (folder === null) return work(null);
  return folder.hold(async (held) => {
    try {
      const published = await work(held);
      // A transaction that was tried again may end otherwise than the attempt that wrote.
      const { publication } = published;
      if (publication.kind === 'published') {
        await held.remember(publication.hash);
        await held.settle();
      } else await held.undo();
      return published;
    } catch (error) {
      await held.undo();
      throw error;
    }
  });
}

/** One transaction that has the community to itself, of somebody who may do this. */
function authorised<T>(
  database: Database,
  { actor, action }: PublishInput,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { community } = actor;
  if (actor.kind !== 'member') return database.inOrder(community, work);
  return database.write(
    member(community, actor.member),
    (tx) => mayDo(tx, actor, action),
    async (tx) => {
      await waitForOrder(tx, community);
      return work(tx);
    },
  );
}

async function mayDo(tx: Transaction, actor: DeskActor, action: ActionName): Promise<void> {
  const rank = await rankOf(tx, actor);
  if (rank === null) throw new Refusal('refusal.not-staff');
  const needed = actions[action].rank;
  if (needed !== null && !reachesRank(rank, needed)) throw new Refusal('refusal.rank', { rank: needed });
}

interface Checked extends PublishInput {
  readonly policy: Policy;
  readonly held: HeldFolder | null;
}

async function putInForce(tx: Transaction, input: Checked): Promise<Published> {
  const { actor, action, files, note, policy, held, now } = input;
  const { community } = actor;
  const inForce = await revisionInForce(tx, community);
  if (inForce === null) throw new Refusal('refusal.no-policy');
  const base = input.base ?? inForce;
  const current = await tx.findOneOrFail(Revision, { communityId: community, number: inForce });
  const nothing = { policy: null, head: null };
  if (current.hash === policy.hash) {
    const { hash } = current;
    return { publication: { kind: 'unchanged', revision: inForce, hash }, ...nothing };
  }
  if (base !== inForce)
    return { publication: await compareWithOthers(tx, { community, base, inForce, files }), ...nothing };
  const number = inForce + 1;
  const author = actor.kind === 'member' ? actor.name : actor.kind;
  const gitCommit =
    held === null ? null : await writeFolder(held, { current: current.hash, files, note, author });
  await tx.nativeUpdate(Draft, { communityId: community, closedAt: null }, { closedAt: now });
  await projectIn(tx, { policy, revision: number, now });
  const head = await writeRevision(tx, {
    community,
    number,
    base,
    hash: policy.hash,
    files,
    note,
    author,
    actor: actor.kind === 'member' ? `member:${actor.member}` : actor.kind,
    action,
    gitCommit,
    now,
  });
  return {
    publication: { kind: 'published', revision: number, hash: policy.hash, gitCommit },
    policy: { policy, revision: number },
    head,
  };
}

/** Last before the rows are written: what stands in the folder and is in no revision is not to be lost. */
async function writeFolder(
  held: HeldFolder,
  input: { current: string; files: readonly PolicyFile[]; note: string; author: string },
): Promise<string | null> {
  const { current, files, ...signature } = input;
  const there = hashOf(await held.files(), sha256);
  if (![current, hashOf(files, sha256)].includes(there)) throw new Refusal('refusal.folder-changed');
  const { gitCommit } = await held.write(files, signature);
  return gitCommit;
}
