import type { EventKind } from '../event.ts';
import type { YamlMap, YamlValue } from '../policy/place.ts';
import type { FoldStep } from '../text/contract.ts';
import type { Sample } from './samples.ts';

export interface DraftRule {
  readonly id: string;
  readonly title: string | null;
  /** What a reader should know before the rule: what is not the same as in the source. */
  readonly comments: readonly string[];
  /** `null`: what rules that read text run on. */
  readonly on: readonly EventKind[] | null;
  readonly when: YamlMap;
  readonly then: readonly YamlValue[];
  readonly mode: 'enforce' | 'shadow' | 'off';
  readonly stop: boolean;
  readonly priority: number;
  readonly exempt: YamlMap | null;
  /** What should make it fire, part by part; `null`: nobody knows. */
  readonly sample: Sample | null;
}

export interface DraftList {
  readonly name: string;
  readonly title: string | null;
  readonly kind: 'terms' | 'patterns' | 'domains';
  readonly entries: readonly string[];
  readonly match: 'word' | 'anywhere';
  /** `null`: the default of the language. */
  readonly fold: readonly FoldStep[] | null;
  readonly except: readonly string[];
  readonly onHit: 'review' | null;
}

export interface DraftTemplate {
  readonly kind: 'notice' | 'alert';
  readonly text: string;
}

/** A policy while it is being imported. */
export class Draft {
  readonly lists = new Map<string, DraftList>();
  readonly templates = new Map<string, DraftTemplate>();
  readonly channels = new Map<string, string>();
  readonly roles = new Map<string, string>();
  readonly rules: DraftRule[] = [];
  readonly #ids = new Set<string>();

  /** An id made of these words that no rule has yet. */
  claimId(words: string, otherwise: string): string {
    const id = freeName(slugOf(words) ?? otherwise, this.#ids);
    this.#ids.add(id);
    return id;
  }

  /** Adds a list under a name that no other has; the name. */
  addList(list: Partial<DraftList> & Pick<DraftList, 'name' | 'kind' | 'entries'>): string {
    const name = freeName(list.name.slice(0, 54), this.lists);
    const unique = [...new Set(list.entries)];
    const rest = { title: null, match: 'word', fold: null, except: [], onHit: null } as const;
    this.lists.set(name, { ...rest, ...list, name, entries: unique });
    return name;
  }

  dropRules(ids: { has(id: string): boolean }): void {
    const left = this.rules.filter((rule) => !ids.has(rule.id));
    this.rules.splice(0, this.rules.length, ...left);
  }

  addTemplate(name: string, template: DraftTemplate): string {
    const free = freeName(name.slice(0, 54), this.templates);
    this.templates.set(free, template);
    return free;
  }
}

function freeName(wanted: string, taken: { has(name: string): boolean }): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}-${n}`;
  return name;
}

/** Words as an id: lower-case letters, digits and `-`; `null` when nothing is left of them. */
export function slugOf(words: string): string | null {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? null : slug;
}

/** One condition out of several that must all hold, or of which one must. */
export function joined(word: 'all' | 'any', conditions: readonly YamlMap[]): YamlMap {
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : { [word]: conditions };
}
