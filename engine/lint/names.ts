import type { Piece } from '../policy/assemble.ts';
import type { OpenPolicy } from '../policy/load.ts';
import { asText, isList, isMap, placeOfKey } from '../policy/place.ts';
import type { YamlValue } from '../policy/place.ts';
import type { TemplateKind } from '../sections/templates/kinds.ts';
import type { Adviser } from './advice.ts';

/** Of the other kinds the general one is used without being named, and staff choose among the rest. */
const usedByName: readonly TemplateKind[] = ['alert', 'offer'];

/**
 * Advice on names that nothing uses. A name counts as used wherever the policy says it, whatever is meant there. Aliases of channels are
 * among what staff choose from when they move content, so none of them is idle.
 */
export function adviseOnNames(open: OpenPolicy, adviser: Adviser): void {
  const said = new Set<string>();
  for (const piece of piecesOf(open)) for (const text of textsIn(piece.value)) said.add(text);
  const { names, templates } = open.assembly.named;
  for (const [name, { file, parent, key }] of names.get('roles')?.keys ?? []) {
    if (!said.has(name))
      adviser.add('unused-role', { file: file.path, place: placeOfKey(file, parent, key) }, { name });
  }
  for (const [name, { first }] of templates) {
    const kind = open.parts.templates[name]?.kind;
    if (kind === undefined || said.has(name) || !usedByName.includes(kind)) continue;
    const { file, parent, key } = first;
    adviser.add('unused-template', { file: file.path, place: placeOfKey(file, parent, key) }, { name, kind });
  }
}

/** Everything but the names themselves and the words of templates. */
function piecesOf({ assembly }: OpenPolicy): readonly Piece[] {
  return [
    ...assembly.once.values(),
    ...Object.values(assembly.keyed).flatMap((keys) => [...keys.values()]),
    ...Object.values(assembly.items).flat(),
  ];
}

function* textsIn(value: YamlValue): Generator<string> {
  if (isList(value)) for (const inner of value) yield* textsIn(inner);
  else if (isMap(value)) for (const inner of Object.values(value)) yield* textsIn(inner);
  else yield asText(value);
}
