import { readFileSync } from 'node:fs';
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

export function importFixture(name: FixtureName): Imported {
  const [format] = fixtures.find(([, file]) => file === name) ?? ['words'];
  return importers[format](textOfFixture(name));
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
