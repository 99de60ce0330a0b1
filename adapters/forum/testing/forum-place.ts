import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Place } from '../../../community/testing/place.ts';
import { inSeconds, issuer, jwtSecret, signShared } from '../../http/testing/forum-keys.ts';
import { startTestServer, testKey } from '../../http/testing/test-server.ts';
import type { TestServer } from '../../http/testing/test-server.ts';

const anonKey = 'public-key-of-the-forum';

const policy = `fuero: 1
community: { id: prueba, name: Prueba, locale: es, timezone: Europe/Madrid, surfaces: { forum: { origin: "${issuer}" } } }
staff: { moderator: { forum: [moderador] }, senior: { forum: [veterana] }, admin: { forum: [duena] } }
lists: { feas: { terms: [horrible], on-hit: review, severity: 4 } }
templates:
  aviso: { kind: warning, es: "Te avisamos: {rule}", en: "A warning: {rule}" }
points:
  values: { warning: 5, temporary-suspension: 10, permanent-suspension: 20 }
  thresholds: [{ at: 1000, sanction: ban }]
reports:
  reasons: { spam: { es: Publicidad, en: Spam }, otro: { es: Otro, en: Other } }
appeals: { within: 20d }
`;

/** Everyone who could call, in the order of the columns of the matrix. */
export const callers = [
  'anonymous',
  'ana',
  'berta',
  'moderator',
  'senior',
  'admin',
  'expired',
  'service',
] as const;
export type Caller = (typeof callers)[number];

const roles: Readonly<Partial<Record<Caller, readonly string[]>>> = {
  ana: [],
  berta: [],
  moderator: ['moderador'],
  senior: ['veterana'],
  admin: ['duena'],
};

export interface ForumPlace {
  readonly server: TestServer;
  /** The unchanged client, signed in as somebody. */
  as(caller: Caller): SupabaseClient;
  /** The header with which the same caller comes. */
  bearer(caller: Caller): string;
  /** The forum's server says that somebody new wrote something; answers with its id. The author's id is `by-` and that. */
  write(): Promise<string>;
  /** A report of new content, by somebody of whom nobody has spoken. */
  report(): Promise<string>;
  remove(): Promise<void>;
}

/** A whole server on a place's database, with members and staff of every rank whom the forum has spoken of. */
export async function openForumPlace({ databaseUrl, dataDir }: Place): Promise<ForumPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-forum-'));
  mkdirSync(join(folder, 'rules'));
  writeFileSync(join(folder, 'rules/policy.yaml'), policy);
  const server = await startTestServer({
    anonKey,
    jwtSecret,
    databaseUrl,
    dataDir,
    rulesDir: join(folder, 'rules'),
    logLevel: 'error',
  });
  const told = await server.post(
    Object.entries(roles).map(([name, held]) => ({
      id: `e-${name}`,
      kind: 'member.updated',
      member: { id: `u-${name}`, name, roles: held },
    })),
  );
  if (told.response.status !== 200) throw new Error(JSON.stringify(told.body));
  const keys = new Map<Caller, string>();
  for (const caller of callers) {
    const exp = inSeconds(caller === 'expired' ? -5 : 3_600);
    const token = await signShared({ sub: `u-${caller === 'expired' ? 'ana' : caller}`, iss: issuer, exp });
    keys.set(caller, { anonymous: anonKey, service: testKey }[caller as string] ?? token);
  }
  const keyOf = (caller: Caller): string => keys.get(caller) ?? '';
  let made = 0;

  const it: ForumPlace = {
    server,
    as(caller) {
      if (caller === 'service') return createClient(server.url, testKey, quiet);
      if (caller === 'anonymous') return createClient(server.url, anonKey, quiet);
      return createClient(server.url, anonKey, {
        ...quiet,
        accessToken: () => Promise.resolve(keyOf(caller)),
      });
    },
    bearer: (caller) => `Bearer ${keyOf(caller)}`,
    async write() {
      made += 1;
      const id = `c-${made}`;
      const { response, body } = await server.post({
        id: `e-${id}`,
        kind: 'content.created',
        author: { id: `by-${id}`, name: `autor ${made}`, roles: [] },
        content: { id, type: 'post', text: 'algo que alguien reporta' },
      });
      if (response.status !== 200) throw new Error(JSON.stringify(body));
      return id;
    },
    async report() {
      const content = await it.write();
      const token = await signShared({ sub: `reporter-of-${content}`, iss: issuer, exp: inSeconds(600) });
      const reporter = createClient(server.url, anonKey, {
        ...quiet,
        accessToken: () => Promise.resolve(token),
      });
      const filed: Filed = await reporter.rpc('crear_reporte_foro', {
        p_tipo_contenido: 'post',
        p_contenido_id: content,
        p_razon: 'spam',
      });
      if (filed.error !== null) throw new Error(filed.error.message, { cause: filed.error });
      return String(filed.data);
    },
    async remove() {
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return it;
}

/** The client is not told our types: what it gives is `any`. */
interface Filed {
  readonly data: unknown;
  readonly error: { readonly message: string } | null;
}

const quiet = { auth: { persistSession: false, autoRefreshToken: false } };
