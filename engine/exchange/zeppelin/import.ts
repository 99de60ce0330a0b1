import type { YamlMap } from '../../policy/place.ts';
import { Draft, joined, slugOf } from '../draft.ts';
import type { DraftRule } from '../draft.ts';
import { finish } from '../finish.ts';
import type { Imported } from '../finish.ts';
import { EntryNotes, notKnown } from '../report.ts';
import type { Entry } from '../report.ts';
import { anySample } from '../samples.ts';
import { Unreadable, isTrue, pairOf, readSource, textOf, valueOf } from '../source.ts';
import type { Pair, Source, SourceMap } from '../source.ts';
import { actions } from './actions.ts';
import { exceptedBy, noteReach } from './reach.ts';
import { unsupported } from './reading.ts';
import type { ZeppelinReading } from './reading.ts';
import { triggers } from './triggers.ts';

/** Reads the configuration of a server for Zeppelin, or only its automod. */
export function importZeppelin(text: string): Imported {
  const source = readSource(text);
  const automod = automodOf(source);
  const rules = valueOf(automod.config, 'rules');
  if (rules.kind !== 'map')
    throw new Unreadable(
      'there are no automod rules in it',
      { line: rules.line },
      'expected `plugins: { automod: { config: { rules: … } } }`, or `rules:`',
    );
  const draft = new Draft();
  const excepted = exceptedBy(automod.around);
  const read = rules.pairs.map((pair) => readRule(pair, draft, excepted));
  for (const { rules: made } of read) for (const rule of made) draft.rules.push(rule);
  const others = automod.around.map(entryOfOther);
  return finish(draft, [...read.map(({ entry }) => entry()), ...others], {
    stem: 'zeppelin',
    from: 'an automod configuration of Zeppelin',
    surface: { guild: null },
    exempt: { ranks: ['moderator', 'senior', 'admin'], bots: true },
    about:
      'The first rule that holds acts; `stop` keeps the others from it, as Zeppelin does without `allow_further_rules`.',
  });
}

/** The configuration of automod, and what stands around it. */
function automodOf(source: Source): { readonly config: Source; readonly around: readonly Pair[] } {
  const around: Pair[] = [];
  let here = source;
  for (const key of ['plugins', 'automod', 'config']) {
    const inner = pairOf(here, key);
    if (inner === undefined || here.kind !== 'map') continue;
    around.push(...here.pairs.filter((pair) => pair !== inner));
    here = inner.value;
  }
  if (here.kind === 'map') around.push(...here.pairs.filter((pair) => pair.key !== 'rules'));
  return { config: here, around };
}

const otherReasons: Readonly<Record<string, string>> = {
  overrides:
    'exceptions by level, role or channel are not carried: write `exempt`, `hasRole` or `channel` into the rules',
  antiraid_levels: 'there are no levels: the leaf `joins` sees a raid',
  can_set_antiraid: 'there are no levels: the leaf `joins` sees a raid',
  can_view_antiraid: 'there are no levels: the leaf `joins` sees a raid',
  can_debug_automod: 'the desk explains decisions to staff',
  enabled: 'whether the plugin is on is not carried: rules have a `mode`',
};

function entryOfOther(pair: Pair): Entry {
  const notes = new EntryNotes(pair.key, { kind: 'map', line: pair.line, pairs: [pair] });
  const reason = otherReasons[pair.key] ?? 'only the rules of automod are imported';
  unsupported(reason)(pair, { notes } as ZeppelinReading);
  return notes.entry([], []);
}

function readRule({ key, value, line }: Pair, draft: Draft, excepted: ReadonlySet<string>) {
  const source: SourceMap = value.kind === 'map' ? { ...value, line } : { kind: 'map', line, pairs: [] };
  const notes = new EntryNotes(key, source);
  const pretty = textOf(valueOf(source, 'pretty_name'));
  const reading: ZeppelinReading = {
    draft,
    notes,
    id: draft.claimId(key, `line-${line}`),
    effects: [],
    lists: [],
    triggers: [],
    title: pretty,
  };
  notes.exact(
    ...['enabled', 'pretty_name', 'name', 'allow_further_rules', 'affects_bots'].map((name) =>
      pairOf(source, name),
    ),
  );
  const cooldown = pairOf(source, 'cooldown');
  if (cooldown !== undefined && textOf(cooldown.value) !== null)
    notes.weakened(cooldown, 'there is no pause between two decisions of a rule');
  else notes.exact(cooldown);
  const self = pairOf(source, 'affects_self');
  if (self !== undefined && isTrue(self.value))
    notes.unsupported(self, 'Fuero does not judge what it says itself');
  else notes.exact(self);
  notes.unsupported(pairOf(source, 'presets'), 'there are no presets of rules');
  const found = valueOf(source, 'triggers');
  for (const item of found.kind === 'list' ? found.items : [found]) readEach(item, triggers, reading);
  readEach(valueOf(source, 'actions'), actions, reading);
  noteReach({ key, value, line }, excepted, reading);
  const isLogged = reading.effects.length === 0 && isTrue(valueOf(valueOf(source, 'actions'), 'log'));
  if (isLogged) reading.effects.push({ label: 'logged' });
  notes.loseUnknown((path) => !path.startsWith('actions.'));
  const rules = rulesOf(reading, source);
  return {
    rules,
    entry: () =>
      notes.entry(
        rules.map((rule) => rule.id),
        rules.length === 0 ? [] : reading.lists,
      ),
  };
}

function readEach(source: Source, readers: typeof triggers, reading: ZeppelinReading): void {
  for (const pair of source.kind === 'map' ? source.pairs : []) {
    (readers[pair.key] ?? unsupported(notKnown))(pair, reading);
  }
}

/** One rule for each kind of event that its triggers wait for. */
function rulesOf(
  { id, title, effects, triggers: found, notes, draft }: ZeppelinReading,
  source: SourceMap,
): readonly DraftRule[] {
  if (effects.length === 0) return [];
  const kinds = [...new Set(found.map((trigger) => trigger.on))];
  const isOff = textOf(valueOf(source, 'enabled')) === 'false';
  const exempt: YamlMap | null = isTrue(valueOf(source, 'affects_bots')) ? { bots: false } : null;
  return kinds.flatMap((on, index): DraftRule[] => {
    const parts = found.filter((trigger) => trigger.on === on).map((trigger) => trigger.part);
    const fitting =
      on === null || on.startsWith('content.') ? effects : effects.filter((effect) => !needsContent(effect));
    if (fitting.length < effects.length)
      notes.implied(
        'actions',
        `\`${on ?? ''}\` has no message to act on: what acts on one is left out there`,
      );
    if (fitting.length === 0) return [];
    return [
      {
        id: index === 0 ? id : draft.claimId(`${id} ${slugOf(on ?? 'messages') ?? ''}`, id),
        title,
        comments: [],
        on: on === null ? null : [on],
        when: joined(
          'any',
          parts.map((part) => part.condition),
        ),
        then: fitting,
        mode: isOff ? 'off' : notes.loosened ? 'shadow' : 'enforce',
        stop: !isTrue(valueOf(source, 'allow_further_rules')),
        priority: 0,
        exempt,
        sample: anySample(parts.map((part) => part.sample)),
      },
    ];
  });
}

function needsContent(effect: unknown): boolean {
  return (
    effect === 'delete' ||
    effect === 'lock' ||
    effect === 'unlock' ||
    (typeof effect === 'object' && effect !== null && 'reply' in effect)
  );
}
