import type { AlertRow, DecisionRow, EventRow, LiveMessage } from '@fuero/community';
import type { ChangedThing, LiveBatch, LiveTopic } from '#lib/wire.ts';

/** More rows than this in one batch would only scroll past. */
const most = 100;

/** Gathers live messages between two sendings. Bounded, whatever the speed at which events come. */
export function createBuffer(topic: LiveTopic) {
  let decisions: DecisionRow[] = [];
  let events: EventRow[] = [];
  let alerts: AlertRow[] = [];
  let eventCount = 0;
  let changed = new Map<string, ChangedThing>();
  let skipped = 0;
  let revision: number | null = null;

  function add(message: LiveMessage): void {
    if ('id' in message) return change(message);
    if (message.kind === 'policy') revision = message.revision;
    if (message.kind === 'decision' && topic === 'decisions') decisions = keepNewest(decisions, message.row);
    if (message.kind === 'alert') alerts = keepNewest(alerts, message.row);
    if (message.kind === 'event') eventCount += 1;
    if (message.kind === 'event' && topic === 'events') events = keepNewest(events, message.row);
  }

  function change(thing: ChangedThing): void {
    const key = `${thing.kind}/${thing.id}`;
    if (changed.size < most || changed.has(key)) changed.set(key, thing);
    else skipped += 1;
  }

  function keepNewest<Row>(rows: readonly Row[], row: Row): Row[] {
    if (rows.length < most) return [...rows, row];
    skipped += 1;
    return [...rows.slice(1), row];
  }

  /** What gathered since the last time; `null` when nothing did. */
  function take(): LiveBatch | null {
    const rows = decisions.length + alerts.length;
    if (rows === 0 && eventCount === 0 && changed.size === 0 && revision === null) return null;
    const batch = {
      decisions,
      events,
      alerts,
      eventCount,
      changed: [...changed.values()],
      skipped,
      revision,
    };
    changed = new Map();
    [decisions, events, alerts, eventCount, skipped, revision] = [[], [], [], 0, 0, null];
    return batch;
  }

  return { add, take };
}
