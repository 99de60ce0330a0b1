export const priorities = ['low', 'medium', 'high', 'critical'] as const;
export type Priority = (typeof priorities)[number];

export const sanctionKinds = ['warning', 'temporary-suspension', 'permanent-suspension', 'ban'] as const;
/** Kinds of sanction, mildest first. */
export type SanctionKind = (typeof sanctionKinds)[number];

/** What a rule asks for. Durations are milliseconds; `null` means permanent. */
export type EffectAction =
  | { readonly kind: 'delete' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'flag'; readonly queue: string; readonly priority: Priority }
  | { readonly kind: 'warn' }
  | { readonly kind: 'timeout'; readonly for: number }
  | { readonly kind: 'suspend'; readonly for: number | null }
  | { readonly kind: 'ban' }
  | { readonly kind: 'points'; readonly amount: number }
  | { readonly kind: 'reply'; readonly template: string }
  | { readonly kind: 'notify'; readonly template: string };

export type EffectKind = EffectAction['kind'];

/** What should be done: an action and the ids of the rules that asked for it. */
export type Effect = EffectAction & { readonly rules: readonly string[] };

/** What an effect is to the one it falls on: `removes` and `sanctions` are what `exempt` drops. */
export const effectNature: Record<EffectKind, 'removes' | 'sanctions' | 'records'> = {
  delete: 'removes',
  hold: 'removes',
  flag: 'records',
  warn: 'sanctions',
  timeout: 'sanctions',
  suspend: 'sanctions',
  ban: 'sanctions',
  points: 'sanctions',
  reply: 'records',
  notify: 'records',
};
