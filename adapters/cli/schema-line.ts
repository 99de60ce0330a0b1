import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * What the first line of a policy file names as its schema: the nearest `schema.json` (`test.schema.json` for tests) between
 * the file and the folder of the policy, as a path from the file. `null` where there is none, and for lists.
 */
export async function schemaLine(file: string): Promise<string | null> {
  if (!/\.ya?ml$/.test(file)) return null;
  const name = /\.test\.ya?ml$/.test(file) ? 'test.schema.json' : 'schema.json';
  const home = dirname(resolve(file));
  for (let folder = home; ; folder = dirname(folder)) {
    if (await isThere(join(folder, name))) {
      const path = relative(home, join(folder, name)).split(sep).join('/');
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (folder === dirname(folder) || (await isThere(join(folder, 'policy.yaml')))) return null;
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
