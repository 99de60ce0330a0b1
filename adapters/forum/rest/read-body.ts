import type { FastifyRequest } from 'fastify';
import { RestError } from './rest-error.ts';

/** The object of JSON in a body; without a body, an empty one. Throws PGRST102. */
export function readBody({ body, headers }: FastifyRequest): ReadonlyMap<string, unknown> {
  const text = typeof body === 'string' ? body.trim() : '';
  if (text === '') return new Map();
  const type = (headers['content-type'] ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') {
    throw new RestError('PGRST102', `Content-Type not acceptable: ${type.slice(0, 100)}`);
  }
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RestError('PGRST102', 'All object keys must match');
  return new Map(Object.entries(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RestError('PGRST102', 'Empty or invalid json');
  }
}
