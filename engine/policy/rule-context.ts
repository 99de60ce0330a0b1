import type { WindowSpec } from '../detectors/windows.ts';
import type { AnyList, ReadList } from '../sections/lists/read.ts';
import { surfacesOf } from '../sections/manifest/read.ts';
import type { Defaults } from '../sections/manifest/read.ts';
import type { RuleContext } from '../sections/rules/read.ts';
import type { Assembly } from './assemble.ts';
import { bindLeaf } from './bind-leaf.ts';
import type { Manifest, Template } from './policy.ts';
import type { Report } from './report.ts';

interface Around {
  readonly report: Report;
  readonly assembly: Assembly;
  /** `null` when the manifest does not fit. */
  readonly head: { readonly manifest: Manifest; readonly defaults: Defaults } | null;
  readonly lists: readonly AnyList[];
  /** Those that the text is searched for, which come first. */
  readonly textLists: readonly ReadList[];
  readonly templates: Readonly<Record<string, Template>>;
}

/** What the leaves of a policy have asked for. */
export interface Gathered {
  readonly windows: ReadonlyMap<string, WindowSpec>;
  /** How often one was asked for. */
  windowsAsked(): number;
  readonly usedLists: Set<number>;
  /** Those since this was last emptied. */
  readonly lastUsed: Set<number>;
}

/** What rules and sections are read in, and what they gather while they are. */
export function contextOf({ report, assembly, head, lists, textLists, templates }: Around): {
  readonly context: RuleContext;
  readonly gathered: Gathered;
} {
  const windows = new Map<string, WindowSpec>();
  const usedLists = new Set<number>();
  const lastUsed = new Set<number>();
  let asked = 0;
  const useList = (index: number) => {
    usedLists.add(index);
    lastUsed.add(index);
  };
  const useWindow = (spec: WindowSpec) => {
    asked += 1;
    windows.set(spec.key, spec);
  };
  const manifest = head?.manifest ?? null;
  const listByName = new Map(lists.map((list, index) => [list.name, index]));
  const common = { lists, listByName, windows, useWindow, useList, assembly, report, manifest };
  const context: RuleContext = {
    report,
    assembly,
    lists: textLists,
    defaults: head?.defaults ?? { mode: 'enforce', exempt: { ranks: [], bots: false } },
    manifest,
    surfaces: manifest === null ? ['forum'] : surfacesOf(manifest),
    templates,
    knownEffects: new Map(),
    leafContext: (file, rule) => (value) => bindLeaf({ ...common, file, rule, value }),
  };
  return { context, gathered: { windows, windowsAsked: () => asked, usedLists, lastUsed } };
}
