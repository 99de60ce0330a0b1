import type { AuditRow, AuditVerdict } from '@fuero/community';
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { exitCode } from './exit.ts';
import { plural } from './render-diagnostics.ts';
import { openStore } from './store.ts';

/** `fuero audit`: reads the audit trail, and walks its hash chain. */
export function registerAudit(program: Command): void {
  const audit = program
    .command('audit')
    .summary('look after the audit trail')
    .description('Looks after the audit trail.')
    .addHelpText('before', 'Examples:\n  fuero audit list\n  fuero audit verify\n');
  audit
    .command('verify')
    .summary('walk the hash chain')
    .description('Walks the audit trail from its first line and names the first one that does not verify.')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'before',
      `Examples:
  fuero audit verify
  DATABASE_URL=postgres://… fuero audit verify --format json
`,
    )
    .addHelpText(
      'after',
      `
Works beside a running server (it asks the server) and without one (it opens the data folder). Settings come from the
environment, as for fuero start.

Exit code: 0 the chain is whole, 1 a line does not verify, 2 the store could not be read.`,
    )
    .action(async (options: { format: 'pretty' | 'json' }) => {
      const store = await openStore();
      const verdict = await store.verifyAudit().finally(() => store.close());
      process.stdout.write(
        options.format === 'json' ? `${JSON.stringify({ schemaVersion: 1, ...verdict })}\n` : pretty(verdict),
      );
      process.exitCode = verdict.ok ? exitCode.ok : exitCode.findings;
    });
  audit
    .command('list')
    .summary('read the trail, newest first')
    .description('Prints who did what to what, newest first.')
    .addOption(new Option('--limit <number>', 'lines to print, at most 1000').argParser(count).default(50))
    .addOption(new Option('--before <number>', 'only lines older than this one').argParser(count))
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'before',
      `Examples:
  fuero audit list
  fuero audit list --limit 200 --before 1000 --format json
`,
    )
    .addHelpText(
      'after',
      `
Works beside a running server and without one, like fuero audit verify.

Exit code: 0, or 2 when the store could not be read.`,
    )
    .action(async ({ format, ...page }: { format: 'pretty' | 'json'; limit: number; before?: number }) => {
      const store = await openStore();
      const lines = await store.auditLines(page).finally(() => store.close());
      process.stdout.write(
        format === 'json' ? `${JSON.stringify({ schemaVersion: 1, lines })}\n` : lines.map(row).join(''),
      );
    });
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('a whole number from 1 on is needed');
  return value;
}

function row({ sequence, at, actor, actorName, action, subject, details }: AuditRow): string {
  const said = details === null ? '(erased)' : JSON.stringify(details);
  return `${sequence}  ${at.toISOString()}  ${actorName ?? actor}  ${action}  ${subject}  ${said}\n`;
}

function pretty(verdict: AuditVerdict): string {
  if (verdict.ok) return `${plural(verdict.lines, 'line')} verify; head ${verdict.head}\n`;
  return `line ${verdict.line} does not verify: ${verdict.reason}\n`;
}
