import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import enginePackage from '../engine/package.json' with { type: 'json' };
import rootPackage from '../package.json' with { type: 'json' };

/**
 * Builds `@fuero/engine` as others install it and packs it: JavaScript and types by `tsc`, with a package.json of its own (npm
 * ignores `publishConfig.exports`, and Node does not strip types inside node_modules). Prints the path of the tarball.
 */
const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist/engine') } } });
const out = resolve(values.out);

rmSync(out, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
run(process.execPath, [tsc, '-p', 'engine/tsconfig.build.json', '--outDir', out], root);
// tsc leaves out what is JavaScript already.
for (const file of globSync('**/*.generated.mjs', { cwd: join(root, 'engine') }))
  copyFileSync(join(root, 'engine', file), join(out, file));
// tsc rewrites the suffixes of imports in JavaScript, and leaves them in declarations.
for (const file of globSync('**/*.d.ts', { cwd: out })) {
  const path = join(out, file);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/((?:from |import\()["']\.[^"']*)\.ts(["'])/g, '$1.js$2'),
  );
}
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
copyFileSync(join(root, 'engine/README.md'), join(out, 'README.md'));
for (const file of ['LICENSE', 'NOTICE']) copyFileSync(join(root, file), join(out, file));
const answer = run('npm', ['pack', '--json', '--ignore-scripts'], out);
const [packed] = JSON.parse(answer) as [{ readonly filename: string }];
process.stdout.write(`${join(out, packed.filename)}\n`);

function manifest(): object {
  const { name, type, license, dependencies } = enginePackage;
  const entries = Object.entries(enginePackage.exports).map(([path, source]) => {
    const stem = source.replace(/\.ts$/, '');
    return [path, { types: `${stem}.d.ts`, default: `${stem}.js` }];
  });
  return {
    name,
    version: rootPackage.version,
    description:
      'Moderation policy as code: rules, lists and tests in YAML go in, decisions that explain themselves come out.',
    keywords: ['moderation', 'policy-as-code', 'automod', 'rules-engine', 'discord', 'forum'],
    license,
    type,
    sideEffects: false,
    engines: { node: '>=20' },
    exports: Object.fromEntries(entries) as object,
    dependencies,
  };
}

/** What a program printed; what it complains about is shown, and ends this one. */
function run(program: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    process.stderr.write(`pack:engine: ${program} failed\n${stdout}${stderr}`);
    process.exit(2);
  }
}
