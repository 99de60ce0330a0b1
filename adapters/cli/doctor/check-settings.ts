import { existsSync } from 'node:fs';
import { ConfigError, isSet, readConfig, sharedKeys } from '../../config/config.ts';
import type { Config } from '../../config/config.ts';
import type { Environment } from '../../config/read-variable.ts';
import { keptServiceKey, secretsFile } from '../../config/service-key.ts';
import { variables } from '../../config/variables.ts';
import { messageOf } from './check.ts';
import type { Check } from './check.ts';

const table = 'the README has the table of variables';

/** Reads the environment as a start does: every problem at once, and no secret. */
export function checkConfiguration(environment: Environment): {
  readonly config: Config | null;
  readonly check: Check;
} {
  const name = 'configuration';
  try {
    const { config, notices } = readConfig(environment);
    const set = variables.filter((variable) => isSet(environment, variable.name));
    const message = set.length === 0 ? 'all defaults' : `set: ${set.map((card) => card.name).join(', ')}`;
    if (notices.length === 0) return { config, check: { name, status: 'ok', message } };
    const details = notices.map((notice) => `${notice.variable} ${notice.message}`);
    return { config, check: { name, status: 'warning', message, details, hint: table } };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const details = error.problems.map(
      ({ variable, value, message }) => `${variable}${value === null ? '' : ` is ${value}`}: ${message}`,
    );
    const message = `${error.message.split('\n')[0] ?? ''}, so the rest could not be looked at`;
    return { config: null, check: { name, status: 'problem', message, details, hint: table } };
  }
}

/** Which keys there are and where they come from, never what they are. */
export async function checkKeys(config: Config): Promise<Check> {
  const name = 'keys';
  const file = secretsFile(config.dataDir);
  let kept: string | null;
  try {
    kept = config.serviceKey ?? (existsSync(file) ? await keptServiceKey(config.dataDir) : null);
  } catch (error) {
    return { name, status: 'problem', message: messageOf(error) };
  }
  const [shared] = sharedKeys({ ...config, serviceKey: kept });
  if (shared !== undefined)
    return { name, status: 'problem', message: `${shared.variable} ${shared.message}`, hint: table };
  return { name, status: 'ok', message: `${serviceKey()}; ${tokens(config)}; ${webhook(config)}` };

  function serviceKey(): string {
    if (config.serviceKey !== null) return 'service key from the environment';
    return kept === null
      ? 'no service key yet (the first start makes one)'
      : `service key made by Fuero, in ${file}`;
  }
}

function tokens({ jwtSecret, jwksUrl }: Config): string {
  const by = [
    ...(jwtSecret === null ? [] : ['FUERO_JWT_SECRET']),
    ...(jwksUrl === null ? [] : ['FUERO_JWKS_URL']),
  ];
  return by.length === 0 ? 'tokens of members are not accepted' : `tokens of members by ${by.join(' and ')}`;
}

function webhook({ webhook: set }: Config): string {
  return set === null ? 'the forum polls' : 'the forum is told by signed webhooks';
}
