import type { YamlFile } from '../../policy/place.ts';
import { placeOf } from '../../policy/place.ts';
import type { Manifest } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { suggest } from '../../policy/suggest.ts';

/** Where a name stands, so that a finding can point at it. */
export interface NamedAt {
  readonly file: YamlFile;
  readonly parent: object;
  readonly key: string | number;
  readonly rule?: string;
}

/** A Discord id: ids need no alias. https://discord.com/developers/docs/reference#snowflakes */
const snowflake = /^\d{17,20}$/;

/** Reports a role that is no alias of `names.roles`, no role that `staff` names and no Discord id. */
export function checkRole(name: string, at: NamedAt, manifest: Manifest, report: Report): void {
  const ofStaff = Object.values(manifest.staff).flatMap((holders) => Object.values(holders).flat());
  check(name, 'role', [...Object.keys(manifest.roles), ...ofStaff], at, report);
}

/** Reports a channel that is no alias of `names.channels` and no Discord id. */
export function checkChannel(name: string, at: NamedAt, manifest: Manifest, report: Report): void {
  check(name, 'channel', Object.keys(manifest.channels), at, report);
}

function check(name: string, what: string, known: readonly string[], at: NamedAt, report: Report): void {
  if (snowflake.test(name) || known.includes(name)) return;
  const { file, parent, key, rule } = at;
  const values = { what, name, known: [...new Set(known)], suggestion: suggest(name, known) };
  report.add(
    'unknown-name',
    { file: file.path, place: placeOf(file, parent, key), rule: rule ?? null },
    values,
  );
}
