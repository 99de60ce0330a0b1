import { Option } from 'commander';
import type { Command } from 'commander';
import { createFindings } from './import-foro/findings.ts';
import { mapTables } from './import-foro/map-tables.ts';
import { readTables } from './import-foro/read-tables.ts';
import { renderForo } from './import-foro/render.ts';
import type { ForoResult, ForoRows } from './import-foro/render.ts';
import { toPolicy } from './import-foro/to-policy.ts';
import { writePolicy } from './import-foro/write-policy.ts';
import { loadFolder } from './load-folder.ts';
import { openStore } from './store.ts';

interface ForoOptions {
  readonly from: string;
  readonly dryRun?: true;
  readonly format: 'pretty' | 'json';
}

/** `fuero import foro`: carries the tables of the forum's own moderation into the store. */
export function registerImportForo(parent: Command): void {
  parent
    .command('foro')
    .summary('carry the tables of a forum’s own moderation over')
    .description(
      'Reads the eight foro_* tables of a forum’s PostgreSQL and carries reports, actions, sanctions, points and notifications into the store, through the running server, or in the store when none runs. Terms, templates and configuration become imported-foro.yaml beside the policy. Nothing is written in the forum’s database, nobody is notified, and nothing is told to the forum.',
    )
    .requiredOption('--from <url>', 'the forum’s database: postgresql://user:password@host:5432/name')
    .option('--dry-run', 'say what would become of each row, and write nothing')
    .addOption(
      new Option('--format <format>', 'how to print the report')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addHelpText(
      'before',
      `Examples:
  fuero import foro --from postgresql://reader@127.0.0.1:5432/forum --dry-run
  fuero import foro --from postgresql://reader@127.0.0.1:5432/forum --format json
`,
    )
    .addHelpText(
      'after',
      `
Ids are kept, so that it can be run again: what is there already stays as it is, also where the forum has
changed it since. The report counts such rows. Reports come without a copy of the content: the forum kept none.
Start Fuero once before: npm start.

Exit code: 0 carried, 2 the tables could not be read, or the store could not be written.`,
    )
    .action(async ({ from, dryRun, format }: ForoOptions) => {
      process.stdout.write(
        renderForo(format, await importForo(from, dryRun === true ? 'dry run' : 'for real')),
      );
    });
}

/** Reads the tables and carries them, or says what it would do. What the forum left unsaid is said in the community's language; of a folder that does not check nobody knows it, and that of the forum's tables stands. */
export async function importForo(from: string, write: 'for real' | 'dry run'): Promise<ForoResult> {
  const tables = await readTables(from);
  const findings = createFindings();
  const locale = (await loadFolder(undefined)).policy?.manifest.community.locale ?? 'es';
  const parts = mapTables(tables, { findings, locale });
  const policyParts = toPolicy(tables, { findings, locale });
  const carried = new Map<string, ForoRows>();
  const store = write === 'for real' ? await openStore() : null;
  try {
    for (const part of parts) {
      const { added, differing } = store === null ? { added: 0, differing: 0 } : await store.carry(part);
      const before = carried.get(part.kind) ?? { rows: 0, added: 0, differing: 0 };
      carried.set(part.kind, {
        rows: before.rows + part.rows.length,
        added: before.added + added,
        differing: before.differing + differing,
      });
    }
  } finally {
    await store?.close();
  }
  const policy = await writePolicy(policyParts, { write, locale });
  return {
    dryRun: write === 'dry run',
    carried: Object.fromEntries(carried),
    findings: findings.all(),
    policy,
  };
}
