import type { Diagnostic, PolicyChange, PolicyDiff, PolicyFile } from '@fuero/engine';
import type { DeskActor } from './desk.ts';

/** Whoever holds the data folder, or the database: commands of this machine. */
export interface OperatorActor {
  readonly kind: 'operator';
  readonly community: string;
}

/** Who publishes. People of the desk need the rank of `policy.publish` or `policy.rollback`. */
export type PolicyActor = OperatorActor | DeskActor;

export interface RevisionRow {
  readonly number: number;
  readonly hash: string;
  /** What it was made from; `null`: the first one. */
  readonly base: number | null;
  readonly note: string;
  readonly author: string;
  readonly gitCommit: string | null;
  readonly publishedAt: Date;
  readonly inForce: boolean;
}

/** A revision of the desk's list, with what it changed for members. */
export interface RevisionEntry extends RevisionRow {
  /** What it means beside its base, the first of them; empty where only words or tests changed. */
  readonly changes: readonly PolicyChange[];
  /** How many there are in all. */
  readonly changeCount: number;
}

/** What a publication came to. */
export type Publication =
  | {
      readonly kind: 'published';
      readonly revision: number;
      readonly hash: string;
      readonly gitCommit: string | null;
    }
  /** What is in force is this already. */
  | { readonly kind: 'unchanged'; readonly revision: number; readonly hash: string }
  /** It does not check, so it does not become a revision. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] }
  | Outdated;

/** Somebody published meanwhile: what they changed since the base, what this publication would have, and where the two meet. */
export interface Outdated {
  readonly kind: 'outdated';
  readonly base: number;
  readonly inForce: number;
  readonly theirs: PolicyDiff;
  readonly mine: PolicyDiff;
  /** Files that both changed, and not alike. */
  readonly conflicts: readonly string[];
}

export interface Revisions {
  /** Newest first; `before`: older than this one. */
  list(
    actor: PolicyActor,
    page?: { readonly before?: number; readonly limit?: number },
  ): Promise<readonly RevisionRow[]>;
  /** `null`: there is none with this number. */
  show(
    actor: PolicyActor,
    number: number,
  ): Promise<{ readonly revision: RevisionRow; readonly files: readonly PolicyFile[] } | null>;
  /**
   * Puts files in force as a new revision, if `base` is the one in force. Where the folder is the truth it is written too,
   * and committed where it is in git and clean; if that fails, nothing is published. Throws `refusal.no-note`,
   * `refusal.no-such-revision`, `refusal.rank`, `refusal.folder-changed` and what the folder's writing throws.
   */
  publish(
    actor: PolicyActor,
    input: { readonly files: readonly PolicyFile[]; readonly base: number; readonly note: string },
  ): Promise<Publication>;
  /** Publishes what an earlier revision held, as a new one. */
  rollback(actor: PolicyActor, input: { readonly to: number; readonly note: string }): Promise<Publication>;
}

/** The policy folder, where it is the truth beside the database. */
export interface PolicyFolder {
  /** Keeps everybody else in this process from reading or writing the folder until `work` ends. */
  hold<T>(work: (folder: HeldFolder) => Promise<T>): Promise<T>;
}

/** A policy folder as it is now. */
export interface FolderState {
  /** Of its files. */
  readonly hash: string;
  /** Hash of the revision that it was when it was last in force; `null`: it does not remember any. */
  readonly base: string | null;
}

export interface HeldFolder {
  files(): Promise<readonly PolicyFile[]>;
  /** See `FolderState`. */
  base(): Promise<string | null>;
  /** From now on the folder's changes are changes of the revision with this hash. */
  remember(hash: string): Promise<void>;
  /** Puts these files in the place of those that are there, all or none, and commits them. Once; a second call gives the same. */
  write(
    files: readonly PolicyFile[],
    signature: { readonly note: string; readonly author: string },
  ): Promise<{ readonly gitCommit: string | null }>;
  /** Takes `write` back. */
  undo(): Promise<void>;
  /** What was written is in force: it needs no finishing after a crash. */
  settle(): Promise<void>;
}
