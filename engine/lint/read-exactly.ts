import type { OpenPolicy } from '../policy/load.ts';
import { asText, isList, isMap } from '../policy/place.ts';
import type { YamlValue } from '../policy/place.ts';

/** Names of the lists that are read letter by letter and not by the matcher: those of invite codes. */
export function listsReadExactly({ assembly }: OpenPolicy): ReadonlySet<string> {
  const names = new Set<string>();
  for (const piece of Object.values(assembly.items).flat()) gather(piece.value, names);
  for (const keys of Object.values(assembly.keyed))
    for (const piece of keys.values()) gather(piece.value, names);
  return names;
}

function gather(value: YamlValue, names: Set<string>): void {
  if (isList(value)) for (const inner of value) gather(inner, names);
  if (!isMap(value)) return;
  // As a leaf, and as a condition of json-rules-engine.
  for (const asked of [value['invites'], value['fact'] === 'invites' ? value['value'] : undefined])
    if (isMap(asked)) names.add(asText(asked['in']));
  for (const inner of Object.values(value)) gather(inner, names);
}
