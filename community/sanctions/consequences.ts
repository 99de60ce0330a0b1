import { sanctionOf } from '@fuero/engine';
import type { Decision, Policy, SanctionKind, Surface, TemplateKind } from '@fuero/engine';
import { automod } from '../actions/action-row.ts';
import type { Standing } from '../members/standing.ts';
import { book, nothingBooked } from './book.ts';
import type { Booked } from './book.ts';

interface Judged {
  readonly community: string;
  readonly member: string;
  readonly surface: Surface;
  readonly decisionId: string;
  readonly decision: Pick<Decision, 'effects' | 'rules'>;
  readonly policy: Pick<Policy, 'points' | 'templates'>;
  readonly now: Date;
}

/**
 * The sanction, the points and the thresholds that follow from a decision. Changes `standing`, so that the next event of
 * the same batch is judged by what this one did.
 */
export function consequencesOf(judged: Judged, standing: Standing): Booked {
  const { community, member, surface, decisionId, decision, policy, now } = judged;
  const { effects } = decision;
  const sanction = effects.find((effect) => sanctionOf(effect) !== null);
  const weighed = effects.find((effect) => effect.kind === 'points');
  const kind = sanction === undefined ? null : sanctionOf(sanction);
  if (kind === null && weighed === undefined) return nothingBooked;
  const length = sanction?.kind === 'timeout' || sanction?.kind === 'suspend' ? sanction.for : null;
  return book(
    {
      community,
      member,
      surface,
      actor: automod,
      actorName: null,
      decision: decisionId,
      report: null,
      policy: policy.points,
      now,
    },
    standing,
    {
      sanction:
        kind === null
          ? null
          : {
              kind,
              endsAt: length === null ? null : new Date(now.getTime() + length),
              notify: true,
              template: templateOf(judged, kind, sanction?.rules ?? []),
              reason: reasonOf(decision, sanction?.rules ?? []),
            },
      points: weighed?.amount ?? 0,
      reason: reasonOf(decision, weighed?.rules ?? []),
    },
  );
}

/** Titles of the rules that asked, or their ids where they have none. */
export function reasonOf(decision: Judged['decision'], rules: readonly string[]): string {
  return rules.map((id) => decision.rules.find((rule) => rule.rule === id)?.title ?? id).join(', ');
}

/** What a template may be for that tells of a sanction. */
const telling: Readonly<Record<SanctionKind, readonly TemplateKind[]>> = {
  warning: ['warning', 'other', 'notice'],
  'temporary-suspension': ['suspension', 'other', 'notice'],
  'permanent-suspension': ['suspension', 'other', 'notice'],
  ban: ['ban', 'other', 'notice'],
};

/** The words with which a rule that sanctions tells its member; `null`: it has none that fit, and the general ones do. */
function templateOf(
  { decision, policy }: Pick<Judged, 'decision' | 'policy'>,
  kind: SanctionKind,
  rules: readonly string[],
): string | null {
  for (const effect of decision.effects) {
    if (effect.kind !== 'notify' && effect.kind !== 'reply') continue;
    const template = policy.templates[effect.template];
    if (template === undefined || !telling[kind].includes(template.kind)) continue;
    if (effect.rules.some((rule) => rules.includes(rule))) return effect.template;
  }
  return null;
}
