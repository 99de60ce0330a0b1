/** A text that a pattern should find, by taking the shortest way through it; `null` where that is not seen. The engine has the last word. */
export function samplePattern(pattern: string): string | null {
  try {
    const reader = { text: pattern, at: 0 };
    const sample = alternatives(reader);
    return reader.at === pattern.length ? sample : null;
  } catch (error) {
    if (error instanceof NoSample) return null;
    throw error;
  }
}

class NoSample extends Error {}

interface Reader {
  readonly text: string;
  at: number;
}

function alternatives(reader: Reader): string {
  let first: string | null = null;
  for (;;) {
    const branch = sequence(reader);
    first ??= branch;
    if (reader.text[reader.at] !== '|') return first;
    reader.at += 1;
  }
}

function sequence(reader: Reader): string {
  let sample = '';
  while (reader.at < reader.text.length && !'|)'.includes(reader.text.charAt(reader.at))) {
    const piece = atom(reader);
    sample += piece.repeat(repetitions(reader));
  }
  return sample;
}

function atom(reader: Reader): string {
  const c = reader.text.charAt(reader.at);
  reader.at += 1;
  switch (c) {
    case '(':
      return group(reader);
    case '[':
      return oneOfClass(reader);
    case '\\':
      return escape(reader);
    case '.':
      return 'x';
    case '^':
    case '$':
      return '';
    case '*':
    case '+':
    case '?':
      throw new NoSample();
    default:
      return c;
  }
}

function group(reader: Reader): string {
  const flags = /^\?[a-z-]+\)/i.exec(reader.text.slice(reader.at));
  if (flags !== null) {
    reader.at += flags[0].length;
    return '';
  }
  const opening = /^\?(?:[a-z-]*:|P?<[A-Za-z_]\w*>)/.exec(reader.text.slice(reader.at));
  reader.at += opening?.[0].length ?? 0;
  if (reader.text[reader.at] === '?') throw new NoSample();
  const inner = alternatives(reader);
  if (reader.text[reader.at] !== ')') throw new NoSample();
  reader.at += 1;
  return inner;
}

function repetitions(reader: Reader): number {
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})[?+]?/.exec(reader.text.slice(reader.at));
  if (found === null) return 1;
  reader.at += found[0].length;
  const [sign, least] = found;
  if (least !== undefined) return Math.min(Number(least), 200);
  return sign.startsWith('+') ? 1 : 0;
}

const classes: Readonly<Record<string, string>> = {
  d: '7',
  D: 'x',
  w: 'x',
  W: ' ',
  s: ' ',
  S: 'x',
  b: '',
  A: '',
  z: '',
  n: '\n',
  t: '\t',
};

function escape(reader: Reader): string {
  const c = reader.text.charAt(reader.at);
  reader.at += 1;
  if (/[pP]/.test(c)) throw new NoSample();
  const known = classes[c];
  if (known !== undefined) return known;
  if (/[A-Za-z0-9]/.test(c)) throw new NoSample();
  return c;
}

function oneOfClass(reader: Reader): string {
  const inside = /^(\^?)((?:\\.|\[:\w+:\]|[^\]])(?:\\.|[^\]\\])*)\]/.exec(reader.text.slice(reader.at));
  if (inside === null) throw new NoSample();
  reader.at += inside[0].length;
  const [, negated, members = ''] = inside;
  if (negated === '^') return /\\s| /.test(members) ? 'x' : ' ';
  const first = members.charAt(0);
  if (first === '[') throw new NoSample();
  return first === '\\' ? escape({ text: members, at: 1 }) : first;
}
