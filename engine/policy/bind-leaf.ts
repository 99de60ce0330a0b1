import type { LeafContext } from '../detectors/leaf.ts';
import { windowKey } from '../detectors/rings.ts';
import type { WindowSpec } from '../detectors/windows.ts';
import type { AnyList } from '../sections/lists/read.ts';
import { checkChannel, checkComparedRole } from '../sections/manifest/aliases.ts';
import type { Assembly } from './assemble.ts';
import { placeOf } from './place.ts';
import type { YamlFile, YamlMap, YamlValue } from './place.ts';
import type { Manifest } from './policy.ts';
import type { Report } from './report.ts';
import { suggest } from './suggest.ts';

/** The mapping of a leaf, and what its policy has. Windows and used lists are gathered as leaves ask for them. */
interface LeafBinding {
  readonly file: YamlFile;
  readonly rule: string | null;
  readonly value: YamlMap;
  readonly lists: readonly AnyList[];
  readonly listByName: ReadonlyMap<string, number>;
  readonly windows: ReadonlyMap<string, WindowSpec>;
  useWindow(spec: WindowSpec): void;
  useList(index: number): void;
  readonly assembly: Assembly;
  readonly report: Report;
  readonly manifest: Manifest | null;
}

/** The context of one leaf; findings point at the keys of its mapping. */
export function bindLeaf(binding: LeafBinding): LeafContext {
  const { lists, windows, manifest, assembly, report } = binding;
  const specOf = (path: readonly string[], name: string, kind: AnyList['spec']['kind']) =>
    lists[findList(binding, path, name, kind)]?.spec;
  return {
    list: (path, name, kind) => findList(binding, path, name, kind),
    listName: (index) => lists[index]?.name ?? '',
    images(path, name) {
      const spec = specOf(path, name, 'images');
      return spec?.kind === 'images' ? spec : null;
    },
    entries: (path, name) => specOf(path, name, 'terms')?.entries ?? [],
    isOn: (feature) => manifest?.features[feature] !== false,
    window(spec) {
      const key = windowKey(spec);
      const known = windows.get(key);
      const next = { ...spec, key, capacity: Math.max(spec.capacity, known?.capacity ?? 0) };
      binding.useWindow(next);
      return next;
    },
    role(path, name) {
      if (manifest === null) return name;
      if (!assembly.isBroken('names', 'roles'))
        checkComparedRole(name, pointer(binding, path), manifest, report);
      return manifest.roles[name] ?? name;
    },
    reason(path, name) {
      const reasons = binding.assembly.keyed.reports.get('reasons')?.value;
      if (reasons === undefined || Object.hasOwn(reasons as YamlMap, name)) return name;
      const known = Object.keys(reasons as YamlMap);
      const { file, parent, key } = pointer(binding, path);
      binding.report.add(
        'unknown-name',
        { file: file.path, place: placeOf(file, parent, key), rule: binding.rule },
        () => ({ what: 'reason', name, known, suggestion: suggest(name, known) }),
      );
      return name;
    },
    channel(path, name) {
      if (manifest === null) return [name];
      checkChannel(name, pointer(binding, path), manifest, binding.report);
      const id = manifest.channels[name];
      return id === undefined ? [name] : [id, name];
    },
  };
}

/** Index of a list of this kind; what is wrong with the name is reported. -1: there is none. */
function findList(
  binding: LeafBinding,
  path: readonly string[],
  name: string,
  kind: AnyList['spec']['kind'],
): number {
  const { lists, assembly, report, rule } = binding;
  const { file, parent, key } = pointer(binding, path);
  const at = { file: file.path, place: placeOf(file, parent, key), rule };
  const index = binding.listByName.get(name) ?? -1;
  const list = lists[index];
  if (list === undefined) {
    if (!assembly.isBroken('lists', name) && !assembly.keyed.lists.has(name))
      report.add('unknown-name', at, () => {
        const known = lists.filter((l) => l.spec.kind === kind).map((l) => l.name);
        return { what: 'list', name, known, suggestion: suggest(name, known) };
      });
    return -1;
  }
  binding.useList(index);
  if (list.spec.kind !== kind)
    report.add('wrong-list-kind', at, { list: name, kind: list.spec.kind, expected: kind });
  return index;
}

/** Where the last step of a path of one or two keys stands. */
function pointer({ file, value, rule }: LeafBinding, path: readonly (string | number)[]) {
  const parent = path.length === 1 ? value : (value[path[0] ?? ''] as YamlMap | readonly YamlValue[]);
  return { file, parent, key: path.at(-1) ?? '', ...(rule === null ? {} : { rule }) };
}
