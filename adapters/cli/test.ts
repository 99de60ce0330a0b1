import { testPolicy } from '@fuero/engine';
import type { CaseResult, RuleCoverage, TestedPolicy } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCode } from './exit.ts';
import { loadFolder } from './load-folder.ts';
import { painterFor } from './paint.ts';
import { counts, pathIn, plural, renderDiagnostics } from './render-diagnostics.ts';

type TestFormat = 'pretty' | 'json' | 'junit' | 'github';

/** `fuero test`: runs the `*.test.yaml` files beside the rules. */
export function registerTest(program: Command): void {
  program
    .command('test')
    .summary('run the tests beside the rules')
    .description(
      'Runs every *.test.yaml of a policy folder. A rule without a firing and a silent case fails too.',
    )
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['pretty', 'json', 'junit', 'github'])
        .default('pretty'),
    )
    .addHelpText(
      'after',
      `
Examples:
  fuero test                         all tests of ./rules
  fuero test rules --format junit    for a build server

Exit code: 0 all passed, 1 a case failed, a rule is not covered or the policy has errors, 2 the folder could not be read.`,
    )
    .action(async (argument: string | undefined, options: { format: TestFormat }) => {
      const { folder, files, policy, diagnostics } = await loadFolder(argument);
      if (policy === null) {
        const format = options.format === 'junit' ? 'pretty' : options.format;
        process.stdout.write(renderDiagnostics(format, { diagnostics, files, folder }));
        process.stderr.write(
          `fuero test: the policy has ${plural(counts(diagnostics).errors, 'error')}, so nothing was tested\n`,
        );
        process.exitCode = exitCode.findings;
        return;
      }
      const tested = testPolicy(policy, files);
      process.stdout.write(render(options.format, tested, folder));
      if (tested.diagnostics.length > 0) {
        process.stderr.write(renderDiagnostics('pretty', { diagnostics: tested.diagnostics, files, folder }));
      }
      process.exitCode = tested.ok ? exitCode.ok : exitCode.findings;
    });
}

function render(format: TestFormat, tested: TestedPolicy, folder: string): string {
  switch (format) {
    case 'pretty':
      return pretty(tested, folder);
    case 'json':
      return `${JSON.stringify({ schemaVersion: 1, ok: tested.ok, ...totals(tested), cases: tested.cases, rules: tested.rules, vacuous: tested.vacuous, diagnostics: tested.diagnostics }, null, 2)}\n`;
    case 'junit':
      return junit(tested, folder);
    case 'github':
      return [
        ...tested.cases.filter((c) => !c.ok).map((c) => annotation(folder, c, c.failures.join('; '))),
        ...tested.vacuous.map((r) => annotation(folder, r, uncovered(r))),
      ].join('');
  }
}

function totals(tested: TestedPolicy): { readonly passed: number; readonly failed: number } {
  const passed = tested.cases.filter((c) => c.ok).length;
  return { passed, failed: tested.cases.length - passed };
}

function pretty(tested: TestedPolicy, folder: string): string {
  const paint = painterFor(process.stdout);
  const failed = tested.cases
    .filter((c) => !c.ok)
    .map(
      (c) =>
        `${paint('red', 'failed')}  ${paint('bold', `${pathIn(folder, c.file)}:${c.line}`)}  ${c.name}\n${c.failures.map((f) => `        ${f}\n`).join('')}`,
    );
  const vacuous = tested.vacuous.map(
    (r) =>
      `${paint('yellow', 'uncovered')}  ${paint('bold', `${pathIn(folder, r.file)}:${r.line}`)}  ${r.rule}: ${uncovered(r)}\n`,
  );
  const { passed, failed: lost } = totals(tested);
  const covered = tested.rules.length - tested.vacuous.length;
  const total = `${passed} passed, ${lost} failed; ${covered} of ${plural(tested.rules.length, 'rule')} covered\n`;
  return [...failed, ...vacuous, failed.length + vacuous.length > 0 ? '\n' : '', total].join('');
}

function uncovered(rule: RuleCoverage): string {
  if (rule.fired === 0 && rule.silent === 0) return 'no case makes it fire, and none sees it stay silent';
  return rule.fired === 0 ? 'no case makes it fire' : 'no case sees it evaluated and stay silent';
}

function annotation(
  folder: string,
  at: { readonly file: string; readonly line: number },
  text: string,
): string {
  return `::error file=${pathIn(folder, at.file)},line=${at.line}::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`;
}

function junit(tested: TestedPolicy, folder: string): string {
  const escape = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
  const one = (name: string, at: Pick<CaseResult, 'file' | 'line'>, failures: readonly string[]) =>
    `    <testcase classname="${escape(at.file)}" name="${escape(name)}" file="${escape(pathIn(folder, at.file))}" line="${at.line}">${failures.map((f) => `<failure message="${escape(f)}"/>`).join('')}</testcase>\n`;
  const cases = tested.cases.map((c) => one(c.name, c, c.failures));
  const rules = tested.rules.map((r) =>
    one(`${r.rule} is covered`, r, tested.vacuous.includes(r) ? [uncovered(r)] : []),
  );
  const failures = totals(tested).failed + tested.vacuous.length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="fuero" tests="${cases.length + rules.length}" failures="${failures}">\n${[...cases, ...rules].join('')}  </testsuite>\n</testsuites>\n`;
}
