import { leafByKey } from '../../detectors/leaves.ts';
import { eventKinds } from '../../event.ts';
import type { EventKind } from '../../event.ts';
import type { FactName } from '../../facts.ts';
import type { Piece } from '../../policy/assemble.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { parseDuration } from '../../policy/units.ts';
import { conditionOf, roleOf } from '../context.ts';
import type { SectionContext } from '../context.ts';
import type { Condition } from '../rules/condition.ts';
import type { Autorole } from './autorole.ts';

/** Leaves that read what a member is; every other one reads what happens. */
const stateLeaves: readonly string[] = ['author', 'member'];
/** Kinds of event that undo something, or are nobody's doing: they give no role. */
const undoing: readonly EventKind[] = [
  'content.deleted',
  'member.left',
  'reaction.removed',
  'voice.left',
  'invite.deleted',
  'channel.deleted',
  'timer.due',
];
const doing = eventKinds.filter((kind) => !undoing.includes(kind));

export function readAutoroles(context: SectionContext): readonly Autorole[] {
  return context.assembly.items.autoroles.map((piece) => readAutorole(piece, context));
}

function readAutorole({ file, value }: Piece<YamlMap>, context: SectionContext): Autorole {
  const leaves = leavesIn(value['when'] ?? {});
  const happenings = leaves.filter(({ key }) => !stateLeaves.includes(key));
  const on =
    happenings.length === 0 ? [] : doing.filter((kind) => happenings.some((leaf) => reads(leaf, kind)));
  const targets = leaves.flatMap(({ key, value: leaf }) => (key === 'reaction' ? [reactionOn(leaf)] : []));
  const when = conditionOf(
    value['when'] as YamlMap,
    { file, on: on.length === 0 ? ['timer.due'] : on },
    context,
  );
  const id = asText(value['id']);
  return {
    id,
    when,
    role: roleOf(asText(value['grant']), { file, parent: value, key: 'grant', rule: id }, context),
    for: value['for'] === undefined ? null : parseDuration(asText(value['for'])),
    trigger: happenings.length === 0 ? 'state' : 'event',
    on,
    about: targets.includes('own') ? 'author' : 'member',
    reversible: targets.some((target) => target !== 'any'),
    needs: [...new Set<FactName>(['roles', ...factsOf(when)])],
  };
}

interface Leaf {
  readonly key: string;
  readonly value: YamlValue;
}

function leavesIn(condition: YamlValue): readonly Leaf[] {
  if (!isMap(condition)) return [];
  const [[key, inner] = ['', null]] = Object.entries(condition);
  if (key === 'not') return leavesIn(inner);
  if ((key === 'all' || key === 'any') && isList(inner)) return inner.flatMap(leavesIn);
  return [{ key, value: inner }];
}

function reads({ key }: Leaf, kind: EventKind): boolean {
  return leafByKey.get(key)?.reads.includes(kind) ?? true;
}

function reactionOn(leaf: YamlValue): string {
  return isMap(leaf) ? asText(leaf['on'], 'any') : 'any';
}

function factsOf(condition: Condition): readonly FactName[] {
  return condition.kind === 'leaf' ? condition.test.facts : condition.of.flatMap(factsOf);
}
