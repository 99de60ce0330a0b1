import { resolve } from 'node:path';
import { isAbsent, readVariable } from './read-variable.ts';
import type { Environment, Problem } from './read-variable.ts';
import { logLevels, outagePolicies, policyHomes, variables } from './variables.ts';
import type { LogLevel, OutagePolicy, PolicyHome } from './variables.ts';

/** What the operator decided. Paths are absolute. */
export interface Config {
  readonly dataDir: string;
  readonly host: string;
  /** The first port to try; 0 lets the system choose. */
  readonly port: number;
  readonly rulesDir: string;
  /** Where the truth about the policy lives. */
  readonly policy: PolicyHome;
  /** `null`: made and kept in the data directory at first start. */
  readonly serviceKey: string | null;
  /** `null`: nobody is told apart as an anonymous visitor. */
  readonly anonKey: string | null;
  /** `null`: tokens signed with HS256 are not accepted. */
  readonly jwtSecret: string | null;
  /** `null`: tokens signed with RS256 or ES256 are not accepted. */
  readonly jwksUrl: string | null;
  /** Where the forum is told what has to be done there; `null`: it polls. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly onOutage: OutagePolicy;
  readonly logLevel: LogLevel;
  /** `null`: the embedded database in the data directory. */
  readonly databaseUrl: string | null;
  /** Where browsers reach the desk when a proxy stands before it. No path, no slash at the end. */
  readonly publicUrl: string | null;
}

/** Something in the environment that does nothing, and why. Not a reason to refuse. */
export interface Notice {
  readonly variable: string;
  readonly message: string;
}

/** The environment cannot be used. Every problem is named at once. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'one variable' : `${problems.length} variables`;
    super(`${count} of the environment cannot be used\n${problems.map(sentence).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads and checks the whole environment. Throws `ConfigError` with all problems. */
export function readConfig(environment: Environment): {
  readonly config: Config;
  readonly notices: readonly Notice[];
} {
  const problems: Problem[] = [];
  const text = (name: (typeof variables)[number]['name']): string | null =>
    readVariable(environment, name, problems);

  const values = {
    dataDir: resolve(text('FUERO_DATA') ?? 'data'),
    host: text('FUERO_HOST') ?? '127.0.0.1',
    port: Number(text('FUERO_PORT') ?? '7420'),
    rulesDir: resolve(text('FUERO_RULES') ?? 'rules'),
    policy: oneOf(policyHomes, text('FUERO_POLICY')) ?? 'folder',
    serviceKey: text('FUERO_SERVICE_KEY'),
    anonKey: text('FUERO_ANON_KEY'),
    jwtSecret: text('FUERO_JWT_SECRET'),
    jwksUrl: text('FUERO_JWKS_URL'),
    webhook: webhookOf(text('FUERO_WEBHOOK_URL'), text('FUERO_WEBHOOK_SECRET'), problems),
    onOutage: oneOf(outagePolicies, text('FUERO_ON_OUTAGE')) ?? '503',
    logLevel: oneOf(logLevels, text('FUERO_LOG_LEVEL')) ?? 'info',
    databaseUrl: text('DATABASE_URL'),
    publicUrl: text('FUERO_PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
  };
  problems.push(...sharedKeys(values));
  if (problems.length > 0) throw new ConfigError(problems);
  return { config: values, notices: noticesOf(environment) };
}

/** A signature needs both. */
function webhookOf(url: string | null, secret: string | null, problems: Problem[]): Config['webhook'] {
  if (url !== null && secret !== null) return { url, secret };
  const isWrong = problems.some(({ variable }) => variable.startsWith('FUERO_WEBHOOK_'));
  if (isWrong || url === secret) return null;
  const missing = url === null ? 'FUERO_WEBHOOK_URL' : 'FUERO_WEBHOOK_SECRET';
  const other = url === null ? 'FUERO_WEBHOOK_SECRET' : 'FUERO_WEBHOOK_URL';
  problems.push({ variable: missing, value: null, message: `is needed too, because ${other} is set` });
  return null;
}

/** The anonymous key is public: a secret that equals it is none. The service key may be one that was made and kept. */
export function sharedKeys({
  anonKey,
  serviceKey,
  jwtSecret,
  webhook,
}: Pick<Config, 'anonKey' | 'serviceKey' | 'jwtSecret' | 'webhook'>): readonly Problem[] {
  if (anonKey === null) return [];
  const twins = [
    ...(anonKey === serviceKey ? ['the service key'] : []),
    ...(anonKey === jwtSecret ? ['FUERO_JWT_SECRET'] : []),
    ...(anonKey === webhook?.secret ? ['FUERO_WEBHOOK_SECRET'] : []),
  ];
  return twins.map((twin) => ({
    variable: 'FUERO_ANON_KEY',
    value: null,
    message: `is the same as ${twin}, but every visitor of the forum knows it; they must differ`,
  }));
}

/** Settings of one run that were not set in the environment, for `fuero demo`. */
export function isSet(environment: Environment, name: string): boolean {
  return !isAbsent(environment[name]) || !isAbsent(environment[`${name}_FILE`]);
}

function oneOf<Value extends string>(allowed: readonly Value[], text: string | null): Value | null {
  return allowed.find((value) => value === text) ?? null;
}

function sentence(problem: Problem): string {
  const value = problem.value === null ? '' : `  is ${problem.value}`;
  return `  ${problem.variable}${value}\n    ${problem.message}`;
}

function noticesOf(environment: Environment): Notice[] {
  const names = variables.flatMap(({ name }) => [name, `${name}_FILE`]);
  return Object.keys(environment)
    .filter((name) => name.startsWith('FUERO_') && !name.startsWith('FUERO_TEST_') && !names.includes(name))
    .map((name) => ({
      variable: name,
      message: 'is not a variable of Fuero: it does nothing',
    }));
}
