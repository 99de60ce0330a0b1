import { createHash } from 'node:crypto';
import { loadPolicy } from '../policy/load.ts';
import type { Loaded } from '../policy/load.ts';
import type { PolicyFile } from '../policy/diagnostic.ts';
import type { Policy } from '../policy/policy.ts';
import type { ContentEvent, MemberEvent, Person } from '../event.ts';

/** Policies and events for tests of the engine. */
export const manifest = 'fuero: 1\ncommunity: { id: prueba, name: Prueba }\n';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function load(files: Readonly<Record<string, string>>): Loaded {
  const list: PolicyFile[] = Object.entries(files).map(([path, text]) => ({ path, text }));
  return loadPolicy(list, sha256);
}

/** A policy of one file beside the manifest; findings of any kind fail the test. */
export function policyOf(yaml: string, head = manifest): Policy {
  const { policy, diagnostics } = load({ 'policy.yaml': head, 'rules.yaml': yaml });
  if (policy === null)
    throw new Error(diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`).join('\n'));
  return policy;
}

export const noon = Date.UTC(2026, 10, 21, 12);
export const day = 86_400_000;

export const ana: Person = {
  id: 'ana',
  name: 'Ana',
  createdAt: noon - 900 * day,
  joinedAt: noon - 400 * day,
  roles: [],
  bot: false,
};

export function said(
  text: string,
  changes: {
    readonly id?: string;
    readonly at?: number;
    readonly author?: Partial<Person>;
    readonly title?: string;
    readonly kind?: ContentEvent['kind'];
  } = {},
): ContentEvent {
  return {
    id: changes.id ?? 'e1',
    kind: changes.kind ?? 'content.created',
    surface: 'forum',
    at: changes.at ?? noon,
    author: { ...ana, ...changes.author },
    content: {
      id: 'c1',
      type: 'post',
      title: changes.title ?? null,
      text,
      parent: null,
      url: null,
      attachments: [],
    },
  };
}

export function joined(author: Partial<Person> = {}): MemberEvent {
  return { id: 'j1', kind: 'member.joined', surface: 'forum', at: noon, member: { ...ana, ...author } };
}
