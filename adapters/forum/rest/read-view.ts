import type { ViewCard, ViewQuery } from '@fuero/community';
import type { FastifyReply } from 'fastify';
import { sendRows } from './answer.ts';
import type { Context } from './context.ts';
import { parseQuery } from './parse-query.ts';
import type { Asking } from './parse-query.ts';

export async function readView(card: ViewCard, context: Context): Promise<FastifyReply> {
  const { house, caller } = context;
  const query = queryOf(card, context);
  const found = await house.views.read(caller.actor, card.name, query);
  return sendRows(context, found, { offset: query.offset, columns: columnsOf(card, query) });
}

/** What the address asks of a view. */
export function queryOf(card: ViewCard, { params, prefer, request }: Context): ViewQuery {
  const columns = card.columns.map(({ name }) => name);
  const range = request.method === 'GET' ? request.headers.range : undefined;
  const asking: Asking = { params, columns, prefer, range, isArgument: () => false, strangers: 'filters' };
  return parseQuery(asking).query;
}

export function columnsOf(card: Pick<ViewCard, 'columns'>, { select }: ViewQuery): readonly string[] {
  return select === null ? card.columns.map(({ name }) => name) : select.map(({ as }) => as);
}
