import type {} from '@fastify/swagger';
import type { House } from '@fuero/community';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { problem } from '../problem.ts';
import type { Members } from './as-member.ts';
import { notificationStream } from './notification-stream.ts';
import {
  IdParams,
  LiveQuery,
  Mark,
  Marked,
  NotificationPage,
  NotificationQuery,
  Ticket,
  answers,
  problems,
  wireNotification,
} from './schema.ts';
import { createTickets } from './tickets.ts';

const common = { tags: ['forum'], security: [{ memberToken: [] }] };

export interface NotificationsRoutes {
  readonly house: House;
  readonly members: Members;
  readonly now: () => number;
}

/** What a member was told: the list, what they mark as read, and a stream of what comes. */
export function registerNotificationsRoutes(
  app: FastifyInstance,
  { house, members, now }: NotificationsRoutes,
): void {
  const { notifications } = house.moderation;
  const tickets = createTickets(now);

  app.get<{ Querystring: Static<typeof NotificationQuery> }>(
    '/api/forum/notifications',
    {
      onRequest: members.signIn,
      schema: {
        ...common,
        summary: 'What one was told, newest first',
        querystring: NotificationQuery,
        response: answers(200, 'One page, and how many are unread in all', NotificationPage),
      },
    },
    (request) =>
      members.does(request, async (actor) => {
        const { rows, unread } = await notifications.list(actor, request.query);
        return { notifications: rows.map(wireNotification), unread };
      }),
  );

  app.patch<{ Params: Static<typeof IdParams>; Body: Static<typeof Mark> }>(
    '/api/forum/notifications/:id',
    {
      onRequest: members.signIn,
      schema: {
        ...common,
        summary: 'Mark one of one’s own as read, or as unread again',
        params: IdParams,
        body: Mark,
        response: answers(200, 'It is marked', Marked),
      },
    },
    (request) =>
      members.does(request, async (actor) => {
        const { id } = request.params;
        const { read } = request.body;
        if (!(await notifications.mark(actor, id, read ? 'read' : 'unread'))) throw problem('missing', []);
        return { id, read };
      }),
  );

  app.post(
    '/api/forum/notifications/ticket',
    {
      onRequest: members.signIn,
      schema: {
        ...common,
        summary: 'A one-time key to the stream, for an `EventSource`, which cannot send a token',
        response: answers(201, 'Good for half a minute and for one use', Ticket),
      },
    },
    (request, reply) =>
      members.does(request, (actor) => {
        const { ticket, expiresAt } = tickets.give(actor);
        void reply.code(201).header('cache-control', 'no-store');
        return Promise.resolve({ ticket, expiresAt: expiresAt.toISOString() });
      }),
  );

  app.get<{ Querystring: Static<typeof LiveQuery> }>(
    '/api/forum/notifications/live',
    {
      onRequest: async (request) => {
        if (ticketIn(request.query) === null) await members.signIn(request);
      },
      schema: {
        ...common,
        summary: 'What one is told from now on, as server-sent events',
        description:
          'With a token in `Authorization`, or with `ticket`. Each event is called `notification` and carries one as the list does. What came before, and while the stream was away, is in the list.',
        querystring: LiveQuery,
        response: {
          200: {
            description: 'A stream',
            content: {
              'text/event-stream': {
                schema: { type: 'string', examples: ['event: notification\nid: …\ndata: {…}\n\n'] },
              },
            },
          },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const ticket = ticketIn(request.query);
      const stream =
        ticket === null
          ? await members.does(request, (actor) => Promise.resolve(notificationStream(notifications, actor)))
          : streamFor(ticket);
      return reply
        .headers({
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        .send(stream);
    },
  );

  function streamFor(ticket: string) {
    const actor = tickets.redeem(ticket);
    if (actor === null) throw problem('sign-in', []);
    return notificationStream(notifications, actor);
  }
}

function ticketIn(query: unknown): string | null {
  const { ticket } = query as Readonly<Record<string, unknown>>;
  return typeof ticket === 'string' ? ticket : null;
}
