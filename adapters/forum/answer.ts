import { format, say } from '@fuero/catalogue';
import type { Locale } from '@fuero/catalogue';
import type { Answer } from '@fuero/community';
import type { WireAnswer } from './wire.ts';

/** The answer in the JSON of the contract, its message in the community's language. */
export function toWire(answer: Answer, locale: Locale): WireAnswer {
  return {
    event: answer.event,
    decision: answer.decision,
    id: answer.id,
    rules: [...answer.rules],
    message: answer.message === null ? null : say(locale, answer.message),
    sanction:
      answer.sanction === null
        ? null
        : {
            kind: answer.sanction.kind,
            reason: answer.sanction.reason,
            endsAt: answer.sanction.endsAt === null ? null : answer.sanction.endsAt.toISOString(),
          },
    repeated: answer.repeated,
  };
}

/** What the operator chose to answer while the database is away. Nothing was judged and nothing is recorded. */
export function outageAnswer(
  event: string,
  { decision, locale }: { readonly decision: 'hold' | 'publish'; readonly locale: Locale },
): WireAnswer {
  return {
    event,
    decision,
    id: null,
    rules: [],
    message: decision === 'hold' ? format(locale, 'forum.held') : null,
    sanction: null,
    repeated: false,
    outage: true,
  };
}
