import { carryToForum } from '../../forum/webhooks/carry.ts';
import { openTestHouse } from '../../../community/testing/test-house.ts';
import type { Place } from '../../../community/testing/place.ts';

/** A process that carries what is owed to a forum until it is killed. Its leases are short, so that a test need not wait. */
const { place, url } = JSON.parse(process.argv[2] ?? '{}') as { place: Omit<Place, 'remove'>; url: string };
const it = await openTestHouse({ ...place, remove: () => Promise.resolve() });
it.now = new Date();
carryToForum({
  house: {
    community: () => it.house.community(),
    outbox: {
      ...it.house.outbox,
      claim: (community, options) => {
        it.now = new Date();
        return it.house.outbox.claim(community, options);
      },
    },
  },
  webhook: { url, secret: 'a secret of the forum' },
  log: () => undefined,
  observe: (attempted) => process.stdout.write(`${attempted}\n`),
  pace: { pause: 50, lease: 700 },
});
process.stdout.write('ready\n');
