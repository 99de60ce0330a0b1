import type { PolicyFile } from './diagnostic.ts';
import type { Place, YamlFile, YamlMap, YamlValue } from './place.ts';
import { asText, isList, isMap, placeOf, placeOfKey } from './place.ts';
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

/** What is being gathered, and the file at hand. */
interface Gathering {
  readonly report: Report;
  readonly once: Map<string, Piece>;
  readonly named: Record<'lists' | 'templates', Map<string, Piece<YamlMap>>>;
  readonly rules: Piece<YamlMap>[];
  readonly ruleIds: Map<string, Piece<YamlMap>>;
  readonly brokenNames: Set<string>;
}

interface Sheet {
  readonly file: YamlFile;
  /** Whether nothing at or below this JSON pointer misfits the schema. */
  readonly fits: (pointer: string) => boolean;
}

export function assemble(files: readonly PolicyFile[], report: Report): Assembly {
  const gathering: Gathering = {
    report,
    once: new Map(),
    named: { lists: new Map(), templates: new Map() },
    rules: [],
    ruleIds: new Map(),
    brokenNames: new Set(),
  };
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const source of ordered.filter((file) => isPolicyYaml(file.path))) {
    const file = readYaml(source, report);
    if (file !== null) takeFile(file, gathering);
  }
  return {
    once: gathering.once,
    lists: gathering.named.lists,
    templates: gathering.named.templates,
    rules: gathering.rules,
    brokenNames: gathering.brokenNames,
    texts: new Map(ordered.map((file) => [file.path, file.text])),
  };
}

function takeFile(file: YamlFile, gathering: Gathering): void {
  const misfits = file.sound ? validate(file, fileSchema, gathering.report) : null;
  const sheet: Sheet = {
    file,
    fits: (pointer) => misfits !== null && !misfits.some((m) => m === pointer || m.startsWith(`${pointer}/`)),
  };
  for (const section of sections) {
    const value = file.root[section.key];
    if (value === undefined) continue;
    if (section.merge === 'once') takeOnce(section.key, value, sheet, gathering);
    else if (section.merge === 'by-key') takeNamed(section.key, value, sheet, gathering);
    else takeRules(value, sheet, gathering);
  }
}

function takeOnce(key: string, value: YamlValue, { file, fits }: Sheet, gathering: Gathering): void {
  const { once, brokenNames, report } = gathering;
  const first = once.get(key);
  if (first !== undefined) {
    report.add(
      'defined-twice',
      { file: file.path, place: placeOfKey(file, file.root, key) },
      { what: 'the section', name: key, ...firstPlace(first, placeOfKey(first.file, first.file.root, key)) },
    );
  } else if (fits(`/${key}`)) once.set(key, { file, parent: file.root, key, value });
  else brokenNames.add(key);
}

function takeNamed(
  section: 'lists' | 'templates',
  value: YamlValue,
  { file, fits }: Sheet,
  gathering: Gathering,
): void {
  if (!isMap(value)) return;
  const known = gathering.named[section];
  for (const [name, entry] of Object.entries(value)) {
    const first = known.get(name);
    if (first !== undefined) {
      gathering.report.add(
        'defined-twice',
        { file: file.path, place: placeOfKey(file, value, name) },
        {
          what: section === 'lists' ? 'the list' : 'the template',
          name,
          ...firstPlace(first, placeOfKey(first.file, first.parent, name)),
        },
      );
    } else if (isMap(entry) && fits(`/${section}/${escapePointer(name)}`)) {
      known.set(name, { file, parent: value, key: name, value: entry });
    } else gathering.brokenNames.add(name);
  }
}

function takeRules(value: YamlValue, { file, fits }: Sheet, gathering: Gathering): void {
  if (!isList(value)) return;
  const { rules, ruleIds, report } = gathering;
  value.forEach((entry, index) => {
    if (!isMap(entry) || !fits(`/rules/${index}`)) return;
    const id = asText(entry['id']);
    const first = ruleIds.get(id);
    if (first === undefined) {
      const piece = { file, parent: value, key: index, value: entry };
      rules.push(piece);
      ruleIds.set(id, piece);
      return;
    }
    report.add(
      'defined-twice',
      { file: file.path, place: placeOf(file, entry, 'id'), rule: id },
      { what: 'the rule', name: id, ...firstPlace(first, placeOf(first.file, first.value, 'id')) },
    );
  });
}

function firstPlace(first: Piece, place: Place): { readonly firstFile: string; readonly firstLine: number } {
  return { firstFile: first.file.path, firstLine: place.line };
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
