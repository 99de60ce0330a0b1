export const ranks = ['moderator', 'senior', 'admin'] as const;
/** Staff ranks, lowest first. */
export type Rank = (typeof ranks)[number];

/**
 * What was read from one picture and recorded with the event. A part that is `null` was not read; `failed` says why
 * nothing could be. Neither is ever taken for clean.
 */
export type PictureReading =
  | { readonly attachment: string; readonly failed: string }
  | {
      /** Id of the attachment. */
      readonly attachment: string;
      /** Text that OCR found. */
      readonly text: string | null;
      /** Perceptual hash: 16 lower-case hex digits, 64 bits. */
      readonly phash: string | null;
      /** What the QR codes say. */
      readonly qr: readonly string[] | null;
    };

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
  /** Balance of what other members gave. */
  readonly reputation: number;
  /** The community's own invites: codes of Discord, `host/name` for other hosts. A vanity code is lower case. */
  readonly invites: readonly string[];
  readonly pictures: readonly PictureReading[];
  /** `null`: not staff. */
  readonly rank: Rank | null;
}

export type FactName = keyof FactValues;

/** A missing key is a fact that could not be had: leaves that need it are inconclusive. */
export type Facts = Partial<FactValues>;
