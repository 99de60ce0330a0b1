import { Draft, joined } from '../draft.ts';
import type { DraftRule } from '../draft.ts';
import { finish } from '../finish.ts';
import type { Imported } from '../finish.ts';
import { EntryNotes } from '../report.ts';
import { allSamples } from '../samples.ts';
import { numberOf, readSource, statements, textOf, textsOf } from '../source.ts';
import type { Pair, SourceMap } from '../source.ts';
import { actions } from './actions.ts';
import { checks } from './checks.ts';
import { readSearchKey } from './key.ts';
import { kindOf } from './kind.ts';
import { removing } from './rule.ts';
import type { RuleReading } from './rule.ts';
import { readSearch } from './search.ts';

interface Section {
  readonly map: SourceMap;
  /** First words of the comment above it. */
  readonly comment: string | null;
}

/** Reads a page of AutoModerator: YAML documents, each of them a rule. */
export function importAutoModerator(text: string): Imported {
  const draft = new Draft();
  const read = sectionsOf(text).map((section) => readRule(section, draft));
  const ordered = inOrder(read.map(({ rule }) => rule).filter((rule) => rule !== null));
  for (const { rule } of ordered) draft.rules.push(rule);
  return finish(
    draft,
    read.map(({ entry }) => entry()),
    {
      stem: 'automoderator',
      from: 'a page of AutoModerator',
      surface: null,
      exempt: { ranks: ['moderator', 'senior', 'admin'], bots: false },
      about:
        'Order is that of AutoModerator: first what never removes, where every rule that holds acts; then what removes, where the first that holds acts and `stop` keeps the others from it.',
    },
  );
}

/** Documents are divided by lines of three hyphens or more; what is no mapping is a comment. */
function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  let start = 0;
  const take = (end: number) => {
    const chunk = lines.slice(start, end);
    const source = readSource(chunk.join('\n'), start + 1);
    const comment = chunk.find((line) => /^\s*#+\s*\S/.test(line) && /[\p{L}\p{N}]/u.test(line));
    if (source.kind === 'map')
      sections.push({ map: source, comment: comment?.replace(/^[\s#]+/, '').trim() ?? null });
  };
  lines.forEach((line, index) => {
    if (!/^---/.test(line)) return;
    take(index);
    start = index + 1;
  });
  take(lines.length);
  return sections;
}

interface Ordered {
  readonly rule: DraftRule;
  readonly removes: boolean;
  readonly priority: number;
}

function readRule({ map, comment }: Section, draft: Draft) {
  const byKey = new Map(map.pairs.map((pair) => [pair.key.toLowerCase().trim(), pair]));
  const named =
    comment ??
    textOf(byKey.get('action_reason')?.value ?? map) ??
    textOf(byKey.get('standard')?.value ?? map);
  const id = draft.claimId((named ?? '').replace(shapeOfPlaceholder, ''), `line-${map.line}`);
  const notes = new EntryNotes(named ?? id, map);
  const reading: RuleReading = {
    draft,
    notes,
    id,
    kind: kindOf(map),
    isAboutReports: byKey.has('reports'),
    parts: [],
    thresholds: [],
    effects: [],
    lists: [],
    on: null,
    title: null,
    exempt: null,
  };
  const pairs = withoutRepeats(map, reading);
  if (reading.kind !== 'any' && !byKey.has('type'))
    checks['type']?.(
      { key: 'type', line: map.line, value: { kind: 'scalar', line: map.line, value: reading.kind } },
      reading,
    );
  for (const pair of pairs) readCheck(pair, reading);
  for (const [key, reader] of Object.entries(actions)) {
    for (const pair of pairs) if (keyOf(pair) === key) reader(pair, reading);
  }
  notes.loseUnknown((path) => !/(?:^|\.)set_/i.test(path));
  noteMedia(map, reading);
  const action = (textOf(byKey.get('action')?.value ?? map) ?? '').toLowerCase();
  const removes = removing.includes(action);
  if (
    !byKey.has('moderators_exempt') &&
    (removes || action === 'report') &&
    reading.effects.some((e) => e === 'flag' || (typeof e === 'object' && !('label' in (e ?? {}))))
  )
    notes.implied(
      'moderators_exempt',
      'staff are spared removals and sanctions; the rest of the rule still happens',
    );
  reading.title ??= comment?.slice(0, 2000) ?? null;
  const rule = ruleOf(reading, removes);
  const priority = numberOf(byKey.get('priority')?.value ?? map) ?? 0;
  const ordered: Ordered | null = rule === null ? null : { rule, removes, priority };
  return {
    rule: ordered,
    entry: () => notes.entry(rule === null ? [] : [rule.id], rule === null ? [] : reading.lists),
  };
}

/** A placeholder that only some posts can fill is a condition: Reddit skips the rule for all others. */
function noteMedia(map: SourceMap, { notes }: RuleReading): void {
  for (const { pair } of statements(map))
    if (textsOf(pair.value).some((text) => /\{\{\s*media_/i.test(text)))
      notes.weakened(pair, 'with a placeholder of media Reddit passes over what has none');
}

const shapeOfPlaceholder = /\{\{[^{}]*\}\}/g;

function keyOf(pair: Pair): string {
  return pair.key.toLowerCase().trim();
}

/** Of a key that stands twice the later one counts. */
function withoutRepeats(map: SourceMap, { notes }: RuleReading): readonly Pair[] {
  const last = new Map(map.pairs.map((pair) => [keyOf(pair), pair]));
  return map.pairs.filter((pair) => {
    const winner = last.get(keyOf(pair));
    if (winner !== pair)
      notes.unsupported(pair, `the same key on line ${winner?.line ?? pair.line} replaces it, on Reddit too`);
    return winner === pair;
  });
}

function readCheck(pair: Pair, reading: RuleReading): void {
  const check = checks[keyOf(pair)];
  if (check !== undefined) return check(pair, reading);
  if (actions[keyOf(pair)] !== undefined) return;
  const search = readSearchKey(pair.key);
  const part = search === null ? null : readSearch(pair, search, reading);
  if (part !== null) reading.parts.push(part);
}

function ruleOf(reading: RuleReading, removes: boolean): DraftRule | null {
  const { id, title, parts, effects, notes, on, exempt } = reading;
  if (parts.length === 0 || effects.length === 0) return null;
  return {
    id,
    title,
    comments: [],
    on,
    when: joined(
      'all',
      parts.map((part) => part.condition),
    ),
    then: effects,
    mode: notes.loosened ? 'shadow' : 'enforce',
    stop: removes,
    priority: 0,
    exempt,
    sample: allSamples(parts.map((part) => part.sample)),
  };
}

/** Order of evaluation: what only answers before what removes, the higher priority first. */
function inOrder(rules: readonly Ordered[]): readonly Ordered[] {
  return [false, true].flatMap((removes) =>
    rules.filter((rule) => rule.removes === removes).toSorted((a, b) => b.priority - a.priority),
  );
}
