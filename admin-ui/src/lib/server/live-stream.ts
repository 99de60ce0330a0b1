import type { Desk, DeskActor } from '@fuero/community';
import { createBuffer } from '#lib/server/live-buffer.ts';
import type { LiveBatch, LiveTopic } from '#lib/wire.ts';

/** Milliseconds. Batches are what keeps a flood of events readable; beats keep proxies from hanging up. */
const pace = { flush: 250, beat: 20_000, retry: 2_000 } as const;

interface LiveRequest {
  readonly desk: Pick<Desk, 'live'>;
  readonly actor: DeskActor;
  readonly topic: LiveTopic;
  /** Asked at each beat: a session that ended takes its stream with it. */
  readonly stillSignedIn: () => Promise<boolean>;
}

/** Rows as server-sent events, from now on. Ends when the reader leaves or the session does. */
export function liveStream({ desk, actor, topic, stillSignedIn }: LiveRequest): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const buffer = createBuffer(topic);
  let stop = (): void => undefined;

  function start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    const send = (text: string): void => controller.enqueue(encoder.encode(text));
    let waiting: NodeJS.Timeout | null = null;

    function flush(): void {
      waiting = null;
      // A reader that does not keep up gets fewer rows, not a longer queue.
      if ((controller.desiredSize ?? 1) <= 0) return schedule();
      const batch = buffer.take();
      if (batch !== null) send(`id: ${lastId(batch)}\ndata: ${JSON.stringify(batch)}\n\n`);
    }
    function schedule(): void {
      waiting ??= setTimeout(flush, pace.flush);
    }

    const unsubscribe = desk.live.subscribe(actor, (message) => {
      buffer.add(message);
      schedule();
    });
    const beat = setInterval(() => {
      void beatOnce();
    }, pace.beat);
    async function beatOnce(): Promise<void> {
      const welcome = await stillSignedIn().catch(() => false);
      if (welcome) return send(': beat\n\n');
      stop();
      controller.close();
    }

    stop = () => {
      unsubscribe();
      clearInterval(beat);
      if (waiting !== null) clearTimeout(waiting);
      stop = () => undefined;
    };
    send(`retry: ${pace.retry}\n: open\n\n`);
  }

  return new ReadableStream(
    { start, cancel: () => stop() },
    new ByteLengthQueuingStrategy({ highWaterMark: 65_536 }),
  );
}

function lastId({ decisions, events, alerts, changed, revision }: LiveBatch): string {
  return (
    (decisions.at(-1) ?? events.at(-1) ?? alerts.at(-1) ?? changed.at(-1))?.id ?? `revision-${revision ?? 0}`
  );
}
