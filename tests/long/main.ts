import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { crashRounds } from './crash-rounds.ts';
import { decisionRounds } from './decision-rounds.ts';
import { doorRounds } from './door-rounds.ts';
import { forumRounds } from './forum-rounds.ts';
import { policyMutants } from './policy-mutants.ts';
import { propertyRounds } from './property-rounds.ts';
import { keepRecord } from './record.ts';
import { referenceRounds } from './reference-rounds.ts';
import { screenRounds } from './screen-rounds.ts';

/** What one kind of round found: counts for the record, and every violation in words. */
export interface LongResult {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

/** Rounds by the thousand: what `npm test` has no time for. The last result of each kind stands beside this file. */
const kinds: Readonly<Record<string, (seed: number) => Promise<LongResult>>> = {
  decisions: decisionRounds,
  mutants: policyMutants,
  reference: referenceRounds,
  properties: propertyRounds,
  door: doorRounds,
  forum: forumRounds,
  crash: crashRounds,
  screens: screenRounds,
};

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' } },
});
const { only } = values;
if (only !== undefined && kinds[only] === undefined) {
  process.stderr.write(`there are no rounds ${only}; known: ${Object.keys(kinds).join(', ')}\n`);
  process.exit(2);
}
// Another one each time: the record keeps it, and `--seed` has the round again.
const seed = values.seed === undefined ? randomInt(2 ** 31 - 1_000) : Number(values.seed);
process.stderr.write(`seed ${seed}\n`);
const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
const results: LongResult[] = [];
for (const [name, run] of Object.entries(kinds)) {
  if (only !== undefined && only !== name) continue;
  const started = performance.now();
  const { figures, violations } = await run(seed);
  const seconds = Math.round((performance.now() - started) / 1000);
  const date = new Date().toISOString().slice(0, 10);
  const result = { name, date, commit, seed, figures: { ...figures, seconds }, violations };
  results.push(result);
  keepRecord(result, Object.keys(kinds));
  process.stderr.write(
    `${name}: ${JSON.stringify(result.figures)}, ${result.violations.length} violations\n`,
  );
  for (const violation of result.violations.slice(0, 20)) process.stderr.write(`  ${violation}\n`);
}
const failed = results.filter((result) => result.violations.length > 0).length;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
