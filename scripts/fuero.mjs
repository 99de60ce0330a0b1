#!/usr/bin/env node
// The `fuero` command: makes sure that the packages are there, then runs the command line on Node 24.
const major = Number(process.versions.node.split('.')[0]);
if (major < 18) {
  process.stderr.write(
    `fuero: this is Node ${process.versions.node}; 18 or later is needed to begin (Fuero then brings its own Node 24)\n`,
  );
  process.exitCode = 2;
} else {
  const { begin } = await import('./bootstrap/begin.mjs');
  process.exitCode = (await begin('fuero', process.argv.slice(2))) ?? process.exitCode;
}
