import { locales } from '@fuero/catalogue';
import type { Locale } from '@fuero/catalogue';
import type { FastifyRequest } from 'fastify';

/** The language of a problem's sentence: the first one we have in `Accept-Language`, else English, which programs log. */
export function localeOf(request: FastifyRequest): Locale {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((range) => range.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((range) => locales.filter((locale) => locale === range))[0] ?? 'en';
}
