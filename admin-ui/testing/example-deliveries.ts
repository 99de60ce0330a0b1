import type { Deliveries, DeliveryRow } from '@fuero/community';

/** Two that the forum's server did not take, until they are tried again. */
export function exampleDeliveries({
  now,
  size,
}: {
  readonly now: number;
  readonly size: 'full' | 'empty';
}): Deliveries {
  let dead: readonly DeliveryRow[] = size === 'empty' ? [] : [deletion(now), message(now)];
  return {
    dead: async () => dead,
    replay: async (_, ids) => {
      const before = dead.length;
      dead = dead.filter(({ id }) => !ids.includes(id));
      return before - dead.length;
    },
    poll: async () => [],
    acknowledge: async () => 0,
  };
}

function deletion(now: number): DeliveryRow {
  return {
    sequence: 41,
    id: '6a0d3f0e-0000-4000-8000-000000000041',
    kind: 'content.delete',
    payload: { content: { type: 'post', id: 'post-88' }, reason: 'Publicidad' },
    state: 'dead',
    attempts: 12,
    nextAt: new Date(now),
    lastError: 'HTTP 503',
    createdAt: new Date(now - 86_400_000),
    doneAt: new Date(now - 3_600_000),
  };
}

function message(now: number): DeliveryRow {
  return {
    ...deletion(now),
    sequence: 40,
    id: '6a0d3f0e-0000-4000-8000-000000000040',
    kind: 'message.send',
    payload: { member: 'p-camila', account: null, title: 'Aviso', text: `Sin pausas ${'muy'.repeat(40)}` },
    attempts: 1,
    lastError: 'HTTP 410: https://foro.example.org/webhooks/fuero-que-ya-no-existe-desde-hace-mucho-tiempo',
  };
}
