import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchDisguises, disguiseTable } from './disguises.ts';
import { benchDoor } from './door.ts';
import { benchEngine } from './engine.ts';
import { benchLoad } from './load.ts';
import { benchForum } from './forum.ts';
import type { Figure } from './measure.ts';
import { benchReplay } from './replay.ts';

/** Every benchmark by name. Peers are measured in the same run; the figures are what `--format json` prints. */
const benches: Readonly<
  Record<string, (seed: number, say: (line: string) => void) => Promise<readonly Figure[]>>
> = {
  engine: benchEngine,
  door: benchDoor,
  forum: benchForum,
  load: benchLoad,
  disguises: benchDisguises,
  replay: benchReplay,
};

/** Benchmarks whose figures a person reads better as a table. */
const tables: Readonly<Record<string, (figures: readonly Figure[]) => string>> = { disguises: disguiseTable };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'pretty' }, seed: { type: 'string', default: '1' } },
});
const [name = ''] = positionals;
const bench = benches[name];
const seed = Number(values.seed);

if (bench === undefined || !Number.isSafeInteger(seed) || !['pretty', 'json'].includes(values.format)) {
  process.stderr.write(
    `usage: npm run bench -- NAME [--format pretty|json] [--seed N]\nnames: ${Object.keys(benches).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  const results = await bench(seed, (line) => process.stderr.write(`${line}\n`));
  if (values.format === 'json') {
    const machine = {
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
    };
    process.stdout.write(`${JSON.stringify({ schemaVersion: 1, machine, seed, results })}\n`);
  } else if (tables[name] !== undefined) {
    process.stdout.write(tables[name](results));
  } else {
    const width = Math.max(...results.map((figure) => figure.name.length));
    for (const figure of results)
      process.stdout.write(`${figure.name.padEnd(width)}  ${figure.value} ${figure.unit}\n`);
  }
}
