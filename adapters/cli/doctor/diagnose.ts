import type { Config } from '../../config/config.ts';
import type { Environment } from '../../config/read-variable.ts';
import { hiding, secretsIn } from '../../config/secrets.ts';
import type { Check } from './check.ts';
import { checkData, checkDisk } from './check-data.ts';
import { checkDatabase } from './check-database.ts';
import { checkPolicy, readPolicy } from './check-policy.ts';
import { checkDesk, checkNode } from './check-program.ts';
import { checkAudit, checkDeliveries } from './check-records.ts';
import { checkDraft, checkRevision } from './check-revision.ts';
import { checkServer } from './check-server.ts';
import { checkConfiguration, checkKeys } from './check-settings.ts';

/** Looks at everything that this installation needs, in the order in which one thing needs the other. Changes nothing. */
export async function diagnose(environment: Environment): Promise<readonly Check[]> {
  const { config, check } = checkConfiguration(environment);
  if (config === null) return [checkNode(), check, checkDesk()];
  const checks = [
    checkNode(),
    check,
    await checkKeys(config),
    await checkData(config.dataDir),
    await checkDisk(config.dataDir),
    ...(await checkStore(config)),
    checkDesk(),
  ];
  return checks.map((found) => withoutSecrets(found, config));
}

async function checkStore(config: Config): Promise<readonly Check[]> {
  const server = await checkServer(config);
  const read = await readPolicy(config.rulesDir);
  const folder = typeof read === 'string' ? null : { hash: read.hash, base: read.base };
  const { ask, serves: isServed } = server;
  const { checks, inspection } = await checkDatabase(config, { ask, serves: isServed, folder });
  const community = inspection?.community ?? null;
  const isDraft = community !== null && config.policy === 'folder' && typeof read !== 'string';
  return [
    server.check,
    ...checks,
    checkPolicy(config, { read, store: community }),
    ...(inspection === null ? [] : [checkRevision(community, isServed)]),
    ...(isDraft ? [checkDraft({ read, community, isServed })] : []),
    ...(community === null
      ? []
      : [checkAudit(community), checkDeliveries(community, { ...config, now: new Date() })]),
  ];
}

/** What a database or a forum said about an error may quote its address. */
function withoutSecrets({ message, details, hint, ...check }: Check, config: Config): Check {
  const hide = hiding(secretsIn(config));
  return {
    ...check,
    message: hide(message),
    ...(details === undefined ? {} : { details: details.map(hide) }),
    ...(hint === undefined ? {} : { hint: hide(hint) }),
  };
}
