import type { TSchema } from 'typebox';
import type { ActionName } from '../actions/catalogue.ts';
import type { EffectAction, EffectKind, SanctionKind } from '../effect.ts';
import type { Surface } from '../event.ts';
import type { YamlValue } from '../policy/place.ts';

/** Where an effect meets its subject: a forum is asked before it publishes, and told afterwards. */
export type Venue = 'discord' | 'forum-before' | 'forum-after';

/**
 * Who performs an effect. `answer`: the answer to the event does. `record`: writing the decision down does. `outbox`: it is
 * owed, and the surface performs it afterwards.
 */
export type Performer = 'answer' | 'record' | 'outbox';

/** What an effect is in records that people read; `inverses` says what takes its action back. The kind of action is the word of the forum's moderation records. */
export interface Meaning {
  /** As a policy writes it. */
  readonly written: string;
  readonly sanction: SanctionKind | null;
  readonly actionKind: string | null;
  readonly action: ActionName | null;
}

/** A name that an effect uses; `key`: where in its mapping, `null` for the value itself. */
export interface NameUsed {
  readonly what: 'role' | 'channel' | 'template';
  readonly name: string;
  readonly key: string | null;
}

/**
 * Everything about one effect, in one place: how it is written, what it means, who performs it. Schema, findings,
 * documentation, limits and the store are derived from it.
 */
export interface EffectCard<Action extends EffectAction = EffectAction> {
  readonly description: string;
  /** `null`: a bare word. */
  readonly value: TSchema | null;
  /** It may also stand as a bare word. */
  readonly bare?: true;
  readonly read: (value: YamlValue) => Action;
  /** The value as it is written; `null`: a bare word. */
  readonly show: (action: Action) => string | null;
  /** `removes` and `sanctions` are what `exempt` drops. */
  readonly nature: 'removes' | 'sanctions' | 'records';
  /** It acts on content that is there. */
  readonly needsContent?: true;
  /** `null`: nobody can. */
  readonly performedBy: Readonly<Record<Venue, Performer | null>>;
  /** Of the surfaces on which nobody can perform it: those where somebody is going to, in a version to come. */
  readonly notYetOn?: readonly Surface[];
  readonly meanings: readonly [Meaning, ...Meaning[]];
  /** Index of the meaning of this action; the first where absent. */
  readonly meaning?: (action: Action) => number;
  readonly names?: (action: Action) => readonly NameUsed[];
}

export type EffectCards<Kind extends EffectKind> = {
  readonly [K in Kind]: EffectCard<Extract<EffectAction, { kind: K }>>;
};

/** Of the surface, afterwards: on a forum a webhook. */
export const afterwards = { discord: 'outbox', 'forum-before': 'outbox', 'forum-after': 'outbox' } as const;
/** The forum's answer does it where the forum asked first. */
export const answered = { discord: 'outbox', 'forum-before': 'answer', 'forum-after': 'outbox' } as const;
/** Ours: it is done when it is written down. */
export const recorded = { discord: 'record', 'forum-before': 'record', 'forum-after': 'record' } as const;
export const discordOnly = { discord: 'outbox', 'forum-before': null, 'forum-after': null } as const;
/** What is not yet published cannot be locked, moved or shown off. */
export const oncePublished = { discord: 'outbox', 'forum-before': null, 'forum-after': 'outbox' } as const;

/** The meaning of an effect that leaves no line in the records of actions. */
export function unnamed(written: string): Meaning {
  return { written, sanction: null, actionKind: null, action: null };
}

/** The meaning of an effect that is no sanction. */
export function named(written: string, actionKind: string | null, action: ActionName): Meaning {
  return { written, sanction: null, actionKind, action };
}
