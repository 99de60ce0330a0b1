import type { AuditVerdict } from '@fuero/community';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCode } from './exit.ts';
import { plural } from './render-diagnostics.ts';
import { openStore } from './store.ts';

/** `fuero audit verify`: walks the audit trail's hash chain. */
export function registerAudit(program: Command): void {
  const audit = program
    .command('audit')
    .summary('look after the audit trail')
    .description('Looks after the audit trail.')
    .addHelpText('before', 'Examples:\n  fuero audit verify\n');
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
}

function pretty(verdict: AuditVerdict): string {
  if (verdict.ok) return `${plural(verdict.lines, 'line')} verify; head ${verdict.head}\n`;
  return `line ${verdict.line} does not verify: ${verdict.reason}\n`;
}
