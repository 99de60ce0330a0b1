import { lockDirectory } from '../directory-lock.ts';
import { DirectoryLocked } from '../unfit.ts';

/** A process that takes a directory and keeps it until it is told to end: `held`, or `refused PID MILLISECONDS`. */
const { directory } = JSON.parse(process.argv[2] ?? '{}') as { directory: string };
const started = performance.now();
try {
  const lock = await lockDirectory(directory);
  process.on('SIGTERM', () => {
    void lock.release().then(() => process.exit(0));
  });
  setInterval(() => undefined, 60_000);
  process.stdout.write('held\n');
} catch (error) {
  if (!(error instanceof DirectoryLocked)) throw error;
  process.stdout.write(`refused ${error.pid} ${Math.round(performance.now() - started)}\n`);
}
