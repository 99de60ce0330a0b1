import type { RuleMode } from '../../decision.ts';
import type { Surface } from '../../event.ts';
import { ranks } from '../../facts.ts';
import type { Rank } from '../../facts.ts';
import type { Assembly } from '../../policy/assemble.ts';
import type { KeyedSection } from '../../policy/schema.ts';
import type { YamlMap } from '../../policy/place.ts';
import { asText, isList, placeOf } from '../../policy/place.ts';
import { features } from '../../policy/policy.ts';
import type { Feature, Locale, Manifest } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { checkStaffRole } from './aliases.ts';

export interface Exemption {
  readonly ranks: readonly Rank[];
  readonly bots: boolean;
}

export interface Defaults {
  readonly mode: RuleMode;
  readonly exempt: Exemption;
}

/** Reads the manifest's sections; `null` when what is required is missing. */
export function readManifest(
  assembly: Assembly,
  report: Report,
): { manifest: Manifest; defaults: Defaults } | null {
  for (const key of ['fuero', 'community'] as const) {
    if (assembly.once.has(key) || assembly.isBroken(key, key)) continue;
    const place = { line: 1, column: 1 };
    report.add('manifest-missing', { file: 'policy.yaml', place }, {});
    return null;
  }
  const piece = assembly.once.get('community');
  if (piece === undefined) return null;
  const community = piece.value as YamlMap;
  const timezone = asText(community['timezone'], 'UTC');
  if (!isTimeZone(timezone)) {
    report.add(
      'bad-value',
      { file: piece.file.path, place: placeOf(piece.file, community, 'timezone') },
      { found: `\`${timezone}\``, expected: 'an IANA time zone such as `America/Bogota`', suggestion: null },
    );
  }
  const staff = section(assembly, 'staff');
  const switches = section(assembly, 'features');
  const manifest: Manifest = {
    community: {
      id: asText(community['id']),
      name: asText(community['name']),
      locale: (community['locale'] as Locale | undefined) ?? 'es',
      timezone,
      surfaces: (community['surfaces'] ?? {}) as Manifest['community']['surfaces'],
    },
    roles: aliases(assembly, 'roles'),
    channels: aliases(assembly, 'channels'),
    staff: Object.fromEntries(
      ranks.flatMap((rank) => (staff[rank] === undefined ? [] : [[rank, staff[rank]]])),
    ),
    features: Object.fromEntries(features.map((f) => [f, switches[f] !== false])) as Record<Feature, boolean>,
  };
  checkStaff(assembly, manifest, report);
  return { manifest, defaults: readDefaults(section(assembly, 'defaults')) };
}

/** Discord tells of roles by their ids: a name that stands for none would leave the rank to nobody. */
function checkStaff(assembly: Assembly, manifest: Manifest, report: Report): void {
  if (assembly.isBroken('names', 'roles')) return;
  for (const { file, value } of assembly.keyed.staff.values()) {
    const parent = (value as YamlMap)['discord'];
    if (!isList(parent)) continue;
    parent.forEach((name, key) => checkStaffRole(asText(name), { file, parent, key }, manifest, report));
  }
}

export function readExemption(value: YamlMap | undefined, base: Exemption): Exemption {
  return {
    ranks: (value?.['ranks'] as readonly Rank[] | undefined) ?? base.ranks,
    bots: (value?.['bots'] as boolean | undefined) ?? base.bots,
  };
}

/** Surfaces that the community has; a policy without any is judged as a forum. */
export function surfacesOf(manifest: Manifest): readonly Surface[] {
  const named = Object.keys(manifest.community.surfaces) as Surface[];
  return named.length === 0 ? ['forum'] : named;
}

function readDefaults(value: YamlMap): Defaults {
  return {
    mode: (value['mode'] as RuleMode | undefined) ?? 'enforce',
    exempt: readExemption(value['exempt'] as YamlMap | undefined, { ranks: [...ranks], bots: true }),
  };
}

function aliases(assembly: Assembly, of: 'roles' | 'channels'): Readonly<Record<string, string>> {
  const entries = [...(assembly.named.names.get(of)?.keys ?? [])];
  return Object.fromEntries(entries.map(([alias, { value }]) => [alias, asText(value)]));
}

function section(assembly: Assembly, key: KeyedSection): YamlMap {
  return Object.fromEntries([...assembly.keyed[key]].map(([name, { value }]) => [name, value]));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
