import { readHost } from './host.ts';
import type { Host } from './host.ts';

interface DomainEntry {
  readonly list: number;
  readonly exception: boolean;
  readonly entry: string;
}

/** All domains of all lists in one map: the cost of a look-up does not depend on the length of a list. */
export type DomainIndex = Map<string, readonly DomainEntry[]>;

export interface DomainProblem {
  readonly message: string;
  readonly hint: string;
}

/** Adds an entry to the index, or says what is wrong with it. */
export function addDomain(index: DomainIndex, written: string, entry: DomainEntry): DomainProblem | null {
  const problem = problemOf(written.trim());
  if (problem !== null) return problem;
  const host = readHost(written.trim());
  if (host === null)
    return { message: `\`${written}\` is not a host`, hint: 'write a host such as example.com' };
  const same = index.get(host.ascii);
  index.set(host.ascii, same === undefined ? [entry] : [...same, entry]);
  return null;
}

function problemOf(written: string): DomainProblem | null {
  const bare = written.replace(/^[a-z][a-z0-9+.-]*:[/\\]+/i, '').replace(/[/?#].*$/, '');
  if (written === '') return { message: 'an empty domain', hint: 'write a host such as example.com' };
  if (/\s/.test(written)) return { message: `\`${written}\` has a space`, hint: 'write one host per entry' };
  if (written.includes('*'))
    return {
      message: `\`${written}\` has a *`,
      hint: `sub-domains count anyway: write ${written.replace(/^[*.]+/, '')}`,
    };
  if (/[/\\:@?#]/.test(written))
    return {
      message: `\`${written}\` is more than a host`,
      hint: `write only the host: ${bare.replace(/^.*@/, '').replace(/:.*$/, '')}`,
    };
  if (written.startsWith('.') || written.includes('..'))
    return { message: `\`${written}\` has an empty part`, hint: 'write a host such as example.com' };
  if (!written.replace(/\.$/, '').includes('.'))
    return { message: `\`${written}\` has no dot`, hint: 'write the whole host, such as example.com' };
  return null;
}

/** The entry of a list that covers a host, the most exact first; `null`: none, or an exception covers it. */
function entryOf(index: DomainIndex, host: Host, list: number): string | null {
  const direct = entryOfName(index, host.ascii, list);
  if (direct !== null || host.seenAs === null) return direct;
  return entryOfName(index, host.seenAs, list);
}

function entryOfName(index: DomainIndex, name: string, list: number): string | null {
  let covering: string | null = null;
  for (let at = 0; at >= 0;) {
    for (const found of index.get(name.slice(at)) ?? []) {
      if (found.list !== list) continue;
      if (found.exception) return null;
      covering ??= found.entry;
    }
    const dot = name.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return covering;
}

export const noEntries: ReadonlyMap<number, string> = new Map();

/** By list: the entry that covers a host. Most hosts are in no list. */
export function entriesOf(index: DomainIndex, host: Host): ReadonlyMap<number, string> {
  if (!isCovered(index, host.ascii) && (host.seenAs === null || !isCovered(index, host.seenAs)))
    return noEntries;
  const lists = new Set<number>();
  addListsOf(index, host.ascii, lists);
  if (host.seenAs !== null) addListsOf(index, host.seenAs, lists);
  const entries = new Map<number, string>();
  for (const list of lists) {
    const entry = entryOf(index, host, list);
    if (entry !== null) entries.set(list, entry);
  }
  return entries;
}

/** Does any entry cover the name, exceptions included? Every entry has a dot, so what stands after the last one is none. */
function isCovered(index: DomainIndex, name: string): boolean {
  for (let at = 0, dot = name.indexOf('.'); dot >= 0;) {
    if (index.has(at === 0 ? name : name.slice(at))) return true;
    at = dot + 1;
    dot = name.indexOf('.', at);
  }
  return false;
}

/** Lists with an entry that covers the name, exceptions included. */
function addListsOf(index: DomainIndex, name: string, lists: Set<number>): void {
  for (let at = 0; at >= 0;) {
    const entries = index.get(name.slice(at));
    if (entries !== undefined) for (const { list } of entries) lists.add(list);
    const dot = name.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
}
