import type { YamlMap, YamlValue } from '../policy/place.ts';
import type { Draft } from './draft.ts';
import type { EntryNotes } from './report.ts';
import type { Sample } from './samples.ts';

/** A condition that came of something in the source, and what makes it hold. */
export interface Part {
  readonly condition: YamlMap;
  readonly sample: Sample | null;
}

/** One rule of the source while its keys are read. */
export interface Reading {
  readonly draft: Draft;
  readonly notes: EntryNotes;
  /** Id of the rule that comes of it; lists and templates are named after it. */
  readonly id: string;
  readonly effects: YamlValue[];
  readonly lists: string[];
}

/** What would have made it hold is worth trying where another rule gets in the way. */
export function negated({ condition, sample }: Part): Part {
  const escape = sample?.title;
  return { condition: { not: condition }, sample: escape === undefined ? {} : { escape } };
}
