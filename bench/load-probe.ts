import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy } from '@fuero/engine';
import type { Loaded } from '@fuero/engine';
import { parse } from 'yaml';
import { readFolder, sha256 } from '../adapters/folder/read-folder.ts';
import { loadFolderThroughSnapshot } from '../adapters/folder/snapshot.ts';

/** One measurement in a process of its own: prints wall and processor time in milliseconds. See `load.ts`. */
const [what = '', folder = ''] = process.argv.slice(2);

async function measure(work: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
}

function sound({ policy, diagnostics }: Loaded): void {
  if (policy === null) throw new Error(`the policy does not check: ${diagnostics[0]?.message}`);
}

const load = async () => sound(loadPolicy(await readFolder(folder), sha256));

if (what === 'cold') await measure(load);
else if (what === 'snapshot')
  await measure(async () => sound((await loadFolderThroughSnapshot(folder)).loaded));
else if (what === 'one-file') {
  for (let i = 0; i < 6; i += 1) await load();
  const path = join(folder, 'automod', 'part-07.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('timeout: 1h', 'timeout: 2h'));
  await measure(load);
} else {
  const texts = (await readFolder(folder)).map((file) => file.text);
  const json = what === 'json' ? texts.map((text) => JSON.stringify(parse(text))) : [];
  const peers: Record<string, () => void> = {
    yaml: () => texts.forEach((text) => void parse(text)),
    json: () => json.forEach((text) => void JSON.parse(text)),
  };
  const peer = peers[what];
  if (peer === undefined) throw new Error(`there is no measurement ${what}`);
  await measure(() => Promise.resolve(peer()));
}
