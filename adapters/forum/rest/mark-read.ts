import type { ViewCard } from '@fuero/community';
import type { FastifyReply } from 'fastify';
import { sendNothing, sendRows } from './answer.ts';
import type { Context } from './context.ts';
import { readBody } from './read-body.ts';
import { columnsOf, queryOf } from './read-view.ts';
import { RestError } from './rest-error.ts';

/** `PATCH { leida }`: the one thing that a member may change, on their own notifications that the filters find. */
export async function markRead(card: ViewCard, context: Context): Promise<FastifyReply> {
  const { house, caller, request, prefer, media } = context;
  const as = readState(readBody(request));
  const query = queryOf(card, context);
  const plain = { ...query, select: null, order: [], count: null, offset: 0 };
  const found = await house.views.read(caller.actor, card.name, plain);
  // An admin reads everybody's, and marks nobody's but their own.
  const ids = found.rows
    .filter((row) => caller.account !== null && row['usuario_id'] === caller.account)
    .map((row) => String(row['id']));
  if (prefer.maxAffected !== null && ids.length > prefer.maxAffected) {
    throw new RestError('PGRST124', 'Query result exceeds max-affected preference constraint', {
      details: `The query affects ${ids.length} rows`,
    });
  }
  const wantsRows = prefer.answer === 'representation';
  if (media.form === 'object' && wantsRows && ids.length !== 1) {
    throw new RestError('PGRST116', 'Cannot coerce the result to a single JSON object', {
      details: `The result contains ${ids.length} rows`,
    });
  }
  const marked: string[] = [];
  for (const id of ids) if (await house.moderation.notifications.mark(caller.actor, id, as)) marked.push(id);
  if (!wantsRows) {
    const last = marked.length === 0 ? '*' : `0-${marked.length - 1}`;
    void context.reply.header('content-range', `${last}/${prefer.count === null ? '*' : marked.length}`);
    return sendNothing(context);
  }
  const field = { column: 'id', path: [], asText: false };
  const shown = await house.views.read(caller.actor, card.name, {
    ...query,
    where: [{ kind: 'in', field, values: marked }],
    offset: 0,
  });
  return sendRows(context, shown, { offset: 0, columns: columnsOf(card, query) });
}

function readState(body: ReadonlyMap<string, unknown>): 'read' | 'unread' {
  const strange = [...body.keys()].filter((name) => name !== 'leida');
  if (strange.length > 0) {
    throw new RestError('42501', `permission denied for column ${strange[0]?.slice(0, 60) ?? ''}`, {
      hint: 'Only leida can be changed.',
    });
  }
  const value = body.get('leida');
  if (typeof value !== 'boolean') throw new RestError('22P02', 'leida has to be true or false');
  return value ? 'read' : 'unread';
}
