import type { ViewAnswer, ViewRow } from '@fuero/community';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Media } from './accept.ts';
import { unsatisfiable } from './parse-query.ts';
import type { Preferences } from './prefer.ts';
import { RestError } from './rest-error.ts';

export interface Answering {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly media: Media;
  readonly prefer: Preferences;
}

/** Rows, in the form and with the headers that were asked for. */
export function sendRows(
  answering: Answering,
  { rows, total }: ViewAnswer,
  { offset, columns }: { readonly offset: number; readonly columns: readonly string[] },
): FastifyReply {
  const { media, reply } = answering;
  if (total !== null && offset > total) {
    throw unsatisfiable(
      `An offset of ${offset} was requested, but there ${total === 1 ? 'is only 1 row' : `are only ${total} rows`}.`,
    );
  }
  if (media.form === 'object' && rows.length !== 1) throw notSingular(rows.length);
  const isPartial = total !== null && rows.length < total;
  const last = offset + rows.length - 1;
  const range = rows.length === 0 ? '*' : `${offset}-${last}`;
  void reply.header('content-range', `${range}/${total ?? '*'}`);
  const shown = media.nulls === 'stripped' ? rows.map(withoutNulls) : rows;
  return send(answering, isPartial ? 206 : 200, () => {
    if (media.form === 'csv') return csvOf(shown, columns);
    return JSON.stringify(media.form === 'object' ? shown[0] : shown);
  });
}

/** What a function answered that is no set. */
export function sendValue(answering: Answering, value: unknown): FastifyReply {
  const { media, prefer, reply } = answering;
  void reply.header('content-range', `0-0/${prefer.count === null ? '*' : '1'}`);
  return send(answering, 200, () => {
    if (media.form === 'csv') return csvOf([{ pgrst_scalar: value }], ['pgrst_scalar']);
    return JSON.stringify(value ?? null);
  });
}

/** Nothing, as was asked for. */
export function sendNothing({ reply, prefer }: Answering): FastifyReply {
  if (prefer.applied !== '') void reply.header('preference-applied', prefer.applied);
  return reply.code(204).send();
}

export function notSingular(rows: number): RestError {
  return new RestError('PGRST116', 'Cannot coerce the result to a single JSON object', {
    details: `The result contains ${rows} rows`,
  });
}

function send(
  { request, reply, media, prefer }: Answering,
  status: number,
  body: () => string,
): FastifyReply {
  if (prefer.applied !== '') void reply.header('preference-applied', prefer.applied);
  if (request.method !== 'HEAD') return reply.code(status).type(media.type).send(body());
  return reply.code(status).type(media.type).send();
}

function withoutNulls(row: ViewRow): ViewRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** As PostgreSQL writes it: a line of names, then one for each row; null is nothing. */
function csvOf(rows: readonly ViewRow[], columns: readonly string[]): string {
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column])).join(','));
  return [columns.map(cellOf).join(','), ...lines].join('\n');
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'boolean'
        ? value
          ? 't'
          : 'f'
        : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
