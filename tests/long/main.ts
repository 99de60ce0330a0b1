import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crashRounds } from './crash-rounds.ts';
import { decisionRounds } from './decision-rounds.ts';
import { doorRounds } from './door-rounds.ts';
import { forumRounds } from './forum-rounds.ts';
import { policyMutants } from './policy-mutants.ts';
import { referenceRounds } from './reference-rounds.ts';

/** What one kind of round found: counts for the record, and every violation in words. */
export interface LongResult {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

/** Rounds by the thousand: what `npm test` has no time for. The last result stands beside this file. */
const kinds: Readonly<Record<string, (seed: number) => Promise<LongResult>>> = {
  decisions: decisionRounds,
  mutants: policyMutants,
  reference: referenceRounds,
  door: doorRounds,
  forum: forumRounds,
  crash: crashRounds,
};

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const seed = Number(values.seed);
const results: LongResult[] = [];
for (const [name, run] of Object.entries(kinds)) {
  if (values.only !== undefined && values.only !== name) continue;
  const started = performance.now();
  const result = await run(seed);
  results.push({
    ...result,
    figures: { ...result.figures, seconds: Math.round((performance.now() - started) / 1000) },
  });
  process.stderr.write(
    `${name}: ${JSON.stringify(results.at(-1)?.figures)}, ${result.violations.length} violations\n`,
  );
  for (const violation of result.violations.slice(0, 20)) process.stderr.write(`  ${violation}\n`);
}
const failed = results.filter((result) => result.violations.length > 0).length;
if (values.only === undefined) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const record = { date: new Date().toISOString().slice(0, 10), commit, seed, results };
  writeFileSync(fileURLToPath(new URL('last.json', import.meta.url)), `${JSON.stringify(record, null, 2)}\n`);
}
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
