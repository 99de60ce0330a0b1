import type { Surface } from '../event.ts';
import type { PolicyFile } from '../policy/diagnostic.ts';
import type { YamlMap, YamlValue } from '../policy/place.ts';
import { openPolicy } from '../policy/load.ts';
import { byteLength, yamlByteLimit } from '../policy/read-yaml.ts';
import { nameless, writeCases } from './cases.ts';
import type { Draft, DraftList, DraftRule } from './draft.ts';
import { differencesOf, ofNothing } from './report.ts';
import type { Entry, Feature } from './report.ts';
import { Unreadable } from './source.ts';
import { isWritable, writeComments, writeEntries, writeScalar } from './write-yaml.ts';

/** A policy made of a foreign configuration, and what became of each of its rules. */
export interface Imported {
  /** A whole policy folder: `policy.yaml`, the rules, their tests, and lists of words. */
  readonly files: readonly PolicyFile[];
  readonly report: readonly Entry[];
}

/** What holds for a whole imported policy. */
export interface Frame {
  /** Name of the file of rules, without its ending. */
  readonly stem: string;
  /** What it came from, in words. */
  readonly from: string;
  /** `null`: a forum. The id of the guild where it is known. */
  readonly surface: { readonly guild: string | null } | null;
  readonly exempt: YamlMap;
  /** What else holds for all of its rules. */
  readonly about: string | null;
}

/** Entries that a list in YAML has at most; a longer one is a text file. */
const longestInYaml = 40;

/** Writes the files of a draft. What no rule uses is left out, and so is a rule that the language refuses. */
export function finish(draft: Draft, found: readonly Entry[], frame: Frame): Imported {
  const refused = refusalsOf(writeFiles(draft, found, frame));
  draft.dropRules(refused);
  const report = found.map((entry) => withoutRefused(entry, refused));
  const files = writeFiles(draft, report, frame);
  refuseTooLong(files, draft.rules.length);
  const surface: Surface = frame.surface === null ? 'forum' : 'discord';
  const cases = writeCases(draft.rules, files, surface);
  const tests = cases === null ? [] : [{ path: `${frame.stem}.test.yaml`, text: cases }];
  return { files: [...files, ...tests], report };
}

function writeFiles(draft: Draft, report: readonly Entry[], frame: Frame): readonly PolicyFile[] {
  prune(draft);
  const texts = [...draft.lists.values()].filter(isLong);
  return [
    { path: 'policy.yaml', text: manifest(frame) },
    { path: `${frame.stem}.yaml`, text: policyText(draft, report, frame) },
    ...texts.map(({ name, entries }) => ({ path: `lists/${name}.txt`, text: `${entries.join('\n')}\n` })),
  ];
}

/** A configuration of thousands of rules is refused before anything of it is tried. */
function refuseTooLong(files: readonly PolicyFile[], rules: number): void {
  for (const { path, text } of files) {
    const bytes = byteLength(text);
    if (path.endsWith('.txt') || bytes <= yamlByteLimit) continue;
    throw new Unreadable(
      `its ${rules} rules would be ${path} of ${bytes} bytes, and a policy file has at most ${yamlByteLimit}`,
      { line: 1 },
      'cut it into several files and import each with --no-manifest into a folder of its own',
    );
  }
}

/** Rules that `check` refuses, for example because their events carry nothing that their condition reads. */
function refusalsOf(files: readonly PolicyFile[]): ReadonlyMap<string, string> {
  const { diagnostics } = openPolicy(files, nameless);
  return new Map(
    diagnostics.flatMap(({ severity, rule, message }) =>
      severity === 'error' && rule !== null ? [[rule, message] as const] : [],
    ),
  );
}

function withoutRefused(entry: Entry, refused: ReadonlyMap<string, string>): Entry {
  const rules = entry.rules.filter((rule) => !refused.has(rule));
  if (rules.length === entry.rules.length) return entry;
  const reasons = entry.rules.flatMap((rule) => refused.get(rule) ?? []);
  const lost: Feature = {
    name: entry.rule,
    line: entry.line,
    verdict: 'unsupported',
    reason: reasons.join('; '),
  };
  const isEmpty = rules.length === 0;
  return {
    ...entry,
    rules,
    lists: isEmpty ? [] : entry.lists,
    verdict: isEmpty ? 'unsupported' : 'approximated',
    features: [...(isEmpty ? ofNothing(entry.features) : entry.features), lost],
  };
}

function prune({ rules, lists, templates, channels, roles }: Draft): void {
  const used = new Set<YamlValue>();
  const visit = (value: YamlValue): void => {
    if (typeof value !== 'object' || value === null) used.add(value);
    else Object.values(value).forEach(visit);
  };
  for (const rule of rules) [rule.when, ...rule.then].forEach(visit);
  for (const table of [lists, templates, channels, roles])
    for (const name of [...table.keys()]) {
      if (used.has(name) || (table === lists && lists.get(name)?.onHit !== null)) continue;
      table.delete(name);
    }
}

function manifest({ from, surface, exempt }: Frame): string {
  const guild = surface?.guild ?? '000000000000000000';
  const lines = [
    ...writeComments([`Made by \`fuero import\` from ${from}. Name your community here.`]),
    'fuero: 1',
    'community:',
    '  id: imported',
    '  name: Imported policy',
    '  locale: en',
    ...(surface === null
      ? []
      : [
          `  surfaces: { discord: { guild: "${guild}" } }${surface.guild === null ? ' # write the id of your server' : ''}`,
        ]),
    ...writeEntries({ defaults: { exempt } }, 0),
  ];
  return `${lines.join('\n')}\n`;
}

function policyText(draft: Draft, report: readonly Entry[], { from, about }: Frame): string {
  const origins = new Map(report.flatMap((entry) => entry.rules.map((rule) => [rule, entry] as const)));
  const blocks = [
    writeComments([
      `Made by \`fuero import\` from ${from}. Comments above a rule say what is not the same as it was there.`,
      ...(about === null ? [] : [about]),
    ]),
    namesOf(draft),
    section(
      'lists',
      [...draft.lists.values()].map((list) => writeEntries({ [list.name]: listOf(list) }, 2)),
    ),
    section(
      'templates',
      [...draft.templates].map(([name, { kind, text }]) => writeEntries({ [name]: { kind, en: text } }, 2)),
    ),
    section(
      'rules',
      draft.rules.map((rule, index) => [
        ...(index === 0 ? [] : ['']),
        ...ruleLines(rule, origins.get(rule.id)),
      ]),
    ),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function section(name: string, parts: readonly (readonly string[])[]): readonly string[] {
  return parts.length === 0 ? [] : [`${name}:`, ...parts.flat()];
}

function namesOf({ roles, channels }: Draft): readonly string[] {
  if (roles.size + channels.size === 0) return [];
  return [
    ...writeComments(['Write the names or ids of your own community.']),
    'names:',
    ...(roles.size === 0 ? [] : writeEntries({ roles: Object.fromEntries(roles) }, 2)),
    ...(channels.size === 0 ? [] : writeEntries({ channels: Object.fromEntries(channels) }, 2)),
  ];
}

function isLong({ entries }: DraftList): boolean {
  // In a text file `#` begins a comment and spaces at the ends are lost.
  return (
    entries.length > longestInYaml &&
    entries.every((entry) => isWritable(entry) && !/^\s|\s$|(?:^|\s)#/.test(entry))
  );
}

function listOf(list: DraftList): YamlMap {
  return {
    ...(list.title === null ? {} : { title: list.title }),
    [list.kind]: isLong(list) ? `./lists/${list.name}.txt` : list.entries,
    ...(list.match === 'anywhere' && list.kind === 'terms' ? { match: 'anywhere' } : {}),
    ...(list.fold === null || list.kind === 'domains' ? {} : { fold: list.fold }),
    ...(list.except.length === 0 ? {} : { except: list.except }),
    ...(list.onHit === null ? {} : { 'on-hit': list.onHit }),
  };
}

function ruleLines(rule: DraftRule, entry: Entry | undefined): readonly string[] {
  const differences = entry === undefined ? [] : differencesOf(entry);
  const comments = [
    ...rule.comments,
    ...differences.map(({ verdict, reason, features }) => {
      const names = features.map(({ name, line }) => `${name} (line ${line})`);
      return `${verdict}: ${names.join(', ')}: ${reason}`;
    }),
  ];
  const shadow =
    rule.mode === 'shadow'
      ? ['In shadow: without what is gone it would meet more than it did. It records, and performs nothing.']
      : [];
  const keys: YamlMap = {
    ...((rule.title ?? '').trim() === '' ? {} : { title: rule.title }),
    ...(rule.on === null ? {} : { on: rule.on }),
    when: rule.when,
    then: rule.then,
    ...(rule.mode === 'enforce' ? {} : { mode: rule.mode }),
    ...(rule.priority === 0 ? {} : { priority: rule.priority }),
    ...(rule.stop ? { stop: true } : {}),
    ...(rule.exempt === null ? {} : { exempt: rule.exempt }),
  };
  return [
    `  - id: ${writeScalar(rule.id)}`,
    ...writeComments([...comments, ...shadow], 4),
    ...writeEntries(keys, 4),
  ];
}
