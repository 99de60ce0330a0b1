import type {
  Event,
  Outcome,
  PolicyFile,
  SanctionKind,
  Diagnostic,
  Policy,
  Rank,
  Locale,
  Surface,
  Loaded,
} from '@fuero/engine';
import type {
  Desk,
  DeskActor,
  DecisionDetail,
  DecisionFilter,
  DecisionRow,
  EventFilter,
  EventRow,
  Page,
} from './desk.ts';
import type { Actor } from './actor.ts';
import type { PastEvent } from './history/past-event.ts';
import type { Message } from './message.ts';
import type { Outbox } from './deliveries.ts';
import type { Imports } from './imports.ts';
import type { Inspection } from './inspection.ts';
import type { Moderation } from './moderation.ts';
import type { FolderState, PolicyFolder, Revisions } from './revisions.ts';
import type { Views } from './views.ts';

/** What the surface is told about one event. */
export interface Answer {
  readonly event: string;
  readonly decision: Outcome;
  /** Id of the decision record; `null` when none was made. */
  readonly id: string | null;
  /** Enforced rules that fired. */
  readonly rules: readonly string[];
  readonly message: Message | null;
  /** The sanction in force for the author after this event. */
  readonly sanction: {
    readonly kind: SanctionKind;
    readonly reason: string;
    readonly endsAt: Date | null;
  } | null;
  /** The event had been judged before: this is the same answer again, nothing was added. */
  readonly repeated: boolean;
}

/** The forum's own server: knows one community's service key. */
export interface ServiceActor {
  readonly kind: 'service';
  readonly community: string;
}

/** An account by its place. */
export interface AccountRef {
  readonly surface: Surface;
  /** The surface's own id. */
  readonly externalId: string;
}

/** Who an account is. The rank is for showing: what they may do is looked up for each call. */
export interface Recognised {
  readonly member: string;
  readonly name: string;
  readonly rank: Rank | null;
}

/** What a folder of policy files became. */
export type Adoption =
  | { readonly kind: 'in-force' | 'published'; readonly revision: number; readonly hash: string }
  | { readonly kind: 'draft'; readonly diagnostics: readonly Diagnostic[] };

export interface FolderOrigin {
  /** See `FolderState`; without it, the folder was made from the revision in force. */
  readonly base?: FolderState['base'];
  /** Of a publication that a crash cut short; else it is the folder's own. */
  readonly signature?: { readonly note: string; readonly author: string } | null;
}

/** A line of the audit trail: who did what to what. */
export interface AuditRow {
  readonly sequence: number;
  readonly at: Date;
  /** A member id, or what did it: `automod`, `folder`, `policy`, `service`, `house` … */
  readonly actor: string;
  /** `null`: it was no member. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subject: string;
  /** `null`: they were erased; the chain still verifies. */
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** Lines older than `before`; 50 at a time when nothing is said, 1,000 at most. */
export interface AuditPage {
  readonly before?: number;
  readonly limit?: number;
}

/** What walking the audit trail found. */
export type AuditVerdict =
  | { readonly ok: true; readonly lines: number; readonly head: string }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** The community room, opened on a database. One process holds one; every adapter works through it. */
export interface House {
  readonly desk: Desk;
  /** Reports, sanctions, appeals and what belongs to them: every door works through these. */
  readonly moderation: Moderation;
  readonly views: Views;
  /** What is owed to the forum, for the adapter that carries it there. */
  readonly outbox: Outbox;
  readonly imports: Imports;
  /** The community that the policy names, once a policy is in force. */
  community(): { readonly id: string; readonly name: string; readonly locale: Locale } | null;
  policy(): Policy | null;
  /**
   * Takes the files of the policy folder: the hash in force changes nothing. Any other is published with the note `folder` when
   * it checks and was made from the revision in force, or nobody knows from which; else it is kept as a draft while the
   * revision in force stays.
   */
  adoptFolder(
    files: readonly PolicyFile[],
    gitCommit: string | null,
    origin?: FolderOrigin,
  ): Promise<Adoption>;
  readonly revisions: Revisions;
  /** Takes over what another process on the same database has put in force. Returns the number of the revision. */
  follow(): Promise<number | null>;
  /**
   * Judges events in order and records what follows, each in one transaction with its decision, effects, ledger and
   * audit. The same event id gives the same answer and no second row, also when both arrive at once.
   * An event that cannot be recorded has an `Error` in its place; the others go through.
   */
  ingest(actor: ServiceActor, events: readonly Event[]): Promise<readonly (Answer | Error)[]>;
  readonly records: {
    decision(actor: ServiceActor, id: string): Promise<DecisionDetail | null>;
    decisions(actor: ServiceActor, filter: DecisionFilter): Promise<Page<DecisionRow>>;
    events(actor: ServiceActor, filter: EventFilter): Promise<Page<EventRow>>;
  };
  readonly staff: {
    /**
     * The member behind an account, when the member holds a rank: the one given at the start, or one that the policy in force
     * gives to the roles that the surface's own server reported. The policy's ranks are written down and taken back here,
     * with a line in the audit trail each. `null`: the account is not known, or the member holds no rank.
     * Throws `refusal.no-policy` and `refusal.other-community`.
     */
    find(
      community: string,
      account: { readonly surface: Surface; readonly externalId: string },
    ): Promise<DeskActor | null>;
  };
  /** Whoever a surface signed in. */
  readonly accounts: {
    /**
     * The member behind an account, with the rank they hold; the policy's ranks are brought up to date as `staff.find` does.
     * `null`: nobody has spoken of the account. Throws `refusal.no-policy` and `refusal.other-community`.
     */
    find(community: string, account: AccountRef): Promise<Recognised | null>;
    /** The same, and an account of which nobody has spoken becomes a member by this name. */
    recognise(community: string, account: AccountRef & { readonly name: string }): Promise<Recognised>;
    /** Accounts of members on a surface, as far as the actor may see them: member id → the account's own id. */
    of(actor: Actor, surface: Surface, members: readonly string[]): Promise<ReadonlyMap<string, string>>;
  };
  readonly audit: {
    /** Walks the chain from the first line. `broken`: number of the first line that does not verify, and why. */
    verify(community: string): Promise<AuditVerdict>;
    /** Its lines, newest first, for whoever holds the data folder. */
    lines(community: string, page: AuditPage): Promise<readonly AuditRow[]>;
  };
  /** What was recorded, for whoever holds the data folder. */
  readonly history: {
    /** The journal in the order in which events were judged, some at a time; `since` and `until` are times of events. */
    journal(
      community: string,
      range: { readonly since: Date | null; readonly until: Date | null },
    ): AsyncIterable<readonly PastEvent[]>;
    /** The files of a revision; `null`: there is none with this number. */
    files(community: string, revision: number): Promise<readonly PolicyFile[] | null>;
  };
  /** Makes a one-time link token for the first admin; good for 24 hours or one use. */
  mintAdminLink(): Promise<string>;
  /**
   * Makes a one-time link token for a member of the staff whom a surface has let in; good for five minutes or one use. Throws
   * `refusal.not-staff`.
   */
  mintStaffLink(actor: Actor): Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** Whether any desk session is alive. */
  hasDeskSession(): Promise<boolean>;
  /** Answers within a second whether the database can be read and its migrations are all applied. */
  ready(): Promise<{ readonly ok: boolean; readonly reason: string | null }>;
  /** What stands in the store, for whoever holds the data folder. `folder`: the policy folder, to be told what it was made from. */
  inspect(asked: { readonly folder: FolderState | null }): Promise<Inspection>;
  /** Begins what the house does by the clock, until it is closed: ends of sanctions are noted, what is no longer kept is let go, and the clocks compared. */
  keepTime(): void;
  /**
   * Writes into the directory lock where commands of this machine reach the server, and the token they show. Without effect
   * on PostgreSQL, which a command opens itself.
   */
  announce(server: { readonly port: number; readonly token: string }): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** The policy folder, where it is the truth; absent: the database alone is. */
  readonly folder?: PolicyFolder | null;
  /** `null`: embedded PGlite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute path; the embedded database, the directory lock, secrets and the audit head live here. */
  readonly dataDir: string;
  /** The machine's; the house goes on evenly when it jumps. */
  readonly clock: () => Date;
  /** Folder with the SQL migrations. */
  readonly migrationsDir: string;
  /** How the files of a policy are loaded; without it, from their text. */
  readonly load?: (files: readonly PolicyFile[]) => Loaded;
  /** Told about things that an operator should know; never about members' text. */
  readonly log: (
    level: 'info' | 'warn' | 'error',
    message: string,
    fields?: Readonly<Record<string, unknown>>,
  ) => void;
}

/**
 * Opens the database (taking the directory lock first when it is the embedded one), applies migrations, and loads the
 * policy in force. Throws `DirectoryLocked` naming the holder's pid, or `DatabaseUnfit` saying what to do.
 */
export type OpenHouse = (options: HouseOptions) => Promise<House>;
