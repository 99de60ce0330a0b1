import { exportDiscordAutoMod } from '@fuero/engine/exchange';
import { Option } from 'commander';
import type { Command } from 'commander';
import { loadFolder, loadSound } from './load-folder.ts';
import { renderExport } from './render-exchange.ts';
import type { ExchangeFormat } from './render-exchange.ts';

/** `fuero export discord-automod`: what of a policy Discord itself can do. */
export function registerDiscordExport(exporting: Command): void {
  exporting
    .command('discord-automod')
    .summary('print the rules that Discord’s own AutoMod can do')
    .description(
      'Prints the rules that fit the limits of Discord’s own AutoMod as its API takes them, and on standard error what did not fit and why.',
    )
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .addOption(
      new Option('--format <format>', 'how to print the report')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addHelpText(
      'before',
      `Examples:
  fuero export discord-automod rules > automod.json    one object a rule: POST /guilds/ID/auto-moderation/rules
  fuero export discord-automod rules --format json     rules and report in one document
`,
    )
    .addHelpText(
      'after',
      `
A native rule blocks before the message is there, and Fuero goes on judging what Discord lets through.

Exit code: 0 exported, 1 the policy has errors, 2 the folder could not be read.`,
    )
    .action(async (argument: string | undefined, options: { format: ExchangeFormat }) => {
      const { open, folder } = await loadFolder(argument);
      if (open === null) {
        // It says what is wrong.
        await loadSound(argument, 'export', 'exported');
        return;
      }
      const exported = exportDiscordAutoMod(open);
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify({ schemaVersion: 1, ...exported }, null, 2)}\n`);
        return;
      }
      process.stdout.write(`${JSON.stringify(exported.rules, null, 2)}\n`);
      process.stderr.write(renderExport(options.format, exported, folder));
    });
}
