import type { Diagnostic } from './diagnostic.ts';
import type { Place } from './place.ts';
import { findings } from './findings.ts';
import type { FindingCode, FindingValues } from './findings.ts';

interface At {
  readonly file: string;
  readonly place: Place;
  readonly rule?: string | null;
}

/** Collects the findings about one policy. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  /** How many were added, those that are not kept included. */
  readonly count: number;
  /** `values`: as a function where they take work that is for nothing when the finding is not kept. */
  add<Code extends FindingCode>(
    code: Code,
    at: At,
    values: FindingValues<Code> | (() => FindingValues<Code>),
  ): void;
}

/** Characters; a name may be as long as a file. */
const longestMessage = 1000;
/** Of one kind in one file: who sees so many does not read the next. */
const mostOfAKind = 1000;

export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  const kinds = new Map<string, { count: number; last: number }>();
  let count = 0;

  function made<Code extends FindingCode>(code: Code, at: At, values: FindingValues<Code>): Diagnostic {
    const finding = findings[code];
    const { message, hint } = (finding.say as (v: typeof values) => { message: string; hint?: string })(
      values,
    );
    return {
      code,
      severity: finding.severity,
      file: at.file,
      line: at.place.line,
      column: at.place.column,
      message: shortened(message),
      hint: hint === undefined ? null : shortened(hint),
      rule: at.rule ?? null,
    };
  }

  /** Says, where the first one stands that is not kept, how many there are by now. */
  function pass(code: FindingCode, at: At, kind: { count: number; last: number }): void {
    const { severity } = findings[code];
    const more = (from: At) => made('more-findings', from, { kind: code, count: kind.count - mostOfAKind });
    const said = diagnostics[kind.last];
    if (kind.count === mostOfAKind + 1 || said === undefined)
      kind.last = diagnostics.push({ ...more(at), severity }) - 1;
    else diagnostics[kind.last] = { ...said, message: more(at).message };
  }

  return {
    diagnostics,
    get count() {
      return count;
    },
    add(code, at, values) {
      count += 1;
      const key = `${code} ${at.file}`;
      const kind = kinds.get(key) ?? { count: 0, last: -1 };
      kinds.set(key, kind);
      kind.count += 1;
      if (kind.count > mostOfAKind) pass(code, at, kind);
      else diagnostics.push(made(code, at, settled(values)));
    },
  };
}

function settled<Values>(values: Values | (() => Values)): Values {
  return typeof values === 'function' ? (values as () => Values)() : values;
}

function shortened(text: string): string {
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)}…`;
}

/** By file, line and column. */
export function sortDiagnostics<Found extends Pick<Diagnostic, 'file' | 'line' | 'column' | 'code'>>(
  diagnostics: readonly Found[],
): readonly Found[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
