import { describeGap, outcomes } from '@fuero/engine';
import type { Explained, Sampled } from '@fuero/engine';
import { decidingPath } from '@fuero/engine';
import type { RuleOutcome, Trace } from '@fuero/engine';
import { summary } from './render-pretty.ts';
import {
  agreementWords,
  beyond,
  grouped,
  guardWords,
  headline,
  memberWords,
  period,
  rowLimit,
} from './words.ts';
import type { Told } from './words.ts';

/** The report for a pull request: short, with the examples folded away. */
export function renderMarkdown(told: Told): string {
  const { report, from, to, exceeded } = told;
  const { members, notReplayable } = report;
  const verdict = exceeded.length > 0 ? '❌' : report.changed > 0 ? '🔎' : '✅';
  const rules = report.rules.filter((rule) => rule.newlyFires + rule.stopsFiring > 0);
  const sanctions = report.sanctions.filter((pair) => pair.from !== pair.to);
  return `${[
    `### ${verdict} Replay: ${code(from)} → ${code(to)}`,
    '',
    `${period(report)}. ${headline(told)}.`,
    ...exceeded.flatMap((one) => ['', `**${guardWords(one)}**`]),
    '',
    ...table(
      ['before \\ after', ...outcomes],
      outcomes.map((before) => [
        `**${before}**`,
        ...outcomes.map((after) =>
          grouped(report.outcomes.find((pair) => pair.from === before && pair.to === after)?.count ?? 0),
        ),
      ]),
    ),
    ...list(
      'Sanctions that change',
      sanctions.map((pair) => `${grouped(pair.count)} × ${pair.from} → ${pair.to}`),
    ),
    ...(rules.length === 0
      ? []
      : [
          '',
          ...table(
            ['rule', 'newly fires', 'stops firing', 'as before'],
            rules
              .slice(0, rowLimit)
              .map((rule) => [
                code(rule.rule),
                grouped(rule.newlyFires),
                grouped(rule.stopsFiring),
                grouped(rule.unchanged),
              ]),
          ),
          ...beyond(rules, 'rule'),
        ]),
    ...list('Members', [
      ...members.slice(0, rowLimit).map((member) => `${code(member.member)}: ${memberWords(member)}`),
      ...beyond(members, 'member'),
    ]),
    ...list('What staff found', agreementWords(report)),
    ...list(
      'Not replayable',
      notReplayable.why.map(({ gap, events }) => `${grouped(events)} × ${describeGap(gap)}`),
    ),
    ...report.sample.flatMap(example),
  ].join('\n')}\n`;
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines.map((line) => `- ${line}`)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(row)];
}

function example(sampled: Sampled): readonly string[] {
  return [
    '',
    `<details><summary>${escape(sampled.transition)}: ${escape(sampled.event)}</summary>`,
    '',
    '<table><tr><th>before</th><th>after</th></tr><tr valign="top">',
    `<td><pre>${side(sampled.from)}</pre></td>`,
    `<td><pre>${side(sampled.to)}</pre></td>`,
    '</tr></table>',
    '',
    `<pre>${escape(sampled.text)}</pre>`,
    '</details>',
  ];
}

function side(explained: Explained): string {
  const rules = (explained.rules ?? []).flatMap(ruleLines);
  // An empty line would end the block of HTML.
  return [summary(explained), ...rules]
    .map(escape)
    .join('\n')
    .replace(/\n{2,}/g, '\n');
}

function ruleLines({ rule, outcome, trace }: RuleOutcome): readonly string[] {
  return [`${rule} ${outcome}`, ...(trace === null ? [] : traceLines(decidingPath(trace), 1))];
}

function traceLines({ truth, says, found, because, children }: Trace, depth: number): readonly string[] {
  const mark = { true: '✓', false: '✗', unknown: '?' }[truth];
  const why = because === null ? '' : ` (${because})`;
  return [
    `${'  '.repeat(depth)}${mark} ${says}${found === null ? '' : `, found ${found}`}${why}`,
    ...children.flatMap((child) => traceLines(child, depth + 1)),
  ];
}

/** Names and messages come from members: nothing in them may become markup. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replace(/\n{2,}/g, '\n');
}

function code(text: string): string {
  return `\`${text.replace(/[`|\n\r]/g, '·')}\``;
}
