import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './measure.ts';
import { median, rounded } from './measure.ts';
import { inFiles, makeWorkload } from './workload.ts';

const rules = 5000;
const parts = 50;
/** Fresh processes for each figure, one after the other. */
const processes = 7;
const probe = fileURLToPath(new URL('load-probe.ts', import.meta.url));

/**
 * What the probe measures, each in processes of its own that have done nothing before but import the engine: `cold` and
 * `snapshot` read the folder too, as a start does; `one-file` and `one-term` are long-lived processes that have
 * loaded the folder six times, and meet one changed file: an effect of a rule, or one term more.
 */
const measured = ['cold', 'snapshot', 'one-file', 'one-term', 'yaml', 'json'] as const;
type Measured = (typeof measured)[number];

export function benchLoad(seed: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const base = mkdtempSync(join(tmpdir(), 'fuero-bench-load-'));
  try {
    const folder = join(base, 'rules');
    const files = inFiles(makeWorkload({ seed, rules, events: 1 }).rules, parts);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const bytes = files.reduce((sum, file) => sum + file.text.length, 0);
    say(
      `${rules} rules in ${files.length} files, ${rounded(bytes / 1e6)} MB; medians of ${processes} processes`,
    );
    const cache = join(base, 'cache');
    // The first start writes the snapshot that the others find.
    run('snapshot', folder, cache);
    const figures: Figure[] = [];
    const names: Record<Measured, string> = {
      cold: 'load.cold',
      snapshot: 'load.snapshot',
      'one-file': 'load.one_file',
      'one-term': 'load.one_term',
      yaml: 'load.peer_yaml',
      json: 'load.peer_json_parse',
    };
    const taken: Record<Measured, Taken[]> = {
      cold: [],
      snapshot: [],
      'one-file': [],
      'one-term': [],
      yaml: [],
      json: [],
    };
    for (let i = 0; i < processes; i += 1)
      for (const what of measured) taken[what].push(run(what, folder, cache));
    for (const what of measured) {
      const add = (suffix: string, value: number) => {
        figures.push({ name: `${names[what]}${suffix}`, value: rounded(value), unit: 'ms' });
        say(`${names[what]}${suffix}: ${rounded(value)} ms`);
      };
      add('_ms', median(taken[what].map(({ wall }) => wall)));
      add('_cpu_ms', median(taken[what].map(({ cpu }) => cpu)));
    }
    return Promise.resolve(figures);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

interface Taken {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of user and system time of all threads. */
  readonly cpu: number;
}

function run(what: Measured, folder: string, cache: string): Taken {
  const changes = what === 'one-file' || what === 'one-term';
  const source = changes ? `${folder}-changing` : folder;
  if (changes) cpSync(folder, source, { recursive: true });
  const { stdout, stderr, status } = spawnSync(process.execPath, [probe, what, source], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  if (status !== 0) throw new Error(`the probe of ${what} failed: ${stderr}`);
  return JSON.parse(stdout) as Taken;
}
