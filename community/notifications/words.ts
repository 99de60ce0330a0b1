import { renderTemplate } from '@fuero/engine';
import type { Locale, Policy, Template, TemplateKind, TemplateValues } from '@fuero/engine';
import { formatTime } from '../decisions/message-for.ts';
import { generalTemplate, namedTemplate, namesEnd } from '../templates/choose.ts';
import { standardWords } from '../templates/standard-words.ts';
import type { StandardKind } from '../templates/standard-words.ts';

interface AboutSanction {
  readonly reason: string;
  /** Title of the rule that imposed it, or its id; absent: the reason stands for it. */
  readonly rule?: string;
  /** Balance of the member's ledger. */
  readonly points: number;
  /** `null`: it has no end. */
  readonly until: Date | null;
}

interface AboutReport {
  /** Why it was reported, as the member reads it. */
  readonly reason: string;
  /** What staff answer. */
  readonly resolution: string;
}

/** Whether another sanction keeps the member from taking part when one ends. */
type Still = 'blocked' | 'free';

/** What a member is told, with what its words are filled with. The member and the community fill themselves in. */
export type Notice =
  | { readonly kind: 'warning' | 'suspension' | 'ban'; readonly values: AboutSanction }
  | { readonly kind: 'content'; readonly values: Pick<AboutSanction, 'reason'> }
  | {
      readonly kind: 'lifted' | 'expired';
      readonly values: Pick<AboutSanction, 'reason'>;
      readonly still: Still;
    }
  | { readonly kind: 'report-resolved' | 'report-dismissed'; readonly values: AboutReport }
  | { readonly kind: 'appeal-upheld'; readonly values: Pick<AboutReport, 'resolution'> }
  | {
      readonly kind: 'appeal-overturned';
      readonly values: Pick<AboutReport, 'resolution'>;
      readonly still: Still;
    }
  | { readonly kind: 'notice'; readonly values: Pick<AboutSanction, 'reason'> & Partial<AboutSanction> };

/**
 * Kinds of template that have words for a notification; the general one is looked for among the first. The end of an appeal
 * and of a sanction have the house's words: what a policy says about everything else would not say what happened.
 */
const told: Readonly<Record<Notice['kind'], readonly TemplateKind[]>> = {
  warning: ['warning', 'other', 'notice'],
  suspension: ['suspension', 'other', 'notice'],
  ban: ['ban', 'other', 'notice'],
  'report-resolved': ['resolution'],
  'report-dismissed': ['resolution'],
  notice: ['other', 'notice'],
  content: ['notice', 'other'],
  lifted: [],
  expired: [],
  'appeal-upheld': [],
  'appeal-overturned': [],
};

/** Kinds of which a template that nobody named fits: a `resolution` is written for what was acted on. */
const withGeneral: readonly Notice['kind'][] = ['warning', 'suspension', 'ban', 'report-resolved'];

/** The title and the text of a notification, in the community's language. Throws what `namedTemplate` throws. */
export function wordsOf(
  policy: Policy,
  notice: Notice & { readonly template?: string | null; readonly memberName: string },
): { readonly title: string; readonly text: string } {
  const { locale } = policy.manifest.community;
  const standard = standardWords[locale][standardKindOf(notice)];
  const values = valuesOf(policy, notice);
  const chosen = templateFor(policy, notice);
  const template = chosen !== null && fits(chosen, notice, locale) ? chosen : houseTemplate(standard.text);
  return {
    title: renderTemplate(houseTemplate(standard.title), locale, values),
    text: renderTemplate(template, locale, values).trim(),
  };
}

function templateFor(
  policy: Policy,
  { kind, template = null }: Notice & { readonly template?: string | null },
): Template | null {
  const kinds = told[kind];
  if (template !== null) return namedTemplate(policy, { id: template, kinds });
  const [first] = kinds;
  return first !== undefined && withGeneral.includes(kind) ? generalTemplate(policy, first) : null;
}

/** What a policy says without knowing this case may be untrue in it: that one can come back, or until when it lasts. */
function fits(template: Template, notice: Notice, locale: Locale): boolean {
  if ('still' in notice && notice.still === 'blocked') return false;
  return endOf(notice) !== null || !namesEnd(template, locale);
}

function endOf({ values }: Notice): Date | null {
  return 'until' in values ? (values.until ?? null) : null;
}

function standardKindOf(notice: Notice): StandardKind {
  if ('still' in notice && notice.still === 'blocked') return `${notice.kind}-still-blocked`;
  return notice.kind === 'suspension' && notice.values.until === null
    ? 'suspension-without-end'
    : notice.kind;
}

function houseTemplate(words: string): Template {
  return { id: 'house', kind: 'other', text: { es: words, en: words } };
}

function valuesOf(policy: Policy, notice: Notice & { readonly memberName: string }): TemplateValues {
  const given: Partial<AboutSanction & AboutReport> = notice.values;
  const { reason = '', rule = reason, points = 0, resolution = '' } = given;
  const until = endOf(notice);
  return {
    member: notice.memberName,
    community: policy.manifest.community.name,
    reason,
    rule,
    points: String(points),
    resolution,
    ...(until === null ? {} : { until: formatTime(policy, until) }),
  };
}
