import { fillPlaceholders } from '@fuero/engine';
import type { Locale, Policy, Template, TemplateValues } from '@fuero/engine';
import { formatTime } from '../decisions/message-for.ts';
import {
  generalKindOf,
  generalTemplate,
  namedTemplate,
  namesEnd,
  tellingKinds,
} from '../templates/choose.ts';
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
  | {
      readonly kind: 'content';
      readonly values: Pick<AboutSanction, 'reason'>;
      /** What became of it. A policy's template for content speaks of what was changed or taken away. */
      readonly became: 'changed' | 'restored';
    }
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

/** The title and the text of a notification, in the community's language. Throws what `namedTemplate` throws. */
export function wordsOf(
  policy: Policy,
  notice: Notice & { readonly template?: string | null; readonly memberName: string },
): { readonly title: string; readonly text: string } {
  const { locale } = policy.manifest.community;
  const standard = standardWords[locale][standardKindOf(notice)];
  const values = valuesOf(policy, notice);
  const template = templateFor(policy, notice);
  const title = template?.title[locale] ?? standard.title;
  const text = template?.text[locale] ?? standard.text;
  return { title: fillPlaceholders(title, values), text: fillPlaceholders(text, values).trim() };
}

/** The policy's own words; `null`: it has none that fit. */
function templateFor(
  policy: Policy,
  notice: Notice & { readonly template?: string | null },
): Template | null {
  const { kind, template: id = null } = notice;
  const general = generalKindOf(kind);
  const chosen =
    id !== null
      ? namedTemplate(policy, { id, kinds: tellingKinds[kind] })
      : general === null
        ? null
        : generalTemplate(policy, general);
  return chosen !== null && fits(chosen, notice, policy.manifest.community.locale) ? chosen : null;
}

/** What a policy says without knowing this case may be untrue in it: that one can come back, or until when it lasts. */
function fits(template: Template, notice: Notice, locale: Locale): boolean {
  if ('still' in notice && notice.still === 'blocked') return false;
  if (notice.kind === 'content' && notice.became === 'restored') return false;
  return endOf(notice) !== null || !namesEnd(template, locale);
}

function endOf({ values }: Notice): Date | null {
  return 'until' in values ? (values.until ?? null) : null;
}

function standardKindOf(notice: Notice): StandardKind {
  if ('still' in notice && notice.still === 'blocked') return `${notice.kind}-still-blocked`;
  if (notice.kind === 'content' && notice.became === 'restored') return 'content-restored';
  return notice.kind === 'suspension' && notice.values.until === null
    ? 'suspension-without-end'
    : notice.kind;
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
