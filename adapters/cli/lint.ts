import { lintPolicy } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCode } from './exit.ts';
import { checkFolder } from './load-folder.ts';
import { counts, diagnosticFormats, plural, renderDiagnostics } from './render-diagnostics.ts';
import type { DiagnosticFormat } from './render-diagnostics.ts';

/** `fuero lint`: advice on a policy folder that checks. Needs no database and no server. */
export function registerLint(program: Command): void {
  program
    .command('lint')
    .summary('advice on a policy without mistakes')
    .description(
      'Names what works in a policy folder and a careful author would write otherwise, with file, line and column, and what to do: entries, exceptions and rules that do nothing, bans that nobody answers for, names that nothing uses. With mistakes it shows those that check finds, and gives no advice.',
    )
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .addOption(new Option('--format <format>', 'how to print').choices(diagnosticFormats).default('pretty'))
    .addHelpText(
      'before',
      `Examples:
  fuero lint                        the folder ./rules
  fuero lint rules --format github  notices in a pull request
  fuero lint rules --format json    for a program; each piece has a stable code
`,
    )
    .addHelpText(
      'after',
      `
Every code is explained under Advice in docs/policy.md.

Exit code: 0 nothing to advise, 1 advice, or errors in the policy, 2 the folder could not be read.`,
    )
    .action(async (argument: string | undefined, { format }: { readonly format: DiagnosticFormat }) => {
      const { folder, files, open, diagnostics: found } = await checkFolder(argument);
      const { errors } = counts(found);
      const diagnostics = open === null || errors > 0 ? found : lintPolicy(open);
      process.stdout.write(renderDiagnostics(format, { diagnostics, files, folder, of: 'advice' }));
      if (errors > 0)
        process.stderr.write(
          `fuero lint: the policy has ${plural(errors, 'error')}, so no advice was given\n`,
        );
      process.exitCode = diagnostics.length > 0 ? exitCode.findings : exitCode.ok;
    });
}
