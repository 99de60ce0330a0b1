import type { Piece } from '../../policy/assemble.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { spotOf } from './change.ts';
import type { Spot } from './change.ts';
import { differences } from './differences.ts';
import type { Difference } from './differences.ts';
import { canonical, compare, show } from './measure.ts';
import { pairUp } from './pair-up.ts';

/** What a change of a condition does to the events that satisfy it. */
export type Width = 'wider' | 'narrower' | 'changed';

export interface ConditionChange {
  readonly width: Width;
  readonly words: string;
  readonly before: Spot | null;
  readonly after: Spot | null;
}

interface Node {
  readonly kind: 'all' | 'any' | 'not' | 'leaf';
  readonly of: readonly Node[];
  readonly piece: Piece;
  /** What a change of it is named after. */
  readonly label: string;
  /** Equal for conditions that mean the same. */
  readonly same: string;
  /** Equal for what is probably the same condition with other values. */
  readonly alike: string;
}

/** Compares two conditions leaf by leaf. The order in `all` and `any` and brackets that say nothing do not count. */
export function diffCondition(before: Piece, after: Piece): readonly ConditionChange[] {
  return compareNodes(treeOf(before), treeOf(after), 'plain');
}

function treeOf(piece: Piece): Node {
  const value = piece.value as YamlMap;
  const [key = ''] = Object.keys(value);
  const inner = value[key] ?? null;
  const inside: Piece = { file: piece.file, parent: value, key, value: inner };
  if ((key === 'all' || key === 'any') && isList(inner)) {
    const of = inner
      .map((entry, index) => treeOf({ file: piece.file, parent: inner, key: index, value: entry }))
      .flatMap((child) => (child.kind === key ? child.of : [child]));
    const [only] = of;
    if (of.length === 1 && only !== undefined) return only;
    const names = of.map((child) => child.same).sort();
    return { kind: key, of, piece: inside, label: key, same: `${key}(${names.join()})`, alike: key };
  }
  if (key === 'not') {
    const child = treeOf(inside);
    const [twice] = child.of;
    if (child.kind === 'not' && twice !== undefined) return twice;
    return {
      kind: 'not',
      of: [child],
      piece: inside,
      label: key,
      same: `not(${child.same})`,
      alike: `not ${child.alike}`,
    };
  }
  // A condition in the form of json-rules-engine has several keys, and is compared as it stands.
  const pasted = Object.keys(value).length > 1;
  const label = pasted ? asText(value['fact'], key) : key;
  const alike = `leaf ${label} ${pasted ? '' : shapeOf(inner)}`;
  return { kind: 'leaf', of: [], piece: pasted ? piece : inside, label, same: canonical(value), alike };
}

/** What a leaf reads first, without what it is compared with. */
function shapeOf(value: YamlValue): string {
  if (!isMap(value)) return '';
  return Object.keys(value).sort()[0] ?? '';
}

type Polarity = 'plain' | 'negated';

function compareNodes(a: Node, b: Node, polarity: Polarity): readonly ConditionChange[] {
  if (a.same === b.same) return [];
  const [insideA] = a.of;
  const [insideB] = b.of;
  if (a.kind === 'not' && b.kind === 'not' && insideA !== undefined && insideB !== undefined)
    return compareNodes(insideA, insideB, polarity === 'plain' ? 'negated' : 'plain');
  if (a.kind === 'leaf' && b.kind === 'leaf' && a.alike === b.alike) return compareLeaves(a, b, polarity);
  const group =
    a.kind === 'all' || b.kind === 'all' ? 'all' : a.kind === 'any' || b.kind === 'any' ? 'any' : null;
  if (group === null) return [whole(a, b, 'changed')];
  const membersOf = (node: Node) => (node.kind === group ? node.of : [node]);
  return pairUp(membersOf(a), membersOf(b), {
    same: (node) => node.same,
    alike: (node) => node.alike,
  }).flatMap(([one, other]) => {
    if (one !== null && other !== null) return compareNodes(one, other, polarity);
    // One more condition to satisfy narrows `all` and widens `any`.
    const width = (one === null) === (group === 'any') ? 'wider' : 'narrower';
    return [whole(one, other, seen(width, polarity))];
  });
}

function whole(a: Node | null, b: Node | null, width: Width): ConditionChange {
  const words =
    a === null
      ? `${describe(b)} added`
      : b === null
        ? `${describe(a)} removed`
        : `${describe(a)} → ${describe(b)}`;
  return { width, words, before: a && spotOf(a.piece), after: b && spotOf(b.piece) };
}

function describe(node: Node | null): string {
  if (node === null) return '';
  const { value } = node.piece;
  const key = node.label;
  if (node.kind === 'not') return `not ${describe(node.of[0] ?? null)}`;
  if (node.kind !== 'leaf') return show({ [key]: value });
  return isMap(value) ? sentence([key], value) : `${key} ${show(value)}`;
}

/** `author.tenure lessThan 7d` for what is written `author: { tenure: { lessThan: 7d } }`. */
function sentence(path: readonly string[], value: YamlMap): string {
  const [[key, inner] = ['', null], ...more] = Object.entries(value);
  if (more.length > 0) return `${path.join('.')} ${show(value)}`;
  return isMap(inner) ? sentence([...path, key], inner) : `${path.join('.')} ${key} ${show(inner)}`;
}

function compareLeaves(a: Node, b: Node, polarity: Polarity): readonly ConditionChange[] {
  return differences([a.label], a.piece, b.piece).map((difference) => ({
    width: seen(widthOf(difference), polarity),
    words: wordsFor(difference, polarity),
    before: difference.before && spotOf(difference.before),
    after: difference.after && spotOf(difference.after),
  }));
}

const widerWithMore = ['lessThan', 'atMost', 'within'];
const widerWithLess = ['atLeast', 'moreThan', 'distinctChannels'];

function widthOf({ path, before, after, moved }: Difference): Width {
  if (moved) return 'changed';
  const key = path.at(-1) ?? '';
  if (before === null || after === null) {
    // An entry of a list is one more that satisfies the leaf; a key is one more thing that must hold.
    const entry = isList((before ?? after)?.parent as YamlValue) && key !== 'notIn';
    return (before === null) === entry ? 'wider' : 'narrower';
  }
  const grows = compare(before.value, after.value);
  if (grows === null || ![...widerWithMore, ...widerWithLess].includes(key)) return 'changed';
  return widerWithMore.includes(key) === (grows === 'more') ? 'wider' : 'narrower';
}

function wordsFor({ path, before, after, moved }: Difference, polarity: Polarity): string {
  const name = `${path.slice(0, -1).join('.')} ${path.at(-1) ?? ''}`.trim();
  const under = polarity === 'negated' ? ', under not' : '';
  if (moved) return `${name} in another order${under}`;
  if (before === null) return `${name} ${show(after?.value ?? null)} added${under}`;
  if (after === null) return `${name} ${show(before.value)} removed${under}`;
  return `${name} ${show(before.value)} → ${show(after.value)}${under}`;
}

function seen(width: Width, polarity: Polarity): Width {
  if (polarity === 'plain' || width === 'changed') return width;
  return width === 'wider' ? 'narrower' : 'wider';
}
