import type { AnyList, EntryPlace } from '../sections/lists/read.ts';
import type { ImageList } from '../detectors/image/hashes.ts';
import type { TextList } from '../text/contract.ts';
import { packPiece, unpackPiece } from './piece.ts';
import type { PackedPiece } from './piece.ts';
import type { Piece } from '../policy/assemble.ts';
import type { YamlMap } from '../policy/place.ts';

type PackedSpec =
  | TextList
  | (Pick<ImageList, 'kind' | 'id' | 'entries'> & {
      readonly words: readonly number[];
      readonly distances: readonly number[];
    });

export interface PackedList extends Pick<AnyList, 'name' | 'title' | 'onHit' | 'severity'> {
  readonly spec: PackedSpec;
  /** Only of a list that stands for a rule. */
  readonly piece: PackedPiece | null;
}

export function packList({ name, title, onHit, severity, spec, piece }: AnyList): PackedList {
  const packed =
    spec.kind === 'images' ? { ...spec, words: [...spec.words], distances: [...spec.distances] } : spec;
  return { name, title, onHit, severity, spec: packed, piece: onHit === null ? null : packPiece(piece) };
}

const noPlaces: readonly EntryPlace[] = [];

const nowhere: Piece<YamlMap> = {
  file: { path: '', root: {}, places: new Map(), sound: true },
  parent: {},
  key: '',
  value: {},
};

/** The list again, read when somebody asks for more than its name, and without the places of its entries: a list that was restored has no findings. */
export class LateList implements AnyList {
  readonly name: string;
  readonly entryPlaces = noPlaces;
  readonly exceptPlaces = noPlaces;
  readonly #read: () => PackedList;
  #packed: PackedList | null = null;
  #spec: AnyList['spec'] | null = null;

  constructor(name: string, read: () => PackedList) {
    this.name = name;
    this.#read = read;
  }

  get #list(): PackedList {
    return (this.#packed ??= this.#read());
  }

  get title(): AnyList['title'] {
    return this.#list.title;
  }

  get onHit(): AnyList['onHit'] {
    return this.#list.onHit;
  }

  get severity(): number {
    return this.#list.severity;
  }

  get spec(): AnyList['spec'] {
    return (this.#spec ??= unpackSpec(this.#list.spec));
  }

  get piece(): Piece<YamlMap> {
    const { piece } = this.#list;
    return piece === null ? nowhere : (unpackPiece(piece) as Piece<YamlMap>);
  }
}

function unpackSpec(spec: PackedSpec): AnyList['spec'] {
  return spec.kind === 'images'
    ? { ...spec, words: Uint32Array.from(spec.words), distances: Uint8Array.from(spec.distances) }
    : spec;
}
