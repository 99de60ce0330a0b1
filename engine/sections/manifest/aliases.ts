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
  check(name, 'role', rolesOf(manifest), at, report);
}

/**
 * Reports a role that a condition compares with and that looks like a slip. A forum's roles need no alias, so a name that stands
 * nowhere else may be meant; it is a finding where a name much like it does, or where the policy gives its roles aliases.
 */
export function checkComparedRole(name: string, at: NamedAt, manifest: Manifest, report: Report): void {
  const known = rolesOf(manifest);
  if (snowflake.test(name) || known.includes(name)) return;
  const suggestion = suggest(name, known);
  if (suggestion === null && Object.keys(manifest.roles).length === 0) return;
  report.add('unlisted-role', spotOf(at), { name, suggestion });
}

/** Reports a role of Discord that `staff` gives a rank to and that is neither an alias nor an id: nobody could ever hold it. */
export function checkStaffRole(name: string, at: NamedAt, manifest: Manifest, report: Report): void {
  check(name, 'role', Object.keys(manifest.roles), at, report);
}

function rolesOf({ roles, staff }: Manifest): readonly string[] {
  return [...Object.keys(roles), ...Object.values(staff).flatMap((holders) => Object.values(holders).flat())];
}

/** Reports a channel that is no alias of `names.channels` and no Discord id. */
export function checkChannel(name: string, at: NamedAt, manifest: Manifest, report: Report): void {
  check(name, 'channel', Object.keys(manifest.channels), at, report);
}

function check(name: string, what: string, known: readonly string[], at: NamedAt, report: Report): void {
  if (snowflake.test(name) || known.includes(name)) return;
  report.add('unknown-name', spotOf(at), () => ({
    what,
    name,
    known: [...new Set(known)],
    suggestion: suggest(name, known),
  }));
}

function spotOf({ file, parent, key, rule }: NamedAt) {
  return { file: file.path, place: placeOf(file, parent, key), rule: rule ?? null };
}
