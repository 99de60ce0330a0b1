import { Readable } from 'node:stream';
import type { Actor, Notifications } from '@fuero/community';
import { wireNotification } from './schema.ts';

/** Milliseconds. Beats keep proxies from hanging up; after the last of them the reader comes back with a new key. */
const pace = { beat: 20_000, retry: 3_000, longest: 3_600_000 } as const;
/** Bytes that may wait for a reader; who does not read loses the stream, and asks for the list when it comes back. */
const mostWaiting = 262_144;

/** A member's notifications as server-sent events, from now on. Ends when the reader leaves, or after an hour. */
export function notificationStream(notifications: Notifications, actor: Actor): Readable {
  const stream = new Readable({ read: () => undefined });
  const send = (text: string): void => {
    if (stream.readableLength > mostWaiting) stream.destroy();
    else if (!stream.destroyed) stream.push(text);
  };
  const stop = notifications.subscribe(actor, (row) =>
    send(`event: notification\nid: ${row.id}\ndata: ${JSON.stringify(wireNotification(row))}\n\n`),
  );
  const beat = setInterval(() => send(': beat\n\n'), pace.beat);
  const end = setTimeout(() => stream.push(null), pace.longest);
  stream.once('close', () => {
    stop();
    clearInterval(beat);
    clearTimeout(end);
  });
  send(`retry: ${pace.retry}\n: open\n\n`);
  return stream;
}
