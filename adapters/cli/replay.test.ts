import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let folder = '';

const manifest = 'fuero: 1\ncommunity: { id: prueba, name: Prueba }\n';
const rules = (threshold: number, tenure: string) => `
lists: { spam: { terms: [spam] }, scam: { terms: [nitro gratis] } }
points: { values: { warning: 5 }, thresholds: [{ at: ${threshold}, sanction: ban }] }
rules:
  - { id: spam, when: { text: { contains: spam } }, then: [warn] }
  - id: scam
    when: { all: [{ text: { contains: scam } }, { author: { tenure: { lessThan: ${tenure} } } }] }
    then: [delete, { timeout: 1h }]
`;

const joinedAt = '2026-11-10T00:00:00Z';
function line(
  minute: number,
  author: string,
  text: string,
  recorded: object = { decision: 'publish' },
): string {
  return JSON.stringify({
    event: {
      id: `e${minute}`,
      kind: 'content.created',
      at: `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`,
      author: { id: author, name: author, joinedAt, roles: [] },
      content: { id: `c${minute}`, type: 'post', text },
    },
    ...recorded,
  });
}
const warned = (points: number) => ({
  facts: { points, warnings: points / 5, rank: null },
  decision: {
    outcome: 'publish',
    fired: ['spam'],
    effects: [
      { kind: 'warn', rules: ['spam'] },
      { kind: 'points', amount: 5, rules: ['spam'] },
    ],
  },
});
const history = [
  line(1, 'ana', 'hola'),
  line(2, 'ana', 'compra <b>spam</b> ya', warned(0)),
  line(3, 'ana', 'más spam', { ...warned(5), verdict: 'overturned' }),
  line(4, 'ana', 'sigo aquí'),
  line(5, 'eva', 'nitro gratis', { decision: 'publish', granted: null }),
  line(6, 'luis', 'nitro gratis'),
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuero-replay-'));
  for (const [name, threshold, tenure] of [
    ['now', 15, '7d'],
    ['next', 10, '14d'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'policy.yaml'), manifest);
    writeFileSync(join(folder, name, 'rules.yaml'), rules(threshold, tenure));
  }
  writeFileSync(join(folder, 'events.jsonl'), `${history.join('\n')}\n`);
  writeFileSync(
    join(folder, 'bad.jsonl'),
    [history[0], '{"event": {', line(7, 'x', 'y', { facst: {} }), ''].join('\n'),
  );
  writeFileSync(
    join(folder, 'bare.jsonl'),
    history.map((one) => JSON.stringify((JSON.parse(one) as { event: object }).event)).join('\n'),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function replay(args: readonly string[], input = '') {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  return spawnSync(process.execPath, [main, 'replay', ...args], {
    input,
    encoding: 'utf8',
    env,
    cwd: folder,
  });
}

interface Report {
  readonly compared: number;
  readonly changed: number;
  readonly newBans: number;
  readonly members: readonly { readonly member: string }[];
  readonly notReplayable: { readonly events: number; readonly why: readonly object[] };
  readonly agreement: object;
  readonly sample: readonly object[];
}

function reportOf(args: readonly string[]): Report {
  return JSON.parse(replay([...args, '--format', 'json']).stdout) as Report;
}

test('a lower threshold: what changes, for whom, with both explanations, and what cannot be told', () => {
  const report = reportOf(['--events', 'events.jsonl', '--to', 'next']);

  expect(report).toMatchObject({
    schemaVersion: 1,
    from: null,
    events: 6,
    compared: 5,
    changed: 3,
    newActions: 2,
    newBans: 1,
    notReplayable: { events: 1, why: [{ gap: { kind: 'fact', name: 'rank' }, events: 1 }] },
    members: [
      {
        member: 'forum:ana',
        changed: 2,
        from: { sanctions: ['warning', 'warning'] },
        to: { sanctions: ['warning', 'warning', 'ban'] },
      },
      { member: 'forum:eva', changed: 1, to: { sanctions: ['temporary-suspension'] } },
    ],
    rules: [
      { rule: 'scam', newlyFires: 1, stopsFiring: 0 },
      { rule: 'spam', newlyFires: 0, unchanged: 2 },
    ],
    agreement: { judged: 1, neither: 1, gained: 0, lost: 0 },
  });
  expect(report.sample).toMatchObject([
    { event: 'e3', transition: 'publish + warning → publish + ban' },
    { event: 'e4', transition: 'publish → block', to: { cause: 'sanction' } },
    { event: 'e5', to: { fired: ['scam'], rules: [{ rule: 'scam', trace: { truth: 'true' } }] } },
  ]);
});

test('two folders: the first judges too, and both explain', () => {
  const report = reportOf(['--events', 'events.jsonl', '--from', 'now', '--to', 'next']);

  expect(report).toMatchObject({ compared: 5, changed: 3, newBans: 1 });
  expect(report.sample[2]).toMatchObject({
    from: { rules: [{ rule: 'scam', outcome: 'silent', trace: { truth: 'false' } }] },
    to: { rules: [{ rule: 'scam', outcome: 'fired' }] },
  });
});

test.for([
  [['--max-new-bans', '0'], 1],
  [['--max-new-bans', '1', '--max-changed', '60%', '--max-new-actions', '2', '--max-unreplayable', '20%'], 0],
  [['--max-unreplayable', 'some'], 2],
] as const)('%j: exit %i', ([guards, code]) => {
  const { status, stdout } = replay(['--events', 'events.jsonl', '--to', 'next', ...guards]);

  expect(status).toBe(code);
  if (code === 1) expect(stdout).toContain('--max-new-bans 0 is exceeded: 1');
});

test('lines that cannot be read are named with their place and counted, and the rest is replayed', () => {
  const { status, stdout, stderr } = replay(['--events', 'bad.jsonl', '--to', 'next', '--format', 'json']);

  expect(status).toBe(2);
  expect(stderr).toContain('bad.jsonl:2: not JSON');
  expect(stderr).toContain('bad.jsonl:3: /facst is an unknown key');
  expect(stderr).toContain('2 lines of bad.jsonl could not be read');
  expect(JSON.parse(stdout)).toMatchObject({
    events: 1,
    badLines: { count: 2, first: [{ line: 2 }, { line: 3 }] },
  });
});

test('bare events have no past: not replayable, unless their authors are taken for strangers', () => {
  expect(reportOf(['--events', 'bare.jsonl', '--from', 'now', '--to', 'next']).notReplayable.events).toBe(5);
  expect(reportOf(['--events', 'bare.jsonl', '--from', 'now', '--to', 'next', '--strangers'])).toMatchObject({
    compared: 6,
    newBans: 1,
    notReplayable: { events: 0 },
  });
});

test.for(['ndjson', 'markdown'])('%s is the same twice, byte for byte, also from a pipe', (format) => {
  const args = ['--to', 'next', '--format', format, '--seed', '7'];

  expect(replay(['--events', '-', ...args], history.join('\n')).stdout).toBe(
    replay(['--events', 'events.jsonl', ...args]).stdout,
  );
});

test('ndjson names every change and ends with the summary', () => {
  const lines = replay(['--events', 'events.jsonl', '--to', 'next', '--format', 'ndjson'])
    .stdout.trimEnd()
    .split('\n');

  expect(lines.map((one) => JSON.parse(one) as object)).toMatchObject([
    { kind: 'change', event: 'e3', from: { sanctions: [{ kind: 'warning' }] } },
    { kind: 'change', event: 'e4', to: { outcome: 'block', cause: 'sanction' } },
    { kind: 'change', event: 'e5' },
    { kind: 'summary', schemaVersion: 1, changed: 3 },
  ]);
});

test('markdown folds the examples away and lets nothing that members wrote become markup', () => {
  writeFileSync(
    join(folder, 'markup.jsonl'),
    line(1, 'ana', '<img src=x> @all spam\n\n# hola', { ...warned(5) }),
  );
  const { stdout } = replay(['--events', 'markup.jsonl', '--to', 'next', '--format', 'markdown']);

  expect(stdout).toMatch(/^### 🔎 Replay: `recorded` → `next`\n/);
  expect(stdout).toContain('<details><summary>publish + warning → publish + ban: e1</summary>');
  expect(stdout).toContain('&lt;img src=x&gt; &#64;all spam\n# hola');
  expect(stdout).not.toContain('<img');
});

test('events are taken from a time on; two sources, or one that is not there, are refused', () => {
  expect(
    reportOf(['--events', 'events.jsonl', '--to', 'next', '--since', '2026-11-20T10:05:00Z']),
  ).toMatchObject({ events: 2, newBans: 0 });
  expect(replay(['--to', 'next', '--events', 'events.jsonl', '--journal']).status).toBe(2);
  expect(replay(['--to', 'next', '--events', 'nowhere.jsonl']).status).toBe(2);
});
