import { createWindows, decidingPath, effectName, readGiven, redact, redactEvent } from '@fuero/engine';
import type { Policy, RedactablePath } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { CommandFailed } from './exit.ts';
import { loadSound } from './load-folder.ts';
import { collect, namedRules } from './named-rules.ts';
import { owned } from './owned.ts';
import type { OwnedDecision } from './owned.ts';
import { painterFor } from './paint.ts';
import { redactOption } from './redact-option.ts';
import { ruleLines } from './render-trace.ts';
import type { TraceExtent } from './render-trace.ts';

interface ExplainOptions {
  readonly rule?: readonly string[];
  readonly given?: readonly string[];
  readonly redact: readonly RedactablePath[];
  readonly all?: true;
  readonly format: 'pretty' | 'json';
}

/** `fuero explain`: why each rule fires on a message, or does not. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .summary('say of every rule why a message makes it fire or not')
    .description(
      'Judges one message and shows, for every rule, the path to the leaf that decided: what was compared, where in the text, and where in the policy.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero explain "free nitro: https://dlscord-gift.example/x"
  fuero explain "hola" --rule flood-newcomer-links --given author.tenure=2d --given author.points=5
  fuero explain "hola" --given 'author.roles=[veteran]' --given content.type=thread --all
  fuero explain "mi correo es ana@example.org" --redact content.text --format json
`,
    )
    .argument('<message>', 'the message')
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .option('--rule <id>', 'only this rule; may be repeated', collect)
    .option('--given <path=value>', 'what is known, as `given:` of a test says it; may be repeated', collect)
    .option('--all', 'the whole condition, not only what decided')
    .addOption(redactOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      `
What is not given is what a test takes for granted: a member of a year with 100 messages, no points, no rank.

Exit code: 0 whatever the decision is, 1 the policy has errors, 2 a rule, a path or a value is not known.`,
    )
    .action(async (message: string, argument: string | undefined, options: ExplainOptions) => {
      const loaded = await loadSound(argument, 'explain', 'explained');
      if (loaded === null) return;
      const { folder, policy } = loaded;
      const chosen = namedRules(policy, options.rule);
      const { event, decision } = explain(policy, message, options);
      const rules = decision.rules.filter((rule) => chosen.has(rule.rule));
      const extent: TraceExtent = options.all === true ? 'whole' : 'deciding';
      if (options.format === 'pretty') {
        process.stdout.write(pretty({ ...decision, rules }, folder, extent));
        return;
      }
      const shown = rules.map((rule) =>
        rule.trace === null || extent === 'whole' ? rule : { ...rule, trace: decidingPath(rule.trace) },
      );
      const json = { schemaVersion: 1, event, decision: { ...decision, rules: shown } };
      process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    });
}

function explain(
  policy: Policy,
  message: string,
  options: ExplainOptions,
): { readonly event: object; readonly decision: OwnedDecision } {
  const { step, diagnostics } = readGiven(policy, message, (options.given ?? []).map(readPair));
  if (step === null) {
    const [first] = diagnostics;
    throw new CommandFailed(`--given: ${first?.message ?? 'not understood'}`, first?.hint ?? null);
  }
  const { event, facts } = step;
  const readings = createWindows(policy.windows).observe(event);
  const decision = policy.explain(event, readings, facts);
  return {
    event: redactEvent(event, options.redact),
    decision: owned(redact(decision, options.redact), policy),
  };
}

function readPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
  throw new CommandFailed(`--given ${pair} has no value`, 'write --given author.tenure=2d');
}

function pretty(decision: OwnedDecision, folder: string, extent: TraceExtent): string {
  const paint = painterFor(process.stdout);
  const colour = { publish: 'green', hold: 'yellow', block: 'red' } as const;
  const count = (outcome: string) => decision.rules.filter((rule) => rule.outcome === outcome).length;
  const lines = [
    paint(colour[decision.outcome], decision.outcome),
    ...(decision.effects.length > 0 ? [`  effects: ${decision.effects.map(effectName).join(', ')}`] : []),
    ...(decision.shadow.length > 0 ? [`  in shadow: ${decision.shadow.map(effectName).join(', ')}`] : []),
    ...decision.rules.flatMap((rule) => [
      // What was not evaluated has nothing to show and needs no room.
      ...(rule.trace === null ? [] : ['']),
      ...ruleLines(rule, folder, extent),
    ]),
    '',
    `${count('fired')} fired, ${count('silent')} silent, ${count('inconclusive')} inconclusive, ${count('stopped')} stopped by a rule before them`,
  ];
  return `${lines.join('\n')}\n`;
}
