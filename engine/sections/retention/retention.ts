import { parseDuration } from '../../policy/units.ts';
import { takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';
import { dataClasses } from './schema.ts';
import type { DataClass } from './schema.ts';

/** Milliseconds that each class of data is kept; `null`: for ever, which is what a policy means that does not say. */
export type RetentionPolicy = Readonly<Record<DataClass, number | null>>;

export function readRetention(context: SectionContext): RetentionPolicy {
  const pieces = takeSection(context, 'retention');
  const lengths = Object.keys(dataClasses).map((name) => {
    const kept = pieces?.get(name)?.value;
    return [name, typeof kept === 'string' && kept !== 'forever' ? parseDuration(kept) : null];
  });
  return Object.fromEntries(lengths) as RetentionPolicy;
}

/** What is older than this time has to go; `null`: nothing has. Milliseconds since the epoch. */
export function expiredBefore(retention: RetentionPolicy, data: DataClass, now: number): number | null {
  const kept = retention[data];
  return kept === null ? null : now - kept;
}
