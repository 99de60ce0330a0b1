import type { Outcome } from '../decision.ts';
import type { EffectAction, SanctionKind } from '../effect.ts';
import type { PolicyFile } from '../policy/diagnostic.ts';
import { asText, isList, isMap, placeOf, placeOfKey, placeOfSelf } from '../policy/place.ts';
import type { YamlFile, YamlMap } from '../policy/place.ts';
import { readYaml } from '../policy/read-yaml.ts';
import type { Report } from '../policy/report.ts';
import { suggest } from '../policy/suggest.ts';
import { parseDuration } from '../policy/units.ts';
import { validate } from '../policy/validate.ts';
import { readEffect } from '../sections/rules/effects.ts';
import type { PolicyCase } from './case.ts';
import { buildStep } from './build-step.ts';
import { validate as checkCaseFile } from './case-file.generated.mjs';

export function isCaseFile(path: string): boolean {
  return /\.test\.ya?ml$/.test(path);
}

/** Reads the tests of one file. Findings name what does not fit; such cases are left out. */
export function readCases(
  source: PolicyFile,
  rules: readonly string[],
  report: Report,
): readonly PolicyCase[] {
  const file = readYaml(source, report);
  if (file === null || !file.sound) return [];
  const misfits = validate(file, checkCaseFile, report);
  const entries = file.root['cases'];
  if (!isList(entries)) return [];
  const names = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    if (!isMap(entry) || misfits.some((m) => m === `/cases/${index}` || m.startsWith(`/cases/${index}/`)))
      return [];
    const name = asText(entry['name']);
    const place = placeOf(file, entry, 'name');
    const first = names.get(name);
    if (first !== undefined) {
      report.add(
        'defined-twice',
        { file: file.path, place },
        { what: 'the case', name, firstFile: file.path, firstLine: first },
      );
      return [];
    }
    names.set(name, place.line);
    if (!shapeFits(entry, file, report) || !namesKnown(entry, file, rules, report)) return [];
    return readEntry(entry, file);
  });
}

/** A case is one message, several that are judged alike, one event, or steps. */
function shapeFits(entry: YamlMap, file: YamlFile, report: Report): boolean {
  const kinds = ['message', 'messages', 'event', 'steps'].filter((key) => entry[key] !== undefined);
  const alone = kinds.length === 1 || kinds.join() === 'message,event' || kinds.join() === 'messages,event';
  const wrong = !alone;
  if (wrong) {
    const place = placeOfSelf(file, entry);
    report.add(
      'bad-value',
      { file: file.path, place },
      {
        found: kinds.length === 0 ? 'a case without an event' : kinds.join(' beside '),
        expected: '`message`, `messages`, `event` or `steps`',
        suggestion: null,
      },
    );
  }
  return !wrong;
}

function namesKnown(entry: YamlMap, file: YamlFile, rules: readonly string[], report: Report): boolean {
  const expect = entry['expect'] as YamlMap;
  let known = true;
  for (const key of ['fires', 'silent', 'inconclusive']) {
    const ids = expect[key];
    if (!isList(ids)) continue;
    ids.forEach((id, index) => {
      if (rules.includes(asText(id))) return;
      known = false;
      report.add(
        'unknown-name',
        { file: file.path, place: placeOf(file, ids, index) },
        { what: 'rule', name: asText(id), known: rules, suggestion: suggest(asText(id), rules) },
      );
    });
  }
  return known;
}

/** Each of several `messages` is a case of its own, named by its number and found at its line. */
function readEntry(entry: YamlMap, file: YamlFile): readonly PolicyCase[] {
  const { messages, ...rest } = entry;
  if (!isList(messages)) return [readCase(entry, file)];
  return messages.map((message, index) => ({
    ...readCase({ ...rest, message }, file),
    name: `${asText(entry['name'])} (${index + 1})`,
    line: placeOf(file, messages, index).line,
  }));
}

function readCase(entry: YamlMap, file: YamlFile): PolicyCase {
  const given = (entry['given'] ?? {}) as YamlMap;
  const steps = isList(entry['steps'])
    ? (entry['steps'] as readonly YamlMap[])
    : [{ at: '0s', ...entry } as YamlMap];
  const expect = entry['expect'] as YamlMap;
  const effects = (key: string) => {
    const listed = expect[key];
    return isList(listed) ? listed.map((effect): EffectAction => readEffect(effect)) : null;
  };
  const ids = (key: string) => (expect[key] as readonly string[] | undefined) ?? [];
  return {
    name: asText(entry['name']),
    file: file.path,
    line: placeOfKey(file, entry, 'name').line,
    steps: steps.map((step, index) =>
      buildStep({
        index,
        offset: parseDuration(asText(step['at'])),
        message: step['message'],
        kind: step['event'],
        given,
        own: (step === entry ? {} : (step['given'] ?? {})) as YamlMap,
      }),
    ),
    expect: {
      fires: (expect['fires'] as readonly string[] | undefined) ?? null,
      silent: ids('silent'),
      inconclusive: ids('inconclusive'),
      effects: effects('effects'),
      shadow: effects('shadow'),
      outcome: (expect['outcome'] as Outcome | undefined) ?? null,
      points: (expect['points'] as number | undefined) ?? null,
      sanctions: (expect['sanctions'] as readonly SanctionKind[] | undefined) ?? null,
    },
  };
}
