import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Config } from '../../config/config.ts';
import { putMigrated } from '../../../community/testing/embedded.ts';
import { startServer } from '../server.ts';
import type { RunningServer } from '../server.ts';

export const testKey = 'test-service-key-0001';

/** A small policy: one rule that holds, one that blocks and suspends, one that only watches. */
export const policyFiles: Readonly<Record<string, string>> = {
  'policy.yaml': `fuero: 1
community: { id: prueba, name: Comunidad de prueba, locale: es, timezone: America/Bogota, surfaces: { forum: { origin: "https://foro.example.org" } } }
staff:
  moderator: { forum: [moderador] }
`,
  'rules.yaml': `lists:
  doubtful: { terms: [dudoso] }
  forbidden: { terms: [prohibidísimo] }
  watched: { terms: [vigilado] }
rules:
  - id: hold-doubtful
    when: { text: { contains: doubtful } }
    then: [hold]
  - id: block-forbidden
    title: Palabra prohibida
    when: { text: { contains: forbidden } }
    then: [delete, { suspend: 7d }]
  - id: watch
    mode: shadow
    when: { text: { contains: watched } }
    then: [delete]
`,
};

export interface TestServer extends RunningServer {
  readonly config: Config;
  /** The log, line by line. */
  readonly lines: readonly string[];
  /** With the service key unless other headers are given. */
  call(path: string, init?: RequestInit): Promise<{ response: Response; body: unknown }>;
  post(body: unknown): Promise<{ response: Response; body: unknown }>;
  remove(): Promise<void>;
}

/** A whole server on a free port of loopback, with an embedded database of its own in which nothing is yet, and its own policy folder. */
export async function startTestServer(overrides: Partial<Config> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-http-'));
  const rulesDir = join(folder, 'rules');
  mkdirSync(rulesDir);
  for (const [name, text] of Object.entries(policyFiles)) writeFileSync(join(rulesDir, name), text);
  const config: Config = {
    dataDir: join(folder, 'data'),
    host: '127.0.0.1',
    port: 0,
    rulesDir,
    policy: 'folder',
    serviceKey: testKey,
    anonKey: null,
    jwtSecret: null,
    jwksUrl: null,
    webhook: null,
    onOutage: '503',
    logLevel: 'info',
    databaseUrl: null,
    publicUrl: null,
    ...overrides,
  };
  if (config.databaseUrl === null && overrides.dataDir === undefined) await putMigrated(config.dataDir);
  const lines: string[] = [];
  const server = await startServer(config, { write: (line) => lines.push(line) });
  const call: TestServer['call'] = async (path, init = {}) => {
    const headers = { authorization: `Bearer ${testKey}`, 'content-type': 'application/json' };
    const response = await fetch(`${server.url}${path}`, { headers, ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { response, body: isJson ? (JSON.parse(text) as unknown) : text };
  };
  return {
    ...server,
    config,
    lines,
    call,
    post: (body) => call('/api/forum/events', { method: 'POST', body: JSON.stringify(body) }),
    remove: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Any text that the pattern finds something in; the matcher itself is typed `any`. */
export function like(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

/** An event with the least that the door asks for. */
export function says(id: string, text: string, author = 'ana'): object {
  return {
    id,
    kind: 'content.created',
    author: { id: `user-${author}`, name: author },
    content: { id: `content-${id}`, type: 'post', text },
  };
}
