import type { TryInput } from '@fuero/community';
import { rankOrder } from '#lib/looks.ts';

const day = 86_400_000;
const types = ['thread', 'post', 'comment'] as const;
/** UTF-16 code units; longer than any forum takes. */
const longest = 20_000;

/** What the form says. Empty numbers of the author's age are “not known”; empty counts are zero. */
export function tryInputOf(form: FormData): TryInput {
  const title = text(form, 'title').trim();
  return {
    title: title === '' ? null : title.slice(0, 300),
    text: text(form, 'text').slice(0, longest),
    contentType: types.find((type) => type === form.get('contentType')) ?? 'post',
    author: {
      accountAge: days(form, 'accountAge'),
      tenure: days(form, 'tenure'),
      points: count(form, 'points'),
      warnings: count(form, 'warnings'),
      messages: count(form, 'messages'),
      rank: rankOrder.find((rank) => rank === form.get('rank')) ?? null,
      roles: text(form, 'roles')
        .split(',')
        .map((role) => role.trim())
        .filter((role) => role !== ''),
    },
  };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  // Browsers send line ends as CRLF; the surfaces send LF, and so must what the spans point into.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

function number(form: FormData, name: string): number | null {
  const value = Number(text(form, name).trim() || Number.NaN);
  return Number.isFinite(value) && value >= 0 ? Math.min(value, 1_000_000) : null;
}

function days(form: FormData, name: string): number | null {
  const value = number(form, name);
  return value === null ? null : Math.round(value * day);
}

function count(form: FormData, name: string): number {
  return Math.floor(number(form, name) ?? 0);
}
