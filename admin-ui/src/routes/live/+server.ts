import { deskOf, signedIn } from '#lib/server/door.ts';
import { liveStream } from '#lib/server/live-stream.ts';
import { liveTopics } from '#lib/wire.ts';
import type { RequestHandler } from './$types.d.ts';

export const GET: RequestHandler = (event) => {
  const { desk, actor } = signedIn(event);
  const { session } = event.locals;
  const stream = liveStream({
    desk,
    actor,
    topic: liveTopics.find((topic) => topic === event.url.searchParams.get('of')) ?? 'queues',
    stillSignedIn: async () => session !== null && (await deskOf(event).sessions.find(session)) !== null,
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
};
