import { statSync } from 'node:fs';
import { isIP } from 'node:net';

export const outagePolicies = ['503', 'hold', 'publish'] as const;
export type OutagePolicy = (typeof outagePolicies)[number];

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export const policyHomes = ['folder', 'desk'] as const;
export type PolicyHome = (typeof policyHomes)[number];

interface VariableCard {
  readonly name: string;
  /** As the table of the README shows it. */
  readonly default: string;
  readonly means: string;
  readonly secret: boolean;
  /** What is wrong with a value and what is allowed; `null`: nothing. */
  readonly wrong: (value: string) => string | null;
}

const fine = (): null => null;

/** Every variable that Fuero reads. A new one is an entry here and a line in `readConfig`. */
export const variables = [
  {
    name: 'FUERO_DATA',
    default: '`./data`',
    means: 'folder for the embedded database, its lock, the secrets and the audit head',
    secret: false,
    wrong: fine,
  },
  {
    name: 'FUERO_PORT',
    default: '`7420`',
    means: 'first port to try; a taken one gives way to the next',
    secret: false,
    wrong: (value) =>
      /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? null : 'a port is a whole number from 0 to 65535',
  },
  {
    name: 'FUERO_HOST',
    default: '`127.0.0.1`',
    means: 'address to listen on; `0.0.0.0` for every network interface',
    secret: false,
    wrong: (value) =>
      isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)
        ? null
        : 'an IP address or a host name is needed',
  },
  {
    name: 'FUERO_RULES',
    default: '`./rules`',
    means: 'the policy folder',
    secret: false,
    wrong: (value) =>
      statSync(value, { throwIfNoEntry: false })?.isDirectory() === true ? null : 'there is no such folder',
  },
  {
    name: 'FUERO_POLICY',
    default: '`folder`',
    means:
      'where the truth about the policy lives: `folder` (watched, and written by whoever publishes) or `desk` (the database; the folder is only read for the first revision)',
    secret: false,
    wrong: (value) => among(policyHomes, value),
  },
  {
    name: 'FUERO_SERVICE_KEY',
    default: 'made at first start',
    means:
      'key of the forum’s own server; without it one is made and kept in `secrets.json` of the data folder',
    secret: true,
    wrong: keyProblem,
  },
  {
    name: 'FUERO_ANON_KEY',
    default: 'none',
    means:
      'the forum’s public key of anonymous visitors, as supabase-js sends it: whoever shows it is nobody',
    secret: true,
    wrong: keyProblem,
  },
  {
    name: 'FUERO_JWT_SECRET',
    default: 'none',
    means:
      'secret with which the forum signs its members’ tokens (HS256); members who hold a rank read the records',
    secret: true,
    // RFC 7518, section 3.2: a key no shorter than the digest.
    wrong: (value) =>
      value.length >= 32 ? null : `at least 32 characters are needed; this one has ${value.length}`,
  },
  {
    name: 'FUERO_JWKS_URL',
    default: 'none',
    means:
      'address of the public keys with which the forum signs its members’ tokens (RS256, ES256), beside or instead of the secret',
    secret: true,
    wrong: keysUrlProblem,
  },
  {
    name: 'FUERO_WEBHOOK_URL',
    default: 'none',
    means:
      'address of the forum’s server that is told what has to be done there, signed with the secret; without it the forum polls',
    secret: true,
    wrong: webhookUrlProblem,
  },
  {
    name: 'FUERO_WEBHOOK_SECRET',
    default: 'none',
    means: 'secret that Fuero shares with the forum to sign webhooks (HMAC-SHA256)',
    secret: true,
    wrong: keyProblem,
  },
  {
    name: 'FUERO_ON_OUTAGE',
    default: '`503`',
    means: 'answer while the database is away: `503`, `hold` or `publish`',
    secret: false,
    wrong: (value) => among(outagePolicies, value),
  },
  {
    name: 'FUERO_PUBLIC_URL',
    default: 'none',
    means: 'where browsers reach the desk through a proxy, for example `https://fuero.example.org`',
    secret: false,
    wrong: publicUrlProblem,
  },
  {
    name: 'FUERO_LOG_LEVEL',
    default: '`info`',
    means: '`debug`, `info`, `warn`, `error` or `silent`',
    secret: false,
    wrong: (value) => among(logLevels, value),
  },
  {
    name: 'DATABASE_URL',
    default: 'none',
    means:
      'PostgreSQL 15 to 18 instead of the embedded database: `postgresql://user:password@host:5432/name`',
    secret: true,
    wrong: (value) =>
      /^postgres(ql)?:\/\/\S+$/.test(value) && URL.canParse(value)
        ? null
        : 'a PostgreSQL address is needed: postgresql://user:password@host:5432/name',
  },
] as const satisfies readonly VariableCard[];

/** The table of the README: a test keeps it true. */
export function variablesTable(): string {
  const rows = variables.map(({ name, default: value, means }) => `| \`${name}\` | ${value} | ${means} |`);
  return ['| variable | default | what it does |', '|---|---|---|', ...rows].join('\n');
}

function among(allowed: readonly string[], value: string): string | null {
  return allowed.includes(value) ? null : `allowed: ${allowed.join(', ')}`;
}

function keyProblem(value: string): string | null {
  return /^[\x21-\x7e]{16,512}$/.test(value)
    ? null
    : `a key is 16 to 512 visible ASCII characters; this one has ${value.length} characters`;
}

/** Whoever can change the keys on their way can sign in as anyone. */
function keysUrlProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback)))
    return 'an https address is needed (http on this machine only): https://foro.example.org/.well-known/jwks.json';
  return url.username + url.password === '' ? null : 'the address must not carry a user or a password';
}

function webhookUrlProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return 'an address is needed: https://foro.example.org/webhooks/fuero';
  return url.username + url.password + url.hash === ''
    ? null
    : 'the address must not carry a user, a password or a fragment';
}

function publicUrlProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const plain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search + url.hash + url.username === '';
  return plain ? null : 'an address without a path is needed: https://fuero.example.org';
}
