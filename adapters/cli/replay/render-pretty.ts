import { describeGap, effectName, outcomes } from '@fuero/engine';
import type { Explained, ReplayReport, Sampled } from '@fuero/engine';
import { painterFor } from '../paint.ts';
import { ruleLines } from '../render-trace.ts';
import {
  agreementWords,
  beyond,
  grouped,
  guardWords,
  headline,
  memberWords,
  period,
  printable,
  rowLimit,
} from './words.ts';
import type { Told } from './words.ts';

/** The report for a terminal. */
export function renderPretty(told: Told): string {
  const { report, from, to, exceeded } = told;
  const paint = painterFor(process.stdout);
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', name), ...lines.map((line) => `  ${line}`)];
  const { members, notReplayable } = report;
  const sanctions = report.sanctions.filter((pair) => pair.from !== pair.to);
  return `${[
    `${paint('bold', `${from} → ${to}`)}, ${period(report)}`,
    headline(told),
    ...section('answers', answerTable(report)),
    ...section(
      'sanctions that change',
      sanctions.map((pair) => `${grouped(pair.count)}  ${pair.from} → ${pair.to}`),
    ),
    ...section('rules', ruleTable(report)),
    ...section('members', [
      ...members
        .slice(0, rowLimit)
        .map((member) => `${printable(member.name)} (${printable(member.member)}): ${memberWords(member)}`),
      ...beyond(members, 'member'),
    ]),
    ...section('what staff found', agreementWords(report)),
    ...section(
      'not replayable',
      notReplayable.why.map(({ gap, events }) => `${grouped(events)}  ${describeGap(gap)}`),
    ),
    ...section(
      'examples',
      report.sample.flatMap((sampled) => example(sampled, told)),
    ),
    ...(report.startedAtZero === 0
      ? []
      : ['', `members whose balance no line records start at 0 points: ${grouped(report.startedAtZero)}`]),
    ...(exceeded.length === 0 ? [] : ['', ...exceeded.map((one) => paint('red', guardWords(one)))]),
  ].join('\n')}\n`;
}

function answerTable({ outcomes: pairs }: ReplayReport): readonly string[] {
  const width = Math.max(7, ...pairs.map(({ count }) => grouped(count).length));
  const row = (head: string, cells: readonly string[]) =>
    head.padEnd(10) + cells.map((cell) => cell.padStart(width + 2)).join('');
  return [
    row(
      '',
      outcomes.map((outcome) => `→ ${outcome}`),
    ),
    ...outcomes.map((from) =>
      row(
        from,
        outcomes.map((to) => grouped(pairs.find((pair) => pair.from === from && pair.to === to)?.count ?? 0)),
      ),
    ),
  ];
}

function ruleTable({ rules }: ReplayReport): readonly string[] {
  return rules.flatMap((rule) => {
    const { newlyFires, stopsFiring, shadowNewlyFires, shadowStopsFiring, unchanged } = rule;
    const parts = [
      newlyFires > 0 ? `newly fires ${grouped(newlyFires)} ×` : '',
      stopsFiring > 0 ? `stops firing ${grouped(stopsFiring)} ×` : '',
      shadowNewlyFires > 0 ? `newly fires in shadow ${grouped(shadowNewlyFires)} ×` : '',
      shadowStopsFiring > 0 ? `stops firing in shadow ${grouped(shadowStopsFiring)} ×` : '',
    ].filter((part) => part !== '');
    return parts.length === 0
      ? []
      : [`${rule.rule}: ${parts.join(', ')}; fires as before ${grouped(unchanged)} ×`];
  });
}

function example(sampled: Sampled, { from, to }: Told): readonly string[] {
  const paint = painterFor(process.stdout);
  return [
    `${paint('cyan', sampled.transition)}  ${printable(sampled.event)} by ${printable(sampled.member)}`,
    `  ${JSON.stringify(sampled.text)}`,
    ...side('before', sampled.from, from),
    ...side('after', sampled.to, to),
  ];
}

function side(name: string, explained: Explained, folder: string): readonly string[] {
  return [
    `  ${name}: ${summary(explained)}`,
    ...(explained.rules ?? [])
      .flatMap((rule) => ruleLines(rule, folder, 'deciding'))
      .map((line) => `  ${line}`),
  ];
}

/** The answer of one side, with everything that followed. */
export function summary({ outcome, cause, effects, sanctions, fired, rules }: Explained): string {
  if (cause === 'sanction') return `${outcome}, because a sanction was in force`;
  const parts = [
    outcome,
    ...(effects.length === 0 ? [] : [`effects ${effects.map(effectName).join(', ')}`]),
    ...(sanctions.length === 0 ? [] : [`sanctions ${sanctions.map(({ kind }) => kind).join(', ')}`]),
    ...(rules === null && fired.length > 0
      ? [`fired ${fired.join(', ')} (no explanation was recorded)`]
      : []),
  ];
  return parts.join('; ');
}
