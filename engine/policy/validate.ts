import type { ErrorObject, ValidateFunction } from 'ajv';
import { bareEffects, cardOf, effectKinds } from '../effects/cards.ts';
import type { Place, YamlFile, YamlValue } from './place.ts';
import { isMap, placeOf, placeOfKey } from './place.ts';
import type { Report } from './report.ts';
import { suggest } from './suggest.ts';

/** Checks one file by the validator of a schema and reports each misfit where it stands. Returns the JSON pointers of the values that do not fit. */
export function validate(file: YamlFile, check: ValidateFunction, report: Report): readonly string[] {
  if (check(file.root)) return [];
  // What is wrong with a name is said once, by `propertyNames`.
  const told = (check.errors ?? []).filter((e) => e.keyword !== 'if' && e.propertyName === undefined);
  const errors = withoutOtherWays(told);
  const seen = new Set<string>();
  for (const error of errors) {
    const pasted = pastedRule(file, error.instancePath);
    if (pasted !== null) {
      if (!seen.has(pasted.pointer)) report.add('pasted-rule', pasted.at, {});
      seen.add(pasted.pointer);
      continue;
    }
    // One misfit may be seen by several keywords; the first one at a place speaks.
    const { additionalProperty, missingProperty, propertyName } = error.params as Partial<
      Record<string, string>
    >;
    const place = `${error.instancePath}#${additionalProperty ?? missingProperty ?? propertyName ?? ''}`;
    if (seen.has(place)) continue;
    seen.add(place);
    describe(error, file, report);
  }
  return errors.map((e) => e.instancePath);
}

/**
 * Where a value may be written in one of several ways, only what was meant speaks: the one way of its kind, with what is wrong inside
 * of it, or all of them as the schema words them.
 */
function withoutOtherWays(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const dropped = new Set<ErrorObject>();
  const above = placesAbove(errors.map((e) => e.instancePath));
  const at = Map.groupBy(errors, (e) => e.instancePath);
  for (const choice of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const here = choice.instancePath;
    const about = (at.get(here) ?? []).filter((e) => isBelow(e.schemaPath, choice.schemaPath));
    const ways = Map.groupBy(about, (e) => e.schemaPath.slice(choice.schemaPath.length).split('/')[1]);
    const meant = [...ways.values()].filter((way) => !way.some((e) => kindKeywords.includes(e.keyword)));
    const kept = meant.length === 1 ? meant.flat() : [];
    if (above.has(here) || kept.length > 0) dropped.add(choice);
    for (const e of about) if (!kept.includes(e)) dropped.add(e);
  }
  return errors.filter((e) => !dropped.has(e));
}

/** The JSON pointers that lead to one of these, without themselves. */
export function placesAbove(pointers: Iterable<string>): ReadonlySet<string> {
  const above = new Set<string>();
  for (const pointer of pointers)
    for (let end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
      const place = pointer.slice(0, end);
      // Whoever put it there put those above it too.
      if (above.has(place)) break;
      above.add(place);
      if (end === 0) break;
    }
  return above;
}

/** Keywords by which a value is of another kind altogether. */
const kindKeywords: readonly string[] = ['const', 'enum', 'type', 'pattern'];

function isBelow(path: string, above: string): boolean {
  return path.startsWith(`${above}/`);
}

/** A whole rule of json-rules-engine around a misfit: one finding says what to do with it, instead of one for each of its keys. */
function pastedRule(file: YamlFile, pointer: string) {
  if (!pointer.startsWith('/rules/')) return null;
  const steps = pointer.split('/');
  for (let length = steps.length; length > 2; length--) {
    const above = steps.slice(0, length).join('/');
    const { value, rule } = locate(file, above);
    if (!isMap(value) || !isMap(value['conditions'])) continue;
    return { pointer: above, at: { file: file.path, place: placeOfKey(file, value, 'conditions'), rule } };
  }
  return null;
}

interface Spot {
  readonly parent: object | null;
  readonly key: string | number | null;
  readonly value: YamlValue;
  readonly rule: string | null;
}

/** Walks a JSON pointer through the file's values. */
function locate(file: YamlFile, pointer: string): Spot {
  let parent: object | null = null;
  let key: string | number | null = null;
  let value: YamlValue = file.root;
  let rule: string | null = null;
  const steps = pointer.split('/').slice(1);
  steps.forEach((step, depth) => {
    const name: string | number = Array.isArray(value)
      ? Number(step)
      : step.replaceAll('~1', '/').replaceAll('~0', '~');
    parent = value as object;
    key = name;
    value = (value as Record<string | number, YamlValue>)[name] ?? null;
    if (depth === 1 && steps[0] === 'rules') rule = ruleId(value);
  });
  return { parent, key, value, rule };
}

function ruleId(value: YamlValue): string | null {
  const id = typeof value === 'object' && value !== null ? (value as Record<string, YamlValue>)['id'] : null;
  return typeof id === 'string' ? id : null;
}

function describe(error: ErrorObject, file: YamlFile, report: Report): void {
  const spot = locate(file, error.instancePath);
  const schema = (error.parentSchema ?? {}) as Record<string, unknown>;
  const at = (place: Place) => ({ file: file.path, place, rule: spot.rule });
  const valuePlace =
    spot.parent === null || spot.key === null ? { line: 1, column: 1 } : placeOf(file, spot.parent, spot.key);
  const expected = expectation(schema);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const bare = schema['x-what'] === 'an effect' ? bareEffects : [];
      if (bare.includes(key)) {
        report.add('bare-effect', at(placeOfKey(file, spot.value as object, key)), { effect: key });
        return;
      }
      const allowed = [...new Set([...bare, ...Object.keys(schema['properties'] ?? {})])];
      report.add('unknown-key', at(placeOfKey(file, spot.value as object, key)), {
        key,
        allowed,
        suggestion: suggest(key, allowed),
      });
      return;
    }
    case 'required':
      report.add('missing-key', at(valuePlace), { key: String(error.params['missingProperty']) });
      return;
    case 'minProperties':
    case 'maxProperties': {
      const found = typeof spot.value === 'object' && spot.value !== null ? Object.keys(spot.value) : [];
      report.add('one-key', at(valuePlace), {
        found,
        what: typeof schema['x-what'] === 'string' ? schema['x-what'] : 'this mapping',
      });
      return;
    }
    case 'type':
      report.add('wrong-type', at(valuePlace), { found: showValue(spot.value), expected });
      return;
    case 'propertyNames': {
      const key = String(error.params['propertyName']);
      report.add('bad-value', at(placeOfKey(file, spot.value as object, key)), {
        found: `the name \`${key}\``,
        expected:
          expectation(error.schema as Record<string, unknown>) || 'lower-case letters, digits, `-` and `_`',
        suggestion: null,
      });
      return;
    }
    case 'minItems':
    case 'maxItems':
    case 'uniqueItems':
      report.add('bad-value', at(valuePlace), lengthMisfit(error, spot.value, expected));
      return;
    default: {
      const allowed =
        error.keyword === 'enum' ? (error.params['allowedValues'] as readonly unknown[]).map(String) : [];
      const needed = allowed.includes(bareEffects[0] ?? '') ? valueOfEffect(spot.value) : null;
      if (needed !== null) {
        report.add('effect-value', at(valuePlace), needed);
        return;
      }
      const suggestion = typeof spot.value === 'string' ? suggest(spot.value, allowed) : null;
      report.add('bad-value', at(valuePlace), {
        found: showValue(spot.value),
        expected:
          allowed.length > 0
            ? allowed.map((v) => `\`${v}\``).join(', ')
            : expected === ''
              ? (error.message ?? 'another value')
              : expected,
        suggestion,
      });
    }
  }
}

/** A list with too few or too many entries, or with one twice. */
function lengthMisfit({ keyword, params }: ErrorObject, value: YamlValue, expected: string) {
  const { length } = value as readonly YamlValue[];
  const wanted = expected === '' ? 'a list' : expected;
  if (keyword === 'uniqueItems') {
    const [first, second] = [Number(params['j']) + 1, Number(params['i']) + 1].sort((a, b) => a - b);
    return {
      found: `a list whose entries ${first} and ${second} are the same`,
      expected: 'each once',
      suggestion: null,
    };
  }
  const limit = Number(params['limit']);
  return {
    found: length === 0 ? 'an empty list' : `a list of ${length}`,
    expected: `${wanted}, ${keyword === 'minItems' ? 'at least' : 'at most'} ${limit}`,
    suggestion: null,
  };
}

/** What an effect that stands as a bare word needs beside it; `null`: it is none that needs anything. */
function valueOfEffect(word: YamlValue): { readonly effect: string; readonly expected: string } | null {
  const effect = effectKinds.find((kind) => kind === word);
  const value = effect === undefined ? null : cardOf(effect).value;
  if (effect === undefined || value === null || bareEffects.includes(effect)) return null;
  return { effect, expected: expectation(value as Record<string, unknown>) };
}

function expectation(schema: Record<string, unknown>): string {
  if (typeof schema['x-expects'] === 'string') return schema['x-expects'];
  if (schema['type'] === 'object') return 'a mapping';
  if (schema['type'] === 'array') return 'a list';
  return typeof schema['type'] === 'string' ? schema['type'] : '';
}

/** A value as findings show it. */
export function showValue(value: YamlValue): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = String(value);
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return typeof value === 'string'
    ? `\`${short}\``
    : `the ${typeof value === 'boolean' ? 'value' : 'number'} \`${short}\``;
}
