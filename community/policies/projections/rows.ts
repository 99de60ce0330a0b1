import type { Policy, SanctionKind } from '@fuero/engine';
import { locales, placeholdersIn } from '@fuero/engine';
import { sha256 } from '../../audit/chain.ts';
import { settingNames, settingWords } from './setting-words.ts';
import type { SettingName } from './setting-words.ts';

/** One row of a projection, without what every one of them has: its community, its revision and since when. */
export type ProjectedRow = Readonly<Record<string, unknown>>;

export interface Projection {
  readonly table: 'policy_terms' | 'policy_templates' | 'policy_settings';
  /** The column that names a row, now and in the next revision. */
  readonly key: 'id' | 'name';
  readonly rows: readonly ProjectedRow[];
}

/** Milliseconds. */
const day = 86_400_000;

/** What a policy says, one row each, for those who read tables. */
export function projectionsOf(policy: Policy): readonly Projection[] {
  return [
    { table: 'policy_terms', key: 'id', rows: termRows(policy) },
    { table: 'policy_templates', key: 'id', rows: templateRows(policy) },
    { table: 'policy_settings', key: 'name', rows: settingRows(policy) },
  ];
}

function termRows(policy: Policy): readonly ProjectedRow[] {
  return policy.terms().map(({ list, kind, entry, onHit, severity }) => ({
    id: idOf(policy, 'term', list, entry),
    list,
    entry_kind: kind,
    entry: kept(entry),
    on_hit: onHit,
    severity,
  }));
}

function templateRows(policy: Policy): readonly ProjectedRow[] {
  return Object.values(policy.templates).flatMap(({ id: name, kind, title, text }) =>
    locales.map((locale) => ({
      id: idOf(policy, 'template', name, locale),
      name,
      kind,
      locale,
      title: title[locale] === null ? null : kept(title[locale]),
      body: kept(text[locale]),
      placeholders: placeholdersIn(`${title[locale] ?? ''} ${text[locale]}`),
    })),
  );
}

/** The seven settings of the forum's contract, under the names by which its clients know them. A threshold that does nothing by itself is `null`. */
function settingRows({ manifest, points }: Policy): readonly ProjectedRow[] {
  const { values, defaultFor, automatic, thresholds } = points;
  const reached = (...kinds: readonly SanctionKind[]) =>
    automatic ? (thresholds.find(({ sanction }) => kinds.includes(sanction))?.at ?? null) : null;
  const settings: Readonly<Record<SettingName, number | boolean | null>> = {
    puntos_advertencia: values.warning,
    puntos_suspension_temporal: values['temporary-suspension'],
    puntos_suspension_permanente: values['permanent-suspension'],
    umbral_suspension_automatica: reached('temporary-suspension', 'permanent-suspension'),
    umbral_baneo_automatico: reached('ban'),
    dias_suspension_temporal: defaultFor / day,
    moderacion_automatica_activa: manifest.features.automod,
  };
  const words = settingWords[manifest.community.locale];
  return settingNames.map((name) => ({ name, value: settings[name], description: words[name] }));
}

/** The same entry has the same id in every revision. */
function idOf({ manifest }: Policy, ...parts: readonly string[]): string {
  const digest = sha256(JSON.stringify([manifest.community.id, ...parts]));
  // Version 8 of RFC 9562: bits of one's own.
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** YAML can write what the database cannot hold. */
function kept(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
