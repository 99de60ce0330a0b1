import {
  factCatalogue,
  listOperators,
  operatorsFor,
  windowOperators,
  writeNumber,
} from '../../detectors/fact-catalogue.ts';
import type { FactCard, FactPath } from '../../detectors/fact-catalogue.ts';
import { comparisonOperators } from '../../evaluate/lowered.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { suggest } from '../../policy/suggest.ts';
import { showValue } from '../../policy/validate.ts';
import type { Comparison } from '../shapes.ts';

/** What does not fit, at which key of the pasted condition. */
export interface PastedMisfit {
  readonly key: string;
  readonly found: string;
  readonly expected: string;
  readonly suggestion: string | null;
}

export type Raised = { readonly leaf: YamlMap } | { readonly misfit: PastedMisfit };

/** A condition of json-rules-engine, accepted by the schema, as the leaf that asks the same: the opposite of lowering. */
export function raise(pasted: YamlMap): Raised {
  const card = factCatalogue.get(asText(pasted['fact']));
  if (card === undefined) throw new Error(`the schema accepted an unknown fact: ${asText(pasted['fact'])}`);
  const operator = asText(pasted['operator']);
  const value = pasted['value'] ?? null;
  if (card.counts) return raiseCount(card, operator, value, pasted['params']);
  if (pasted['path'] !== undefined) return raisePath(card, asText(pasted['path']), operator, value);
  if (!card.whole.includes(operator)) {
    const expected =
      card.whole.length > 0 ? `${quoted(card.whole)}, or a \`path\`` : `a \`path\`: ${quoted(pathsOf(card))}`;
    return misfit('operator', `\`${operator}\` without a path`, expected);
  }
  const key = listOperators[operator];
  return { leaf: { [card.fact]: key === undefined ? value : { [key]: value } } };
}

function raisePath(card: FactCard, path: string, operator: string, value: YamlValue): Raised {
  const place = card.paths.get(path.slice(2));
  if (place === undefined) {
    const known = pathsOf(card);
    const expected = known.length === 0 ? `no path for the fact \`${card.fact}\`` : quoted(known);
    return misfit('path', `\`${path}\``, expected, suggest(path, known));
  }
  const allowed = operatorsFor[place.kind];
  if (!allowed.includes(operator)) {
    return misfit('operator', `\`${operator}\``, `${quoted(allowed)} for \`${path}\``, suggest(operator, allowed));
  }
  if (place.kind === 'flag') return raiseFlag(card, place, operator, value);
  const positive = positiveOf[operator];
  const stranger = (isList(value) ? value : [value]).find(
    (one) => place.allowed.length > 0 && !place.allowed.includes(asText(one)),
  );
  if (stranger !== undefined) {
    const near = suggest(asText(stranger), place.allowed);
    return misfit('value', showValue(stranger), quoted(place.allowed), near);
  }
  const asked = askAll(place, positive ?? operator, value);
  if (asked === null) return misfit('value', showValue(value), `${expectedFor(place, operator)} for \`${path}\``);
  const parts = asked.map((one): YamlMap => ({ [card.fact]: { [place.key]: one } }));
  const [only] = parts;
  const leaf = parts.length === 1 && only !== undefined ? only : { any: parts };
  return { leaf: positive === undefined ? leaf : { not: leaf } };
}

/** Operators that are the opposite of another. */
const positiveOf: Readonly<Record<string, string | undefined>> = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
};

const comparisonFor = new Map(
  Object.entries(comparisonOperators).map(([word, operator]) => [operator, word as Comparison]),
);

/** What the leaf's key takes; several: one of them is enough. `null`: the value does not fit. */
function askAll(place: FactPath, operator: string, value: YamlValue): readonly YamlValue[] | null {
  const isText = (one: YamlValue) => typeof one === 'string' && one !== '';
  const many = operator === 'in' || operator === 'containsAny';
  switch (place.kind) {
    case 'number': {
      const word = comparisonFor.get(operator);
      const fits = typeof value === 'number' && value >= 0 && (place.unit !== 'ms' || Number.isInteger(value));
      return fits && word !== undefined ? [{ [word]: writeNumber(value, place) }] : null;
    }
    case 'flag':
      return null;
    case 'word':
    case 'set': {
      const values = many ? value : [value];
      if (!isList(values) || values.length === 0 || !values.every(isText)) return null;
      return place.takesList ? [values] : values;
    }
  }
}

function expectedFor(place: FactPath, operator: string): string {
  if (place.kind === 'number') {
    const unit = { ms: ' of milliseconds', '%': ' of percent', '': '' }[place.unit];
    return `a number${unit}, 0 or more`;
  }
  return operator === 'in' || operator === 'notIn' || operator === 'containsAny' ? 'a list of texts' : 'text';
}

/** Some leaves can only be asked whether something is so; that it is not so is `not` then, where there always is an answer. */
function raiseFlag(card: FactCard, place: FactPath, operator: string, value: YamlValue): Raised {
  const { key, flag, takesFalse } = place;
  if (typeof value !== 'boolean') return misfit('value', showValue(value), '`true` or `false`');
  if (!value && typeof flag === 'string') return misfit('value', showValue(value), '`true`');
  const asked = (one: true | string | false): YamlMap => ({ [card.fact]: { [key]: one } });
  const leaf = value ? asked(flag) : takesFalse ? asked(false) : { not: asked(flag) };
  return { leaf: operator === 'equal' ? leaf : { not: leaf } };
}

/** A count compared with a number: every comparison is `atLeast`, or not. */
function raiseCount(card: FactCard, operator: string, value: YamlValue, params: YamlValue | undefined): Raised {
  if (!windowOperators.includes(operator))
    return misfit('operator', `\`${operator}\``, `${quoted(windowOperators)} for \`${card.fact}\``);
  if (!isMap(params)) return misfit('fact', `\`${card.fact}\` without \`params\``, 'which window, under `params`');
  const beyond = operator === 'greaterThan' || operator === 'lessThanInclusive' ? 1 : 0;
  const atLeast = Number(value) + beyond;
  if (typeof value !== 'number' || !Number.isInteger(value) || atLeast < 1)
    return misfit('value', showValue(value), 'a whole number that a count can pass');
  // How many channels is asked beside how many events, and one event is always there.
  const { counts, ...window } = params;
  const asked = counts === 'channels' ? { atLeast: 1, distinctChannels: atLeast } : { atLeast };
  const leaf = { [card.fact]: { ...window, ...asked } };
  return { leaf: operator.startsWith('less') ? { not: leaf } : leaf };
}

function misfit(key: string, found: string, expected: string, suggestion: string | null = null): Raised {
  return { misfit: { key, found, expected, suggestion } };
}

function pathsOf(card: FactCard): readonly string[] {
  return [...card.paths.keys()].map((path) => `$.${path}`);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
