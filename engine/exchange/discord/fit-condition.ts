import type { Policy } from '../../policy/policy.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { nativeLimits } from './limits.ts';

/** What of a condition a native rule can ask. */
export interface FittingCondition {
  /** Names of lists of terms and of patterns. */
  readonly lists: readonly string[];
  /** Mentions of members beyond which a message is caught. */
  readonly mentions: number | null;
  readonly exemptRoles: readonly string[];
  readonly exemptChannels: readonly string[];
}

/** The condition as far as a native rule can ask it, or why it cannot. */
export function fitCondition(when: YamlMap, { manifest }: Policy): FittingCondition | string {
  const items = isList(when['all']) ? (when['all'] as readonly YamlMap[]) : [when];
  const lists: string[] = [];
  const exemptRoles: string[] = [];
  const exemptChannels: string[] = [];
  let mentions: number | null = null;
  let asked = 0;
  for (const item of items) {
    const role = path(item, 'not', 'author', 'hasRole');
    const channels = path(item, 'not', 'channel', 'in') ?? path(item, 'not', 'channel', 'is');
    if (typeof role === 'string' && hasOneKey(item, 'not', 'author'))
      exemptRoles.push(manifest.roles[role] ?? role);
    else if (channels !== undefined && hasOneKey(item, 'not', 'channel'))
      exemptChannels.push(
        ...[channels].flat().map((name) => manifest.channels[asText(name)] ?? asText(name)),
      );
    else {
      asked += 1;
      const named = listsOf(item);
      mentions = mentionsOf(item);
      if (named === null && mentions === null) return `\`${Object.keys(item)[0] ?? ''}\` has no native form`;
      lists.push(...(named ?? []));
    }
  }
  if (asked !== 1) return 'a native rule asks one thing, and this one several that must all hold';
  const { exemptRoles: roles, exemptChannels: rooms } = nativeLimits;
  if (exemptRoles.length > roles) return `it spares ${exemptRoles.length} roles; Discord allows ${roles}`;
  if (exemptChannels.length > rooms)
    return `it spares ${exemptChannels.length} channels; Discord allows ${rooms}`;
  return { lists, mentions, exemptRoles, exemptChannels };
}

function listsOf(item: YamlMap): readonly string[] | null {
  const any = item['any'];
  if (isList(any)) {
    const parts = any.map((part) => (isMap(part) ? listsOf(part) : null));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  const text = item['text'];
  if (!isMap(text)) return null;
  const keys = Object.keys(text);
  const named = text['contains'] ?? text['matches'];
  return keys.length === 1 && typeof named === 'string' ? [named] : null;
}

/** `{ users: { moreThan: 5 } }`, alone or beside the same of roles. */
function mentionsOf(item: YamlMap): number | null {
  const any = item['any'];
  if (isList(any)) {
    const limits = any.map((part) => (isMap(part) ? mentionsOf(part) : null));
    const [first = null] = limits;
    return limits.every((limit) => limit === first) ? first : null;
  }
  const counts = path(item, 'mentions', 'users') ?? path(item, 'mentions', 'roles');
  if (!isMap(counts) || Object.keys(counts).length !== 1 || !hasOneKey(item, 'mentions')) return null;
  if (typeof counts['moreThan'] === 'number') return counts['moreThan'];
  return typeof counts['atLeast'] === 'number' ? counts['atLeast'] - 1 : null;
}

function path(value: YamlValue | undefined, ...keys: readonly string[]): YamlValue | undefined {
  return keys.reduce<YamlValue | undefined>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);
}

function hasOneKey(item: YamlMap, ...keys: readonly string[]): boolean {
  const inner = path(item, ...keys);
  return isMap(inner) && Object.keys(inner).length === 1;
}
