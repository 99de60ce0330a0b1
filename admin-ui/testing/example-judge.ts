import type {
  Decision,
  Effect,
  Event,
  Evidence,
  Facts,
  Outcome,
  RuleOutcome,
  Trace,
  Truth,
} from '@fuero/engine';
import { exampleRules, lineOf } from './example-policy.ts';

/** Stands in for the engine so that the pages have decisions of every shape to show. It knows the five example rules only. */
export function judgeExample({
  event,
  text,
  facts,
}: {
  event: Event['id'];
  text: string;
  facts: Facts;
}): Decision {
  const links = evidence(text, /https?:\/\/\S+/giu, { list: null, entry: null });
  const scam = evidence(text, /dlscord-gift\.\w+|steamcommunlty\.\w+/giu, {
    list: 'scam-domains',
    entry: 'dlscord-gift.example',
  });
  const nitro = evidence(text, /f\s*r\s*e\s*e\s+n[i1]tro(?:\s+para\s+todos)?|regala\w*/giu, {
    list: 'nitro-lures',
    entry: 'free nitro',
  });
  const money = evidence(text, /gana\w*\s+\$?\d+|earn\s+\$?\d+/giu, {
    list: 'money-patterns',
    entry: String.raw`(?:earn|gana)\s+\$?\d+`,
  });
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
  const loud =
    letters.filter((letter) => letter !== letter.toLowerCase()).length / Math.max(1, letters.length);

  const traces: Readonly<Record<string, Trace>> = {
    'scam-link': group('scam-link', 'all', [
      leaf('scam-link', 'links:', { says: 'links in scam-domains', evidence: scam }),
      not('scam-link', 'not:', [
        leaf('scam-link', 'not:', {
          says: 'author.hasRole veteran',
          truth: facts.roles?.includes('veteran') === true ? 'true' : 'false',
          found: facts.roles?.join(', ') || 'ninguno',
        }),
      ]),
    ]),
    'free-nitro': group('free-nitro', 'all', [
      leaf('free-nitro', 'text:', { says: 'text contains nitro-lures', evidence: nitro }),
      group('free-nitro', 'any', [
        leaf('free-nitro', 'links:', {
          says: 'links.count atLeast 1',
          truth: links.length > 0 ? 'true' : 'false',
          found: String(links.length),
        }),
        age('free-nitro', 'author:', { says: 'author.tenure lessThan 7d', value: facts.tenure, below: 7 }),
      ]),
    ]),
    'money-lures': leaf('money-lures', 'text:', { says: 'text matches money-patterns', evidence: money }),
    'newcomer-links': group('newcomer-links', 'all', [
      leaf('newcomer-links', 'links:', {
        says: 'links.count atLeast 1',
        truth: links.length > 0 ? 'true' : 'false',
        found: String(links.length),
      }),
      age('newcomer-links', 'author:', {
        says: 'author.accountAge lessThan 1d',
        value: facts.accountAge,
        below: 1,
      }),
    ]),
    shouting: group('shouting', 'all', [
      leaf('shouting', 'length:', {
        says: 'text.length moreThan 20',
        truth: text.length > 20 ? 'true' : 'false',
        found: String(text.length),
      }),
      leaf('shouting', 'uppercase:', {
        says: 'text.uppercase atLeast 70%',
        truth: loud >= 0.7 ? 'true' : 'false',
        found: `${Math.round(loud * 100)}%`,
      }),
    ]),
  };

  const rules = outcomesOf(traces);
  const fired = rules
    .filter(({ outcome, mode }) => outcome === 'fired' && mode === 'enforce')
    .map(({ rule }) => rule);
  const effects = fired.flatMap((rule) => effectsOf[rule] ?? []);
  const outcome: Outcome = effects.some(({ kind }) => kind === 'delete')
    ? 'block'
    : effects.some(({ kind }) => kind === 'hold')
      ? 'hold'
      : 'publish';
  const shadowFired = rules
    .filter(({ outcome, mode }) => outcome === 'fired' && mode === 'shadow')
    .map((r) => r.rule);
  return {
    event,
    revision: '9f2c4b7d1e6a8053',
    outcome,
    fired,
    shadowFired,
    inconclusive: rules.filter((rule) => rule.outcome === 'inconclusive').map(({ rule }) => rule),
    rules,
    effects,
    shadow: shadowFired.flatMap((rule) => effectsOf[rule] ?? []),
    facts,
    readings: {},
  };
}

const effectsOf: Readonly<Record<string, readonly Effect[]>> = {
  'scam-link': [
    { kind: 'delete', rules: ['scam-link'] },
    { kind: 'timeout', for: 3_600_000, rules: ['scam-link'] },
    { kind: 'points', amount: 10, rules: ['scam-link'] },
  ],
  'free-nitro': [
    { kind: 'hold', rules: ['free-nitro'] },
    { kind: 'flag', queue: 'estafas', priority: 'high', rules: ['free-nitro'] },
  ],
  'money-lures': [
    { kind: 'warn', rules: ['money-lures'] },
    { kind: 'points', amount: 5, rules: ['money-lures'] },
  ],
  'newcomer-links': [{ kind: 'hold', rules: ['newcomer-links'] }],
  shouting: [{ kind: 'warn', rules: ['shouting'] }],
};

function outcomesOf(traces: Readonly<Record<string, Trace>>): RuleOutcome[] {
  let stopped = false;
  return exampleRules.map(({ id, title, mode, file, line }) => {
    const trace = traces[id] ?? null;
    const truth = trace?.truth ?? 'false';
    const outcome = stopped
      ? 'stopped'
      : ({ true: 'fired', false: 'silent', unknown: 'inconclusive' } as const)[truth];
    if (id === 'scam-link' && outcome === 'fired') stopped = true;
    return {
      rule: id,
      title,
      mode,
      outcome,
      exempt: null,
      file,
      line,
      trace: outcome === 'stopped' ? null : trace,
    };
  });
}

function evidence(text: string, pattern: RegExp, of: Pick<Evidence, 'list' | 'entry'>): Evidence[] {
  return [...text.matchAll(pattern)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    text: match[0],
    ...of,
  }));
}

interface Leaf {
  readonly says: string;
  readonly truth?: Truth;
  readonly found?: string | null;
  readonly because?: string | null;
  readonly evidence?: readonly Evidence[];
}

function leaf(rule: string, at: string, { says, truth, found, because, evidence: seen = [] }: Leaf): Trace {
  return {
    kind: 'leaf',
    truth: truth ?? (seen.length > 0 ? 'true' : 'false'),
    says,
    found: found ?? null,
    because: because ?? null,
    evidence: seen,
    line: lineOf(rule, at),
    column: 11,
    children: [],
  };
}

function age(
  rule: string,
  at: string,
  { says, value, below }: { says: string; value?: number | undefined; below: number },
): Trace {
  if (value === undefined)
    return leaf(rule, at, { says, truth: 'unknown', because: 'la superficie no lo dijo' });
  const days = value / 86_400_000;
  return leaf(rule, at, { says, truth: days < below ? 'true' : 'false', found: `${days.toFixed(1)}d` });
}

const strength: Record<Truth, number> = { false: 0, unknown: 1, true: 2 };

function group(rule: string, kind: 'all' | 'any', children: readonly Trace[]): Trace {
  const truths = [...children]
    .sort((a, b) => strength[a.truth] - strength[b.truth])
    .map(({ truth }) => truth);
  const truth = (kind === 'all' ? truths[0] : truths.at(-1)) ?? 'false';
  return inner(rule, kind, { truth, children });
}

function not(rule: string, at: string, children: readonly Trace[]): Trace {
  const flipped = { true: 'false', false: 'true', unknown: 'unknown' } as const;
  return {
    ...inner(rule, 'not', { truth: flipped[children[0]?.truth ?? 'unknown'], children }),
    line: lineOf(rule, at),
  };
}

function inner(
  rule: string,
  kind: 'all' | 'any' | 'not',
  { truth, children }: { truth: Truth; children: readonly Trace[] },
): Trace {
  const line = kind === 'not' ? lineOf(rule, 'not:') : lineOf(rule, `${kind}:`);
  return { kind, truth, says: kind, found: null, because: null, evidence: [], line, column: 7, children };
}
