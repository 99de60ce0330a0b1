import type { Piece } from '../../policy/assemble.ts';
import { placeOfKey } from '../../policy/place.ts';

export const changeKinds = [
  'rule-added',
  'rule-removed',
  'rule-changed',
  'rule-order',
  'condition-changed',
  'effects-changed',
  'threshold-changed',
  'points-changed',
  'list-added',
  'list-removed',
  'list-changed',
  'entries-changed',
  'template-changed',
  'feature-switched',
  'section-changed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a change comes to for members; `other`: neither can be said of it. */
export type Bearing = 'stricter' | 'milder' | 'other';

/** Where something stands; lines count from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
}

/** One thing that means something else in another policy. */
export interface PolicyChange {
  readonly kind: ChangeKind;
  readonly bearing: Bearing;
  /** What it is about, for example `rule scam-link`. */
  readonly subject: string;
  /** What changed, with both values. Lower case, no full stop. */
  readonly words: string;
  /** `null`: it is not there on this side. */
  readonly before: Spot | null;
  readonly after: Spot | null;
}

/** Where `parent[key]` of a file stands. */
export function spotOf({ file, parent, key }: Omit<Piece, 'value'>): Spot {
  return { file: file.path, line: placeOfKey(file, parent, key).line };
}

export const opposite: Readonly<Record<Bearing, Bearing>> = {
  stricter: 'milder',
  milder: 'stricter',
  other: 'other',
};
