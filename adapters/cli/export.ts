import { once } from 'node:events';
import { Option } from 'commander';
import type { Command } from 'commander';
import { registerDiscordExport } from './export-discord.ts';
import { readTime } from './replay/time.ts';
import { openStore } from './store.ts';
import type { TimeRange } from './store.ts';

/** `fuero export`: what the house keeps, in files for others. */
export function registerExport(program: Command): void {
  const exporting = program
    .command('export')
    .summary('write the journal, or rules for Discord, into files')
    .description('Writes what Fuero keeps, and what a policy says, in forms that other programs read.')
    .addHelpText(
      'before',
      `Examples:
  fuero export journal --since 30d > events.jsonl
  fuero export discord-automod rules > automod.json
`,
    );
  registerDiscordExport(exporting);
  exporting
    .command('journal')
    .summary('write the journal as JSON lines')
    .description(
      'Writes every event of the journal with its readings, the facts recorded with it and what was decided, one JSON object a line.',
    )
    .addOption(
      new Option('--since <time>', 'events from here on: 2026-11-01, or 30d ago').argParser(readTime),
    )
    .addOption(new Option('--until <time>', 'events before').argParser(readTime))
    .addHelpText(
      'before',
      `Examples:
  fuero export journal > events.jsonl
  fuero export journal --since 30d | fuero replay --events - --to rules
`,
    )
    .addHelpText(
      'after',
      `
Works beside a running server (it asks the server) and without one (it opens the data folder). The lines hold what
members wrote: keep the file as you keep the database.

Exit code: 0 written, 2 the store could not be read.`,
    )
    .action(async (options: TimeRange) => {
      const store = await openStore();
      try {
        for await (const piece of store.journal(options)) {
          if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
        }
      } finally {
        await store.close();
      }
    });
}
