import { setTimeout as sleep } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '@fuero/engine/disguise';
import { hostile, makeHome, post } from '../whole/fuero-process.ts';
import type { LongResult } from './main.ts';

const rounds = 20;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** kill -9 at a random moment while events come in: everything acknowledged is there afterwards, with the same answer, and the audit trail verifies. */
export async function crashRounds(seed: number): Promise<LongResult> {
  const random = seeded(seed);
  const home = await makeHome();
  const violations: string[] = [];
  const acknowledged = new Map<string, unknown>();
  try {
    for (let round = 0; round < rounds; round++) {
      const server = await home.start({ FUERO_LOG_LEVEL: 'silent' });
      const killAt = sleep(random.between(50, 1500)).then(() => server.kill('SIGKILL'));
      for (let i = 0; ; i++) {
        const author = `r${round}-${i % 40}`;
        const event = post(i % 25 === 0 ? hostile : `mensaje ${i} de la ronda ${round}`, {
          id: `crash-${round}-${i}`,
          author,
        });
        const answer = await server.post(event).catch(() => null);
        if (answer === null) break;
        acknowledged.set(String(event['id']), answer.body);
      }
      await killAt;
    }
    const server = await home.start({ FUERO_LOG_LEVEL: 'silent' });
    for (const [id, before] of acknowledged) {
      const { body } = await server.post(post('otra cosa', { id }));
      const { repeated, ...same } = body as { repeated: boolean };
      const { repeated: _, ...was } = before as { repeated: boolean };
      if (!repeated || JSON.stringify(sorted(same)) !== JSON.stringify(sorted(was)))
        violations.push(`${id}: ${JSON.stringify(before)} became ${JSON.stringify(body)}`);
    }
    await server.kill('SIGTERM');
    const audit = spawnSync(process.execPath, [join(root, 'adapters/cli/main.ts'), 'audit', 'verify'], {
      env: { ...process.env, FUERO_DATA: join(home.folder, 'data'), FUERO_RULES: join(root, 'rules') },
      encoding: 'utf8',
    });
    if (audit.status !== 0) violations.push(`audit: ${audit.stdout}${audit.stderr}`);
  } finally {
    await home.remove();
  }
  return { name: 'crash', figures: { rounds, acknowledged: acknowledged.size }, violations };
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
