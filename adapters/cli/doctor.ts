import { Option } from 'commander';
import type { Command } from 'commander';
import type { DoctorFormat } from './doctor/render.ts';
import { exitCode } from './exit.ts';

/** `fuero doctor`: what is wrong with this installation, and what to do about it. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('find what is wrong with an installation')
    .description(
      'Looks at the program, its settings, the data directory, the database, the policy in force and the folder that waits, the audit trail and what is owed to the forum. Changes nothing.',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'before',
      `Examples:
  fuero doctor
  FUERO_DATA=/srv/fuero/data fuero doctor
  fuero doctor --format json | jq '.checks[] | select(.status != "ok")'
`,
    )
    .addHelpText(
      'after',
      `
Works beside a running server (it asks the server) and without one (it opens the store under its lock and only reads). Settings come from
the environment, as for fuero start: run it where the server is started, with the same variables. No secret is printed.

Exit code: 0 no problem (warnings do not count), 1 problems, 2 it could not do its work.`,
    )
    .action(async ({ format }: { format: DoctorFormat }) => {
      // Loaded here, so that commands that need no store do not pay for it.
      const [{ diagnose }, { count, render }] = await Promise.all([
        import('./doctor/diagnose.ts'),
        import('./doctor/render.ts'),
      ]);
      const checks = await diagnose(process.env);
      await new Promise<void>((resolve) => {
        process.stdout.write(render(format, checks), () => resolve());
      });
      // An embedded database that is closed right after it was opened leaves a timer of up to a minute behind.
      process.exit(count(checks).problems > 0 ? exitCode.findings : exitCode.ok);
    });
}
