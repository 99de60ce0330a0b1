import { hashOf } from '@fuero/engine';
import type { Diagnostic, Loaded, Policy, PolicyFile } from '@fuero/engine';
import type { Head } from '../audit/append.ts';
import { sha256 } from '../audit/chain.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Adoption } from '../house.ts';
import { Community } from '../members/community.entity.ts';
import type { FolderState } from '../revisions.ts';
import { Draft } from './draft.entity.ts';
import { revisionInForce } from './in-force.ts';
import { madeFrom } from './made-from.ts';
import { Revision } from './revision.entity.ts';
import { projectIn } from './projections/project.ts';
import { writeRevision } from './write-revision.ts';

/** A policy and the number of its revision. */
export interface InForce {
  readonly policy: Policy;
  readonly revision: number;
}

export interface Adopted {
  readonly adoption: Adoption;
  /** The policy that is in force from now on; `null`: nothing changed. */
  readonly policy: InForce | null;
  readonly head: Head | null;
}

interface Folder {
  readonly files: readonly PolicyFile[];
  readonly gitCommit: string | null;
  readonly note: string;
  readonly author: string;
  /** `undefined`: it was made from the revision in force. */
  readonly base: FolderState['base'] | undefined;
  /** What is in force in this process, once something is. */
  readonly inForce: InForce | null;
  readonly load: (files: readonly PolicyFile[]) => Loaded;
  readonly now: Date;
}

/** Makes the policy folder the revision in force, or keeps it as a draft and says why. */
export async function adoptFiles(database: Database, folder: Folder): Promise<Adopted> {
  const { inForce } = folder;
  const serving = inForce?.policy.manifest.community.id ?? null;
  // What runs already is not compiled once more: a second copy would cost start-up time and memory.
  const { policy, diagnostics } =
    inForce !== null && hashOf(folder.files, sha256) === inForce.policy.hash
      ? { policy: inForce.policy, diagnostics: [] }
      : folder.load(folder.files);
  const findings = policy === null ? diagnostics : movedHouse(policy, serving);
  if (policy === null || findings.length > 0) {
    if (serving !== null)
      await database.asHouse(serving, (tx) =>
        keepDraft(tx, { ...folder, community: serving, diagnostics: findings }),
      );
    return draftFor(findings);
  }
  const { id, name, locale } = policy.manifest.community;
  return database.inOrder(id, async (tx) => {
    await tx.execute(
      `insert into communities (id, name, locale, created_at) values (?, ?, ?, ?)
           on conflict (id) do nothing`,
      [id, name, locale, folder.now],
    );
    const community = await tx.findOneOrFail(Community, { id }, { refresh: true });
    const current =
      community.revision === null || community.revision === undefined
        ? null
        : await tx.findOneOrFail(Revision, { communityId: id, number: community.revision });
    const outdated =
      current === null ? [] : await otherBase(tx, { current, hash: policy.hash, base: folder.base });
    if (outdated.length > 0) {
      await keepDraft(tx, { ...folder, community: id, diagnostics: outdated });
      return draftFor(outdated);
    }
    await tx.nativeUpdate(Community, { id }, { name, locale });
    await tx.nativeUpdate(Draft, { communityId: id, closedAt: null }, { closedAt: folder.now });
    if (current?.hash === policy.hash) {
      const { number: revision, hash } = current;
      return { adoption: { kind: 'in-force', revision, hash }, policy: { policy, revision }, head: null };
    }
    const revision = (current?.number ?? 0) + 1;
    await projectIn(tx, { policy, revision, now: folder.now });
    const head = await writeRevision(tx, {
      ...folder,
      community: id,
      number: revision,
      base: current?.number ?? null,
      hash: policy.hash,
      actor: 'folder',
      action: 'policy.publish',
    });
    return {
      adoption: { kind: 'published', revision, hash: policy.hash },
      policy: { policy, revision },
      head,
    };
  });
}

function draftFor(diagnostics: readonly Diagnostic[]): Adopted {
  return { adoption: { kind: 'draft', diagnostics }, policy: null, head: null };
}

/** What is to be said of a folder that was made from another revision than the one in force: published, it would take back what came since. */
async function otherBase(
  tx: Transaction,
  { current, hash, base }: { current: Revision; hash: string; base: Folder['base'] },
): Promise<readonly Diagnostic[]> {
  if (base === undefined || current.hash === hash) return [];
  const { communityId: community, number: inForce } = current;
  const made = await madeFrom(tx, { community, hash, base });
  if (made === null || made === inForce) return [];
  return [
    {
      ...atManifest,
      code: 'outdated-folder',
      message: `the folder was made from revision ${made}, and revision ${inForce} is in force`,
      hint: `to put it in force as it is: fuero publish FOLDER --base ${inForce}; what is in force: fuero revisions show ${inForce} --files FOLDER`,
    },
  ];
}

/** Said of a folder as a whole. */
const atManifest = { severity: 'error', file: 'policy.yaml', line: 1, column: 1, rule: null } as const;

/** One process serves one community: a folder that suddenly names another one is a slip, not a move. */
export function movedHouse(policy: Policy, serving: string | null): readonly Diagnostic[] {
  const { id } = policy.manifest.community;
  if (serving === null || serving === id) return [];
  return [
    {
      ...atManifest,
      code: 'community-changed',
      message: `\`community.id\` is \`${id}\`, but this process serves \`${serving}\``,
      hint: 'change it back, or start another Fuero with a data folder of its own',
    },
  ];
}

interface NewDraft extends Folder {
  readonly community: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function keepDraft(tx: Transaction, draft: NewDraft): Promise<void> {
  const { community, files, diagnostics, gitCommit, now } = draft;
  await tx.upsert(Draft, {
    communityId: community,
    hash: hashOf(files, sha256),
    base: await revisionInForce(tx, community),
    // The database cannot keep U+0000, and a file that holds it is refused with or without.
    files: files.map(({ path, text }) => ({ path, text: text.replaceAll('\u0000', '\ufffd') })),
    diagnostics,
    gitCommit,
    savedAt: now,
    closedAt: null,
  });
}
