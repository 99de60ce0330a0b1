import type { House } from '@fuero/community';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

interface Gauged {
  readonly house: Pick<House, 'outbox' | 'community'>;
  readonly onAway: (error: unknown) => void;
}

/** How much is owed to the forum, counted when somebody asks. Without the database there is no figure rather than an old one. */
export function gaugeDeliveries(registry: Registry, { house, onAway }: Gauged): void {
  const gauge = new Gauge({
    name: 'fuero_deliveries',
    help: 'What is owed to the forum: pending, or dead after its last attempt',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      gauge.reset();
      const community = house.community();
      if (community === null) return;
      try {
        const { pending, dead } = await house.outbox.figures(community.id);
        gauge.set({ state: 'pending' }, pending);
        gauge.set({ state: 'dead' }, dead);
      } catch (error) {
        onAway(error);
      }
    },
  });
}
