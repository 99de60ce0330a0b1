import { testPolicy } from '../cases/test-policy.ts';
import type { Surface } from '../event.ts';
import type { PolicyFile } from '../policy/diagnostic.ts';
import { openPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/policy.ts';
import type { YamlMap, YamlValue } from '../policy/place.ts';
import type { DraftRule } from './draft.ts';
import type { Sample } from './samples.ts';
import { writeComments, writeYaml } from './write-yaml.ts';

/** A policy that is only tried needs no hash. */
export function nameless(text: string): string {
  return String(text.length);
}

/** A case that is tried: the first candidate of a name that does what it is for is written down. */
interface Candidate {
  readonly name: string;
  readonly rule: string;
  readonly fires: boolean;
  readonly body: YamlMap;
}

/**
 * Tests of imported rules: for each rule a message that should make it fire and one that should not, as far as examples can be
 * made of what it says. The engine tries them, and only those that hold are written. `null`: none.
 */
export function writeCases(
  rules: readonly DraftRule[],
  files: readonly PolicyFile[],
  surface: Surface,
): string | null {
  const { open, diagnostics } = openPolicy(files, nameless);
  if (open === null) {
    const errors = diagnostics
      .filter((d) => d.severity === 'error')
      .map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`);
    throw new Error(`the imported policy does not check: ${errors.join('; ')}`);
  }
  const escapes = rules.flatMap((rule) => rule.sample?.escape ?? []).slice(0, 3);
  const candidates = rules
    .filter((rule) => rule.mode !== 'off' && rule.sample !== null)
    .flatMap((rule) => candidatesOf(rule, surface, escapes));
  const written = new Map<string, YamlMap>();
  tryAll(open.policy, candidates).forEach((tried, index) => {
    const candidate = candidates[index];
    if (candidate === undefined || tried === null || written.has(candidate.name)) return;
    const { name, rule, fires, body } = candidate;
    if (!(fires ? tried.fired : tried.silent).includes(rule)) return;
    const expect = fires ? { fires: tried.fired } : { fires: tried.fired, silent: [rule] };
    written.set(name, { name, ...body, expect });
  });
  if (written.size === 0) return null;
  const head = writeComments([
    'Examples made of what the rules say. Replace them with messages of your own community.',
  ]);
  return `${[...head, 'cases:', ...[...written.values()].map((one) => writeYaml([one], 2))].join('\n')}\n`;
}

/** What a candidate looked like at its last step. */
interface Tried {
  readonly fired: readonly string[];
  readonly silent: readonly string[];
}

/** `null`: the candidate is no case. */
function tryAll(policy: Policy, candidates: readonly Candidate[]): readonly (Tried | null)[] {
  const cases = candidates.map(({ body }, index): YamlValue => ({
    name: String(index),
    ...body,
    expect: { fires: [] },
  }));
  const answers: (Tried | null)[] = candidates.map(() => null);
  const text = `cases:\n${writeYaml(cases, 2)}\n`;
  testPolicy(policy, [{ path: 'tried.test.yaml', text }], ({ testCase, explained }) => {
    const silent = explained.rules.filter(({ outcome }) => outcome === 'silent').map(({ rule }) => rule);
    answers[Number(testCase.name)] = { fired: [...explained.fired, ...explained.shadowFired], silent };
  });
  return answers;
}

/** Steps that a case has at most. */
const mostSteps = 200;
const innocent = 'Has anybody read the announcement?';
const wrappings: readonly ((words: string) => string)[] = [
  (words) => `Look at this: ${words} right?`,
  (words) => words,
];

function candidatesOf(rule: DraftRule, surface: Surface, escapes: readonly string[]): readonly Candidate[] {
  const { sample } = rule;
  if (sample === null || (sample.times ?? 1) > mostSteps) return [];
  const words = (sample.text ?? []).join(' ');
  const tries = [
    sample,
    ...escapes.map((title) => ({ ...sample, title: `${title} ${sample.title ?? ''}`.trim() })),
  ];
  const fires = tries.flatMap((one) =>
    wrappings.map((wrap) =>
      candidate(rule, { sample: one, surface, message: wrap(words === '' ? innocent : words) }, 'fires'),
    ),
  );
  const near = [...(sample.near ?? []), innocent];
  const once = { ...sample, times: 1, ...(sample.title === undefined ? {} : { title: 'A question' }) };
  const silent = near.map((message) => candidate(rule, { sample: once, surface, message }, 'silent'));
  const bare = sample.event === undefined ? {} : { event: sample.event };
  return [...fires, ...silent, candidate(rule, { sample: bare, surface, message: innocent }, 'silent')];
}

interface Case {
  readonly sample: Sample;
  readonly surface: Surface;
  readonly message: string;
}

function candidate(rule: DraftRule, { sample, surface, message }: Case, does: 'fires' | 'silent'): Candidate {
  const { title, event, times = 1 } = sample;
  const content =
    title === undefined ? {} : { content: { ...((sample.given?.['content'] ?? {}) as YamlMap), title } };
  const given: YamlMap = { ...(surface === 'discord' ? { surface } : {}), ...sample.given, ...content };
  const said = event === undefined || /^(content|report)\./.test(event) ? { message } : {};
  const step: YamlMap = { ...said, ...(event === undefined ? {} : { event }) };
  const body =
    times > 1 ? { steps: Array.from({ length: times }, (_, index) => ({ at: `${index}s`, ...step })) } : step;
  return {
    name: `${rule.id} ${does === 'fires' ? 'fires' : 'stays silent'}`,
    rule: rule.id,
    fires: does === 'fires',
    body: { ...(Object.keys(given).length === 0 ? {} : { given }), ...body },
  };
}
