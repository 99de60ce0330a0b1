import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCode } from './exit.ts';
import { checkFolder } from './load-folder.ts';
import { counts, diagnosticFormats, renderDiagnostics } from './render-diagnostics.ts';
import type { DiagnosticFormat } from './render-diagnostics.ts';

/** `fuero check`: reads a policy folder and reports every finding. Needs no database and no server. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .summary('find mistakes in a policy folder')
    .description(
      'Reads every file of a policy folder, its tests too, and reports what is wrong, with file, line and column. Runs no test.',
    )
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .addOption(new Option('--format <format>', 'how to print').choices(diagnosticFormats).default('pretty'))
    .addHelpText(
      'before',
      `Examples:
  fuero check                        the folder ./rules
  fuero check rules --format github  annotations in a pull request
`,
    )
    .addHelpText(
      'after',
      `
Exit code: 0 no errors, 1 errors, 2 the folder could not be read.`,
    )
    .action(async (argument: string | undefined, options: { format: DiagnosticFormat }) => {
      const { folder, files, diagnostics } = await checkFolder(argument);
      process.stdout.write(renderDiagnostics(options.format, { diagnostics, files, folder }));
      process.exitCode = counts(diagnostics).errors > 0 ? exitCode.findings : exitCode.ok;
    });
}
