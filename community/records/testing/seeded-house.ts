import { createHash, randomUUID } from 'node:crypto';
import { loadPolicy } from '@fuero/engine';
import type { ContentEvent, Decision, Policy, PolicyFile, Rank } from '@fuero/engine';
import type { Database, Transaction } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { DecisionRecord } from '../../decisions/decision.entity.ts';
import type { DeskActor } from '../../desk.ts';
import { JournalRow } from '../../journal/journal-row.entity.ts';
import { Community } from '../../members/community.entity.ts';
import { Member } from '../../members/member.entity.ts';
import { StaffGrant } from '../../members/staff-grant.entity.ts';
import { StoredFile } from '../../policies/policy-file.entity.ts';
import { RevisionFile } from '../../policies/revision-file.entity.ts';
import { Revision } from '../../policies/revision.entity.ts';
import type { Place } from '../../testing/place.ts';

export const noon = new Date('2026-11-21T12:00:00.000Z');

/** Seven rules could be one; what matters is that they stand at known lines. */
export const files: readonly PolicyFile[] = [
  {
    path: 'policy.yaml',
    text: 'fuero: 1\ncommunity: { id: prueba, name: Prueba, locale: es, timezone: Europe/Madrid }\n',
  },
  {
    path: 'rules.yaml',
    text: `lists:
  doubtful: { terms: [dudoso] }
  forbidden: { terms: [prohibidisimo] }
templates:
  retirado: { kind: notice, es: "{member}: {rule}, hasta {until}, {points} puntos, {community}", en: "no" }
points:
  values: { temporary-suspension: 3 }
rules:
  - id: hold-doubtful
    when: { text: { contains: doubtful } }
    then: [hold]

  # What nobody may say.
  - id: block-forbidden
    title: Palabra prohibida
    when:
      text: { contains: forbidden }
    then: [delete, { suspend: 7d }, { reply: retirado }]
  - id: newcomer
    mode: shadow
    when: { all: [{ author: { tenure: { lessThan: 7d } } }, { text: { contains: doubtful } }] }
    then: [delete]
`,
  },
];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function loaded(list: readonly PolicyFile[] = files): Policy {
  const { policy, diagnostics } = loadPolicy(list, sha256);
  if (policy === null) throw new Error(diagnostics.map((d) => `${d.file}:${d.line} ${d.message}`).join('\n'));
  return policy;
}

export interface SeededHouse {
  readonly database: Database;
  readonly dataDir: string;
  /** As the house itself. */
  seed<T>(work: (tx: Transaction) => Promise<T>, community?: string): Promise<T>;
  close(): Promise<void>;
}

/** Opens a place and founds the communities `prueba` and `otra` in it, their policy in force as revision 1, nobody in them. */
export async function openSeededHouse(place: Place): Promise<SeededHouse> {
  const { databaseUrl, dataDir, migrationsDir } = place;
  const onMigrated = () => undefined;
  const database = await openDatabase({ databaseUrl, dataDir, migrationsDir, poolMax: 2, onMigrated });
  const seed: SeededHouse['seed'] = (work, community = 'prueba') => database.asHouse(community, work);
  for (const id of ['prueba', 'otra']) await seed((tx) => found(tx, id), id);
  return { database, dataDir, seed, close: () => database.close() };
}

async function found(tx: Transaction, id: string): Promise<void> {
  const row = { id, name: `La ${id}`, locale: 'es' as const, revision: 1, revisedAt: noon, createdAt: noon };
  await tx.insert(Community, row);
  await publish(tx, { community: id, number: 1, list: files });
}

export interface Publication {
  readonly community: string;
  readonly number: number;
  readonly list: readonly PolicyFile[];
}

export async function publish(tx: Transaction, { community, number, list }: Publication): Promise<void> {
  const communityId = community;
  const revision = { base: null, note: 'folder', author: 'start', gitCommit: null, publishedAt: noon };
  await tx.insert(Revision, { ...revision, communityId, number, hash: `hash-${number}` });
  for (const { path, text } of list) {
    const hash = sha256(text);
    await tx.upsert(StoredFile, { communityId, hash, content: text }, { onConflictAction: 'ignore' });
    await tx.insert(RevisionFile, { communityId, number, path, fileHash: hash });
  }
}

/** A member, with a rank or none, as the desk would be told of them: the actor claims to be an admin either way. */
export async function person(
  house: SeededHouse,
  { rank, name = 'Ana', community = 'prueba' }: { rank: Rank | null; name?: string; community?: string },
): Promise<DeskActor> {
  const id = randomUUID();
  await house.seed(async (tx) => {
    await tx.insert(Member, { id, communityId: community, name, messages: 0, createdAt: noon });
    if (rank === null) return;
    const grant = { rank, grantedBy: 'start', grantedAt: noon, revokedAt: null };
    await tx.insert(StaffGrant, { ...grant, communityId: community, memberId: id });
  }, community);
  return { kind: 'member', community, communityName: `La ${community}`, member: id, name, rank: 'admin' };
}

export interface Said {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly at?: Date;
  readonly by: DeskActor;
  readonly revision?: number;
  readonly changes?: Partial<Decided>;
}

type Decided = Pick<
  DecisionRecord,
  'queues' | 'priority' | 'outcome' | 'review' | 'cause' | 'fired' | 'shadow' | 'inconclusive'
>;

export function eventOf({ id, text, title, at = noon, by }: Said): ContentEvent {
  const author = { id: by.member, name: by.name, createdAt: null, joinedAt: null, roles: [], bot: false };
  const content = {
    id: `c-${id}`,
    type: 'post' as const,
    title: title ?? null,
    text,
    parent: null,
    url: null,
    attachments: [],
  };
  return { id, surface: 'forum', kind: 'content.created', at: at.getTime(), author, content };
}

/** Journals an event and decides it by the policy, changed where a test wants something else. */
export async function record(tx: Transaction, said: Said): Promise<Decision> {
  const event = eventOf(said);
  const decision = loaded().explain(event, {}, { rank: null });
  const shared = {
    communityId: said.by.community,
    eventId: said.id,
    at: said.at ?? noon,
    memberId: said.by.member,
    memberName: said.by.name,
    contentType: 'post',
    excerpt: said.text.slice(0, 200),
    payload: event,
    outcome: said.changes?.outcome ?? decision.outcome,
  };
  await tx.insert(JournalRow, {
    ...shared,
    surface: 'forum',
    kind: event.kind,
    receivedAt: noon,
    readings: {},
    answer: { event: said.id, decision: shared.outcome, id: null, rules: [], message: null, sanction: null },
    decisionId: `dec-${said.id}`,
  });
  await tx.insert(DecisionRecord, {
    ...shared,
    id: `dec-${said.id}`,
    cause: said.changes?.cause ?? 'rules',
    review: said.changes?.review ?? decision.outcome === 'hold',
    queues: said.changes?.queues ?? [],
    priority: said.changes?.priority ?? 1,
    fired: [...(said.changes?.fired ?? decision.fired)],
    shadow: [...(said.changes?.shadow ?? decision.shadowFired)],
    inconclusive: [...(said.changes?.inconclusive ?? decision.inconclusive)],
    decision,
    message: { code: 'forum.held', values: {} },
    pointsAfter: 4,
    revision: said.revision ?? 1,
  });
  return decision;
}
