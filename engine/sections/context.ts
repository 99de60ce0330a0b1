import type { EventKind } from '../event.ts';
import type { Piece } from '../policy/assemble.ts';
import { placeOfKey } from '../policy/place.ts';
import type { YamlFile, YamlMap } from '../policy/place.ts';
import type { Manifest } from '../policy/policy.ts';
import type { KeyedSection } from '../policy/schema.ts';
import { checkChannel, checkRole } from './manifest/aliases.ts';
import type { NamedAt } from './manifest/aliases.ts';
import { readCondition } from './rules/condition.ts';
import type { Condition } from './rules/condition.ts';
import type { RuleContext } from './rules/read.ts';

/** What the reader of a section may ask of the policy around it. */
export interface SectionContext extends RuleContext {
  readonly manifest: Manifest;
}

/** The keys of a section, from whatever files they stand in; `null` when there is none, or when one is missing that it cannot do without. */
export function takeSection(
  { assembly, report }: SectionContext,
  section: KeyedSection,
  required: readonly string[] = [],
): ReadonlyMap<string, Piece> | null {
  const pieces = assembly.keyed[section];
  const [first] = pieces.values();
  if (first === undefined) return null;
  const missing = required.filter((key) => !pieces.has(key));
  const place = placeOfKey(first.file, first.file.root, section);
  for (const key of missing.filter((name) => !assembly.isBroken(section, name))) {
    report.add('missing-key', { file: first.file.path, place }, { key });
  }
  return missing.length === 0 ? pieces : null;
}

/** The role that an alias stands for, or the name itself where it is an id. */
export function roleOf(name: string, at: NamedAt, { manifest, report, assembly }: SectionContext): string {
  if (!assembly.isBroken('names', 'roles')) checkRole(name, at, manifest, report);
  return manifest.roles[name] ?? name;
}

/** The channel that an alias stands for, or the name itself where it is an id. */
export function channelOf(name: string, at: NamedAt, { manifest, report, assembly }: SectionContext): string {
  if (!assembly.isBroken('names', 'channels')) checkChannel(name, at, manifest, report);
  return manifest.channels[name] ?? name;
}

/** A condition of a section, for `policy.ask`. `on`: the kinds of event that it will be asked about. */
export function conditionOf(
  value: YamlMap,
  { file, on }: { readonly file: YamlFile; readonly on: readonly EventKind[] },
  context: SectionContext,
): Condition {
  return readCondition(value, {
    file,
    on,
    contextFor: context.leafContext(file, null),
    readsNothing: (leaf, place) =>
      context.report.add('reads-nothing', { file: file.path, place }, { leaf, kinds: on }),
    emptyRange: (leaf, place) => context.report.add('empty-range', { file: file.path, place }, { leaf }),
    contradiction: (name, place) => context.report.add('contradiction', { file: file.path, place }, { name }),
    misfit: (misfit, place) => context.report.add('bad-value', { file: file.path, place }, misfit),
  });
}
