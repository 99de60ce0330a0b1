import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { registerAudit } from './audit.ts';
import { registerBench } from './bench.ts';
import { registerCheck } from './check.ts';
import { registerCompile } from './compile.ts';
import { registerCompletion } from './completion.ts';
import { registerDemo } from './demo.ts';
import { registerDiff } from './diff.ts';
import { registerDoctor } from './doctor.ts';
import { registerEval } from './eval.ts';
import { registerExplain } from './explain.ts';
import { registerExport } from './export.ts';
import { registerFmt } from './fmt.ts';
import { registerImport } from './import.ts';
import { registerLint } from './lint.ts';
import { registerPublish, registerRollback } from './publish.ts';
import { registerReplay } from './replay.ts';
import { registerRevisions } from './revisions.ts';
import { registerSchema } from './schema.ts';
import { registerStart } from './start.ts';
import { registerTest } from './test.ts';

/** Every command. A new one is one file and one line here. */
const commands = [
  registerCheck,
  registerLint,
  registerFmt,
  registerTest,
  registerEval,
  registerExplain,
  registerReplay,
  registerCompile,
  registerBench,
  registerDoctor,
  registerSchema,
  registerImport,
  registerExport,
  registerDiff,
  registerRevisions,
  registerPublish,
  registerRollback,
  registerAudit,
  registerCompletion,
  registerStart,
  registerDemo,
];

/** The whole command line, as it stands before it reads anything. */
export function buildProgram(): Command {
  const program = new Command('fuero')
    .description('Moderation policy as code for communities.')
    .version(packageJson.version)
    // What comes after a command is that command's own.
    .enablePositionalOptions()
    .showHelpAfterError('(fuero --help lists the commands)')
    .addHelpText(
      'before',
      `Examples:
  fuero check rules                    mistakes, with file, line and column
  fuero test rules                     the tests beside the rules
  fuero explain "free nitro" rules     why each rule fires, or does not
  fuero start                          the API and the desk
`,
    )
    .exitOverride();
  for (const register of commands) register(program);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(fuero ${command.name()} --help shows examples)`);
  return program;
}
