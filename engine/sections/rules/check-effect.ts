import type { EffectAction } from '../../effect.ts';
import { cardOf, obstacle } from '../../effects/cards.ts';
import type { NameUsed } from '../../effects/card.ts';
import { isMap, placeOf } from '../../policy/place.ts';
import type { Place, YamlFile, YamlValue } from '../../policy/place.ts';
import { checkChannel, checkRole } from '../manifest/aliases.ts';
import { checkPlaceholders } from '../templates/placeholders.ts';
import { checkTemplate } from '../templates/check.ts';
import { alertKinds, toldKinds } from '../templates/kinds.ts';
import type { ReadRule, RuleContext } from './read.ts';

/** An effect of a rule, and where it stands. */
export interface WrittenEffect {
  readonly effect: EffectAction;
  readonly entry: YamlValue;
  readonly index: number;
  /** The list that it stands in. */
  readonly then: object;
  readonly file: YamlFile;
  readonly rule: Pick<ReadRule, 'id' | 'on' | 'surface'>;
}

/** Reports names that an effect uses and nobody defines, and an effect that nobody can perform. */
export function checkEffect(written: WrittenEffect, context: RuleContext): void {
  checkPerformer(written, context);
  for (const used of cardOf(written.effect.kind).names?.(written.effect) ?? []) checkName(used, written, context);
  if (written.effect.kind === 'edit') checkEdit(written, context);
}

interface Spot {
  readonly parent: object;
  readonly key: string | number;
}

/** The spot of a key inside the effect's mapping, or of the effect's value. */
function spotOf({ effect, entry, index, then }: WrittenEffect, key: string | null): Spot {
  if (!isMap(entry)) return { parent: then, key: index };
  const value = entry[effect.kind];
  return key !== null && isMap(value) ? { parent: value, key } : { parent: entry, key: effect.kind };
}

function placeIn(written: WrittenEffect, key: string | null): Place {
  const { parent, key: at } = spotOf(written, key);
  return placeOf(written.file, parent, at);
}

function checkName(used: NameUsed, written: WrittenEffect, context: RuleContext): void {
  const { file, rule } = written;
  const { manifest, report } = context;
  const { what, name, key } = used;
  if (what === 'template') {
    const kinds = written.effect.kind === 'alert' ? alertKinds : toldKinds;
    checkTemplate(name, kinds, { file, ...spotOf(written, key), rule: rule.id }, context);
    return;
  }
  if (manifest === null) return;
  const check = what === 'role' ? checkRole : checkChannel;
  check(name, { file, ...spotOf(written, key), rule: rule.id }, manifest, report);
}

/** Where the rule runs, each of its surfaces with each of its events: nowhere is an error, not everywhere a warning. */
function checkPerformer(written: WrittenEffect, { report, surfaces }: RuleContext): void {
  const { effect, file, index, then, rule } = written;
  const at = { file: file.path, place: placeOf(file, then, index), rule: rule.id };
  const runs = surfaces
    .filter((surface) => rule.surface === null || rule.surface === surface)
    .flatMap((surface) => rule.on.map((kind) => ({ surface, kind })))
    .map((event) => ({ ...event, why: obstacle(effect.kind, event) }));
  const blocked = runs.filter((run) => run.why !== null);
  if (blocked.length === 0 && runs.length > 0) return;
  const later = cardOf(effect.kind).notYetOn ?? [];
  const waiting = blocked.filter((run) => run.why === 'surface' && later.includes(run.surface));
  if (waiting.length > 0) {
    const surfaces = [...new Set(waiting.map(({ surface }) => surface))];
    return report.add('effect-not-yet', at, { effect: effect.kind, surfaces });
  }
  const kindsOf = (why: string) => [...new Set(runs.filter((r) => r.why === why).map((r) => r.kind))];
  if (blocked.length < runs.length) {
    const where = blocked.map(({ surface, kind, why }) =>
      why === 'surface' ? surface : why === 'content' ? `\`${kind}\`` : `${surface} before publication`,
    );
    report.add('partial-effect', at, { effect: effect.kind, where: [...new Set(where)] });
  } else if (blocked.some((run) => run.why === 'unpublished')) {
    report.add('effect-before-publication', at, { effect: effect.kind, kinds: kindsOf('unpublished') });
  } else if (blocked.some((run) => run.why === 'content')) {
    report.add('effect-without-content', at, { effect: effect.kind, kinds: kindsOf('content') });
  } else report.add('impossible-effect', at, { effect: effect.kind, surfaces });
}

function checkEdit(written: WrittenEffect, { report, surfaces }: RuleContext): void {
  const { effect, file, rule } = written;
  if (effect.kind !== 'edit') return;
  for (const key of ['title', 'text'] as const) {
    checkPlaceholders(effect[key] ?? '', [key], { file, ...spotOf(written, key), rule: rule.id }, report);
  }
  const onDiscord = surfaces.includes('discord') && rule.surface !== 'forum';
  if (effect.text === null || !onDiscord) return;
  report.add('edit-text', { file: file.path, place: placeIn(written, 'text'), rule: rule.id }, {});
}
