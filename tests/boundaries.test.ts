import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** By file that was put into a room: the names of the rules that it broke. */
let broken: ReadonlyMap<string, readonly string[]>;

const forbidden = [
  ['engine', `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`, 'engine-is-pure'],
  ['engine', `import { Refusal } from '@fuero/community';\nexport const x = Refusal;\n`, 'engine-is-pure'],
  ['engine', `import { Engine } from 'json-rules-engine';\nexport const x = Engine;\n`, 'engine-is-pure'],
  [
    'engine',
    `import { referenceTruth } from './cases/reference/index.ts';\nexport const x = referenceTruth;\n`,
    'reference-stays-beside',
  ],
  [
    'engine/cases/reference',
    `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
    'reference-is-pure',
  ],
  ['community', `import Fastify from 'fastify';\nexport const x = Fastify;\n`, 'community-knows-no-surface'],
  [
    'community',
    `import { format } from '@fuero/catalogue';\nexport const x = format;\n`,
    'community-takes-words-as-types',
  ],
  [
    'adapters/forum',
    `import { startServer } from '../http/server.ts';\nexport const x = startServer;\n`,
    'adapters-do-not-meet',
  ],
  [
    'admin-ui/src',
    `import { Refusal } from '@fuero/community';\nexport const x = Refusal;\n`,
    'desk-sees-types-of-community',
  ],
  [
    'adapters/cli',
    `import { crossed } from '@fuero/engine/sections/points/points.ts';\nexport const x = crossed;\n`,
    'exports-only',
  ],
  [
    'adapters/cli',
    `import { crossed } from '../../engine/sections/points/points.ts';\nexport const x = crossed;\n`,
    'no-deep-imports',
  ],
] as const;
const allowed = [
  'admin-ui/src',
  `import type { Desk } from '@fuero/community';\nexport type X = Desk;\n`,
] as const;

/** dependency-cruiser takes seconds to begin, so all files are there when it looks. */
beforeAll(() => {
  const planted = [...forbidden, allowed].map(([room, code], i) => {
    writeFileSync(join(root, planter(room, i)), code);
    return planter(room, i);
  });
  try {
    broken = look(planted);
  } finally {
    for (const path of planted) rmSync(join(root, path), { force: true });
  }
}, 120_000);

function planter(room: string, number: number): string {
  return `${room}/zz-planted-${number}.ts`;
}

function look(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const run = spawnSync('npx', ['--no-install', 'depcruise', '--output-type', 'json', ...files], {
    cwd: root,
    encoding: 'utf8',
    // The whole graph is written down, not only what is broken in it.
    maxBuffer: 64 * 2 ** 20,
  });
  const { modules, summary } = JSON.parse(run.stdout) as {
    modules: readonly { source: string }[];
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  };
  const seen = new Set(modules.map(({ source }) => source));
  return new Map(
    files
      .filter((file) => seen.has(file))
      .map((file) => [
        file,
        summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name),
      ]),
  );
}

test.for(forbidden.map(([room, code, rule], i) => [room, code, rule, i] as const))(
  '%s: %s breaks %s',
  ([room, , rule, i]) => {
    expect(broken.get(planter(room, i))).toContain(rule);
  },
);

test('a type of community is allowed in the desk', () => {
  expect(broken.get(planter(allowed[0], forbidden.length))).toEqual([]);
});
