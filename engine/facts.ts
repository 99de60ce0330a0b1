export const ranks = ['moderator', 'senior', 'admin'] as const;
/** Staff ranks, lowest first. */
export type Rank = (typeof ranks)[number];

/** What a community knows about the subject of an event. Rules ask for these by name; nothing else is looked up. */
export interface FactValues {
  /** Milliseconds since the member joined. */
  readonly tenure: number;
  /** Milliseconds since the account was made. */
  readonly accountAge: number;
  readonly roles: readonly string[];
  /** Balance of the points ledger. */
  readonly points: number;
  /** Warnings received and not lifted. */
  readonly warnings: number;
  /** A suspension or a ban is in force. */
  readonly sanctioned: boolean;
  readonly watchlisted: boolean;
  /** Contents that this member has published before this event. */
  readonly messages: number;
  /** `null`: not staff. */
  readonly rank: Rank | null;
}

export type FactName = keyof FactValues;

/** A missing key is a fact that could not be had: leaves that need it are inconclusive. */
export type Facts = Partial<FactValues>;
