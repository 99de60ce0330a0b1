import type { OpenPolicy } from '../policy/load.ts';
import type { ReadList } from '../sections/lists/read.ts';
import { readHost } from '../text/host.ts';
import type { Adviser } from './advice.ts';
import { adviseOnRepeats } from './repeats.ts';

/** Advice on lists of domains. Each host is looked up with the names above it, so the cost does not depend on the length of a list. */
export function adviseOnDomains({ lists }: OpenPolicy, adviser: Adviser): void {
  for (const list of lists) if (list.spec.kind === 'domains') adviseOnList(list, adviser);
}

function adviseOnList(list: ReadList, adviser: Adviser): void {
  const { spec, entryPlaces, exceptPlaces } = list;
  const entries = adviseOnRepeats(list, hostOf, adviser);
  const exceptions = new Set(spec.except.map(hostOf));
  /** The entries and every name above one of them: where an exception stands there, it excuses what is below it. */
  const trunk = new Set<string>();
  for (const [host, index] of entries) {
    const above = namesAbove(host);
    for (const name of [host, ...above]) trunk.add(name);
    const at = entryPlaces[index];
    const entry = spec.entries[index];
    if (at === undefined || entry === undefined) continue;
    const by = above.find((name) => entries.has(name));
    if ([host, ...above].some((name) => exceptions.has(name))) adviser.add('excused-entry', at, { entry });
    else if (by !== undefined)
      adviser.add('covered-domain', at, { entry, by: spec.entries[entries.get(by) ?? -1] ?? by });
  }
  spec.except.forEach((entry, index) => {
    const at = exceptPlaces[index];
    const host = hostOf(entry);
    const excuses = trunk.has(host) || namesAbove(host).some((name) => entries.has(name));
    if (at !== undefined && !excuses) adviser.add('idle-exception', at, { entry });
  });
}

/** As links name it. `check` has refused what is no host. */
function hostOf(entry: string): string {
  return readHost(entry.trim())?.ascii ?? entry;
}

/** `a.b.example` → `b.example`, `example`. */
function namesAbove(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
