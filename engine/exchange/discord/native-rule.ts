/** A rule as Discord's API takes it: https://discord.com/developers/docs/resources/auto-moderation */
export interface NativeRule {
  readonly name: string;
  /** 1: a message is sent. */
  readonly event_type: 1;
  readonly trigger_type: number;
  readonly trigger_metadata: {
    readonly keyword_filter?: readonly string[];
    readonly regex_patterns?: readonly string[];
    readonly allow_list?: readonly string[];
    readonly mention_total_limit?: number;
  };
  readonly actions: readonly NativeAction[];
  readonly enabled: boolean;
  readonly exempt_roles: readonly string[];
  readonly exempt_channels: readonly string[];
}

export type NativeAction =
  | { readonly type: 1; readonly metadata: { readonly custom_message?: string } }
  | { readonly type: 2; readonly metadata: { readonly channel_id: string } }
  | { readonly type: 3; readonly metadata: { readonly duration_seconds: number } };
