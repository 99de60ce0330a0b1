import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AuditVerdict } from '@fuero/community';
import { Option } from 'commander';
import type { Command } from 'commander';
import { ConfigError, readConfig } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { CommandFailed, exitCode } from './exit.ts';
import { plural } from './render-diagnostics.ts';

/** `fuero audit verify`: walks the audit trail's hash chain. */
export function registerAudit(program: Command): void {
  const audit = program
    .command('audit')
    .summary('look after the audit trail')
    .description('Looks after the audit trail.');
  audit
    .command('verify')
    .summary('walk the hash chain')
    .description('Walks the audit trail from its first line and names the first one that does not verify.')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      `
Works beside a running server (it asks the server) and without one (it opens the data folder). Settings come from the
environment, as for fuero start.

Examples:
  fuero audit verify
  DATABASE_URL=postgres://… fuero audit verify --format json

Exit code: 0 the chain is whole, 1 a line does not verify, 2 the store could not be read.`,
    )
    .action(async (options: { format: 'pretty' | 'json' }) => {
      const verdict = await verify(settings());
      process.stdout.write(
        options.format === 'json' ? `${JSON.stringify({ schemaVersion: 1, ...verdict })}\n` : pretty(verdict),
      );
      process.exitCode = verdict.ok ? exitCode.ok : exitCode.findings;
    });
}

function settings(): Config {
  try {
    return readConfig(process.env).config;
  } catch (error) {
    if (error instanceof ConfigError)
      throw new CommandFailed(error.message, 'the README has the table of variables');
    throw error;
  }
}

async function verify(config: Config): Promise<AuditVerdict> {
  if (config.databaseUrl === null) {
    const asked = await askServer(config.dataDir);
    if (asked !== null) return asked;
  }
  try {
    const { openHouse } = await import('@fuero/community');
    const house = await openHouse({
      databaseUrl: config.databaseUrl,
      dataDir: config.dataDir,
      migrationsDir: fileURLToPath(new URL('../../migrations', import.meta.url)),
      clock: () => new Date(),
      log: (level, message) => {
        if (level !== 'info') process.stderr.write(`fuero: ${message}\n`);
      },
    });
    try {
      const community = house.community();
      if (community === null)
        throw new CommandFailed('there is no community in this store yet', 'start Fuero once: npm start');
      return await house.audit.verify(community.id);
    } finally {
      await house.close();
    }
  } catch (error) {
    if (error instanceof Error && ['DirectoryLocked', 'DatabaseUnfit'].includes(error.name))
      throw new CommandFailed(error.message);
    throw error;
  }
}

/** The server that holds the data folder answers for it: two processes on one embedded database lose rows. `null`: none is running. */
async function askServer(dataDir: string): Promise<AuditVerdict | null> {
  const holder = await readLock(join(dataDir, 'fuero.lock'));
  if (holder === null) return null;
  try {
    const response = await fetch(`http://127.0.0.1:${holder.port}/api/control/audit`, {
      headers: { authorization: `Bearer ${holder.token}` },
    });
    if (!response.ok) throw new CommandFailed(`the running server answered ${response.status}`);
    return (await response.json()) as AuditVerdict;
  } catch (error) {
    // Nobody listens there: the holder is gone, and opening the folder takes its lock over.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function readLock(path: string): Promise<{ readonly port: number; readonly token: string } | null> {
  try {
    const record: unknown = JSON.parse(await readFile(path, 'utf8'));
    const { port, token } = record as { port?: unknown; token?: unknown };
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function pretty(verdict: AuditVerdict): string {
  if (verdict.ok) return `${plural(verdict.lines, 'line')} verify; head ${verdict.head}\n`;
  return `line ${verdict.line} does not verify: ${verdict.reason}\n`;
}
