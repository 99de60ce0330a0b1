// Makes the passwords of the compose file once, in the folder that is named. What is there already stays.
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: make-secrets.mjs FOLDER');

const login = randomBytes(24).toString('base64url');
const secrets = {
  'postgres-password': randomBytes(24).toString('base64url'),
  'login-password': login,
  'database-url': `postgresql://fuero:${login}@database:5432/fuero`,
};

// The last file is the sign that all are there: the password and the address belong together.
if (!existsSync(join(folder, 'database-url'))) {
  for (const [name, value] of Object.entries(secrets)) {
    // Readable by the users of both containers; nobody else has the volume.
    writeFileSync(join(folder, `${name}.new`), value, { mode: 0o444 });
    renameSync(join(folder, `${name}.new`), join(folder, name));
  }
}
