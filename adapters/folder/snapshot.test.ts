import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadPolicy } from '@fuero/engine';
import type { Event, Loaded } from '@fuero/engine';
import { afterEach, expect, test } from 'vitest';
import { readFolder, sha256 } from './read-folder.ts';
import { snapshotKey } from './snapshot-key.ts';
import { loadThroughSnapshot, snapshotPath } from './snapshot.ts';

const rules = fileURLToPath(new URL('../../rules', import.meta.url));
const run = promisify(execFile);
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function scratch(): { readonly folder: string; readonly key: Buffer } {
  const base = mkdtempSync(join(tmpdir(), 'fuero-snapshot-'));
  made.push(base);
  cpSync(rules, join(base, 'rules'), { recursive: true, filter: (path) => !path.includes('.fuero') });
  const key = snapshotKey(join(base, 'cache'));
  if (key === null) throw new Error('no key');
  return { folder: join(base, 'rules'), key };
}

const author = {
  id: 'm1',
  name: 'ana',
  createdAt: Date.UTC(2026, 10, 20),
  joinedAt: Date.UTC(2026, 10, 20),
  roles: [],
  bot: false,
};
const events = [
  'free nitro https://dlscord-gift.example/x',
  'hola a todos',
  'f r e e nitro',
  'GANA DINERO YA',
  'discord.gg/abc',
  '@everyone mira',
].map((text, i): Event => ({
  id: `e${i}`,
  kind: 'content.created',
  surface: 'forum',
  at: Date.UTC(2026, 10, 21),
  author,
  content: { id: `c${i}`, type: 'post', title: null, text, parent: null, url: null, attachments: [] },
}));

/** All that anybody can see of a policy. */
function seen({ policy, diagnostics }: Loaded): string {
  if (policy === null) return JSON.stringify(diagnostics);
  const { hash, manifest, points, templates, templateCards, sections, rules: cards, windows } = policy;
  const staff = { templateCards, terms: policy.terms(), cards };
  const said = events.map((event) => [
    policy.explain(event, {}, {}),
    policy.decide(policy.match(event, {}), { rank: null }),
  ]);
  return JSON.stringify({ hash, manifest, points, templates, sections, staff, windows, diagnostics, said });
}

test('a policy from its snapshot is the policy', async () => {
  const { folder, key } = scratch();
  const files = await readFolder(folder);
  const cold = seen(loadPolicy(files, sha256));
  expect(seen(loadThroughSnapshot(folder, files, key))).toBe(cold);
  const written = readFileSync(snapshotPath(folder));
  expect(seen(loadThroughSnapshot(folder, files, key))).toBe(cold);
  expect(readFileSync(snapshotPath(folder)).equals(written), 'it was not written again').toBe(true);
  expect(readFileSync(join(folder, '.fuero', '.gitignore'), 'utf8')).toBe('*\n');
  expect(await readFolder(folder), 'it is no part of the policy').toEqual(files);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
  ['with one bit turned in its seal', (bytes) => turned(bytes, 3)],
  ['with one bit turned at its head', (bytes) => turned(bytes, 40)],
  ['with one bit turned in its tables', (bytes) => turned(bytes, bytes.length - 100)],
  ['something else', () => Buffer.from('not a snapshot at all, and longer than a seal would be')],
])('a snapshot that is %s is made again', async (_, spoil) => {
  const { folder, key } = scratch();
  const files = await readFolder(folder);
  const cold = seen(loadThroughSnapshot(folder, files, key));
  const bad = spoil(readFileSync(snapshotPath(folder)));
  writeFileSync(snapshotPath(folder), bad);
  expect(seen(loadThroughSnapshot(folder, files, key))).toBe(cold);
  expect(readFileSync(snapshotPath(folder)).equals(bad)).toBe(false);
});

function turned(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test('a snapshot of other files is made again', async () => {
  const { folder, key } = scratch();
  loadThroughSnapshot(folder, await readFolder(folder), key);
  writeFileSync(join(folder, 'more.yaml'), 'lists: { more: { terms: [palabra], on-hit: block } }\n');
  const files = await readFolder(folder);
  const loaded = loadThroughSnapshot(folder, files, key);
  expect(loaded.policy?.rules.map((rule) => rule.id)).toContain('terms/more');
  expect(seen(loadThroughSnapshot(folder, files, key))).toBe(seen(loadPolicy(files, sha256)));
});

test('a snapshot of another machine, or another engine, is not read', async () => {
  const { folder, key } = scratch();
  const files = await readFolder(folder);
  loadThroughSnapshot(folder, files, key);
  const foreign = readFileSync(snapshotPath(folder));
  const own = snapshotKey(join(folder, '..', 'other'));
  expect(own?.equals(key)).toBe(false);
  loadThroughSnapshot(folder, files, own);
  expect(readFileSync(snapshotPath(folder)).equals(foreign)).toBe(false);
});

test('several processes at once leave one whole snapshot and no drafts', async () => {
  const { folder, key } = scratch();
  const files = await readFolder(folder);
  const code = `
    import { loadFolderThroughSnapshot } from ${JSON.stringify(new URL('snapshot.ts', import.meta.url).href)};
    const { loaded } = await loadFolderThroughSnapshot(${JSON.stringify(folder)});
    process.stdout.write(loaded.policy.hash);
  `;
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, '..', 'others') };
  const answers = await Promise.all(
    Array.from({ length: 3 }, () => run(process.execPath, ['--input-type=module', '-e', code], { env })),
  );
  const { policy } = loadPolicy(files, sha256);
  expect(answers.map(({ stdout }) => stdout)).toEqual([policy?.hash, policy?.hash, policy?.hash]);
  expect(readdirSync(join(folder, '.fuero')).sort()).toEqual(['.gitignore', 'policy.snapshot']);
  const left = readFileSync(snapshotPath(folder));
  const own = snapshotKey(join(folder, '..', 'others', 'fuero'));
  expect(seen(loadThroughSnapshot(folder, files, own))).toBe(seen(loadPolicy(files, sha256)));
  expect(readFileSync(snapshotPath(folder)).equals(left), 'what they left is whole').toBe(true);
  expect(own?.equals(key)).toBe(false);
}, 60_000);

test('a folder that cannot hold a snapshot works without', async () => {
  const { folder, key } = scratch();
  const files = await readFolder(folder);
  // A file where the folder should be stops everybody, whoever runs the tests.
  writeFileSync(join(folder, '.fuero'), '');
  chmodSync(join(folder, '.fuero'), 0o400);
  expect(seen(loadThroughSnapshot(folder, files, key))).toBe(seen(loadPolicy(files, sha256)));
  expect(existsSync(snapshotPath(folder))).toBe(false);
  expect(seen(loadThroughSnapshot(folder, files, null))).toBe(seen(loadPolicy(files, sha256)));
});
