import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const planted: string[] = [];

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path, { force: true });
});

/** Puts a file into a room, lets dependency-cruiser look, and returns the names of the rules that it broke. */
function breaks(path: string, code: string): readonly string[] {
  const file = `${root}${path}`;
  planted.push(file);
  writeFileSync(file, code);
  const run = spawnSync('npx', ['--no-install', 'depcruise', '--output-type', 'json', file], {
    cwd: root,
    encoding: 'utf8',
    // The whole graph is written down, not only what is broken in it.
    maxBuffer: 64 * 2 ** 20,
  });
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: readonly { rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map((violation) => violation.rule.name))];
}

test.for([
  [
    'engine/zz-planted.ts',
    `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
    'engine-is-pure',
  ],
  [
    'engine/zz-planted.ts',
    `import { Refusal } from '@fuero/community';\nexport const x = Refusal;\n`,
    'engine-is-pure',
  ],
  [
    'engine/zz-planted.ts',
    `import { Engine } from 'json-rules-engine';\nexport const x = Engine;\n`,
    'engine-is-pure',
  ],
  [
    'engine/zz-planted.ts',
    `import { referenceTruth } from './cases/reference/index.ts';\nexport const x = referenceTruth;\n`,
    'reference-stays-beside',
  ],
  [
    'engine/cases/reference/zz-planted.ts',
    `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
    'reference-is-pure',
  ],
  [
    'community/zz-planted.ts',
    `import Fastify from 'fastify';\nexport const x = Fastify;\n`,
    'community-knows-no-surface',
  ],
  [
    'community/zz-planted.ts',
    `import { format } from '@fuero/catalogue';\nexport const x = format;\n`,
    'community-takes-words-as-types',
  ],
  [
    'adapters/forum/zz-planted.ts',
    `import { startServer } from '../http/server.ts';\nexport const x = startServer;\n`,
    'adapters-do-not-meet',
  ],
  [
    'admin-ui/src/zz-planted.ts',
    `import { Refusal } from '@fuero/community';\nexport const x = Refusal;\n`,
    'desk-sees-types-of-community',
  ],
  [
    'adapters/cli/zz-planted.ts',
    `import { crossed } from '@fuero/engine/sections/points/points.ts';\nexport const x = crossed;\n`,
    'exports-only',
  ],
  [
    'adapters/cli/zz-planted.ts',
    `import { crossed } from '../../engine/sections/points/points.ts';\nexport const x = crossed;\n`,
    'no-deep-imports',
  ],
] as const)('%s: %s breaks a rule', ([path, code, rule]) => {
  expect(breaks(path, code)).toContain(rule);
});

test('a type of community is allowed in the desk', () => {
  expect(
    breaks(
      'admin-ui/src/zz-planted.ts',
      `import type { Desk } from '@fuero/community';\nexport type X = Desk;\n`,
    ),
  ).toEqual([]);
});
