import { textMemory } from '../text/memory.ts';
import type { TextMemory } from '../text/memory.ts';
import type { AnyList } from '../sections/lists/read.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ReadSheet } from './read-sheet.ts';

/** A list as it was read from one value of a file, and the texts outside of that file that it was read from. */
export interface KnownList {
  readonly list: AnyList | null;
  readonly texts: readonly (string | undefined)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A rule that had no findings and asked for no window, and the lists that it was bound to. */
export interface KnownRule {
  readonly rule: ReadRule;
  /** What else of the policy rules are bound to. */
  readonly surroundings: string;
  readonly lists: readonly { readonly index: number; readonly spec: AnyList['spec'] }[];
}

/**
 * What earlier loads made of the same texts. Every entry says what it was made from and is used only where that is still so,
 * so a load with a memory and one without give the same.
 */
export interface LoadMemory {
  /** By path. */
  sheets: ReadonlyMap<string, ReadSheet>;
  /** By the value in the file that they were read from, as long as that file is kept. */
  readonly lists: WeakMap<object, KnownList>;
  readonly rules: WeakMap<object, KnownRule>;
  readonly text: TextMemory;
}

export function loadMemory(): LoadMemory {
  return { sheets: new Map(), lists: new WeakMap(), rules: new WeakMap(), text: textMemory() };
}
