import type { AnyList } from '../sections/lists/read.ts';
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

const nowhere: Piece<YamlMap> = {
  file: { path: '', root: {}, places: new Map(), sound: true },
  parent: {},
  key: '',
  value: {},
};

/** The list again, without the places of its entries: a list that was restored has no findings. */
export function unpackList({ spec, piece, ...rest }: PackedList): AnyList {
  return {
    ...rest,
    spec:
      spec.kind === 'images'
        ? { ...spec, words: Uint32Array.from(spec.words), distances: Uint8Array.from(spec.distances) }
        : spec,
    piece: piece === null ? nowhere : (unpackPiece(piece) as Piece<YamlMap>),
    entryPlaces: [],
    exceptPlaces: [],
  };
}
