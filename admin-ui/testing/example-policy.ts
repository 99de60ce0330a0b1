import type { RuleSource } from '@fuero/community';
import type { RuleCard, RuleMode } from '@fuero/engine';

/** A rule as its author wrote it, from which cards and sources of the examples are made. */
interface ExampleRule {
  readonly id: string;
  readonly title: string;
  readonly mode: RuleMode;
  readonly priority: number;
  readonly file: string;
  readonly line: number;
  readonly yaml: string;
}

export const exampleRules: readonly ExampleRule[] = [
  {
    id: 'scam-link',
    title: 'Enlace de estafa conocido',
    mode: 'enforce',
    priority: 100,
    file: 'automod/scam.yaml',
    line: 42,
    yaml: `  - id: scam-link
    title: Enlace de estafa conocido
    # Los enlaces de regalo falsos cambian cada semana; la lista se actualiza en lists/.
    when:
      all:
        - links: { in: scam-domains }
        - not: { author: { hasRole: veteran } }
    then:
      - delete
      - timeout: 1h
      - points: 10
    priority: 100
    stop: true
`,
  },
  {
    id: 'free-nitro',
    title: 'Promesas de Nitro gratis',
    mode: 'enforce',
    priority: 90,
    file: 'automod/scam.yaml',
    line: 12,
    yaml: `  - id: free-nitro
    title: Promesas de Nitro gratis
    when:
      all:
        - text: { contains: nitro-lures }
        - any:
            - links: { count: { atLeast: 1 } }
            - author: { tenure: { lessThan: 7d } }
    then:
      - hold
      - flag: { queue: estafas, priority: high }
    priority: 90
`,
  },
  {
    id: 'money-lures',
    title: 'Ganancias fáciles',
    mode: 'shadow',
    priority: 50,
    file: 'automod/money.yaml',
    line: 5,
    yaml: `  - id: money-lures
    title: Ganancias fáciles
    when:
      text: { matches: money-patterns }
    then: [warn, { points: 5 }]
    mode: shadow
    priority: 50
`,
  },
  {
    id: 'newcomer-links',
    title: 'Enlaces de cuentas recién hechas',
    mode: 'enforce',
    priority: 40,
    file: 'automod/newcomers.yaml',
    line: 3,
    yaml: `  - id: newcomer-links
    title: Enlaces de cuentas recién hechas
    when:
      all:
        - links: { count: { atLeast: 1 } }
        - author: { accountAge: { lessThan: 1d } }
    then: [hold]
    priority: 40
`,
  },
  {
    id: 'shouting',
    title: 'Mayúsculas sostenidas',
    mode: 'enforce',
    priority: 10,
    file: 'automod/tone.yaml',
    line: 3,
    yaml: `  - id: shouting
    title: Mayúsculas sostenidas
    when:
      all:
        - text: { length: { moreThan: 20 } }
        - text: { uppercase: { atLeast: 70% } }
    then: [warn]
    priority: 10
`,
  },
];

export const exampleSources: Readonly<Record<string, RuleSource>> = Object.fromEntries(
  exampleRules.map(({ id, file, line, yaml }) => [
    id,
    { file, line, text: yaml, owner: /owner: (\S+)/.exec(yaml)?.[1] ?? null },
  ]),
);

export const exampleCards: readonly RuleCard[] = exampleRules.map((rule) => ({
  id: rule.id,
  title: rule.title,
  mode: rule.mode,
  priority: rule.priority,
  file: rule.file,
  line: rule.line,
  endLine: rule.line + rule.yaml.trimEnd().split('\n').length - 1,
  owner: rule.id.startsWith('scam') ? 'equipo-confianza' : null,
  always: rule.id === 'shouting',
  stop: rule.yaml.includes('stop: true'),
  sanctions: rule.yaml.includes('points'),
}));

/** Line in its file of the first line of a rule's YAML that contains `text`. */
export function lineOf(rule: string, text: string): number {
  const source = exampleSources[rule];
  const index = source?.text.split('\n').findIndex((line) => line.includes(text)) ?? -1;
  if (source === undefined || index < 0) throw new Error(`no “${text}” in ${rule}`);
  return source.line + index;
}
