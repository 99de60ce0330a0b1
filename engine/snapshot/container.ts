/**
 * A row of named parts in one array of bytes: JSON and typed arrays, each at a multiple of eight so that it can be read
 * where it lies. Data only: nothing in it is ever run.
 */
const kinds = {
  json: Uint8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
};
type Table = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Kind = keyof typeof kinds;

interface Entry {
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

const align = (offset: number) => Math.ceil(offset / 8) * 8;

export class PartWriter {
  readonly #parts: { readonly name: string; readonly kind: Kind; readonly data: Table }[] = [];

  json(name: string, value: unknown): void {
    this.#parts.push({ name, kind: 'json', data: new TextEncoder().encode(JSON.stringify(value)) });
  }

  table(name: string, data: Table): void {
    const kind =
      data instanceof Uint8Array
        ? 'u8'
        : data instanceof Uint16Array
          ? 'u16'
          : data instanceof Uint32Array
            ? 'u32'
            : data instanceof Int32Array
              ? 'i32'
              : 'f64';
    this.#parts.push({ name, kind, data });
  }

  /** Texts of which each can be read without the others. */
  texts(name: string, texts: readonly string[]): void {
    const encoded = texts.map((text) => new TextEncoder().encode(text));
    const ends = new Uint32Array(texts.length);
    let end = 0;
    encoded.forEach((bytes, i) => (ends[i] = end += bytes.length));
    const all = new Uint8Array(end);
    encoded.forEach((bytes, i) => all.set(bytes, (ends[i] ?? 0) - bytes.length));
    this.table(`${name}.ends`, ends);
    this.table(name, all);
  }

  bytes(): Uint8Array {
    const entries: Record<string, Entry> = {};
    let offset = 0;
    for (const { name, kind, data } of this.#parts) {
      entries[name] = { kind, offset, length: data.length };
      offset = align(offset + data.byteLength);
    }
    const head = new TextEncoder().encode(JSON.stringify(entries));
    const start = align(8 + head.length);
    const bytes = new Uint8Array(start + offset);
    new Uint32Array(bytes.buffer, 0, 2).set([head.length, start]);
    bytes.set(head, 8);
    for (const { name, data } of this.#parts)
      bytes.set(
        new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
        start + (entries[name]?.offset ?? 0),
      );
    return bytes;
  }
}

export class PartReader {
  readonly #bytes: Uint8Array;
  readonly #entries: Readonly<Record<string, Entry>>;
  readonly #start: number;

  /** Throws where the bytes were not written by a `PartWriter`. */
  constructor(bytes: Uint8Array) {
    // A view can only begin where its numbers may lie.
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const [length = 0, start = 0] = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset, 2);
    this.#start = start;
    this.#entries = JSON.parse(decode(this.#bytes.subarray(8, 8 + length))) as Record<string, Entry>;
  }

  json(name: string): unknown {
    return JSON.parse(decode(this.#view(name, 'json') as Uint8Array));
  }

  u8(name: string): Uint8Array {
    return this.#view(name, 'u8') as Uint8Array;
  }

  u16(name: string): Uint16Array {
    return this.#view(name, 'u16') as Uint16Array;
  }

  u32(name: string): Uint32Array {
    return this.#view(name, 'u32') as Uint32Array;
  }

  i32(name: string): Int32Array {
    return this.#view(name, 'i32') as Int32Array;
  }

  f64(name: string): Float64Array {
    return this.#view(name, 'f64') as Float64Array;
  }

  texts(name: string): (i: number) => string {
    const ends = this.u32(`${name}.ends`);
    const all = this.u8(name);
    return (i) => decode(all.subarray(i === 0 ? 0 : ends[i - 1], ends[i]));
  }

  #view(name: string, kind: Kind): Table {
    const entry = this.#entries[name];
    if (entry?.kind !== kind) throw new Error(`the snapshot has no ${kind} part ${name}`);
    return new kinds[kind](
      this.#bytes.buffer as ArrayBuffer,
      this.#bytes.byteOffset + this.#start + entry.offset,
      entry.length,
    );
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
