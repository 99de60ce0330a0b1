import { CommanderError } from 'commander';
import { CommandFailed, exitCode } from './exit.ts';
import { painterFor } from './paint.ts';
import { buildProgram } from './program.ts';

/** Runs one command line; results go to standard output, everything else to standard error. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.failed;
  const paint = painterFor(process.stderr);
  if (error instanceof CommandFailed) {
    process.stderr.write(`${paint('red', 'fuero:')} ${error.message}\n`);
    if (error.hint !== null) process.stderr.write(`  ${paint('cyan', 'hint:')} ${error.hint}\n`);
    return exitCode.failed;
  }
  process.stderr.write(
    `${paint('red', 'fuero: a bug in Fuero:')} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return exitCode.failed;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`fuero eval … | head`).
  if (error.code === 'EPIPE') process.exit(exitCode.ok);
  throw error;
});
