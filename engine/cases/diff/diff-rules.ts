import type { Piece } from '../../policy/assemble.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { opposite, spotOf } from './change.ts';
import type { Bearing, PolicyChange } from './change.ts';
import { diffCondition } from './diff-condition.ts';
import type { Width } from './diff-condition.ts';
import { diffEffects, harms } from './diff-effects.ts';
import { canonical, compare, show } from './measure.ts';
import { changeOf, childOf, valueOr } from './sides.ts';
import type { Side } from './sides.ts';

/** Rules that came, went or mean something else. */
export function diffRules(before: Side, after: Side): readonly PolicyChange[] {
  const [a, b] = [rulesOf(before), rulesOf(after)];
  const changes = [...new Set([...a.keys(), ...b.keys()])].flatMap((id): readonly PolicyChange[] => {
    const [one, other] = [a.get(id) ?? null, b.get(id) ?? null];
    const subject = `rule ${id}`;
    if (one !== null && other !== null) return diffRule(subject, { before, after, one, other });
    const present = one ?? other;
    if (present === null) return [];
    const side = one === null ? after : before;
    const weighs = modeOf(present, side) === 'enforce' && harms(childOf(present, 'then'));
    const kind = one === null ? 'rule-added' : 'rule-removed';
    const bearing = !weighs ? 'other' : one === null ? 'stricter' : 'milder';
    const words = `${summary(present, side)} ${one === null ? 'added' : 'removed'}`;
    return [changeOf({ before: one, after: other }, { kind, bearing, subject, words })];
  });
  return [...changes, ...diffOrder(a, b)];
}

function rulesOf({ assembly }: Side): ReadonlyMap<string, Piece<YamlMap>> {
  return new Map(assembly.items.rules.map((piece) => [asText(piece.value['id']), piece]));
}

function summary(rule: Piece, side: Side): string {
  return `${modeOf(rule, side)}, then ${show(childOf(rule, 'then')?.value ?? null)}`;
}

function modeOf(rule: Piece, { defaults }: Side): string {
  return asText(valueOr(childOf(rule, 'mode'), defaults['mode'] ?? 'enforce'));
}

interface Rules {
  readonly before: Side;
  readonly after: Side;
  readonly one: Piece;
  readonly other: Piece;
}

/** Keys of a rule → what holds where it does not say, and what a change of it comes to for a rule that harms. */
const settings: Readonly<
  Record<string, { readonly otherwise: YamlValue; bearing(before: YamlValue, after: YamlValue): Bearing }>
> = {
  title: { otherwise: null, bearing: neither },
  owner: { otherwise: null, bearing: neither },
  on: { otherwise: ['content.created', 'content.edited'], bearing: byEntries },
  surface: {
    otherwise: null,
    bearing: (a, b) => (b === null ? 'stricter' : a === null ? 'milder' : 'other'),
  },
  mode: {
    otherwise: 'enforce',
    bearing: (a, b) => (a === 'enforce' ? 'milder' : b === 'enforce' ? 'stricter' : 'other'),
  },
  priority: { otherwise: 0, bearing: neither },
  stop: { otherwise: false, bearing: neither },
  rollout: { otherwise: '100%', bearing: (a, b) => (compare(a, b) === 'more' ? 'stricter' : 'milder') },
  exempt: { otherwise: {}, bearing: byExemption },
};

function diffRule(subject: string, rules: Rules): readonly PolicyChange[] {
  const { before, after, one, other } = rules;
  const then = { before: childOf(one, 'then'), after: childOf(other, 'then') };
  const weighs =
    (harms(then.before) || harms(then.after)) &&
    [modeOf(one, before), modeOf(other, after)].includes('enforce');
  const when = { before: childOf(one, 'when'), after: childOf(other, 'when') };
  const changes = Object.keys(settings).flatMap((key) => diffSetting(subject, key, rules));
  if (when.before !== null && when.after !== null) {
    const widths: Readonly<Record<Width, Bearing>> = {
      wider: 'stricter',
      narrower: 'milder',
      changed: 'other',
    };
    for (const { width, words, ...places } of diffCondition(when.before, when.after))
      changes.push({
        kind: 'condition-changed',
        bearing: widths[width],
        subject,
        words: `${words}: ${width}`,
        ...places,
      });
  }
  if (then.before !== null && then.after !== null)
    changes.push(...diffEffects(then.before, then.after).map((change) => ({ ...change, subject })));
  // A rule that takes nothing from anybody is neither strict nor mild, however often it fires.
  return weighs ? changes : changes.map((change) => ({ ...change, bearing: 'other' }));
}

function diffSetting(subject: string, key: string, { before, after, one, other }: Rules): PolicyChange[] {
  const setting = settings[key];
  const [a, b] = [childOf(one, key), childOf(other, key)];
  // Where neither says it, a change of the defaults is told once, as theirs.
  if (setting === undefined || (a === null && b === null)) return [];
  const was = valueOr(a, before.defaults[key] ?? setting.otherwise);
  const is = valueOr(b, after.defaults[key] ?? setting.otherwise);
  if (canonical(was) === canonical(is)) return [];
  const words = `${key} ${was === null ? '–' : show(was)} → ${is === null ? '–' : show(is)}`;
  const places = { before: a ?? one, after: b ?? other };
  return [changeOf(places, { kind: 'rule-changed', bearing: setting.bearing(was, is), subject, words })];
}

function neither(): Bearing {
  return 'other';
}

function byEntries(before: YamlValue, after: YamlValue): Bearing {
  const [a, b] = [entriesOf(before), entriesOf(after)];
  if (a.every((entry) => b.includes(entry))) return 'stricter';
  return b.every((entry) => a.includes(entry)) ? 'milder' : 'other';
}

/** Whoever is exempt is spared: the more, the milder. */
export function byExemption(before: YamlValue, after: YamlValue): Bearing {
  return opposite[byEntries(before, after)];
}

function entriesOf(value: YamlValue): readonly string[] {
  if (isMap(value)) return [...entriesOf(value['ranks'] ?? []), ...(value['bots'] === true ? ['bots'] : [])];
  return isList(value) ? value.map((entry) => asText(entry)) : [];
}

/** Rules of one priority are evaluated in file order, which decides what a rule with `stop` keeps from running. */
function diffOrder(
  before: ReadonlyMap<string, Piece<YamlMap>>,
  after: ReadonlyMap<string, Piece<YamlMap>>,
): readonly PolicyChange[] {
  const stays = (id: string, rule: Piece) => {
    const other = (before.get(id) === rule ? after : before).get(id);
    return other !== undefined && priorityOf(other) === priorityOf(rule);
  };
  const [was, is] = [byPriority(before, stays), byPriority(after, stays)];
  return [...is].flatMap(([priority, ids]): readonly PolicyChange[] => {
    const old = was.get(priority) ?? [];
    const index = ids.findIndex((id, i) => id !== old[i]);
    const [one, other] = [before.get(old[index] ?? ''), after.get(ids[index] ?? '')];
    if (index < 0 || one === undefined || other === undefined) return [];
    return [
      {
        kind: 'rule-order',
        bearing: 'other',
        subject: `rules of priority ${priority}`,
        words: `\`${ids[index]}\` is evaluated where \`${old[index]}\` was`,
        before: spotOf(one),
        after: spotOf(other),
      },
    ];
  });
}

function priorityOf(rule: Piece): string {
  return asText(valueOr(childOf(rule, 'priority'), 0));
}

/** Priority → ids of the rules that have it, in file order, of those that are wanted. */
function byPriority(
  rules: ReadonlyMap<string, Piece>,
  wanted: (id: string, rule: Piece) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, rule] of rules) {
    if (!wanted(id, rule)) continue;
    const priority = priorityOf(rule);
    const group = groups.get(priority);
    if (group === undefined) groups.set(priority, [id]);
    else group.push(id);
  }
  return groups;
}
