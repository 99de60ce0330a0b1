import { Refusal } from '@fuero/community';
import type { ViewAnswer } from '@fuero/community';
import type { FastifyReply } from 'fastify';
import { sendNothing, sendRows, sendValue } from './answer.ts';
import type { Context } from './context.ts';
import type { FunctionCard, Rows } from './functions/function-card.ts';
import { checkNames, readArguments } from './functions/read-arguments.ts';
import { isPlain, parseQuery } from './parse-query.ts';
import type { Asked } from './parse-query.ts';
import { readBody } from './read-body.ts';
import { columnsOf } from './read-view.ts';
import { RestError } from './rest-error.ts';

/** Finds the arguments, runs the function, and answers in the form of its result. */
export async function callFunction(card: FunctionCard, context: Context): Promise<FastifyReply> {
  const { request, caller, house, prefer } = context;
  const byPost = request.method === 'POST';
  if (!byPost && card.does === 'writes') {
    throw new RestError('25006', `cannot execute ${card.name}() in a read-only transaction`, {
      hint: 'Call it by POST.',
    });
  }
  const { query, args } = askedOf(card, context);
  const given: ReadonlyMap<string, unknown> = byPost ? readBody(request) : args;
  checkNames(card, [...given.keys()]);
  if (caller.actor.kind === 'visitor')
    throw new RestError('42501', `permission denied for function ${card.name}`);
  const values = readArguments(card, given);
  const { result } = card;
  const answer = await card.run({ house, caller }, values, prefer.count);
  if (byPost && prefer.answer === 'minimal') return sendNothing(context);
  if (result.kind !== 'set') return sendValue(context, answer);
  const found = await shaped(answer as Rows);
  return sendRows(context, found, { offset: query.offset, columns: columnsOf(result, query) });

  async function shaped({ rows, total }: Rows): Promise<ViewAnswer> {
    const counted = prefer.count === null ? null : (total ?? rows.length);
    if (isPlain(query) || result.kind !== 'set') return { rows, total: counted };
    const read = await house.views.readRows(caller.actor, { columns: result.columns, rows }, query);
    // What is filtered here is counted here; a page of what the function gave is a page of all that it found.
    return query.where.length > 0 ? read : { rows: read.rows, total: counted };
  }
}

function askedOf({ arguments: cards, result }: FunctionCard, { params, prefer, request }: Context): Asked {
  const columns = result.kind === 'set' ? result.columns.map(({ name }) => name) : [];
  const byPost = request.method === 'POST';
  const asked = parseQuery({
    params,
    columns,
    prefer,
    range: request.method === 'GET' ? request.headers.range : undefined,
    isArgument: (name) => !byPost && Object.hasOwn(cards, name),
    strangers: byPost ? 'filters' : 'arguments',
  });
  if (result.kind === 'set' || isPlain(asked.query)) return asked;
  throw new Refusal('refusal.no-rows');
}
