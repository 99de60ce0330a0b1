import type { DeliveryRow } from '../deliveries.ts';
import type { Delivery } from './delivery.entity.ts';

/** A delivery as the contract shows it. */
export function deliveryRowOf(row: Delivery): DeliveryRow {
  const { id, kind, payload, state, attempts, nextAt, createdAt } = row;
  return {
    sequence: Number(row.sequence),
    id,
    kind,
    payload,
    state,
    attempts,
    nextAt,
    lastError: row.lastError ?? null,
    createdAt,
    doneAt: row.doneAt ?? null,
  };
}
