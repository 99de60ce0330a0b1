// `npm start`, `npm test` and the rest begin here, on whatever Node the machine has (18 or later). Nothing is imported
// before the version is known, and nothing but a command's own results goes to standard output.
const major = Number(process.versions.node.split('.')[0]);
if (major < 18) {
  process.stderr.write(
    `fuero: this is Node ${process.versions.node}; 18 or later is needed to begin (Fuero then brings its own Node 24)\n`,
  );
  process.exitCode = 2;
} else {
  const { begin } = await import('./bootstrap/begin.mjs');
  process.exitCode = (await begin(process.argv[2], process.argv.slice(3))) ?? process.exitCode;
}
