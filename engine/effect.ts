export const priorities = ['low', 'medium', 'high', 'critical'] as const;
export type Priority = (typeof priorities)[number];

export const sanctionKinds = ['warning', 'temporary-suspension', 'permanent-suspension', 'ban'] as const;
/** Kinds of sanction, mildest first. */
export type SanctionKind = (typeof sanctionKinds)[number];

/**
 * What a rule asks for. Durations are milliseconds; `null` means permanent. Roles and channels are aliases of `names`, or
 * ids of the surface, as the policy writes them.
 */
export type EffectAction =
  | { readonly kind: 'delete' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'warn' }
  | { readonly kind: 'timeout'; readonly for: number }
  | { readonly kind: 'suspend'; readonly for: number | null }
  | { readonly kind: 'ban' }
  | { readonly kind: 'kick' }
  | { readonly kind: 'restrict'; readonly role: string }
  | { readonly kind: 'points'; readonly amount: number }
  | { readonly kind: 'flag'; readonly queue: string; readonly priority: Priority }
  | { readonly kind: 'reply'; readonly template: string }
  | { readonly kind: 'notify'; readonly template: string }
  | { readonly kind: 'dm'; readonly template: string }
  /** Without templates the alert says what the decision says. */
  | { readonly kind: 'alert'; readonly channel: string; readonly templates: readonly string[] }
  | RoleAction
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'request-reputation' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'unlock' }
  | { readonly kind: 'move'; readonly to: string }
  | { readonly kind: 'feature' }
  | { readonly kind: 'unfeature' }
  /** New words; `{title}` and `{text}` in them stand for the old ones. `null`: stays as it is. */
  | { readonly kind: 'edit'; readonly title: string | null; readonly text: string | null };

interface RoleAction {
  readonly kind: 'role';
  readonly change: 'add' | 'remove';
  readonly role: string;
  readonly for: number | null;
}

export type EffectKind = EffectAction['kind'];

/** What should be done: an action and the ids of the rules that asked for it. */
export type Effect = EffectAction & { readonly rules: readonly string[] };
