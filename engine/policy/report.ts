import type { Diagnostic } from './diagnostic.ts';
import type { Place } from './place.ts';
import { findings } from './findings.ts';
import type { FindingCode, FindingValues } from './findings.ts';

/** Collects the findings about one policy. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  add<Code extends FindingCode>(
    code: Code,
    at: { readonly file: string; readonly place: Place; readonly rule?: string | null },
    values: FindingValues<Code>,
  ): void;
}

export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    add(code, at, values) {
      const finding = findings[code];
      const { message, hint } = (finding.say as (v: typeof values) => { message: string; hint?: string })(
        values,
      );
      diagnostics.push({
        code,
        severity: finding.severity,
        file: at.file,
        line: at.place.line,
        column: at.place.column,
        message,
        hint: hint ?? null,
        rule: at.rule ?? null,
      });
    },
  };
}

/** Passes on the first findings; `close` says how many more there were, at the place of the first that was not. */
export function capReport(report: Report, limit: number): Report & { readonly close: () => void } {
  let given = 0;
  let kept = 0;
  let from: Parameters<Report['add']>[1] | null = null;
  return {
    diagnostics: report.diagnostics,
    add(code, at, values) {
      if (given === limit) {
        kept += 1;
        from ??= at;
        return;
      }
      given += 1;
      report.add(code, at, values);
    },
    close() {
      if (from !== null) report.add('more-findings', from, { count: kept });
    },
  };
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
