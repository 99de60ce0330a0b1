import type { Transaction } from '../database/database.ts';
import type { Change } from '../database/together.ts';
import { sha256 } from '../audit/chain.ts';
import { Refusal } from '../refusal.ts';
import type { Acting, Deed } from './acting.ts';

/** Characters. */
const longestKey = 200;

/**
 * The answer that was given to this key before; `null`: none, and until this transaction ends nobody else answers it.
 * Throws `refusal.key-reused` when the key came with other arguments, `refusal.bad-key` when it is none.
 */
export async function repeated(
  tx: Transaction,
  { community, actor }: Acting,
  { action, repeat }: Deed,
): Promise<{ readonly answer: unknown } | null> {
  const key = repeat?.key;
  if (key === undefined) return null;
  if (key === '' || key.length > longestKey || key.includes('\0')) throw new Refusal('refusal.bad-key');
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 7384))', [
    `${community}\n${actor}\n${key}`,
  ]);
  const [found] = await tx.execute<
    { operation: string; arguments_hash: string; answer: { value: unknown } }[]
  >(
    'select operation, arguments_hash, answer from idempotency_keys where community_id = ? and caller = ? and key = ?',
    [community, actor, key],
  );
  if (found === undefined) return null;
  if (found.operation !== action || found.arguments_hash !== hashOf(repeat))
    throw new Refusal('refusal.key-reused', { key });
  return { answer: found.answer.value };
}

/** What keeps the answer for whoever comes with the same key. */
export function rememberAnswer(
  { community, actor, now }: Acting,
  { deed, answer }: { readonly deed: Deed; readonly answer: unknown },
): readonly Change[] {
  const key = deed.repeat?.key;
  if (key === undefined) return [];
  return [
    {
      sql: `insert into idempotency_keys (community_id, caller, key, operation, arguments_hash, answer, at)
       values (?, ?, ?, ?, ?, ?::jsonb, ?)`,
      values: [
        community,
        actor,
        key,
        deed.action,
        hashOf(deed.repeat),
        JSON.stringify({ value: answer }),
        now,
      ],
    },
  ];
}

function hashOf(repeat: Deed['repeat']): string {
  return sha256(JSON.stringify(repeat?.arguments ?? null));
}
