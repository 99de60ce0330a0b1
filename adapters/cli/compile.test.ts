import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadPolicy } from '@fuero/engine';
import type { Event } from '@fuero/engine';
import { engineFor } from '@fuero/engine/reference';
import type { TopLevelCondition } from 'json-rules-engine';
import { expect, test } from 'vitest';
import { readFolder, sha256 } from '../folder/read-folder.ts';

const folder = fileURLToPath(new URL('../../rules', import.meta.url));

function compile(...args: readonly string[]) {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  return spawnSync(process.execPath, [main, 'compile', folder, ...args], { encoding: 'utf8' });
}

interface Compiled {
  readonly schemaVersion: number;
  readonly operators: Readonly<Record<string, string>>;
  readonly rules: readonly {
    readonly name: string;
    readonly conditions: TopLevelCondition;
    readonly event: { readonly type: string };
  }[];
}

const person = {
  id: 'ana',
  name: 'Ana',
  createdAt: Date.UTC(2026, 0, 1),
  joinedAt: Date.UTC(2026, 0, 2),
  roles: [],
  bot: false,
};
const known = {
  points: 0,
  warnings: 0,
  messages: 3,
  roles: [],
  rank: null,
  sanctioned: false,
  watchlisted: false,
};

function said(text: string, index: number): Event {
  return {
    id: `e${index}`,
    kind: 'content.created',
    surface: 'forum',
    at: Date.UTC(2026, 0, 3 + (index % 60)),
    author: person,
    content: { id: 'c', type: 'post', title: null, text, parent: null, url: null, attachments: [] },
  };
}

test('json-rules-engine runs the compiled default policy and the same rules fire on its test messages', async () => {
  const { rules, schemaVersion } = JSON.parse(compile().stdout) as Compiled;
  const files = await readFolder(folder);
  const { policy } = loadPolicy(files, sha256);
  if (policy === null) throw new Error('rules/ does not check');
  const messages = files
    // The innocent ones, ten times as many, wake hardly anything.
    .filter((file) => file.path.endsWith('.test.yaml') && !file.path.startsWith('innocent/'))
    .flatMap((file) => [...file.text.matchAll(/message: "([^"]*)"/g)].map((match) => match[1] ?? ''));
  const fired = new Set<string>();

  for (const [index, message] of messages.entries()) {
    const examined = policy.examine(said(message, index), {}, known);
    const engine = engineFor(examined);
    for (const rule of rules) engine.addRule(rule);
    const { events } = await engine.run();

    const expected = examined.rules.filter((rule) => rule.truth === 'true').map((rule) => rule.rule);
    expect(events.map((event) => event.type).sort(), message).toEqual(expected.sort());
    for (const rule of expected) fired.add(rule);
  }

  expect(schemaVersion).toBe(1);
  expect(messages.length).toBeGreaterThan(100);
  expect(fired.size).toBeGreaterThan(20);
});

test('one rule, the operators that it needs from us, and an id that is none', () => {
  const { rules, operators } = JSON.parse(compile('--rule', 'scam-domain').stdout) as Compiled;
  expect(rules.map((rule) => rule.name)).toEqual(['scam-domain']);
  expect(Object.keys(operators)).toEqual(['hasLinks']);

  const { status, stderr } = compile('--rule', 'scam-domian');
  expect(status).toBe(2);
  expect(stderr).toContain('did you mean scam-domain?');
});
