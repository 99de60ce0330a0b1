import './heap.ts';
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { registerAudit } from './audit.ts';
import { registerCheck } from './check.ts';
import { registerCompile } from './compile.ts';
import { registerDemo } from './demo.ts';
import { registerDiff } from './diff.ts';
import { registerEval } from './eval.ts';
import { registerExplain } from './explain.ts';
import { registerExport } from './export.ts';
import { CommandFailed, exitCode } from './exit.ts';
import { registerFmt } from './fmt.ts';
import { registerImport } from './import.ts';
import { painterFor } from './paint.ts';
import { registerReplay } from './replay.ts';
import { registerPublish, registerRollback } from './publish.ts';
import { registerRevisions } from './revisions.ts';
import { registerSchema } from './schema.ts';
import { registerStart } from './start.ts';
import { registerTest } from './test.ts';

/** Every command. A new one is one file and one line here. */
const commands = [
  registerCheck,
  registerFmt,
  registerTest,
  registerEval,
  registerExplain,
  registerReplay,
  registerCompile,
  registerSchema,
  registerImport,
  registerExport,
  registerDiff,
  registerRevisions,
  registerPublish,
  registerRollback,
  registerAudit,
  registerStart,
  registerDemo,
];

/** Runs one command line; results go to standard output, everything else to standard error. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('fuero')
    .description('Moderation policy as code for communities.')
    .version(packageJson.version)
    .showHelpAfterError('(fuero --help lists the commands)')
    .exitOverride();
  for (const register of commands) register(program);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(fuero ${command.name()} --help shows examples)`);
  try {
    await program.parseAsync([...args], { from: 'user' });
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

await main(process.argv.slice(2));
