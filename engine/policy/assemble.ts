import type { PolicyFile } from './diagnostic.ts';
import type { YamlFile, YamlMap, YamlValue } from './place.ts';
import { isList, isMap, placeOf, placeOfKey } from './place.ts';
import { readYaml } from './read-yaml.ts';
import type { Report } from './report.ts';
import { fileSchema, sections } from './schema.ts';
import { validate } from './validate.ts';

/** One value of a section, with the file that it came from. */
export interface Piece<Value extends YamlValue = YamlValue> {
  readonly file: YamlFile;
  readonly parent: object;
  readonly key: string | number;
  readonly value: Value;
}

/** All files of a policy as one. Pieces that do not fit the schema are left out; names keeps what they define. */
export interface Assembly {
  readonly once: ReadonlyMap<string, Piece>;
  readonly lists: ReadonlyMap<string, Piece<YamlMap>>;
  readonly templates: ReadonlyMap<string, Piece<YamlMap>>;
  readonly rules: readonly Piece<YamlMap>[];
  /** Names that broken pieces would have defined, so that using them is not a finding of its own. */
  readonly brokenNames: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Tests stand beside rules and are no part of what the engine evaluates. */
export function isPolicyYaml(path: string): boolean {
  return /\.ya?ml$/.test(path) && !/\.test\.ya?ml$/.test(path);
}

export function assemble(files: readonly PolicyFile[], report: Report): Assembly {
  const once = new Map<string, Piece>();
  const named = { lists: new Map<string, Piece<YamlMap>>(), templates: new Map<string, Piece<YamlMap>>() };
  const rules: Piece<YamlMap>[] = [];
  const brokenNames = new Set<string>();
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

  for (const source of ordered.filter((file) => isPolicyYaml(file.path))) {
    const file = readYaml(source, report);
    if (file === null) continue;
    const misfits = file.sound ? validate(file, fileSchema, report) : null;
    const fits = (pointer: string) =>
      misfits !== null && !misfits.some((m) => m === pointer || m.startsWith(`${pointer}/`));
    for (const section of sections) {
      const value = file.root[section.key];
      if (value === undefined) continue;
      if (section.merge === 'once') takeOnce(section.key, value);
      else if (section.merge === 'by-key') takeNamed(section.key as 'lists' | 'templates', value);
      else takeRules(value);
    }

    function takeOnce(key: string, value: YamlValue): void {
      const first = once.get(key);
      const at = { file: source.path, place: placeOfKey(file as YamlFile, (file as YamlFile).root, key) };
      if (first !== undefined) {
        const place = placeOfKey(first.file, first.file.root, key);
        report.add('defined-twice', at, {
          what: 'the section',
          name: key,
          firstFile: first.file.path,
          firstLine: place.line,
        });
      } else if (fits(`/${key}`))
        once.set(key, { file: file as YamlFile, parent: (file as YamlFile).root, key, value });
      else brokenNames.add(key);
    }

    function takeNamed(section: 'lists' | 'templates', value: YamlValue): void {
      if (!isMap(value)) return;
      for (const [name, entry] of Object.entries(value)) {
        const first = named[section].get(name);
        const place = placeOfKey(file as YamlFile, value, name);
        if (first !== undefined) {
          const firstPlace = placeOfKey(first.file, first.parent, name);
          const what = section === 'lists' ? 'the list' : 'the template';
          report.add(
            'defined-twice',
            { file: source.path, place },
            { what, name, firstFile: first.file.path, firstLine: firstPlace.line },
          );
        } else if (isMap(entry) && fits(`/${section}/${escapePointer(name)}`)) {
          named[section].set(name, { file: file as YamlFile, parent: value, key: name, value: entry });
        } else brokenNames.add(name);
      }
    }

    function takeRules(value: YamlValue): void {
      if (!isList(value)) return;
      value.forEach((entry, index) => {
        if (!isMap(entry) || !fits(`/rules/${index}`)) return;
        const id = String(entry['id']);
        const first = rules.find((rule) => rule.value['id'] === id);
        if (first === undefined)
          rules.push({ file: file as YamlFile, parent: value, key: index, value: entry });
        else {
          const firstPlace = placeOf(first.file, first.value, 'id');
          report.add(
            'defined-twice',
            { file: source.path, place: placeOf(file as YamlFile, entry, 'id'), rule: id },
            { what: 'the rule', name: id, firstFile: first.file.path, firstLine: firstPlace.line },
          );
        }
      });
    }
  }
  return {
    once,
    lists: named.lists,
    templates: named.templates,
    rules,
    brokenNames,
    texts: new Map(ordered.map((f) => [f.path, f.text])),
  };
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
