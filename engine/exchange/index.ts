/** Policies from elsewhere, and to elsewhere: what other tools write becomes a policy folder with a report of what became of each rule. */
import { importAutoModerator } from './automoderator/import.ts';
import { importDiscordAutoMod } from './discord/import.ts';
import type { Imported } from './finish.ts';
import { importJsonRulesEngine } from './json-rules-engine/import.ts';
import { importWordList } from './word-list/import.ts';
import { importZeppelin } from './zeppelin/import.ts';

export { exportDiscordAutoMod } from './discord/export.ts';
export type { ExportEntry, Exported } from './discord/export.ts';
export type { NativeAction, NativeRule } from './discord/native-rule.ts';
export type { Imported } from './finish.ts';
export { differencesOf, verdicts } from './report.ts';
export type { Entry, Feature, Verdict } from './report.ts';
export { Unreadable } from './source.ts';

/** Format → its importer. They throw `Unreadable` for a text that is not in the format. */
export const importers = {
  automoderator: importAutoModerator,
  'discord-automod': importDiscordAutoMod,
  zeppelin: importZeppelin,
  'json-rules-engine': importJsonRulesEngine,
  words: importWordList,
} as const satisfies Readonly<Record<string, (text: string) => Imported>>;

export type ImportFormat = keyof typeof importers;
