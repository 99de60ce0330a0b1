import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { caseFileSchema } from '../engine/cases/schema.ts';
import { fileSchema } from '../engine/policy/schema.ts';

/**
 * Writes the validators of policy files and of rule tests as code: compiling them would take a third of a cold load, and a
 * browser whose page forbids `eval` cannot. JavaScript, because stripping types from so much takes as long as compiling it.
 * Run with `node scripts/validators.ts`; a test beside it regenerates and compares.
 */
export const validators = {
  'engine/policy/policy-file.generated.mjs': () => source(fileSchema),
  'engine/cases/case-file.generated.mjs': () => source(caseFileSchema),
} as const satisfies Readonly<Record<string, () => string>>;

export function pathOf(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = Readonly<Record<string, Json>>;

/** Shorter ones are inlined: a call would be longer than what it saves. */
const leastShared = 60;

function source(schema: object): string {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    strictRequired: false,
    strictTypes: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(['x-expects', 'x-what']);
  const check = ajv.compile(withShared(JSON.parse(JSON.stringify(schema)) as Schema));
  const imports = new Set<string>();
  const code = standalone
    .default(ajv, check)
    .replace('"use strict";', '')
    .replaceAll(/require\("(ajv\/dist\/runtime\/(\w+))"\)\.default/g, (_, path: string, name: string) => {
      imports.add(`import ${name} from '${path}.js';`);
      // Bundlers disagree on what the default export of CommonJS is.
      return `${name}.default ?? ${name}`;
    });
  return `// Written by scripts/validators.ts: do not edit.\n${[...imports].join('\n')}\n${joining}${adding(code)}\n`;
}

const joining =
  'function joined(errors, more) {\nif (errors === null) return more;\nfor (const error of more) errors.push(error);\nreturn errors;\n}\n';

/** Ajv copies all findings so far for each part that has some: a file with thousands of misfits would take minutes. */
function adding(code: string): string {
  const copied = /vErrors = vErrors === null \? (\w+(?:\.\w+)?)\.errors : vErrors\.concat\(\1\.errors\);/g;
  const added = code.replaceAll(copied, 'vErrors = joined(vErrors, $1.errors);');
  if (added === code || added.includes('.concat(')) throw new Error('Ajv joins its findings in another way');
  return added;
}

/** What a schema says in several places is said once, so that it becomes one function. */
function withShared(schema: Schema): Schema {
  const count = new Map<string, number>();
  walk(schema, (inner) => {
    const text = JSON.stringify(inner);
    count.set(text, (count.get(text) ?? 0) + 1);
    return inner;
  });
  const names = new Map<string, string>();
  const shared: Record<string, Json> = {};
  const share = (inner: Schema, said: string): Schema => {
    if (said.length < leastShared || (count.get(said) ?? 0) < 2) return inner;
    let name = names.get(said);
    if (name === undefined) {
      name = `shared${names.size}`;
      names.set(said, name);
      shared[name] = inner;
    }
    return { $ref: `#/$defs/${name}` };
  };
  const root = walk(schema, share);
  return { ...root, $defs: { ...(root['$defs'] as Schema | undefined), ...shared } };
}

const single = new Set(['items', 'additionalProperties', 'then', 'else']);
const listed = new Set(['anyOf', 'oneOf', 'allOf']);

/**
 * Replaces the schemas within a schema, innermost first; `said` is what they said before. Those of names stay where they
 * are (a misfit would lose which name it is about), and those of conditions report nothing.
 */
function walk(schema: Schema, replace: (inner: Schema, said: string) => Schema): Schema {
  const visit = (inner: Json): Json =>
    isSchema(inner) ? replace(walk(inner, replace), JSON.stringify(inner)) : inner;
  const visitKeys = (inner: Schema, named: (key: string, value: Json) => Json) =>
    Object.fromEntries(Object.entries(inner).map(([key, value]) => [key, named(key, value)]));
  return visitKeys(schema, (key, value) => {
    if (single.has(key)) return visit(value);
    if (listed.has(key) && Array.isArray(value)) return value.map(visit);
    // A definition is a function by itself already.
    if (key === '$defs' && isSchema(value))
      return visitKeys(value, (_, inner) => (isSchema(inner) ? walk(inner, replace) : inner));
    return key === 'properties' && isSchema(value) ? visitKeys(value, (_, inner) => visit(inner)) : value;
  });
}

function isSchema(value: Json): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, write] of Object.entries(validators)) writeFileSync(pathOf(file), write());
}
