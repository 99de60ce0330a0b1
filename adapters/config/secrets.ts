import type { Config } from './config.ts';

/** Every text of the configuration that nobody may read in a log or on a screen. */
export function secretsIn({ anonKey, jwtSecret, webhook, databaseUrl }: Config): readonly string[] {
  const keys = [anonKey, jwtSecret, webhook?.secret ?? null, webhook?.url ?? null].filter(
    (key) => key !== null,
  );
  if (databaseUrl === null) return keys;
  const { password } = new URL(databaseUrl);
  const passwords = password === '' ? [] : [password, decodeURIComponent(password)];
  return [...keys, databaseUrl, ...passwords];
}

/** Puts `[redacted]` where one of these stands. Shorter ones than any that Fuero accepts would tear words apart. */
export function hiding(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets.filter((secret) => secret.length >= 8);
  return (text) => {
    let shown = text;
    for (const secret of hidden) shown = shown.replaceAll(secret, '[redacted]');
    return shown;
  };
}
