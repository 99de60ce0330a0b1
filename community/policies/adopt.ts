import { hashOf } from '@fuero/engine';
import type { Diagnostic, Loaded, Policy, PolicyFile } from '@fuero/engine';
import type { Head } from '../audit/append.ts';
import { sha256 } from '../audit/chain.ts';
import type { Database } from '../database/database.ts';
import type { Adoption } from '../house.ts';
import { Community } from '../members/community.entity.ts';
import { Draft } from './draft.entity.ts';
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
    if (serving !== null) await keepDraft(database, { ...folder, community: serving, diagnostics: findings });
    return { adoption: { kind: 'draft', diagnostics: findings }, policy: null, head: null };
  }
  const { id, name, locale } = policy.manifest.community;
  return database.inOrder(id, async (tx) => {
    await tx.execute(
      `insert into communities (id, name, locale, created_at) values (?, ?, ?, ?)
           on conflict (id) do update set name = excluded.name, locale = excluded.locale`,
      [id, name, locale, folder.now],
    );
    const community = await tx.findOneOrFail(Community, { id }, { refresh: true });
    const current =
      community.revision === null || community.revision === undefined
        ? null
        : await tx.findOneOrFail(Revision, { communityId: id, number: community.revision });
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

/** One process serves one community: a folder that suddenly names another one is a slip, not a move. */
export function movedHouse(policy: Policy, serving: string | null): readonly Diagnostic[] {
  const { id } = policy.manifest.community;
  if (serving === null || serving === id) return [];
  return [
    {
      code: 'community-changed',
      severity: 'error',
      file: 'policy.yaml',
      line: 1,
      column: 1,
      message: `\`community.id\` is \`${id}\`, but this process serves \`${serving}\``,
      hint: 'change it back, or start another Fuero with a data folder of its own',
      rule: null,
    },
  ];
}

interface NewDraft extends Folder {
  readonly community: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function keepDraft(database: Database, draft: NewDraft): Promise<void> {
  const { community, files, diagnostics, gitCommit, now } = draft;
  await database.asHouse(community, async (tx) => {
    const { revision } = await tx.findOneOrFail(Community, { id: community });
    await tx.upsert(Draft, {
      communityId: community,
      hash: hashOf(files, sha256),
      base: revision ?? null,
      // The database cannot keep U+0000, and a file that holds it is refused with or without.
      files: files.map(({ path, text }) => ({ path, text: text.replaceAll('\u0000', '\ufffd') })),
      diagnostics,
      gitCommit,
      savedAt: now,
      closedAt: null,
    });
  });
}
