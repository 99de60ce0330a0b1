import type { OpenPolicy } from '../../policy/load.ts';
import { asText, isList } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import type { ReadList } from '../../sections/lists/read.ts';
import { readEffect } from '../../sections/rules/effects.ts';
import type { Verdict } from '../report.ts';
import { fitCondition } from './fit-condition.ts';
import { fitEffects } from './fit-effects.ts';
import { nativeLimits, triggerNumbers } from './limits.ts';
import type { NativeRule } from './native-rule.ts';

/** What became of one rule of the policy. */
export interface ExportEntry {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** Names of the native rules that it became. */
  readonly native: readonly string[];
}

export interface Exported {
  readonly rules: readonly NativeRule[];
  readonly report: readonly ExportEntry[];
}

/** The part of a policy that fits Discord's own AutoMod, so that Discord blocks before a message is there, and what did not fit. */
export function exportDiscordAutoMod(open: OpenPolicy): Exported {
  const rules: NativeRule[] = [];
  const report = open.policy.rules.map((card): ExportEntry => {
    const place = { rule: card.id, file: card.file, line: card.line };
    const made = nativeRules(card, open);
    if (typeof made === 'string') return { ...place, verdict: 'unsupported', reasons: [made], native: [] };
    const room = made.rules.filter((rule) => {
      const ofKind = rules.filter((other) => other.trigger_type === rule.trigger_type).length;
      const limit =
        nativeLimits.rules[rule.trigger_type === triggerNumbers.keyword ? 'keyword' : 'mention-spam'];
      if (ofKind >= limit) return false;
      rules.push(rule);
      return true;
    });
    const left = made.rules.length - room.length;
    const reasons =
      left === 0 ? made.reasons : [...made.reasons, `native rules for which Discord has no room: ${left}`];
    const verdict = room.length === 0 ? 'unsupported' : reasons.length > 0 ? 'approximated' : 'exact';
    return { ...place, verdict, reasons, native: room.map((rule) => rule.name) };
  });
  return { rules, report };
}

type Card = OpenPolicy['policy']['rules'][number];

interface Made {
  readonly rules: readonly NativeRule[];
  readonly reasons: readonly string[];
}

/** Where the rule's words stand: in a rule, or in a list with `on-hit`. */
function writtenOf(
  { id }: Card,
  { assembly, lists }: OpenPolicy,
): { readonly when: YamlMap; readonly then: readonly YamlValue[]; readonly rollout: YamlValue } | null {
  const piece = assembly.items.rules.find(({ value }) => value['id'] === id);
  if (piece !== undefined) {
    const { when, then, rollout } = piece.value;
    return { when: when as YamlMap, then: isList(then) ? then : [], rollout: rollout ?? '100%' };
  }
  const list = lists.find(({ name, onHit }) => onHit !== null && `terms/${name}` === id);
  if (list === undefined) return null;
  const word = { terms: 'contains', patterns: 'matches', domains: 'domains' }[list.spec.kind];
  const then = { block: ['delete'], review: ['hold', 'flag'], warn: ['warn'] }[list.onHit ?? 'warn'];
  return {
    when: word === 'domains' ? { links: { in: list.name } } : { text: { [word]: list.name } },
    then,
    rollout: '100%',
  };
}

function nativeRules(card: Card, open: OpenPolicy): Made | string {
  const written = writtenOf(card, open);
  if (written === null) return 'it reads pictures, which have no native form';
  if (card.mode === 'shadow') return 'it is in shadow, and a native rule acts';
  if (asText(written.rollout) !== '100%') return 'a native rule is for all members, not for a part of them';
  const when = fitCondition(written.when, open.policy);
  if (typeof when === 'string') return when;
  const { actions, differences } = fitEffects(written.then.map(readEffect), open.policy);
  if (actions.length === 0) return `none of its effects has a native form: ${differences.join('; ')}`;
  const base = {
    event_type: 1,
    actions,
    enabled: card.mode === 'enforce',
    exempt_roles: when.exemptRoles,
    exempt_channels: when.exemptChannels,
  } as const;
  if (when.mentions !== null) {
    if (when.mentions < 0 || when.mentions > nativeLimits.mentions)
      return `Discord counts up to ${nativeLimits.mentions} mentions`;
    const trigger = {
      trigger_type: triggerNumbers['mention-spam'],
      trigger_metadata: { mention_total_limit: when.mentions },
    };
    const reasons = [...differences, 'Discord adds members and roles up'];
    return { rules: [{ name: nameOf(card, 0), ...trigger, ...base }], reasons };
  }
  const words = wordsOf(when.lists, open);
  const chunks = Math.max(1, Math.ceil(words.keywords.length / nativeLimits.keywords));
  if (words.keywords.length + words.patterns.length === 0) return words.reasons.join('; ');
  const rules = Array.from({ length: chunks }, (_, index): NativeRule => {
    const from = index * nativeLimits.keywords;
    const metadata = {
      keyword_filter: words.keywords.slice(from, from + nativeLimits.keywords),
      regex_patterns: index === 0 ? words.patterns : [],
      allow_list: words.allowed,
    };
    return {
      name: nameOf(card, index),
      trigger_type: triggerNumbers.keyword,
      trigger_metadata: metadata,
      ...base,
    };
  });
  return { rules, reasons: [...differences, ...words.reasons] };
}

function nameOf({ id, title }: Card, index: number): string {
  return `${(title ?? id).slice(0, 90)}${index === 0 ? '' : ` (${index + 1})`}`;
}

interface Words {
  readonly keywords: readonly string[];
  readonly patterns: readonly string[];
  readonly allowed: readonly string[];
  readonly reasons: readonly string[];
}

function wordsOf(names: readonly string[], { lists }: OpenPolicy): Words {
  const found = names.flatMap((name) => lists.find((list) => list.name === name) ?? []);
  const reasons = new Set<string>();
  /** Those that fit, and a word about those that do not. */
  const fitting = (
    entries: readonly string[],
    what: string,
    longest: number,
    most: number,
  ): readonly string[] => {
    const short = entries.filter((entry) => Array.from(entry).length <= longest);
    if (short.length < entries.length)
      reasons.add(`${what} of more than ${longest} characters: ${entries.length - short.length} left out`);
    if (short.length > most)
      reasons.add(`${what} beyond the ${most} that Discord allows: ${short.length - most} left out`);
    return short.slice(0, most);
  };
  for (const list of found)
    if (disguises(list))
      reasons.add(`Discord does not see through disguises as the list \`${list.name}\` does`);
  const of = (kind: 'terms' | 'patterns') => found.filter((list) => list.spec.kind === kind);
  const { keywordCharacters, patternCharacters, patterns, allowed } = nativeLimits;
  if (of('patterns').some((list) => list.spec.except.length > 0))
    reasons.add('exceptions that are patterns have no native form');
  return {
    keywords: fitting(
      of('terms').flatMap(keywordsOf),
      'keywords',
      keywordCharacters,
      Number.MAX_SAFE_INTEGER,
    ),
    patterns: fitting(
      of('patterns').flatMap((list) => list.spec.entries),
      'patterns',
      patternCharacters,
      patterns,
    ),
    allowed: fitting(
      of('terms').flatMap((list) => list.spec.except),
      'exceptions',
      keywordCharacters,
      allowed,
    ),
    reasons: [...reasons],
  };
}

function keywordsOf({ spec }: ReadList): readonly string[] {
  const isAnywhere = spec.kind === 'terms' && spec.match === 'anywhere';
  return spec.entries.map((entry) => (isAnywhere ? `*${entry.replace(/^\*|\*$/g, '')}*` : entry));
}

function disguises({ spec }: ReadList): boolean {
  return 'fold' in spec && spec.fold.some((step) => step !== 'case');
}
