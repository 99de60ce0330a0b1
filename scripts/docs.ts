import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeLanguage, ranks, templatePlaceholders } from '@fuero/engine';
import { variablesTable } from '../adapters/config/variables.ts';

/** Parts of the documentation that are derived from code: marker → text. A test compares; `node scripts/docs.ts` writes. */
const parts: Readonly<Record<string, () => string>> = {
  settings: variablesTable,
  leaves: leavesTable,
  facts: factsTable,
  effects: effectsTable,
  records: recordsTable,
  sections: sectionsTable,
  placeholders: placeholdersTable,
  features: () =>
    `Switches: ${describeLanguage()
      .features.map((name) => `\`${name}\``)
      .join(', ')}.`,
  actions: actionsTable,
  permissions: permissionsTable,
  findings: findingsTable,
  advice: adviceTable,
};

export const documents = ['README.md', 'docs/policy.md', 'docs/permissions.md'] as const;

/** The document with every derived part as the code says it today. */
export function derive(text: string): string {
  return text.replace(/<!-- (\w+) -->\n(?:[\s\S]*?<!-- \/\1 -->\n)?/g, (whole, name: string) => {
    const part = parts[name];
    return part === undefined
      ? whole
      : `<!-- ${name} -->\n<!-- prettier-ignore-start -->\n\n${part()}\n\n<!-- prettier-ignore-end -->\n<!-- /${name} -->\n`;
  });
}

export function pathOf(document: string): string {
  return fileURLToPath(new URL(`../${document}`, import.meta.url));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function leavesTable(): string {
  const rows = describeLanguage().leaves.flatMap((leaf) => [
    [`\`${leaf.key}\``, '', leaf.description],
    ...leaf.keys.map((key) => ['', `\`${key.key}\``, key.description]),
  ]);
  return table(['leaf', 'key', 'what it reads'], rows);
}

function factsTable(): string {
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
  const rows = Map.groupBy(describeLanguage().facts, ({ fact, operators, value }) =>
    [`\`${fact}\``, code(operators), value].join('\n'),
  );
  return table(
    ['fact', 'path', 'operators', 'value'],
    [...rows].map(([row, facts]) => {
      const [fact = '', operators = '', value = ''] = row.split('\n');
      return [fact, code(facts.flatMap(({ path }) => path ?? [])), operators, value];
    }),
  );
}

function effectsTable(): string {
  const venues = ['discord', 'forum-before', 'forum-after'] as const;
  return table(
    ['effect', 'value', 'what it does', 'Discord', 'forum, before publication', 'forum, after'],
    describeLanguage().effects.map(({ key, takes, description, performedBy }) => [
      `\`${key}\``,
      takes ?? '',
      description,
      ...venues.map((venue) => performedBy[venue] ?? '–'),
    ]),
  );
}

/** What effects are in the records that people read. */
function recordsTable(): string {
  const name = (text: string | null) => (text === null ? '–' : `\`${text}\``);
  const rows = describeLanguage().effects.flatMap(({ meanings }) =>
    meanings
      .filter(({ action }) => action !== null)
      .map((m) => [`\`${m.written}\``, ...[m.sanction, m.actionKind, m.action].map(name)]),
  );
  return table(['effect', 'kind of sanction', 'kind of action', 'action'], rows);
}

function actionsTable(): string {
  return table(
    ['action', 'what it does', 'lowest rank', 'on Discord also', 'through', 'taken back by'],
    describeLanguage().actions.map((action) => [
      `\`${action.name}\``,
      action.description,
      action.through.includes('policy') ? '–' : (action.rank ?? 'every member'),
      action.permission ?? '',
      action.through.join(', '),
      action.inverse === null ? '–' : `\`${action.inverse}\``,
    ]),
  );
}

/** Who may do what before any limit of a policy: a rank may do what a lower one may. */
function permissionsTable(): string {
  const holders = ['member', ...ranks] as const;
  return table(
    ['action', 'what it does', ...holders],
    describeLanguage().actions.map(({ name, description, rank, through }) => [
      `\`${name}\``,
      description,
      ...holders.map((_, place) =>
        !through.includes('policy') && place > ranks.findIndex((held) => held === rank) ? 'yes' : '–',
      ),
    ]),
  );
}

function placeholdersTable(): string {
  const rows = Object.entries(templatePlaceholders).map(([kind, names]) => [
    `\`${kind}\``,
    [
      ...names.map((name) => `\`{${name}}\``),
      ...(kind === 'offer' ? ['`{field.ID}` of each field'] : []),
    ].join(', '),
  ]);
  return table(['kind', 'placeholders'], rows);
}

function sectionsTable(): string {
  const rows = describeLanguage().sections.flatMap(({ key: section, keys }) =>
    keys.map(({ key, description }, index) => [
      index === 0 ? `\`${section}\`` : '',
      `\`${key}\``,
      description,
    ]),
  );
  return table(['section', 'key', 'what it says'], rows);
}

function findingsTable(): string {
  return table(
    ['code', 'severity'],
    describeLanguage().findings.map((finding) => [`\`${finding.code}\``, finding.severity]),
  );
}

function adviceTable(): string {
  return table(
    ['code', 'what it names'],
    describeLanguage().advice.map(({ code, about }) => [`\`${code}\``, about]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const document of documents) {
    const path = pathOf(document);
    writeFileSync(path, derive(readFileSync(path, 'utf8')));
  }
}
