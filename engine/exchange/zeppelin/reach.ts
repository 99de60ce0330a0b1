import { isTrue, pairOf, textOf, valueOf } from '../source.ts';
import type { Pair } from '../source.ts';
import type { ZeppelinReading } from './reading.ts';

/** Rules that an override changes for a part of the server; those for a level meet staff, whom the policy spares. */
export function exceptedBy(around: readonly Pair[]): ReadonlySet<string> {
  const overrides = around.filter(({ key }) => key === 'overrides').map(({ value }) => value);
  const items = overrides.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  const partial = items.filter(
    (item) => item.kind === 'map' && item.pairs.some(({ key }) => key !== 'level' && key !== 'config'),
  );
  const rules = partial.map((item) => valueOf(valueOf(item, 'config'), 'rules'));
  const changed = rules.flatMap((source) => (source.kind === 'map' ? source.pairs : []));
  return new Set(changed.filter(({ value }) => !isTrue(valueOf(value, 'enabled'))).map(({ key }) => key));
}

/** Actions that meet members. */
const onMembers: readonly string[] = ['warn', 'mute', 'kick', 'ban', 'add_roles', 'remove_roles'];

/** Whom and what the rule meets beside the message at hand, and whom it spares. */
export function noteReach(rule: Pair, excepted: ReadonlySet<string>, { notes }: ZeppelinReading): void {
  const triggersAsked = valueOf(rule.value, 'triggers');
  const each = triggersAsked.kind === 'list' ? triggersAsked.items : [triggersAsked];
  const asked = each.flatMap((one) => (one.kind === 'map' ? one.pairs : [])).map((pair) => pair.key);
  const acts = (name: string) => {
    const pair = pairOf(valueOf(rule.value, 'actions'), name);
    return pair !== undefined && textOf(pair.value) !== 'false';
  };
  if (asked.some((name) => name.endsWith('_spam')) && acts('clean'))
    notes.implied('actions.clean', 'only the message that fills the measure is removed, not those before it');
  if (asked.includes('member_join_spam'))
    for (const name of onMembers.filter(acts))
      notes.implied(`actions.${name}`, 'of those who join at once only who fills the measure is met');
  if (['clean', 'warn', 'mute', 'kick', 'ban'].some(acts))
    notes.implied(
      'overrides',
      'staff are spared removals and sanctions; Zeppelin spares whom its overrides say',
    );
  if (excepted.has(rule.key))
    notes.lostOutside('overrides', 'an exception of it by channel, role and the like is not carried');
}
