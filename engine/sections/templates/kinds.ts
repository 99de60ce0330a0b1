const person = ['member', 'community'] as const;
const sanction = [...person, 'rule', 'points'] as const;
const told = [...sanction, 'until'] as const;
const ended = [...person, 'reason'] as const;
const answered = [...person, 'resolution'] as const;

/**
 * What a template is for → the placeholders that are filled there. The first five are those of the forum; `resolution` answers a report
 * on which staff acted, `report-dismissed` one on which they did not. `{rule}` is the rule's title, or its id where it has none;
 * `{why}` what decided, as `whyOf` says it.
 */
export const templatePlaceholders = {
  warning: sanction,
  suspension: told,
  ban: sanction,
  resolution: [...person, 'reason', 'resolution'],
  other: told,
  notice: told,
  lifted: ended,
  expired: ended,
  'report-dismissed': [...answered, 'reason'],
  'appeal-upheld': answered,
  'appeal-overturned': answered,
  content: ended,
  alert: [...told, 'rule.id', 'rule.title', 'why', 'channel', 'link', 'excerpt'],
  offer: [...person, 'id', 'link'],
  ticket: [...person, 'number', 'category'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TemplateKind = keyof typeof templatePlaceholders;

export const templateKinds = Object.keys(templatePlaceholders) as readonly TemplateKind[];

/** Kinds of what a surface shows without a title. */
export const untitledKinds: readonly TemplateKind[] = ['offer', 'ticket'];

function kindsWithin(filled: readonly string[]): readonly TemplateKind[] {
  return templateKinds.filter((kind) => templatePlaceholders[kind].every((name) => filled.includes(name)));
}

/** Kinds that a rule can tell the one it judges: those whose placeholders it fills. */
export const toldKinds = kindsWithin(told);
/** Kinds that an alert can hold. */
export const alertKinds = kindsWithin(templatePlaceholders.alert);

/** Values by placeholder. A template of kind `offer` also takes `field.<id>` for each field of the offers section. */
export type TemplateValues = Readonly<
  Partial<Record<(typeof templatePlaceholders)[TemplateKind][number] | `field.${string}`, string>>
>;
