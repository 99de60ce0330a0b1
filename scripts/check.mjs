// Every check that needs no running code: format, lint, types, boundaries, unused code. Prints one line per step and,
// for a step that fails, what it said. With --json the results go to standard output as one object.
import { spawn } from 'node:child_process';

const steps = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['types', 'tsc', ['-p', '.']],
  [
    'desk types',
    'svelte-check',
    ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'],
    'admin-ui',
  ],
  [
    'boundaries',
    'depcruise',
    ['--output-type', 'err-long', 'catalogue', 'engine', 'community', 'adapters', 'admin-ui/src'],
  ],
  ['unused code', 'knip', ['--no-progress']],
];

/** Runs one tool and keeps its output; a tool that cannot be started counts as failed. */
function run([name, tool, args, folder]) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(tool, args, { cwd: folder ?? '.', stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const done = (ok, extra = '') =>
      resolve({
        name,
        ok,
        seconds: (performance.now() - started) / 1000,
        output: Buffer.concat(chunks).toString() + extra,
      });
    child.on('error', (error) => done(false, `${tool} could not be started: ${error.message}\n`));
    child.on('close', (code) => done(code === 0));
  });
}

// The types of the desk's routes are generated; lint and the type checks read them.
const sync = await run(['desk sync', 'svelte-kit', ['sync'], 'admin-ui']);
if (!sync.ok) process.stderr.write(sync.output);

const json = process.argv.includes('--json');
const results = [];
// Two at a time: the machines that run this have two cores.
const queue = [...steps];
await Promise.all(
  [0, 1].map(async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const result = await run(step);
      results.push(result);
      process.stderr.write(
        `${result.ok ? 'ok    ' : 'FAILED'}  ${result.name}  ${result.seconds.toFixed(1)} s\n`,
      );
      if (!result.ok) process.stderr.write(`${result.output.trimEnd()}\n`);
    }
  }),
);
if (json) process.stdout.write(JSON.stringify(results.map(({ name, ok }) => ({ name, ok }))));
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
