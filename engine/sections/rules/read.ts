import type { RuleMode } from '../../decision.ts';
import type { EffectAction } from '../../effect.ts';
import type { LeafContext } from '../../detectors/leaf.ts';
import { listTest } from '../../detectors/text/text.ts';
import { image } from '../../detectors/image/image.ts';
import { links } from '../../detectors/links/links.ts';
import type { EventKind, Surface } from '../../event.ts';
import type { Assembly, Piece } from '../../policy/assemble.ts';
import { asText, endLineOf, isList, placeOf, placeOfKey, placeOfSelf } from '../../policy/place.ts';
import type { Place, YamlFile, YamlMap } from '../../policy/place.ts';
import type { Report } from '../../policy/report.ts';
import type { Manifest, Template } from '../../policy/policy.ts';
import { parsePercent } from '../../policy/units.ts';
import type { AnyList, ReadList } from '../lists/read.ts';
import { readExemption } from '../manifest/read.ts';
import type { Defaults, Exemption } from '../manifest/read.ts';
import { readCondition } from './condition.ts';
import type { Condition } from './condition.ts';
import { outranked } from '../../evaluate/merge.ts';
import { effectName, effectNature } from '../../effects/cards.ts';
import { checkEffect } from './check-effect.ts';
import { readEffect } from './effects.ts';

/** A rule ready to be compiled. */
export interface ReadRule {
  readonly id: string;
  readonly title: string | null;
  readonly on: readonly EventKind[];
  readonly surface: Surface | null;
  readonly when: Condition;
  readonly then: readonly EffectAction[];
  readonly mode: RuleMode;
  readonly priority: number;
  readonly stop: boolean;
  /** Percentage of members, 0 to 100. */
  readonly rollout: number;
  readonly exempt: Exemption;
  readonly owner: string | null;
  readonly file: string;
  readonly place: Place;
  readonly endLine: number;
}

export interface RuleContext {
  readonly report: Report;
  readonly assembly: Assembly;
  readonly defaults: Defaults;
  /** `null` when the manifest does not fit. */
  readonly manifest: Manifest | null;
  readonly surfaces: readonly Surface[];
  readonly lists: readonly ReadList[];
  readonly templates: Readonly<Record<string, Template>>;
  /** What rules ask for, under its JSON: equal ones share one value. */
  readonly knownEffects: Map<string, readonly EffectAction[]>;
  /** The context of leaves inside one mapping of one file. */
  leafContext(file: YamlFile, rule: string | null): (value: YamlMap) => LeafContext;
}

const readsText: readonly EventKind[] = ['content.created', 'content.edited'];

export function readRule(piece: Piece<YamlMap>, context: RuleContext): ReadRule {
  const { value, file } = piece;
  const id = asText(value['id']);
  const on = (value['on'] as readonly EventKind[] | undefined) ?? readsText;
  const leafContext = context.leafContext(file, id);
  const when = readCondition(value['when'] ?? {}, {
    file,
    on,
    contextFor: leafContext,
    readsNothing: (leaf, place) => context.report.add('reads-nothing', { file: file.path, place, rule: id }, { leaf, kinds: on }),
    emptyRange: (leaf, place) => context.report.add('empty-range', { file: file.path, place, rule: id }, { leaf }),
    contradiction: (name, place) => context.report.add('contradiction', { file: file.path, place, rule: id }, { name }),
    misfit: (misfit, place) => context.report.add('bad-value', { file: file.path, place, rule: id }, misfit),
  });
  const surface = (value['surface'] as Surface | undefined) ?? null;
  return {
    id,
    title: typeof value['title'] === 'string' ? value['title'] : null,
    on,
    surface,
    when,
    then: readEffects(piece, { id, on, surface }, context),
    mode: (value['mode'] as RuleMode | undefined) ?? context.defaults.mode,
    priority: typeof value['priority'] === 'number' ? value['priority'] : 0,
    stop: value['stop'] === true,
    rollout: typeof value['rollout'] === 'string' ? parsePercent(value['rollout']) : 100,
    exempt: readExemption(value['exempt'] as YamlMap | undefined, context.defaults.exempt),
    owner: typeof value['owner'] === 'string' ? value['owner'] : null,
    file: file.path,
    place: placeOfSelf(file, value),
    endLine: endLineOf(file, value),
  };
}

function readEffects(piece: Piece<YamlMap>, rule: Pick<ReadRule, 'id' | 'on' | 'surface'>, context: RuleContext): readonly EffectAction[] {
  const { value, file } = piece;
  const then = value['then'];
  if (!isList(then)) return [];
  const effects = then.map((entry, index) => {
    const effect = readEffect(entry);
    checkEffect({ effect, entry, index, then, file, rule }, context);
    return effect;
  });
  for (const { index, winner } of outranked(effects)) {
    const [effect, by] = [effects[index], effects[winner]];
    if (effect === undefined || by === undefined) continue;
    const at = { file: file.path, place: placeOf(file, then, index), rule: rule.id };
    context.report.add('outranked-effect', at, { effect: effectName(effect), winner: effectName(by) });
  }
  return shared(effects, context);
}

/** Most rules of a policy ask for one of a few things. Where they share it, judging many of them at once stays in near memory. */
function shared(effects: readonly EffectAction[], { knownEffects }: RuleContext): readonly EffectAction[] {
  const key = JSON.stringify(effects);
  const known = knownEffects.get(key);
  if (known !== undefined) return known;
  knownEffects.set(key, effects);
  return effects;
}

const severityPriority = (severity: number) => (severity >= 9 ? 'critical' : severity >= 7 ? 'high' : severity >= 4 ? 'medium' : 'low');

/** The rule that `on-hit` of a list stands for; its id is `terms/<list>`. */
export function ruleOfList(list: AnyList, index: number, context: RuleContext): ReadRule | null {
  if (list.onHit === null) return null;
  const { file, parent, value } = list.piece;
  const place = placeOfKey(file, parent, list.name);
  const flag: EffectAction = { kind: 'flag', queue: 'terms', priority: severityPriority(list.severity) };
  const effects: Record<NonNullable<AnyList['onHit']>, readonly EffectAction[]> = {
    block: [{ kind: 'delete' }],
    review: [{ kind: 'hold' }, flag],
    warn: [{ kind: 'warn' }],
  };
  const leafContext = context.leafContext(file, `terms/${list.name}`)(value);
  const test =
    list.spec.kind === 'images'
      ? image.predicates({ looksLike: list.name }, leafContext)[0]
      : list.spec.kind === 'domains'
      ? links.predicates({ in: list.name }, leafContext)[0]
      : listTest(list.spec.kind === 'terms' ? 'contains' : 'matches', list.name, index);
  if (test === undefined) return null;
  return {
    id: `terms/${list.name}`,
    title: list.title,
    on: readsText,
    surface: null,
    when: { kind: 'leaf', test, place },
    then: effects[list.onHit],
    mode: context.defaults.mode,
    priority: 0,
    stop: false,
    rollout: 100,
    exempt: context.defaults.exempt,
    owner: null,
    file: file.path,
    place,
    endLine: endLineOf(file, value),
  };
}

/** Whether a rule could take something from somebody: such a rule that ends inconclusive goes to review. */
export function canHarm(rule: ReadRule): boolean {
  return rule.then.some((effect) => effectNature[effect.kind] !== 'records');
}
