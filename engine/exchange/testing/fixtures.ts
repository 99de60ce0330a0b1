import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { openPolicy } from '../../policy/load.ts';
import type { OpenPolicy } from '../../policy/load.ts';
import type { Event } from '../../event.ts';
import { sha256, said } from '../../testing/policies.ts';
import { importers } from '../index.ts';
import type { ImportFormat, Imported } from '../index.ts';

/** Configurations in the syntax of their tools, which together say everything that those can say. */
export const fixtures = [
  ['automoderator', 'automoderator-1.yaml'],
  ['automoderator', 'automoderator-2.yaml'],
  ['discord-automod', 'discord-automod.json'],
  ['zeppelin', 'zeppelin-1.yaml'],
  ['zeppelin', 'zeppelin-2.yaml'],
] as const satisfies readonly (readonly [ImportFormat, string])[];

export type FixtureName = (typeof fixtures)[number][1];

export function textOfFixture(name: FixtureName): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

const imported = new Map<FixtureName, Imported>();

/** Imported once, however many tests look at it. */
export function importFixture(name: FixtureName): Imported {
  const [format] = fixtures.find(([, file]) => file === name) ?? ['words'];
  const policy = imported.get(name) ?? importers[format](textOfFixture(name));
  imported.set(name, policy);
  return policy;
}

/** The documents of a fixture, read without an importer; of a key that stands twice the later one counts. */
export function documentsOf(name: FixtureName): readonly unknown[] {
  return [...parseAllDocuments(textOfFixture(name), { uniqueKeys: false })].map((document): unknown =>
    document.toJS(),
  );
}

/** The imported policy; an error in it fails the test. */
export function opened({ files }: Imported): OpenPolicy {
  const { open, diagnostics } = openPolicy(files, sha256);
  if (open === null)
    throw new Error(diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`).join('\n'));
  return open;
}

export interface Said {
  readonly title?: string;
  readonly text: string;
  readonly type?: 'thread' | 'post' | 'comment' | 'message';
  readonly surface?: 'forum' | 'discord';
  readonly roles?: readonly string[];
  readonly channel?: string;
  readonly accountDays?: number;
  readonly kind?: 'content.created' | 'content.edited';
}

const day = 86_400_000;

/** Ids of the rules that fire for a message. */
export function firedBy(
  { policy }: Pick<OpenPolicy, 'policy'>,
  { title, text, type = 'post', ...who }: Said,
): readonly string[] {
  const base = said(text, title === undefined ? {} : { title });
  const createdAt = base.at - (who.accountDays ?? 900) * day;
  const event: Event = {
    ...base,
    kind: who.kind ?? 'content.created',
    surface: who.surface ?? 'forum',
    author: { ...base.author, roles: who.roles ?? [], createdAt },
    content: { ...base.content, type },
    channel: { id: who.channel ?? '100000000000000000', name: 'general' },
  };
  const facts = {
    rank: null,
    reputation: 100,
    points: 0,
    warnings: 0,
    messages: 100,
    roles: who.roles ?? [],
    sanctioned: false,
    invites: ['ours'],
  };
  const { fired, shadowFired } = policy.decide(policy.match(event, {}), facts);
  return [...fired, ...shadowFired];
}
