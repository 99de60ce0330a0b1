import { format, type Locale, type PlainCode } from '@fuero/catalogue';
import { duration } from '#lib/moment.ts';
import { priorityWords, wordFor } from '#lib/looks.ts';

type Payload = Readonly<Record<string, unknown>>;
type Sayer = (payload: Payload, locale: Locale) => string;

function plain(code: PlainCode): Sayer {
  return (_, locale) => format(locale, code);
}

const sayers: Readonly<Record<string, Sayer>> = {
  delete: plain('desk.effect.delete'),
  hold: plain('desk.effect.hold'),
  warn: plain('desk.effect.warn'),
  ban: plain('desk.effect.ban'),
  flag: (payload, locale) => {
    const priority = wordFor(priorityWords, textOf(payload['priority']));
    return format(locale, 'desk.effect.flag', {
      queue: textOf(payload['queue']),
      priority: priority === null ? textOf(payload['priority']) : format(locale, priority),
    });
  },
  timeout: (payload, locale) => format(locale, 'desk.effect.timeout', { time: timeOf(payload, locale) }),
  suspend: (payload, locale) =>
    typeof payload['for'] === 'number'
      ? format(locale, 'desk.effect.suspend', { time: timeOf(payload, locale) })
      : format(locale, 'desk.effect.suspend-permanently'),
  points: (payload, locale) =>
    format(locale, 'desk.effect.points', { amount: Number(payload['amount'] ?? 0) }),
  reply: (payload, locale) => format(locale, 'desk.effect.reply', { template: textOf(payload['template']) }),
  notify: (payload, locale) =>
    format(locale, 'desk.effect.notify', { template: textOf(payload['template']) }),
  dm: (payload, locale) => format(locale, 'desk.effect.dm', { template: textOf(payload['template']) }),
  kick: plain('desk.effect.kick'),
  restrict: (payload, locale) => format(locale, 'desk.effect.restrict', { role: textOf(payload['role']) }),
  alert: (payload, locale) => format(locale, 'desk.effect.alert', { channel: textOf(payload['channel']) }),
  role: sayRole,
  label: (payload, locale) => format(locale, 'desk.effect.label', { label: textOf(payload['label']) }),
  'request-reputation': plain('desk.effect.request-reputation'),
  lock: plain('desk.effect.lock'),
  unlock: plain('desk.effect.unlock'),
  move: (payload, locale) => format(locale, 'desk.effect.move', { channel: textOf(payload['to']) }),
  feature: plain('desk.effect.feature'),
  unfeature: plain('desk.effect.unfeature'),
  edit: plain('desk.effect.edit'),
};

/** An effect as a sentence. `payload` is what the decision or the outbox carries for it; an unknown kind keeps its own name. */
export function sayEffect({
  kind,
  payload,
  locale,
}: {
  kind: string;
  payload: Payload;
  locale: Locale;
}): string {
  return Object.hasOwn(sayers, kind) ? (sayers[kind]?.(payload, locale) ?? kind) : kind;
}

function sayRole(payload: Payload, locale: Locale): string {
  const role = textOf(payload['role']);
  const code = payload['change'] === 'remove' ? 'desk.effect.role-remove' : 'desk.effect.role-add';
  if (typeof payload['for'] !== 'number') return format(locale, code, { role });
  return format(locale, `${code}-for`, { role, time: timeOf(payload, locale) });
}

function timeOf(payload: Payload, locale: Locale): string {
  return duration(Number(payload['for'] ?? 0), locale);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
