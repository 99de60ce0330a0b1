import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLoader, loadPolicy } from '@fuero/engine';
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

/** A process that has loaded the folder six times, each time after a change of another file, meets one more change. */
async function changeOneFile(from: string, to: string): Promise<void> {
  const open = createLoader(sha256);
  const load = async () => {
    const { open: policy, diagnostics } = open(await readFolder(folder));
    sound({ policy: policy?.policy ?? null, diagnostics });
  };
  const change = (part: number) => {
    const path = join(folder, 'automod', `part-${String(part).padStart(2, '0')}.yaml`);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
    writeFileSync(path, text.replace(from, to));
  };
  await load();
  for (let part = 1; part < 6; part += 1) {
    change(part);
    await load();
  }
  change(7);
  await measure(load);
}

if (what === 'cold') await measure(load);
else if (what === 'snapshot')
  await measure(async () => sound((await loadFolderThroughSnapshot(folder)).loaded));
else if (what === 'one-file') {
  await changeOneFile('timeout: 1h', 'timeout: 2h');
} else if (what === 'one-term') {
  await changeOneFile('terms:\n', 'terms:\n      - nuevo palabro\n');
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
