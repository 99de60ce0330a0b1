import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { isList, isMap } from '../../policy/place.ts';
import { eventKinds } from '../../event.ts';
import type { EventKind } from '../../event.ts';
import type { LeafCard } from '../../detectors/leaf.ts';
import { leafByKey } from '../../detectors/leaves.ts';
import { factCatalogue } from '../../detectors/fact-catalogue.ts';
import { effectKinds, cardOf } from '../../effects/cards.ts';
import { raise } from '../../sections/rules/pasted.ts';
import { Draft, joined, slugOf } from '../draft.ts';
import type { DraftRule } from '../draft.ts';
import { finish } from '../finish.ts';
import type { Imported } from '../finish.ts';
import { EntryNotes } from '../report.ts';
import { Unreadable, numberOf, pairOf, readSource, statements, textOf, valueOf } from '../source.ts';
import type { Pair, Source, SourceMap } from '../source.ts';

/** Reads rules of json-rules-engine: a list, one rule, or what `fuero compile` prints. */
export function importJsonRulesEngine(text: string): Imported {
  const source = readSource(text);
  const under = pairOf(source, 'rules')?.value ?? source;
  const maps = (under.kind === 'list' ? under.items : [under]).filter(
    (item): item is SourceMap => item.kind === 'map' && pairOf(item, 'conditions') !== undefined,
  );
  if (maps.length === 0)
    throw new Unreadable(
      'there is no rule in it',
      { line: under.line },
      'expected a rule with `conditions` and `event`, or a list of them',
    );
  const draft = new Draft();
  const read = maps.map((map) => readRule(map, draft));
  for (const { rule } of read) if (rule !== null) draft.rules.push(rule);
  return finish(
    draft,
    read.map(({ entry }) => entry),
    {
      stem: 'json-rules-engine',
      from: 'rules of json-rules-engine',
      surface: null,
      exempt: { ranks: ['moderator', 'senior', 'admin'], bots: true },
      about: null,
    },
  );
}

function readRule(map: SourceMap, draft: Draft) {
  const event = valueOf(map, 'event');
  const type = textOf(valueOf(event, 'type')) ?? '';
  const name = textOf(valueOf(map, 'name')) ?? type;
  const notes = new EntryNotes(name === '' ? `line ${map.line}` : name, map);
  const id = draft.claimId(name, `line-${map.line}`);
  notes.exact(pairOf(map, 'name'), pairOf(event, 'type'));
  const when = readCondition(valueOf(map, 'conditions'), notes);
  const effects = readEvent(event, type, notes);
  const title = pairOf(valueOf(event, 'params'), 'title');
  const mode = pairOf(valueOf(event, 'params'), 'mode');
  notes.exact(title, mode);
  const said = textOf(mode?.value ?? map);
  if (when === null) return { rule: null, entry: notes.entry([], []) };
  const rule: DraftRule = {
    id,
    title: title === undefined ? null : textOf(title.value),
    comments: [],
    on: eventsOf(when),
    when,
    then: effects,
    mode: said === 'off' ? 'off' : said === 'shadow' || notes.loosened ? 'shadow' : 'enforce',
    stop: false,
    priority: readPriority(map, notes),
    exempt: null,
    sample: null,
  };
  return { rule, entry: notes.entry([id], []) };
}

function readPriority(map: SourceMap, notes: EntryNotes): number {
  const pair = pairOf(map, 'priority');
  const asked = Math.round(numberOf(valueOf(map, 'priority')) ?? 0);
  const priority = Math.max(-1000, Math.min(1000, asked));
  notes.exact(pair);
  if (priority !== asked) notes.approximated(pair, 'priorities go from -1000 to 1000');
  return priority;
}

/** An event that is called like an effect is that effect; any other is a label for whoever listens. */
function readEvent(event: Source, type: string, notes: EntryNotes): readonly YamlValue[] {
  for (const { pair } of statements(valueOf(event, 'params'))) {
    if (!['title', 'mode'].includes(pair.key))
      notes.unsupported(pair, 'an effect has no parameters of your own');
  }
  const effect = effectKinds.find((kind) => kind === type);
  if (effect !== undefined && (cardOf(effect).value === null || cardOf(effect).bare === true))
    return [effect];
  notes.approximated(pairOf(event, 'type'), 'it is a label: say what should be done');
  return [{ label: slugOf(type) ?? 'event' }];
}

/** The condition as leaves; `null`: nothing of it can be asked. What is left out is noted. */
function readCondition(source: Source, notes: EntryNotes): YamlMap | null {
  for (const word of ['all', 'any'] as const) {
    const group = pairOf(source, word);
    if (group === undefined) continue;
    const items = group.value.kind === 'list' ? group.value.items : [];
    notes.exact(group);
    const read = items.map((item) => readCondition(item, notes)).filter((one) => one !== null);
    return read.length === 0 ? null : joined(word, read);
  }
  const not = pairOf(source, 'not');
  if (not !== undefined) {
    const inner = readCondition(not.value, notes);
    return inner === null ? null : { not: inner };
  }
  return readTest(source, notes);
}

/** `path` begins with `$.`, and only what rules can read is asked. */
function readTest(source: Source, notes: EntryNotes): YamlMap | null {
  const said = statements(source).map(({ pair }) => pair);
  const lose = (reason: string) => {
    for (const pair of said) notes.lost(pair, reason);
    return null;
  };
  if (pairOf(source, 'condition') !== undefined)
    return lose('conditions that are defined elsewhere are not carried: write them out');
  const fact = textOf(valueOf(source, 'fact'));
  const card = fact === null ? undefined : factCatalogue.get(fact);
  if (card === undefined)
    return lose(`no fact is called \`${fact ?? ''}\`; there are ${[...factCatalogue.keys()].join(', ')}`);
  if (valueOf(source, 'operator').kind !== 'scalar' || pairOf(source, 'value') === undefined)
    return lose('it has no operator and value');
  const raised = raise(plainOf(source) as YamlMap);
  if ('misfit' in raised)
    return lose(`${raised.misfit.key} ${raised.misfit.found}: expected ${raised.misfit.expected}`);
  const list = namedList(raised.leaf);
  if (list !== null) return lose(`the list \`${list}\` is not in the file`);
  notes.exact(...said);
  for (const key of ['name', 'priority'])
    notes.approximated(pairOf(source, key), 'single conditions have none');
  return raised.leaf;
}

/** The kinds of event that all leaves can read, where a new content is none of them. */
function eventsOf(condition: YamlMap): readonly EventKind[] | null {
  const kinds = eventKinds.filter((kind) => leavesOf(condition).every((card) => card.reads.includes(kind)));
  return kinds.includes('content.created') ? null : kinds.slice(0, 1);
}

function leavesOf(condition: YamlMap): readonly LeafCard[] {
  return Object.entries(condition).flatMap(([key, value]): readonly LeafCard[] => {
    if (isList(value)) return value.flatMap((one) => leavesOf(one as YamlMap));
    if (key === 'not') return leavesOf(value as YamlMap);
    const card = leafByKey.get(key);
    return card === undefined ? [] : [card];
  });
}

/** A leaf that names a list needs that list. */
function namedList(leaf: YamlMap): string | null {
  for (const [key, value] of Object.entries(leaf)) {
    if (isMap(value) && ['text', 'links', 'invites', 'image'].includes(key)) {
      const named = ['contains', 'matches', 'in', 'notIn', 'textContains', 'looksLike']
        .map((word) => value[word])
        .find((one) => typeof one === 'string');
      if (typeof named === 'string') return named;
    }
    if (isMap(value)) {
      const inner = namedList(value);
      if (inner !== null) return inner;
    }
  }
  return null;
}

function plainOf(source: Source): YamlValue {
  if (source.kind === 'scalar') return source.value;
  if (source.kind === 'list') return source.items.map(plainOf);
  return Object.fromEntries(source.pairs.map(({ key, value }: Pair) => [key, plainOf(value)]));
}
